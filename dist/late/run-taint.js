const { existsSync, readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
import {
  TaintList,
  m131_TAINT_FILE,
  m131_TAINT_RULE,
  readTaint
} from "../chunks/chunk-BZRQBGOK.js";
import {
  fileMatch
} from "../chunks/chunk-GKJTY4SM.js";
import "../chunks/chunk-CN4O2DYZ.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/run/taint.ts

// src/policy/taint.ts
function withTaint(source, taint, merged) {
  const met = /* @__PURE__ */ new Map();
  const meet = (oid, path, provenance) => {
    if (!taint.has(oid) || met.has(oid)) return;
    met.set(oid, {
      match: fileMatch({ rule: m131_TAINT_RULE.id }),
      path,
      where: "policy",
      blob: oid,
      ...provenance !== void 0 && { provenance }
    });
  };
  return {
    ...source,
    async *chunks() {
      for await (const chunk of source.chunks()) {
        if (chunk.blob !== void 0) meet(chunk.blob, chunk.path, chunk.provenance);
        yield chunk;
      }
    },
    attribute: async (hits) => {
      const attributed = source.attribute === void 0 ? hits : await source.attribute(hits);
      for (const oid of merged) meet(oid, `commit ${oid}`);
      for await (const entry of source.entries?.({ path: () => false, blobs: taint }) ?? []) {
        if (entry.blob !== void 0) meet(entry.blob, entry.path, entry.provenance ?? await entry.introduced?.());
      }
      return [...attributed, ...met.values()];
    }
  };
}

// src/run/taint.ts
var MOST_STARTS = 20;
async function guardTaint(source, repository, input) {
  const taint = new TaintList();
  for (const { bytes, name } of await taintFiles(source, repository)) taint.add(bytes, name);
  return taint.isEmpty ? input : withTaint(input, taint, await mergedCommits(source, repository));
}
async function taintFiles(source, { git, root }) {
  const files = [];
  const path = root === void 0 ? void 0 : join(root, m131_TAINT_FILE);
  if (path !== void 0 && existsSync(path)) files.push({ bytes: readTaint(path, m131_TAINT_FILE), name: m131_TAINT_FILE });
  const revisions = [
    ...root === void 0 || source.kind === "staged" ? ["HEAD"] : [],
    ...await startsOf(source, git)
  ];
  for (const revision of revisions.filter((one) => one !== "" && !one.startsWith("-"))) {
    const { status, stdout } = await git.output(["cat-file", "blob", `${revision}:${m131_TAINT_FILE}`], {
      accept: [0, 128]
    });
    if (status === 0) files.push({ bytes: stdout, name: `${revision}:${m131_TAINT_FILE}` });
  }
  return files;
}
async function startsOf(source, git) {
  if (source.kind === "range") return [source.range.split("..")[0] ?? ""];
  if (source.kind !== "push") return [];
  const { refs, known } = source;
  const olds = refs.flatMap(({ old }) => old === void 0 ? [] : [old]);
  const selection = known === "refs" ? "--all" : "--remotes";
  const args = ["rev-list", "--boundary", ...refs.map(({ oid }) => oid), "--not", selection, "--"];
  const { stdout } = await git.output(args, { accept: [0, 128] });
  const boundary = lines(stdout).flatMap((line) => line.startsWith("-") ? [line.slice(1)] : []);
  return [.../* @__PURE__ */ new Set([...olds, ...boundary.slice(0, MOST_STARTS)])];
}
async function mergedCommits(source, { git, gitDir }) {
  if (source.kind !== "staged" || !existsSync(join(gitDir, "MERGE_HEAD"))) return [];
  const heads = lines(readFileSync(join(gitDir, "MERGE_HEAD")));
  const { stdout } = await git.output(["rev-list", ...heads, "--not", "HEAD", "--"]);
  return lines(stdout);
}
function lines(bytes) {
  return bytes.toString("latin1").split("\n").filter((line) => line !== "");
}
export {
  guardTaint
};
