/**
 * What is found in encoded text of a changed content. Encoded text stays within parts that begin and end where none can go on
 * (encodedParts.ts), so only parts with a change are read again.
 */
import { carried, eachHit } from "./carryDetected.ts";
import { encodedRegions, type Region } from "./decode.ts";
import { encodedParts } from "./encodedParts.ts";
import type { Stretch } from "./keywordHits.ts";
import { byLayer, type Inner, type Known, moved } from "./known.ts";
import type { Candidate } from "./locate.ts";
import { type Marks, noMarks } from "./marks.ts";
import { MARK, type OutputFacts } from "./outputFacts.ts";
import { type Gap, isIn, type Run } from "./runs.ts";

/** @returns undefined: quoted-printable, which goes on over many lines */
export function carryInner(
  facts: OutputFacts,
  inside: (region: Region) => Candidate[],
  bytes: Buffer,
  old: Known,
  stretches: readonly Stretch[],
  runs: readonly Run[],
  changes: readonly Gap[],
): readonly Inner[] | undefined {
  const parts = encodedParts(bytes, changes);
  const marks = new Map<Gap, Marks>();
  eachHit(stretches, parts, (output, end, part) => {
    if ((facts.kinds(output) & MARK) === 0) return;
    for (const [kind, length] of facts.marks(output)) {
      const start = end - length;
      if (start < part.start) continue;
      let own = marks.get(part);
      if (own === undefined) marks.set(part, (own = noMarks()));
      own[kind].push(start - part.start);
    }
  });
  const inner: Inner[] = [];
  for (const part of parts) {
    const own = marks.get(part) ?? noMarks();
    if (own["quoted-printable"].length > 0) return undefined;
    for (const region of encodedRegions(bytes.subarray(part.start, part.end), own)) {
      const found = inside(region);
      const { start, end, layer } = region;
      if (found.length > 0) inner.push(movedInner({ start, end, layer, found }, part.start));
    }
  }
  const kept = carried(runs, old.inner, movedInner).filter((one) => !isIn(parts, one.start));
  return [...kept, ...inner].sort(byLayer);
}

function movedInner(one: Inner, by: number): Inner {
  return { ...one, start: one.start + by, end: one.end + by, found: one.found.map((each) => moved(each, by)) };
}
