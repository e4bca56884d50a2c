/** The order of the report: path, line, column, rule, and then whatever else differs, so that two runs give the same bytes. Last, since it is only for readers. */
import type { Finding } from "../../model.ts";

/** Compares findings; strings by their UTF-8 bytes, whatever the locale. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compareBytes(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareBytes(a.rule, b.rule) ||
    (a.endLine ?? 0) - (b.endLine ?? 0) ||
    (a.endColumn ?? 0) - (b.endColumn ?? 0) ||
    compareBytes(a.where, b.where) ||
    compareBytes(a.commit ?? "", b.commit ?? "") ||
    compareBytes(a.layer ?? "", b.layer ?? "") ||
    compareBytes(a.image ?? "", b.image ?? "") ||
    compareBytes(a.blob ?? "", b.blob ?? "") ||
    compareBytes(a.fingerprint, b.fingerprint) ||
    compareBytes(a.message, b.message)
  );
}

/** Order of two strings as UTF-8. */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  // UTF-16 and UTF-8 order differ only when surrogates meet the last characters of the basic plane.
  if (/[\ud800-\uffff]/.test(a) || /[\ud800-\uffff]/.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}
