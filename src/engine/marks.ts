/**
 * What encoded text begins with, apart from base64 and hex: found by the automaton with all other keywords, so that content is not
 * searched once more for each kind.
 */
import { type Automaton, buildAutomaton, findKeywords } from "./automaton.ts";
import { HitList } from "./hitList.ts";

export type MarkKind = "percent" | "escape" | "html" | "quoted-printable";

/** Byte offsets at which escapes of a kind may stand, ascending. Letters are found in both cases. */
export type Marks = Readonly<Record<MarkKind, number[]>>;

/** All of a kind are of one length, so that the order of their ends is the order of their beginnings. */
const KEYWORDS: Readonly<Record<MarkKind, readonly string[]>> = {
  percent: Array.from("0123456789abcdef", (digit) => `%${digit}`),
  escape: ["\\u", "\\x", "\\0", "\\1", "\\\\"],
  html: ["&#", "&q", "&a", "&l", "&g", "&n"],
  "quoted-printable": ["quoted-printable"],
};

/** Kind of each of {@link MARK_KEYWORDS}. */
export const MARK_KINDS: readonly MarkKind[] = (Object.keys(KEYWORDS) as MarkKind[]).flatMap((kind) =>
  KEYWORDS[kind].map(() => kind),
);
export const MARK_KEYWORDS: readonly string[] = Object.values(KEYWORDS).flat();

export function noMarks(): Marks {
  return { percent: [], escape: [], html: [], "quoted-printable": [] };
}

let automaton: Automaton | undefined;

/** For who has no automaton in which the marks are. */
export function findMarks(bytes: Uint8Array): Marks {
  automaton ??= buildAutomaton(MARK_KEYWORDS);
  const hits = new HitList();
  findKeywords(automaton, bytes, hits);
  const marks = noMarks();
  const { starts, items } = automaton.outputs;
  for (let i = 0; i < hits.size; i++) {
    const output = hits.outputs[i] as number;
    for (const keyword of items.subarray(starts[output], starts[output + 1])) {
      marks[MARK_KINDS[keyword] as MarkKind].push((hits.ends[i] as number) - (MARK_KEYWORDS[keyword] as string).length);
    }
  }
  return marks;
}
