/**
 * Finds known values in content, in every form that encodings.ts knows and in what is encoded in the content. It takes the engine's
 * place in the pipeline of scan.ts, so that every source can be searched.
 */
import { type Automaton, buildAutomaton, findKeywords } from "../engine/automaton.ts";
import { encodedRegions } from "../engine/decode.ts";
import { HitList } from "../engine/hitList.ts";
import { Locator } from "../engine/locator.ts";
import { scanText } from "../engine/text.ts";
import { type Chunk, type Match, Secret } from "../model.ts";
import type { Scanner } from "../scan.ts";
import { type Form, formsOf } from "./encodings.ts";

/** Rule under which a place of a known value runs through the pipeline. */
export const KNOWN_VALUE = "known-value";

/** Beginning of a form that the automaton looks for; the rest is compared. */
const PREFIX = 8;
/** Layers of encoding that are undone, as in a scan. */
const DEPTH = 3;
/** Of one value in one piece of content no more places than this are told. */
const MOST_PLACES = 1000;

/** What is looked for. */
export interface KnownValue {
  readonly value: Buffer;
  /** Only these bytes, not their encodings. */
  readonly exact?: boolean;
}

interface Needle extends Form {
  readonly secret: Secret;
}

interface Place {
  readonly needle: Needle;
  readonly start: number;
  readonly end: number;
  readonly layers: readonly string[];
}

export class ValueScanner implements Scanner {
  readonly #automaton: Automaton;
  /** By number of the keyword. */
  readonly #needles: readonly (readonly Needle[])[];
  /** In the order of the values. Two that are no text may look the same, so they are told apart by identity. */
  readonly secrets: readonly Secret[];

  /** @param values each at least SHORTEST_VALUE bytes, all different */
  constructor(values: readonly KnownValue[]) {
    const byKeyword = new Map<string, Needle[]>();
    this.secrets = values.map(({ value }) => new Secret(value.toString("utf8")));
    for (const [i, { value, exact = false }] of values.entries()) {
      const secret = this.secrets[i] as Secret;
      for (const form of exact ? [{ name: "raw", bytes: value }] : formsOf(value)) {
        const keyword = folded(form.bytes.toString("latin1", 0, PREFIX));
        const known = byKeyword.get(keyword);
        if (known === undefined) byKeyword.set(keyword, [{ ...form, secret }]);
        else known.push({ ...form, secret });
      }
    }
    this.#automaton = buildAutomaton([...byKeyword.keys()]);
    this.#needles = [...byKeyword.values()];
  }

  scan(chunk: Pick<Chunk, "bytes">): readonly Match[] {
    const text = scanText(chunk.bytes);
    const layers = text.transcoded === undefined ? [] : [text.transcoded];
    return located(text.bytes, this.#places(text.bytes, layers, DEPTH));
  }

  #places(bytes: Buffer, layers: readonly string[], depth: number): Place[] {
    const found = this.#plain(bytes, layers);
    if (depth === 0) return found;
    for (const region of encodedRegions(bytes)) {
      for (const inner of this.#places(scanText(region.decoded).bytes, [...layers, region.layer], depth - 1)) {
        const start = region.origin?.[inner.start] ?? region.start;
        const end = region.origin?.[inner.end] ?? region.end;
        const isKnown = found.some(
          (one) => one.needle.secret === inner.needle.secret && one.start < end && start < one.end,
        );
        if (!isKnown) found.push({ ...inner, start, end });
      }
    }
    return found;
  }

  #plain(bytes: Buffer, layers: readonly string[]): Place[] {
    const hits = new HitList();
    findKeywords(this.#automaton, bytes, hits);
    const { outputs, ends, size } = hits;
    const places: Place[] = [];
    const { starts, items } = this.#automaton.outputs;
    for (let hit = 0; hit < size; hit++) {
      const output = outputs[hit] as number;
      for (let k = starts[output] as number; k < (starts[output + 1] as number); k++) {
        for (const needle of this.#needles[items[k] as number] as readonly Needle[]) {
          const start = (ends[hit] as number) - Math.min(needle.bytes.length, PREFIX);
          const end = endOf(bytes, start, needle);
          if (end >= 0) places.push({ needle, start, end, layers });
        }
      }
    }
    return withoutOverlaps(places);
  }
}

/** Where the form ends that begins at an offset; -1 when it does not stand there. */
function endOf(bytes: Buffer, start: number, { bytes: wanted, anyCase, name }: Needle): number {
  const wraps = name.startsWith("base64");
  let at = start;
  for (let i = 0; i < wanted.length; i++, at++) {
    // Base64 is broken into lines.
    if (wraps && i > 0) while (bytes[at] === 0x0a || bytes[at] === 0x0d) at++;
    const [one, other] = [bytes[at], wanted[i]];
    if (one === other) continue;
    if (anyCase !== true || one === undefined || lower(one) !== lower(other as number)) return -1;
  }
  return at;
}

function lower(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}

function folded(latin: string): string {
  return latin.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** One place for each value and stretch: the longest form that stands there. */
function withoutOverlaps(places: readonly Place[]): Place[] {
  const sorted = places.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const ends = new Map<Secret, { end: number; count: number }>();
  return sorted.filter(({ needle, start, end }) => {
    const last = ends.get(needle.secret);
    if (last !== undefined && (start < last.end || last.count >= MOST_PLACES)) return false;
    ends.set(needle.secret, { end, count: (last?.count ?? 0) + 1 });
    return true;
  });
}

function located(bytes: Buffer, places: readonly Place[]): Match[] {
  const offsets = [...new Set(places.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const locator = new Locator(bytes);
  const positions = new Map(offsets.map((offset) => [offset, locator.at(offset)]));
  return places
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ needle, start, end, layers }) => {
      const [from, to] = [positions.get(start), positions.get(end)];
      return {
        rule: KNOWN_VALUE,
        start,
        end,
        secret: needle.secret,
        confidence: "high",
        line: from?.line ?? 1,
        endLine: to?.line ?? 1,
        column: from?.column ?? 1,
        endColumn: to?.column ?? 1,
        decoded: needle.name === "raw" ? layers : [...layers, needle.name],
        notes: [],
      };
    });
}
