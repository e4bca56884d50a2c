/**
 * Matches of patterns in a changed content, without trying again what was tried in the old one. Exact: a try at a keyword sees a bounded
 * stretch of bytes, and the place where the rule's last match ended. Where both are as they were, so is the outcome. Rules that match
 * nothing at new keywords and that matched nothing before have nothing to carry; the few others go over all of their keywords.
 */
import type { Automaton } from "./automaton.ts";
import { firstAfter, type Stretch } from "./keywordHits.ts";
import type { KeywordIndex } from "./keywordIndex.ts";
import { inOrder, type Known, moved, type Raw, type Tried } from "./known.ts";
import type { LatinView } from "./latin.ts";
import type { Matcher } from "./matcher.ts";
import { FAR, NEAR, type OutputFacts, UNSURE } from "./outputFacts.ts";
import type { Run } from "./runs.ts";

export interface RawsHelp {
  readonly index: KeywordIndex;
  readonly facts: OutputFacts;
  /** Whether a rule holds for the content. */
  readonly applies: (matcher: Matcher) => boolean;
  /** Rules that did not hold for the old content, or did and do not hold for this one. */
  readonly changed: ReadonlySet<number>;
  /** Tries a rule: where it goes on, and what was found. */
  readonly attempt: (matcher: Matcher, start: number, from: number) => Tried | undefined;
  readonly view: LatinView;
  /** Nothing is known of the old content: where something matches, only a scan of the whole can tell. */
  readonly isBlind: boolean;
}

/** A keyword at which a rule may be tried. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly k: number;
  readonly r: number;
  readonly rule: number;
  readonly run: Run | undefined;
}

/** @returns undefined: only a scan of the whole can tell */
export function carryRaws(help: RawsHelp, old: Known, stretches: readonly Stretch[]): readonly Raw[] | undefined {
  return new Carrier(help, old, stretches).raws();
}

class Carrier {
  readonly #help: RawsHelp;
  readonly #stretches: readonly Stretch[];
  /** By rule, in order. */
  readonly #old = new Map<number, Raw[]>();
  /** Rules that match something, here or in the old content. */
  readonly #active: Set<number>;
  #unsure = false;

  constructor(help: RawsHelp, old: Known, stretches: readonly Stretch[]) {
    this.#help = help;
    this.#stretches = stretches;
    for (const raw of old.raws) {
      const list = this.#old.get(raw.rule);
      if (list === undefined) this.#old.set(raw.rule, [raw]);
      else list.push(raw);
    }
    this.#active = new Set([...this.#old.keys(), ...help.changed]);
  }

  raws(): readonly Raw[] | undefined {
    for (const stretch of this.#stretches) {
      this.#tryNew(stretch);
      if (this.#isLost) return undefined;
    }
    return this.#active.size === 0 ? [] : this.#again();
  }

  /** Tries rules where not all that they read was copied. */
  #tryNew({ outputs, ends, first, last, shift, run }: Stretch): void {
    const { facts } = this.#help;
    let far = first;
    let near = first;
    if (run !== undefined) {
      far = run.first ? first : firstAfter(ends, run.start + NEAR - shift, first, last);
      near = Math.max(far, run.last ? last : firstAfter(ends, run.end - NEAR - 1 - shift, first, last));
    }
    for (let h = first; h < last && !this.#isLost; h++) {
      const output = outputs[h] as number;
      // In the middle of what was copied.
      if (h >= far && h < near && (facts.kinds(output) & FAR) === 0) continue;
      const end = (ends[h] as number) + shift;
      if (run !== undefined && facts.isWithin(output, end, fromOf(run), toOf(run))) continue;
      this.#each(output, end, run, (place) => {
        if (this.#active.has(place.rule)) return;
        const matcher = facts.matcher(place.rule) as Matcher;
        if (matcher.isDetector || this.#isCopied(place) || !this.#help.applies(matcher)) return;
        if ((facts.kinds(output) & UNSURE) !== 0 && facts.isUnsure(matcher)) this.#unsure = true;
        else if (matcher.at(this.#help.view, place.start, 0) !== undefined) this.#active.add(place.rule);
      });
    }
  }

  /** Only a scan of the whole can tell. */
  get #isLost(): boolean {
    return this.#unsure || (this.#help.isBlind && this.#active.size > 0);
  }

  /** Goes over all keywords of the rules that match something. */
  #again(): readonly Raw[] | undefined {
    const { facts, attempt, applies, changed } = this.#help;
    const { outputs: lists } = this.#help.index.automaton as Automaton;
    const wanted = new Uint8Array(lists.starts.length);
    for (const rule of this.#active) {
      const matcher = facts.matcher(rule);
      if (matcher === null || !applies(matcher)) this.#active.delete(rule);
      else if (facts.isUnsure(matcher)) return undefined;
      else for (const output of facts.outputsOf(rule)) wanted[output] = 1;
    }
    const raws: Raw[] = [];
    const goesOn = new Map<number, number>();
    for (const { outputs, ends, first, last, shift, run } of this.#stretches) {
      for (let h = first; h < last; h++) {
        const output = outputs[h] as number;
        if (wanted[output] === 0) continue;
        this.#each(output, (ends[h] as number) + shift, run, (place) => {
          const { rule, start, end, k, r } = place;
          if (!this.#active.has(rule)) return;
          const from = goesOn.get(rule) ?? 0;
          if (start < from) return;
          const known = changed.has(rule) ? "try" : this.#known(place, from);
          const raw = known === "try" ? attempt(facts.matcher(rule) as Matcher, start, from) : known;
          if (raw === undefined) return;
          goesOn.set(rule, raw.next);
          raws.push({ rule, start, end, k, r, next: raw.next, found: raw.found });
        });
      }
    }
    return raws;
  }

  /** The outcome in the old content, where it must be the same; undefined: nothing matched. */
  #known(place: Place, from: number): Tried | undefined | "try" {
    const { rule, run, start } = place;
    if (run === undefined || !this.#isCopied(place)) return "try";
    // A try that begins behind the last match sees less than others.
    const room = (this.#help.facts.matcher(rule) as Matcher).rule.before.max;
    if (from > start - room) return "try";
    const raws = this.#old.get(rule);
    if (raws === undefined) return undefined;
    const shift = run.start - run.from;
    const at = { ...place, end: place.end - shift };
    let low = 0;
    let high = raws.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (inOrder(raws[middle] as Raw, at) < 0) low = middle + 1;
      else high = middle;
    }
    if ((raws[low - 1]?.next ?? 0) > start - shift - room) return "try";
    const raw = raws[low];
    if (raw === undefined || inOrder(raw, at) !== 0) return undefined;
    return { next: raw.next + shift, found: raw.found && moved(raw.found, shift) };
  }

  #isCopied({ rule, start, run }: Place): boolean {
    return run !== undefined && this.#help.facts.isRuleWithin(rule, start, fromOf(run), toOf(run));
  }

  #each(output: number, end: number, run: Run | undefined, visit: (place: Place) => void): void {
    const { automaton, byKeyword, keywordLength } = this.#help.index;
    const { starts, items } = automaton.outputs;
    for (let k = starts[output] as number; k < (starts[output + 1] as number); k++) {
      const keyword = items[k] as number;
      const start = end - (keywordLength[keyword] as number);
      const last = byKeyword.starts[keyword + 1] as number;
      for (let r = byKeyword.starts[keyword] as number; r < last; r++) {
        const rule = byKeyword.items[r] as number;
        if (this.#help.facts.matcher(rule) !== null) visit({ start, end, k, r, rule, run });
      }
    }
  }
}

/** Nothing can have changed before what both contents begin with, or behind what both end with. */
const fromOf = (run: Run): number => (run.first ? -Infinity : run.start);
const toOf = (run: Run): number => (run.last ? Infinity : run.end);
