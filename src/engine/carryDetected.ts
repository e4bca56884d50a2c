/**
 * What the generic detector finds in a changed content. It reads a line with the two lines above it and the one below, so only lines
 * near a change are read again; it knows nothing else of a file but its path.
 */
import { firstAfter, type Stretch } from "./keywordHits.ts";
import type { KeywordIndex } from "./keywordIndex.ts";
import { type Known, moved } from "./known.ts";
import type { Candidate } from "./locate.ts";
import { DETECTOR, type OutputFacts } from "./outputFacts.ts";
import { changedLines, type Gap, isIn, type Run, withNames } from "./runs.ts";
import { uuidHits, UUID_LENGTH } from "./generic/shapes.ts";

export interface DetectedHelp {
  readonly index: KeywordIndex;
  readonly facts: OutputFacts;
  /** Whether a rule of the detector holds for the content. */
  readonly applies: (rule: number) => boolean;
  /** What the detector finds in lines. */
  readonly detect: (names: number[], shapes: readonly number[], lines: readonly Gap[]) => Candidate[];
}

/** @param changes what differs, or is to be read again for another reason */
export function carryDetected(
  help: DetectedHelp,
  bytes: Buffer,
  old: Known,
  stretches: readonly Stretch[],
  shapes: readonly number[],
  runs: readonly Run[],
  changes: readonly Gap[],
): readonly Candidate[] {
  const lines = changedLines(bytes, changes);
  const seen = withNames(bytes, lines);
  const names = namesIn(help, stretches, seen);
  const near = shapes.filter((at) => isIn(lines, at));
  const again = names.length === 0 && near.length === 0 ? [] : help.detect(names, near, lines);
  const kept = carried(runs, old.detected).filter((one) => !isIn(lines, one.start));
  return kept.length === 0 ? again : [...kept, ...again].sort((a, b) => a.start - b.start);
}

/** What lies whole in a stretch that was copied, where it is now. */
export function carried<T extends { readonly start: number; readonly end: number }>(
  runs: readonly Run[],
  old: readonly T[],
  move: (one: T, by: number) => T = moved as never,
): T[] {
  if (old.length === 0) return [];
  return runs.flatMap(({ start, end, from }) =>
    old.flatMap((one) =>
      one.start >= from && one.end <= from + end - start && one.start < from + end - start
        ? [move(one, start - from)]
        : [],
    ),
  );
}

/** Where keywords of the detector start, in parts that are in order and apart. */
function namesIn(help: DetectedHelp, stretches: readonly Stretch[], parts: readonly Gap[]): number[] {
  const { facts, index, applies } = help;
  const { automaton, byKeyword, keywordLength } = index;
  const { starts, items } = automaton.outputs;
  const names: number[] = [];
  eachHit(stretches, parts, (output, end, part) => {
    if ((facts.kinds(output) & DETECTOR) === 0) return;
    for (let k = starts[output] as number; k < (starts[output + 1] as number); k++) {
      const keyword = items[k] as number;
      const start = end - (keywordLength[keyword] as number);
      if (start < part.start) continue;
      const last = byKeyword.starts[keyword + 1] as number;
      for (let r = byKeyword.starts[keyword] as number; r < last; r++) {
        const rule = byKeyword.items[r] as number;
        if (facts.matcher(rule)?.isDetector === true && applies(rule)) names.push(start);
      }
    }
  });
  return names;
}

/** Hits that end in one of the parts, which are in order and apart. */
export function eachHit(
  stretches: readonly Stretch[],
  parts: readonly Gap[],
  visit: (output: number, end: number, part: Gap) => void,
): void {
  let s = 0;
  for (const part of parts) {
    while (s < stretches.length && lastEnd(stretches[s] as Stretch) <= part.start) s++;
    for (let i = s; i < stretches.length; i++) {
      const { outputs, ends, first, last, shift } = stretches[i] as Stretch;
      if ((ends[first] as number) + shift > part.end) break;
      for (let h = firstAfter(ends, part.start - shift, first, last); h < last; h++) {
        const end = (ends[h] as number) + shift;
        if (end > part.end) break;
        visit(outputs[h] as number, end, part);
      }
    }
  }
}

function lastEnd({ ends, last, shift }: Stretch): number {
  return (ends[last - 1] as number) + shift;
}

/** Bytes on both sides of a UUID that tell that it is one. */
const BESIDE = 1;

/** Where UUIDs start. */
export function carryShapes(
  bytes: Buffer,
  old: readonly number[],
  runs: readonly Run[],
  gaps: readonly Gap[],
): number[] {
  const shapes = runs.flatMap((run) =>
    old.flatMap((at) => {
      const start = at - run.from + run.start;
      return isWhole(run, start) ? [start] : [];
    }),
  );
  const far = UUID_LENGTH + 2 * BESIDE;
  let done = 0;
  for (const gap of gaps) {
    const from = Math.max(0, gap.start - far, done);
    const to = Math.min(bytes.length, gap.end + far);
    if (to <= from) continue;
    // What begins before is another part's; its beginning is looked at only for what stands beside it.
    const begin = Math.max(0, from - far);
    const end = Math.min(bytes.length, to + far);
    for (const at of uuidHits(bytes.subarray(begin, end))) {
      const start = begin + at;
      if (start >= from && start < to && !runs.some((run) => isWhole(run, start))) shapes.push(start);
    }
    done = to;
  }
  return shapes.sort((a, b) => a - b);
}

/** Whether a run holds a UUID and what stands beside it. */
function isWhole(run: Run, start: number): boolean {
  return (
    start >= run.start &&
    start + UUID_LENGTH <= run.end &&
    (run.first || start - BESIDE >= run.start) &&
    (run.last || start + UUID_LENGTH + BESIDE <= run.end)
  );
}
