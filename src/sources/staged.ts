/**
 * What the next commit adds: the index against HEAD, and during a merge against every parent.
 */
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ObjectReader } from "../git/objectReader.ts";
import { pathText } from "../git/pathText.ts";
import { type RawChange, RawDiffParser } from "../git/rawDiff.ts";
import { EMPTY_TREE, type Repository } from "../git/repository.ts";
import { type Chunk, IncompleteError } from "../model.ts";
import { AHEAD, isFresh, oldBlobs, SUBMODULE, type Version, versionChunk, versionEntry } from "./blobs.ts";
import { inOrder } from "./inOrder.ts";
import { nameChunks } from "./names.ts";
import type { Entry, Source, SourceContext } from "./source.ts";

/** Beyond this many files or bytes a commit is streamed. */
const MANY = 200;
const LARGE = 8_000_000;

/**
 * The source for `--staged`. An index without changes is complete and empty.
 *
 * Its `chunks()` throws IncompleteError when git cannot compare (HEAD's commit is missing, for instance).
 */
export function stagedSource(ctx: SourceContext, repo: Repository): Source {
  const reader = new ObjectReader(repo.git, ctx.maxFileSize);
  let versions: readonly Version[] = [];
  return {
    kind: "staged",
    target: "index",
    async *chunks(): AsyncGenerator<Chunk, void, undefined> {
      if (repo.bare && repo.root === undefined) {
        throw new IncompleteError("a bare repository has no index: use --history or --range");
      }
      versions = await stagedVersions(ctx, repo);
      yield* nameChunks(
        versions.filter((version) => version.fresh).map((version) => version.path),
        "path",
      );
      if (isSmall(repo, versions)) await reader.readAhead(versions.flatMap(({ blob, olds }) => [blob, ...olds]));
      for await (const chunk of inOrder(versions, AHEAD, (version) => versionChunk(ctx, reader, version))) {
        if (chunk !== undefined) yield chunk;
      }
    },
    async *entries(): AsyncGenerator<Entry, void, undefined> {
      for (const version of versions) yield versionEntry(reader, version);
    },
    close: () => reader.close(),
  };
}

/** A commit of the usual size. What lies in the work tree need not be what is staged, but is rarely far from it. */
function isSmall({ root }: Repository, versions: readonly Version[]): boolean {
  if (versions.length === 0 || versions.length > MANY || root === undefined) return false;
  let bytes = 0;
  for (const { path } of versions) bytes += lstatSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0;
  return bytes <= LARGE;
}

async function stagedVersions(ctx: SourceContext, repo: Repository): Promise<Version[]> {
  const parents = [repo.head ?? EMPTY_TREE[repo.objectFormat], ...(await otherParents(repo))];
  const perParent = await Promise.all(parents.map((parent) => indexAgainst(repo, parent)));
  const [first = new Map<string, RawChange>(), ...others] = perParent;
  const versions: Version[] = [];
  for (const [key, change] of first) {
    // A file that equals one parent's is not new.
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

/** The changes of the index against a commit or tree, by path (as latin1 text, so that every byte counts). */
async function indexAgainst(repo: Repository, tree: string): Promise<Map<string, RawChange>> {
  const { stdout } = await repo.git.output(["diff-index", "--cached", "--raw", "-z", "--no-abbrev", "-M", tree, "--"]);
  const changes = new Map<string, RawChange>();
  for (const record of new RawDiffParser().push(stdout)) {
    if (record.kind !== "change") continue;
    const key = record.path.toString("latin1");
    // An unmerged path is listed once as such and once as changed; that it is unmerged is what matters.
    if (changes.get(key)?.status !== "U") changes.set(key, record);
  }
  return changes;
}

/**
 * The commits being merged. `git merge` runs the hook pre-merge-commit before it writes MERGE_HEAD, but names them in its environment
 * as `GITHEAD_<id>`.
 */
async function otherParents(repo: Repository): Promise<string[]> {
  let text = "";
  try {
    text = readFileSync(join(repo.gitDir, "MERGE_HEAD"), "latin1");
  } catch {
    const names = Object.keys(repo.git.env).flatMap((name) => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name)?.[1] ?? []);
    text = repo.head === undefined ? "" : names.filter((name) => name !== repo.head).join("\n");
  }
  return text.split("\n").filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}
