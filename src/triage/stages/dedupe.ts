/**
 * One finding for one secret at one place. Comes first, since all later stages count and label findings.
 *
 * Several rules may match the same bytes: the most specific one speaks. What is only a guess (generic) gives way to a specific
 * rule on overlapping bytes, also when that rule looked inside the encoded text.
 */
import { CONFIDENCES, type Match, revealSecret } from "../../model.ts";
import type { Item } from "../item.ts";

/** Rules below this are guesses from a name and a value. */
const SPECIFIC = 50;

/** @returns the items that remain, in no particular order */
export function dedupe(items: readonly Item[]): Item[] {
  const places = new Map<string, Item[]>();
  for (const item of items) {
    const key = placeKey(item);
    const group = places.get(key);
    if (group === undefined) places.set(key, [item]);
    else group.push(item);
  }
  return [...places.values()].flatMap((group) => (group.length === 1 ? group : strongest(group)));
}

/** What a guard says about a line competes with what rules say about its content; what it says about a file, with nothing. */
function placeKey({ hit, rule }: Item): string {
  const where = hit.where !== "policy" ? hit.where : hit.match.line > 0 ? "content" : `policy ${rule.id}`;
  return JSON.stringify([hit.path, where, hit.blob, hit.provenance?.commit, hit.layer, hit.image]);
}

function strongest(group: readonly Item[]): Item[] {
  const kept: Item[] = [];
  const longest = group.reduce((max, { hit: { match } }) => Math.max(max, match.end - match.start), 0);
  const taken = new Overlaps(longest);
  for (const item of [...group].sort(byRank)) {
    if (taken.overlapping(item).some((better) => covers(better, item))) continue;
    taken.add(item);
    kept.push(item);
  }
  return kept;
}

/** Most specific first, then what was found inside encoded text, then most certain, then longest; the rest makes it an order. */
function byRank(a: Item, b: Item): number {
  const [m, n] = [a.hit.match, b.hit.match];
  return (
    b.rule.specificity - a.rule.specificity ||
    blobs(n) - blobs(m) ||
    CONFIDENCES.indexOf(n.confidence) - CONFIDENCES.indexOf(m.confidence) ||
    n.end - n.start - (m.end - m.start) ||
    m.decoded.length - n.decoded.length ||
    m.start - n.start ||
    (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0)
  );
}

/** Whether `better` makes a match on overlapping bytes superfluous. */
function covers(better: Item, item: Item): boolean {
  const [a, b] = [better.hit.match, item.hit.match];
  const [blobsA, blobsB] = [blobs(a), blobs(b)];
  if (blobsA === 0 && blobsB === 0) return true;
  // Values inside a blob all have the place of the blob: what they share is then the value itself.
  if (sameText(a, b)) return true;
  // A guess on the blob as it stands, where a rule found what is inside it.
  return better.rule.specificity >= item.rule.specificity && blobsA > blobsB && item.rule.specificity < SPECIFIC;
}

/** Number of layers in which values have no place of their own, only that of the encoded text as a whole. */
function blobs(match: Match): number {
  return match.decoded.filter((layer) => layer === "base64" || layer === "hex").length;
}

function sameText(a: Match, b: Match): boolean {
  const [x, y] = [revealSecret(a.secret), revealSecret(b.secret)];
  return x.includes(y) || y.includes(x);
}

/** Kept items by place, so that a file with very many findings takes no quadratic time. */
class Overlaps {
  readonly #width: number;
  readonly #buckets = new Map<number, Item[]>();

  /** @param longest length of the longest match */
  constructor(longest: number) {
    this.#width = Math.max(64, longest);
  }

  add(item: Item): void {
    for (const key of this.#keys(item)) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, [item]);
      else bucket.push(item);
    }
  }

  overlapping(item: Item): readonly Item[] {
    const { start, end } = item.hit.match;
    return this.#keys(item)
      .flatMap((key) => this.#buckets.get(key) ?? [])
      .filter(
        ({ hit: { match } }) =>
          (match.start < end && match.end > start) || (match.start === start && match.end === end),
      );
  }

  #keys({ hit: { match } }: Item): readonly number[] {
    const first = Math.floor(match.start / this.#width);
    const last = Math.floor(match.end / this.#width);
    return first === last ? [first] : [first, last];
  }
}
