const { join } = globalThis.process.getBuiltinModule("node:path");
import {
  m90_addedLines
} from "../chunks/chunk-RTNLLAY6.js";
import {
  m134_onDisk
} from "../chunks/chunk-IBSKVRGS.js";
import {
  m82_scanText
} from "../chunks/chunk-D267QXLM.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/run/newAllows.ts

// src/triage/inline.ts
import { m186_InlineAllows, m186_markLines } from "../core.js";

// src/run/newAllows.ts
function withoutNewAllows(hits, files, place) {
  const ignored = /* @__PURE__ */ new Map();
  const compare = comparison(files, place);
  const kept = hits.map((hit) => {
    const { inline, ...rest } = hit;
    if (inline === void 0 || isOld(hit, inline, compare)) return hit;
    const { form, line, reason } = inline;
    const change = {
      by: "inline",
      change: "added",
      id: form,
      path: hit.path,
      line,
      reason: reason === void 0 ? "does not count" : `does not count: ${reason}`
    };
    ignored.set(JSON.stringify([hit.path, line, form]), change);
    return rest;
  });
  return { hits: kept, ignored: [...ignored.values()] };
}
function isOld(hit, { line, marks }, compare) {
  const lines = hit.where === "content" ? compare(hit) : void 0;
  if (lines === void 0 || marks !== void 0 && lines.marks !== marks.length) return false;
  return (marks ?? [line]).every((at) => !lines.added.some(({ start, end }) => start <= at && at < end));
}
function comparison(files, { root, repository }) {
  const known = /* @__PURE__ */ new Map();
  const compare = (name, blob) => {
    if (root === void 0 || repository === void 0) return void 0;
    const path = join(root, name);
    if (!files.has(path)) return void 0;
    const old = m82_scanText(files.read(path)).bytes;
    const { bytes } = m82_scanText(
      blob === void 0 ? m134_onDisk.read(path) : repository.git.outputNow(["cat-file", "blob", blob]).stdout
    );
    return { added: m90_addedLines(bytes, [old]), marks: m186_markLines(old).length };
  };
  return ({ path, blob }) => {
    const key = `${blob ?? ""} ${path}`;
    if (!known.has(key)) known.set(key, compare(path, blob));
    return known.get(key);
  };
}
export {
  withoutNewAllows
};
