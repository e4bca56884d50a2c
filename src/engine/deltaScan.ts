/**
 * Scans a version of a content by its difference to one that was scanned before. Exact: gives what a scan of the whole gives, in the
 * same order; where that cannot be told, the whole is scanned.
 *
 * What was found in stretches that were copied is carried over; looked for is only what may be new: at keywords whose surroundings
 * changed (carryRaws.ts), in lines near a change (carryDetected.ts), in encoded text that holds one (carryInner.ts). Nothing else of a
 * content decides what is found in it, but its path: rules that hold only for one of both paths are tried everywhere, what is encoded
 * is read again at another path, and so is all that the generic detector reads where the paths tell it different things.
 */
import type { Chunk, CompiledRule, Lineage } from "../model.ts";
import { carryDetected, carryShapes } from "./carryDetected.ts";
import { carryInner } from "./carryInner.ts";
import { carryRaws } from "./carryRaws.ts";
import type { Region } from "./decode.ts";
import { isSamePlace } from "./generic/place.ts";
import { carryHits, flat, type KeywordHits, ownHits, type Stretch } from "./keywordHits.ts";
import type { KeywordIndex } from "./keywordIndex.ts";
import { joined, type Known, type Tried } from "./known.ts";
import { LatinView } from "./latin.ts";
import type { Candidate } from "./locate.ts";
import type { Matcher } from "./matcher.ts";
import { OutputFacts, PATHS } from "./outputFacts.ts";
import { type Gap, gapsOf, type Run, runsOf } from "./runs.ts";

/** What the engine lends. */
export interface DeltaHelp {
  readonly index: KeywordIndex;
  /** The rule with a number of the index; null when it is not part of the run. */
  readonly matcher: (index: number) => Matcher | null;
  readonly applies: (rule: CompiledRule, chunk: Place) => boolean;
  /** Rules that may be stopped: what they find is not always the same. */
  readonly limits: (rule: CompiledRule) => boolean;
  readonly attempt: (matcher: Matcher, view: LatinView, start: number, from: number) => Tried | undefined;
  /** What is found in a region of encoded text, with places in the text around it. */
  readonly inside: (chunk: Content, region: Region) => Candidate[];
  /** Whether values are looked at that need no keyword. */
  readonly looksForShapes: (chunk: Place) => boolean;
  /** What the generic detector finds. @param names where its keywords start */
  readonly detect: (chunk: Content, names: number[], shapes: readonly number[], lines: readonly Gap[]) => Candidate[];
  readonly decodes: boolean;
}

type Place = Pick<Chunk, "path" | "where">;
type Content = Place & Pick<Chunk, "bytes">;

interface Placed extends Known, Place {}

/** Of content in which nothing was found. */
const NOTHING: Omit<Known, "hits"> = { raws: [], shapes: [], detected: [], inner: [] };

/** Shorter copies cost more than they save. */
const LEAST_COPY = 64;
/** Bytes that patterns see at once near a change. */
const VIEW = 1024;

export class DeltaScan {
  readonly #help: DeltaHelp;
  readonly #known = new WeakMap<object, Placed>();
  readonly #facts: OutputFacts;
  readonly #least: number;

  constructor(help: DeltaHelp) {
    this.#help = help;
    this.#least = Math.max(LEAST_COPY, help.index.automaton.longest + 1);
    this.#facts = new OutputFacts(help.index, help.matcher, (matcher) => help.limits(matcher.rule));
  }

  /**
   * What a scan of the content, which is text, finds in it.
   *
   * @returns undefined when that cannot be told
   */
  scan(chunk: Content, { key, from }: Lineage): Candidate[] | undefined {
    const old = from && this.#known.get(from.key);
    if (from === undefined || old === undefined || old.where !== chunk.where) return undefined;
    const { bytes } = chunk;
    const runs = runsOf(from.copies, bytes.length, from.size, this.#least);
    const stretches = carryHits(this.#help.index.automaton, old.hits, bytes, runs);
    const found = this.#carry(chunk, old, runs, stretches, false);
    if (found === undefined) return undefined;
    if (key !== undefined) this.learn(chunk, key, { hits: flat(stretches), ...found });
    return joined([...found.raws.flatMap((raw) => raw.found ?? []), ...found.detected], found.inner);
  }

  /**
   * Whether a scan of the content, which is text, finds nothing on the lines that count. It is looked at as made from itself with other
   * lines in their place, in which nothing was found; so whatever matches near them, be it a secret or not, is no longer quiet.
   *
   * @param hits of keywords, in all of it
   * @param near whole lines
   */
  isQuietNear(chunk: Content, hits: KeywordHits, near: Gap): boolean {
    const size = chunk.bytes.length;
    const copies = Int32Array.of(0, 0, near.start, near.end, near.end, size - near.end);
    const runs = runsOf(copies, size, size, this.#least);
    const stretches = ownHits(this.#help.index.automaton, hits, runs);
    const found = this.#carry(chunk, { ...NOTHING, path: chunk.path, where: chunk.where, hits }, runs, stretches, true);
    return found !== undefined && found.detected.length === 0 && found.inner.length === 0;
  }

  /** All that is found, or undefined when that cannot be told. @param isBlind see RawsHelp */
  #carry(
    chunk: Content,
    old: Placed,
    runs: readonly Run[],
    stretches: readonly Stretch[],
    isBlind: boolean,
  ): Omit<Known, "hits"> | undefined {
    const { bytes } = chunk;
    const { index } = this.#help;
    const gaps = gapsOf(runs, bytes.length);
    const whole: readonly Gap[] = [{ start: 0, end: bytes.length }];
    const isSame = old.path === chunk.path || isSamePlace(old.path, chunk.path);
    const facts = this.#facts;
    const changed = this.#changedRules(old, chunk, stretches);

    const view = new LatinView(bytes, VIEW);
    const raws = carryRaws(
      {
        index,
        facts,
        applies: ({ rule }) => this.#help.applies(rule, chunk),
        changed,
        attempt: (matcher, start, from) => this.#help.attempt(matcher, view, start, from),
        view,
        isBlind,
      },
      old,
      stretches,
    );
    if (raws === undefined) return undefined;

    const inner = !this.#help.decodes
      ? []
      : carryInner(
          facts,
          (region) => this.#help.inside(chunk, region),
          bytes,
          old,
          stretches,
          runs,
          old.path === chunk.path ? gaps : whole,
        );
    if (inner === undefined) return undefined;

    const shapes = this.#help.looksForShapes(chunk) ? carryShapes(bytes, old.shapes, runs, gaps) : [];
    const detected = carryDetected(
      {
        index,
        facts,
        applies: (rule) => this.#help.applies((facts.matcher(rule) as Matcher).rule, chunk),
        detect: (names, near, lines) => this.#help.detect(chunk, names, near, lines),
      },
      bytes,
      old,
      stretches,
      shapes,
      runs,
      isSame ? gaps : whole,
    );
    return { raws, shapes, detected, inner };
  }

  /** Takes note of what was found in a content. */
  learn({ path, where }: Place, key: object, known: Known): void {
    this.#known.set(key, { ...known, path, where });
  }

  /** Rules with a keyword in the content that hold for one of both only. */
  #changedRules(old: Placed, chunk: Place, stretches: readonly Stretch[]): ReadonlySet<number> {
    if (old.path === chunk.path) return NONE;
    const facts = this.#facts;
    const seen = new Set<number>();
    for (const { outputs, first, last } of stretches)
      for (let h = first; h < last; h++) {
        const output = outputs[h] as number;
        if ((facts.kinds(output) & PATHS) !== 0) seen.add(output);
      }
    if (seen.size === 0) return NONE;
    const changed = new Set<number>();
    for (const output of seen)
      facts.each(output, (number) => {
        const rule = facts.matcher(number)?.rule;
        if (rule?.path !== undefined && this.#help.applies(rule, old) !== this.#help.applies(rule, chunk))
          changed.add(number);
      });
    return changed;
  }
}

const NONE: ReadonlySet<number> = new Set();
