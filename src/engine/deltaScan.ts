/**
 * Proves that a version of a content holds nothing to find, from its difference to a version that held nothing. Exact in one direction:
 * "quiet" is only said when a scan of the whole content would find nothing; everything else is scanned whole.
 *
 * A pattern reads a bounded stretch around its keyword. Where all of that was copied from quiet content, it was tried there, and found
 * nothing. It is tried at all other keywords, without regard to which bytes earlier matches took: so every match that a scan of the
 * whole could make is seen, and perhaps more.
 */
import type { Chunk, CompiledRule, Lineage } from "../model.ts";
import type { KeywordIndex } from "./keywordIndex.ts";
import { listOf } from "./automaton.ts";
import { encodedRegions } from "./decode.ts";
import { encodedParts } from "./encodedParts.ts";
import { judge } from "./judge.ts";
import { carryHits, firstAfter, type KeywordHits } from "./keywordHits.ts";
import { LatinView } from "./latin.ts";
import type { Matcher } from "./matcher.ts";
import { announcesQuotedPrintable } from "./quotedPrintable.ts";
import { type Gap, gapsOf, linesAround, type Run, runsOf } from "./runs.ts";

/** What the engine lends. */
export interface DeltaHelp {
  readonly index: KeywordIndex;
  /** The rule with a number of the index; null when it is not part of the run. */
  readonly matcher: (index: number) => Matcher | null;
  readonly applies: (rule: CompiledRule, chunk: Place) => boolean;
  /** Rules that may be stopped: what they find is not always the same. */
  readonly limits: (rule: CompiledRule) => boolean;
  /** Whether anything is found in text that was encoded. */
  readonly findsIn: (chunk: Content, decoded: Buffer) => boolean;
  /** Whether rules that go by a file's name find something. */
  readonly findsByName: (chunk: Content) => boolean;
  /** Whether the generic detector finds something in whole lines. @param names where its keywords start there */
  readonly detects: (chunk: Content, names: number[], from: number, to: number) => boolean;
  readonly decodes: boolean;
}

type Place = Pick<Chunk, "path" | "where">;
type Content = Place & Pick<Chunk, "bytes">;

/** What is kept of a scan for content that is made from this one. */
export interface Noted {
  hits?: KeywordHits;
  /** Whether a match has kept a rule from being tried at bytes that it took. */
  crowded: boolean;
}

/** Content in which nothing was found; the generic detector goes by its path, too. */
interface Quiet extends Place {
  readonly hits: KeywordHits;
}

/** Shorter copies cost more than they save. */
const LEAST_COPY = 64;

export class DeltaScan {
  readonly #help: DeltaHelp;
  readonly #quiet = new WeakMap<object, Quiet>();
  readonly #least: number;
  /** By rule of the index, counted from the keyword: bytes that a try may read before and behind it. */
  readonly #before: Float64Array;
  readonly #after: Float64Array;

  constructor(help: DeltaHelp) {
    this.#help = help;
    this.#least = Math.max(LEAST_COPY, help.index.automaton.longest + 1);
    this.#before = new Float64Array(help.index.rules.length).fill(Number.NaN);
    this.#after = new Float64Array(help.index.rules.length);
  }

  /** Whether the content, which is text, holds nothing; it is then known as quiet itself. */
  isQuiet(chunk: Content, { key, from }: Lineage): boolean {
    const { bytes } = chunk;
    if (from === undefined) return false;
    const old = this.#quiet.get(from.key);
    if (old === undefined || old.path !== chunk.path || old.where !== chunk.where) return false;
    const runs = runsOf(from.copies, bytes.length, from.size, this.#least);
    const hits = carryHits(this.#help.index.automaton, old.hits, bytes, runs);
    const gaps = gapsOf(runs, bytes.length);
    if (this.#findsAt(chunk, hits, runs) || this.#detects(chunk, hits, gaps)) return false;
    if (this.#findsEncoded(chunk, gaps) || this.#help.findsByName(chunk)) return false;
    this.#quiet.set(key, { hits, path: chunk.path, where: chunk.where });
    return true;
  }

  /** Takes note of content in which a scan of the whole found nothing. @param sure no match took bytes from another one */
  learn(chunk: Content, key: object, hits: KeywordHits, sure: boolean): void {
    // What is quoted-printable goes on over many lines.
    if (announcesQuotedPrintable(chunk.bytes) || (!sure && this.#findsAt(chunk, hits))) return;
    this.#quiet.set(key, { hits, path: chunk.path, where: chunk.where });
  }

  /** Tries all hits, or those whose surroundings were not copied whole. */
  #findsAt(
    chunk: Content,
    { outputs, ends, origin }: KeywordHits & { readonly origin?: Int32Array },
    runs: readonly Run[] = [],
  ): boolean {
    const { automaton, byKeyword, keywordLength } = this.#help.index;
    let view: LatinView | undefined;
    for (let h = 0; h < ends.length; h++) {
      const end = ends[h] as number;
      const output = outputs[h] as number;
      const run = runs[origin?.[h] ?? -1];
      const lastKeyword = automaton.outputs.starts[output + 1] as number;
      for (let k = automaton.outputs.starts[output] as number; k < lastKeyword; k++) {
        const keyword = automaton.outputs.items[k] as number;
        const start = end - (keywordLength[keyword] as number);
        const lastRule = byKeyword.starts[keyword + 1] as number;
        for (let r = byKeyword.starts[keyword] as number; r < lastRule; r++) {
          const index = byKeyword.items[r] as number;
          const matcher = this.#help.matcher(index);
          if (matcher === null || (run !== undefined && this.#isCopied(index, matcher.rule, start, run))) continue;
          if (matcher.isDetector || !this.#help.applies(matcher.rule, chunk)) continue;
          if (this.#help.limits(matcher.rule)) return true;
          view ??= new LatinView(chunk.bytes);
          if (finds(matcher, view, start)) return true;
        }
      }
    }
    return false;
  }

  /** Whether all that a rule may read around a keyword lies in a stretch that was copied. */
  #isCopied(index: number, rule: CompiledRule, start: number, run: Run): boolean {
    let before = this.#before[index] as number;
    if (Number.isNaN(before)) {
      const { reach, before: offset, maxLength } = rule;
      before = this.#before[index] = offset.max + (reach?.before ?? Infinity);
      // One more: a try reads one byte behind the longest match to see that it ends.
      this.#after[index] = maxLength - offset.min + (reach?.after ?? Infinity) + 1;
    }
    return (run.first || start - before > run.start) && (run.last || start + (this.#after[index] as number) < run.end);
  }

  /** Looks with the generic detector at the lines in and around the gaps. */
  #detects(chunk: Content, { outputs, ends }: KeywordHits, gaps: readonly Gap[]): boolean {
    return linesAround(chunk.bytes, gaps).some(({ start, end }) => {
      const names: number[] = [];
      for (let h = firstAfter(ends, start); h < ends.length && (ends[h] as number) <= end; h++) {
        this.#addNames(chunk, outputs[h] as number, ends[h] as number, names);
      }
      return this.#help.detects(chunk, names, start, end);
    });
  }

  #addNames(chunk: Content, output: number, end: number, names: number[]): void {
    const { automaton, byKeyword, keywordLength } = this.#help.index;
    for (const keyword of listOf(automaton.outputs, output)) {
      for (const index of listOf(byKeyword, keyword)) {
        const rule = this.#help.matcher(index)?.rule;
        if (rule?.detector === undefined || !this.#help.applies(rule, chunk)) continue;
        names.push(end - (keywordLength[keyword] as number));
      }
    }
  }

  #findsEncoded(chunk: Content, gaps: readonly Gap[]): boolean {
    if (!this.#help.decodes) return false;
    return encodedParts(chunk.bytes, gaps).some(({ start, end }) => {
      const part = chunk.bytes.subarray(start, end);
      if (announcesQuotedPrintable(part)) return true;
      return encodedRegions(part).some(({ decoded }) => this.#help.findsIn(chunk, decoded));
    });
  }
}

/** Whether a rule finds something at a keyword, whatever other matches there are. */
function finds(matcher: Matcher, view: LatinView, start: number): boolean {
  for (let from = 0; ;) {
    const raw = matcher.at(view, start, from);
    if (raw === undefined) return false;
    if (judge(matcher.rule, raw.value) !== undefined) return true;
    // Where a match may begin in several places, the next one is tried too.
    from = raw.matchStart + 1;
  }
}
