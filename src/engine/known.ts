/**
 * What a scan of a whole content says, kept so that it can be carried over to content that is made from this one: not only what was
 * found, but all on which it depends what is found beside it.
 */
import type { Region } from "./decode.ts";
import type { KeywordHits } from "./keywordHits.ts";
import type { Candidate } from "./locate.ts";

/** What a pattern matched at a keyword, judged a secret or not. */
export interface Tried {
  /** Byte offset at which the rule goes on. */
  readonly next: number;
  /** Absent: no secret. */
  readonly found: Candidate | undefined;
}

/** The same with the place at which the rule was tried. */
export interface Raw extends Tried {
  /** The rule's number in the index. */
  readonly rule: number;
  /** Byte offsets of the keyword. */
  readonly start: number;
  readonly end: number;
  /** With `end` the place in the order of tries: positions in the index's lists of keywords and of rules. */
  readonly k: number;
  readonly r: number;
}

/** What stands in a region of encoded text, in the order in which it was found, with its places in the text around it. */
export interface Inner {
  /** Byte offsets of the region. */
  readonly start: number;
  readonly end: number;
  readonly layer: Region["layer"];
  readonly found: readonly Candidate[];
}

export interface Known {
  readonly hits: KeywordHits;
  /** In the order of tries. */
  readonly raws: readonly Raw[];
  /** Where values start that the generic detector looks at without a keyword, ascending. */
  readonly shapes: readonly number[];
  /** What the generic detector found, in order. */
  readonly detected: readonly Candidate[];
  /** Regions that hold something, in the order of {@link byLayer}. */
  readonly inner: readonly Inner[];
}

/** In the order in which rules are tried. */
export function inOrder(a: Pick<Raw, "end" | "k" | "r">, b: Pick<Raw, "end" | "k" | "r">): number {
  return a.end - b.end || a.k - b.k || a.r - b.r;
}

/** Kinds of encoding in the order in which they are looked for (decode.ts). */
const LAYERS: Readonly<Record<Region["layer"], number>> = {
  base64: 0,
  hex: 0,
  percent: 1,
  escape: 2,
  html: 3,
  "quoted-printable": 4,
};

/** In the order in which encoded text is found. */
export function byLayer(a: Inner, b: Inner): number {
  return LAYERS[a.layer] - LAYERS[b.layer] || a.start - b.start;
}

/** All that was found, in one list. What the plain text shows already is not found a second time in what is encoded in it. */
export function joined(found: Candidate[], inner: readonly Inner[]): Candidate[] {
  for (const { found: held } of inner) {
    for (const one of held) {
      if (!found.some((c) => c.rule === one.rule && c.start < one.end && one.start < c.end)) found.push(one);
    }
  }
  return found;
}

/** The candidate that many bytes further on. */
export function moved(candidate: Candidate, by: number): Candidate {
  return { ...candidate, start: candidate.start + by, end: candidate.end + by };
}
