/** Runs the contenders of one workload in turn, round after round, so that a change in the machine's load hits all alike. */
import { rmSync } from "node:fs";

import { type Command, type Cost, measure } from "./measure.ts";
import { reportFiles } from "./scanners.ts";

export interface Contender {
  readonly name: string;
  readonly command: Command;
  /** In how many rounds it takes part. */
  readonly rounds: number;
  /** Whether it runs once before the first round, uncounted: files come into the page cache, rule caches are written. */
  readonly warm: boolean;
  /** Takes much longer than the others: an earlier row of it is kept unless it is asked for. */
  readonly slow: boolean;
  /** Brings its input back into the state of before, uncounted. */
  readonly restore?: () => void;
  /** The path of each finding of the run that just ended; absent for limits. */
  readonly findings?: () => readonly string[];
  /** Whether it finds the value that was planted, given its last findings; absent for limits. */
  readonly findsControl?: (findings: readonly string[]) => boolean;
}

export interface Runs {
  readonly name: string;
  /** By round; null where it did not take part. */
  readonly costs: readonly (Cost | null)[];
  /** Number of findings of the last run. */
  readonly findings?: number;
  /** A scanner that does not find the planted value did not do the work. */
  readonly control?: boolean;
}

/** @param watch whether to sample the memory of whole process trees; not for runs of milliseconds */
export function runRounds(contenders: readonly Contender[], watch: boolean): readonly Runs[] {
  for (const { command, warm, restore } of contenders) {
    if (!warm) continue;
    restore?.();
    measure(command, false);
  }
  const costs = contenders.map((): (Cost | null)[] => []);
  const findings = contenders.map((): readonly string[] => []);
  const rounds = Math.max(...contenders.map((contender) => contender.rounds));
  for (let round = 0; round < rounds; round++) {
    contenders.forEach((contender, i) => {
      costs[i]?.push(round < contender.rounds ? runOnce(contender, watch) : null);
      if (round < contender.rounds) findings[i] = contender.findings?.() ?? [];
    });
  }
  return contenders.map(({ name, findsControl }, i) => {
    const found = findings[i] ?? [];
    const scanned = findsControl === undefined ? {} : { findings: found.length, control: findsControl(found) };
    return { name, costs: costs[i] ?? [], ...scanned };
  });
}

function runOnce({ name, command, restore }: Contender, watch: boolean): Cost {
  restore?.();
  // The report of one scanner must never be read as another's.
  for (const file of reportFiles) rmSync(file, { force: true });
  const cost = measure(command, watch);
  console.error(`${name}: ${cost.cpu.toFixed(3)} s CPU, exit ${cost.code}`);
  return cost;
}
