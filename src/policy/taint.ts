/**
 * Refuses what a clean-up removed: `.leakgate-taint` lists commits and file contents of a history that was rewritten, and a push, merge
 * or pull request that brings one of them back brings the secrets back (docs/incidents.md).
 */
import { type Hit, UsageError } from "../model.ts";
import type { Source } from "../sources/source.ts";
import { fileMatch } from "./placer.ts";
import { TAINT_RULE } from "./taintRule.ts";

/**
 * @param text content of a taint file
 * @param file its name, for messages
 * @throws UsageError with file and line when a line is no object id
 */
export function parseTaint(text: string, file: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === "") continue;
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(line)) {
      throw new UsageError(
        `${file}:${index + 1}: not an object id; the file holds one a line and is written by leakgate incident taint add`,
      );
    }
    ids.add(line);
  }
  return ids;
}

/**
 * The source, with a finding for each tainted object that it meets.
 *
 * @param merged commits that a merge under way brings in, and that the source does not show
 */
export function withTaint(source: Source, taint: ReadonlySet<string>, merged: readonly string[]): Source {
  const met = new Map<string, Hit>();
  const meet = (oid: string, path: string, provenance?: Hit["provenance"]): void => {
    if (!taint.has(oid) || met.has(oid)) return;
    met.set(oid, {
      match: fileMatch({ rule: TAINT_RULE.id }),
      path,
      where: "policy",
      blob: oid,
      ...(provenance !== undefined && { provenance }),
    });
  };
  return {
    ...source,
    async *chunks() {
      for await (const chunk of source.chunks()) {
        if (chunk.blob !== undefined) meet(chunk.blob, chunk.path, chunk.provenance);
        yield chunk;
      }
    },
    attribute: async (hits) => {
      const attributed = source.attribute === undefined ? hits : await source.attribute(hits);
      for (const oid of merged) meet(oid, `commit ${oid}`);
      for await (const entry of source.entries?.({ path: () => false, blobs: taint }) ?? []) {
        if (entry.blob !== undefined) meet(entry.blob, entry.path, entry.provenance ?? (await entry.introduced?.()));
      }
      return [...attributed, ...met.values()];
    },
  };
}
