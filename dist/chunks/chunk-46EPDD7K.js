// src/triage/stages/order.ts
function byPlace(a, b) {
  return compareBytes(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compareBytes(a.rule, b.rule) || (a.endLine ?? 0) - (b.endLine ?? 0) || (a.endColumn ?? 0) - (b.endColumn ?? 0) || compareBytes(a.where, b.where) || compareBytes(a.commit ?? "", b.commit ?? "") || compareBytes(a.layer ?? "", b.layer ?? "") || compareBytes(a.image ?? "", b.image ?? "") || compareBytes(a.blob ?? "", b.blob ?? "") || compareBytes(a.fingerprint, b.fingerprint) || compareBytes(a.message, b.message);
}
function compareBytes(a, b) {
  if (a === b) return 0;
  if (/[\ud800-\uffff]/.test(a) || /[\ud800-\uffff]/.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

export {
  byPlace,
  compareBytes
};
