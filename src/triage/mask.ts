/**
 * A secret does not only stand where a rule found it: it may be the name of a file, a branch or an author. The last step of
 * every run replaces each known value wherever it stands in the report.
 */
import { type Coverage, revealSecret, type Secret } from "../model.ts";

/** Gives a text with every known value in it replaced by its mask. */
export type Mask = (text: string) => string;

/** Length of the beginning by which values are found: shorter values are too common to be looked for everywhere. */
const HEAD = 6;
/** Lines of a key shorter than this are not looked for on their own. */
const SHORTEST_LINE = 24;

/** Leaves every text as it is, for `--show-secrets`. */
export const noMask: Mask = (text) => text;

/**
 * Makes the mask for a run.
 *
 * A value that is one plain word of fewer than 12 letters (`postgres`, `Admin`) is not looked for: as part of a path it tells
 * nothing, and its mask would make the path useless.
 */
export function makeMask(secrets: Iterable<Secret>): Mask {
  const byHead = new Map<string, { value: string; mask: string }[]>();
  for (const secret of secrets) {
    for (const value of parts(revealSecret(secret))) {
      const head = value.slice(0, HEAD);
      const list = byHead.get(head);
      if (list === undefined) byHead.set(head, [{ value, mask: secret.mask }]);
      else if (!list.some((other) => other.value === value)) list.push({ value, mask: secret.mask });
    }
  }
  if (byHead.size === 0) return noMask;
  // The longest first: one value can begin with another.
  for (const list of byHead.values())
    list.sort((a, b) => b.value.length - a.value.length || (a.mask < b.mask ? -1 : 1));
  const first = new Set([...byHead.keys()].map((head) => head.charCodeAt(0)));
  const known = new Map<string, string>();
  return (text) => {
    if (text.length < HEAD) return text;
    let out = known.get(text);
    if (out === undefined) known.set(text, (out = replaceAll(text, byHead, first)));
    return out;
  };
}

function replaceAll(
  text: string,
  byHead: ReadonlyMap<string, readonly { value: string; mask: string }[]>,
  first: ReadonlySet<number>,
): string {
  let out = "";
  let copied = 0;
  for (let at = 0; at + HEAD <= text.length; at++) {
    if (!first.has(text.charCodeAt(at))) continue;
    const found = byHead.get(text.slice(at, at + HEAD))?.find(({ value }) => text.startsWith(value, at));
    if (found === undefined) continue;
    out += text.slice(copied, at) + found.mask;
    copied = at + found.value.length;
    at = copied - 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

/** The value, and the long lines of a value of several lines. */
function parts(value: string): readonly string[] {
  if (value.length < HEAD || (value.length < 12 && /^[A-Za-z]?[a-z]+$|^[A-Z]+$/.test(value))) return [];
  if (!value.includes("\n")) return [value];
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  return [value, ...lines.filter((line) => line.length >= SHORTEST_LINE && !line.startsWith("-----"))];
}

/** The coverage part of the report, masked. */
export function maskCoverage(coverage: Coverage, mask: Mask): Coverage {
  return {
    ...coverage,
    problems: coverage.problems.map(mask),
    skipped: coverage.skipped.map((group) => ({ ...group, examples: group.examples.map(mask) })),
  };
}
