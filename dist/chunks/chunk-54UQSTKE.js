import {
  revealSecret
} from "./chunk-5XQC26GI.js";

// src/triage/mask.ts
var HEAD = 6;
var SHORTEST_LINE = 24;
var noMask = (text) => text;
function makeMask(secrets) {
  const byHead = /* @__PURE__ */ new Map();
  for (const secret of secrets) {
    for (const value of parts(revealSecret(secret))) {
      const head = value.slice(0, HEAD);
      const list = byHead.get(head);
      if (list === void 0) byHead.set(head, [{ value, mask: secret.mask }]);
      else if (!list.some((other) => other.value === value)) list.push({ value, mask: secret.mask });
    }
  }
  if (byHead.size === 0) return noMask;
  for (const list of byHead.values())
    list.sort((a, b) => b.value.length - a.value.length || (a.mask < b.mask ? -1 : 1));
  const first = new Set([...byHead.keys()].map((head) => head.charCodeAt(0)));
  const known = /* @__PURE__ */ new Map();
  return (text) => {
    if (text.length < HEAD) return text;
    let out = known.get(text);
    if (out === void 0) known.set(text, out = replaceAll(text, byHead, first));
    return out;
  };
}
function replaceAll(text, byHead, first) {
  let out = "";
  let copied = 0;
  for (let at = 0; at + HEAD <= text.length; at++) {
    if (!first.has(text.charCodeAt(at))) continue;
    const found = byHead.get(text.slice(at, at + HEAD))?.find(({ value }) => text.startsWith(value, at));
    if (found === void 0) continue;
    out += text.slice(copied, at) + found.mask;
    copied = at + found.value.length;
    at = copied - 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}
function parts(value) {
  if (value.length < HEAD || value.length < 12 && /^[A-Za-z]?[a-z]+$|^[A-Z]+$/.test(value)) return [];
  if (!value.includes("\n")) return [value];
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  return [value, ...lines.filter((line) => line.length >= SHORTEST_LINE && !line.startsWith("-----"))];
}
function maskCoverage(coverage, mask) {
  return {
    ...coverage,
    problems: coverage.problems.map(mask),
    skipped: coverage.skipped.map((group) => ({ ...group, examples: group.examples.map(mask) }))
  };
}

export {
  noMask,
  makeMask,
  maskCoverage
};
