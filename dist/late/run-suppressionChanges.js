import "../chunks/chunk-KIZ6KU7F.js";

// src/run/suppressionChanges.ts
async function changesIn(prepared, ignored, mask) {
  const { source } = prepared;
  const isReviewed = source.kind === "range" && source.notOnRemote === void 0;
  const reviewed = isReviewed ? await (await import("../chunks/suppressionReview-42367NLW.js")).suppressionReview(prepared, source) : [];
  const keyOf = ({ by, path, line, id }) => JSON.stringify([by, path, line, id]);
  const keys = new Set(ignored.map(keyOf));
  return [...reviewed.filter((change) => !keys.has(keyOf(change))), ...ignored].map((change) => ({
    ...change,
    ...change.path !== void 0 && { path: mask(change.path) },
    ...change.reason !== void 0 && { reason: mask(change.reason) }
  }));
}
export {
  changesIn
};
