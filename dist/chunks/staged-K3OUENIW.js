import {
  EMPTY_TREE
} from "./chunk-SJ2QLKRZ.js";
import "./chunk-IJ54WVCH.js";
import {
  RawDiffParser,
  inOrder
} from "./chunk-TATUUVUZ.js";
import {
  ObjectReader,
  nameChunks
} from "./chunk-XS4UYBTW.js";
import {
  AHEAD,
  SUBMODULE,
  isFresh,
  oldBlobs,
  pathText,
  versionChunk,
  versionEntry
} from "./chunk-7H7ADEAY.js";
import "./chunk-5HGYO7P7.js";
import {
  IncompleteError
} from "./chunk-5XQC26GI.js";
import "./chunk-KIZ6KU7F.js";

// src/sources/staged.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
function stagedSource(ctx, repo) {
  const reader = new ObjectReader(repo.git, ctx.maxFileSize);
  let versions = [];
  return {
    kind: "staged",
    target: "index",
    async *chunks() {
      if (repo.bare && repo.root === void 0) {
        throw new IncompleteError("a bare repository has no index: use --history or --range");
      }
      versions = await stagedVersions(ctx, repo);
      yield* nameChunks(
        versions.filter((version) => version.fresh).map((version) => version.path),
        "path"
      );
      for await (const chunk of inOrder(versions, AHEAD, (version) => versionChunk(ctx, reader, version))) {
        if (chunk !== void 0) yield chunk;
      }
    },
    async *entries() {
      for (const version of versions) yield versionEntry(reader, version);
    },
    close: () => reader.close()
  };
}
async function stagedVersions(ctx, repo) {
  const parents = [repo.head ?? EMPTY_TREE[repo.objectFormat], ...await otherParents(repo)];
  const perParent = await Promise.all(parents.map((parent) => indexAgainst(repo, parent)));
  const [first = /* @__PURE__ */ new Map(), ...others] = perParent;
  const versions = [];
  for (const [key, change] of first) {
    const changes = [change, ...others.flatMap((map) => map.get(key) ?? [])];
    if (changes.length !== parents.length) continue;
    const path = pathText(change.path);
    if (change.status === "U") {
      ctx.coverage.problem(`the merge is not resolved: add the files listed under "unmerged" first`, "unmerged", path);
    } else if (change.mode === SUBMODULE) ctx.coverage.skip("submodule", path);
    else if (ctx.excluded(path)) ctx.coverage.skip("excluded", path);
    else if (change.status !== "D") {
      const olds = [...new Set(changes.flatMap((one) => oldBlobs(ctx, one)))];
      versions.push({ path, mode: change.mode, blob: change.oid, olds, fresh: changes.every(isFresh) });
    }
  }
  return versions;
}
async function indexAgainst(repo, tree) {
  const { stdout } = await repo.git.output(["diff-index", "--cached", "--raw", "-z", "--no-abbrev", "-M", tree, "--"]);
  const changes = /* @__PURE__ */ new Map();
  for (const record of new RawDiffParser().push(stdout)) {
    if (record.kind !== "change") continue;
    const key = record.path.toString("latin1");
    if (changes.get(key)?.status !== "U") changes.set(key, record);
  }
  return changes;
}
async function otherParents(repo) {
  let text = "";
  try {
    text = readFileSync(join(repo.gitDir, "MERGE_HEAD"), "latin1");
  } catch {
    const names = Object.keys(repo.git.env).flatMap((name) => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name)?.[1] ?? []);
    text = repo.head === void 0 ? "" : names.filter((name) => name !== repo.head).join("\n");
  }
  return text.split("\n").filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}
export {
  stagedSource
};
