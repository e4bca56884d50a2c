/** Names beside a value that are not its own: on its line, and of the text in which it stands. */
import type { Candidate } from "./candidates.ts";
import type { LineContext } from "./features.ts";

/** A name, its sign and the quote of a text that holds others. */
const OUTER = /([\w.-]{1,60})["'\])]{0,2}\s{0,3}(?:=>|[:=,])\s{0,3}["'][{[]?\\?["'\\]/g;

/** What the text is called in which an escaped value stands. */
export function outerName(text: string, before: number): string {
  let name = "";
  for (const match of text.slice(Math.max(0, before - 200), before + 4).matchAll(OUTER)) name = match[1] as string;
  return name;
}

/** The name on the line, besides the value's own, that holds a keyword and stands nearest. */
export function nearest(
  line: LineContext,
  { start, from, to, name }: Candidate,
): { text: string; distance: number; after: boolean } {
  let text = "";
  let distance = 999;
  let after = false;
  for (const other of line.names) {
    if (other.at >= from && other.at < to) continue;
    const own = other.at >= start && other.at < start + name.length + 1;
    const far = own ? 0 : other.at < from ? from - other.at : (other.at - to) * 3 + 20;
    if (far >= distance) continue;
    distance = far;
    text = other.text;
    after = other.at >= to;
  }
  return text === "" ? { text: line.above, distance: 500, after: false } : { text, distance, after };
}
