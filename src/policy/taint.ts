/**
 * Refuses what a clean-up removed: `.leakgate-taint` lists commits and file contents of a history that was rewritten, and a push, merge
 * or pull request that brings one of them back brings the secrets back (docs/incidents.md).
 */
import type { Hit } from "../model.ts";
import type { Source } from "../sources/source.ts";
import { fileMatch } from "./placer.ts";
import type { TaintList } from "./taintList.ts";
import { TAINT_RULE } from "./taintRule.ts";

/**
 * The source, with a finding for each tainted object that it meets.
 *
 * @param merged commits that a merge under way brings in, and that the source does not show
 */
export function withTaint(source: Source, taint: TaintList, merged: readonly string[]): Source {
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
