// src/baseline/stale.ts
var IN_TREE = /* @__PURE__ */ new Set(["content", "path", "policy"]);
var IN_IMAGE = /* @__PURE__ */ new Set(["image-env", "image-history", "image-label", "image-layer"]);
function staleEntries(baseline, used, scan, looked) {
  return baseline.entries.filter((entry) => {
    if (used.has(entry) || !looked(entry.rule, entry.path ?? "")) return false;
    const where = entry.where ?? "content";
    return scan === "history" ? !IN_IMAGE.has(where) : entry.history !== true && IN_TREE.has(where);
  });
}

export {
  staleEntries
};
