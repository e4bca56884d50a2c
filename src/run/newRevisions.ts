/** Which states of the repository a scan speaks of. */
import type { ScanSource } from "../options.ts";

/** Revisions that a change leads to; none where the index, the work tree or the whole history is meant. */
export function newRevisions(source: ScanSource): readonly string[] {
  if (source.kind === "push") return source.refs.map(({ oid }) => oid);
  if (source.kind !== "range") return [];
  return [(source.range.split("..").at(-1) ?? "").replace(/^\./, "") || "HEAD"];
}

/** Revisions that a change starts from; a new branch has none. */
export function oldRevisions(source: ScanSource): readonly string[] {
  if (source.kind === "push") return source.refs.flatMap(({ old }) => (old === undefined ? [] : [old]));
  return source.kind === "range" ? [source.range.split("..")[0] ?? ""] : [];
}
