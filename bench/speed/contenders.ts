/** Who runs in a workload: the limits, then the scanners that have such a mode. */
import { rmSync } from "node:fs";
import path from "node:path";

import { Again } from "./again.ts";
import { limits } from "./limits.ts";
import { type Command, measure } from "./measure.ts";
import { scratch } from "./paths.ts";
import type { Contender } from "./rounds.ts";
import { reportFiles, type Scanner } from "./scanners.ts";
import { folderOf, type Workload } from "./workloads.ts";

export interface Plan {
  /** Nodes that leakgate and the limits run on, by words that are added to their names; the first has none. */
  readonly nodes: ReadonlyMap<string, string>;
  readonly scanners: readonly Scanner[];
  readonly rounds: number | undefined;
  readonly slowRounds: number | undefined;
}

/** @throws Error when the input was not made */
export function contenders(workload: Workload, plan: Plan): readonly Contender[] {
  const { mode } = workload;
  const rounds = plan.rounds ?? workload.rounds;
  const slowRounds = Math.min(rounds, plan.slowRounds ?? workload.slowRounds);
  const again = mode === "again" ? new Again(path.join(scratch, "again")) : undefined;
  const folder = again?.repository ?? folderOf(workload.input);
  const list: Contender[] = [...plan.nodes].flatMap(([suffix, node]) =>
    limits(mode, node)
      // What does not depend on Node is measured once.
      .filter(({ usesNode }) => suffix === "" || (usesNode && mode === "hook"))
      .map(({ name, command }) => ({ name: name + suffix, command: command(folder), rounds, warm: true, slow: false })),
  );
  for (const scanner of plan.scanners) {
    const command = scanner.command(mode, folder, again?.cache);
    if (command === undefined) continue;
    const slow = scanner.slow.includes(workload.name);
    list.push({
      name: scanner.name,
      command,
      rounds: slow ? slowRounds : rounds,
      warm: !slow,
      slow,
      findings: scanner.findings,
      findsControl: mode === "hook" ? () => findsStaged(scanner) : findsFile,
      ...(again !== undefined && { restore: cacheKeeper(again, command) }),
    });
  }
  return list;
}

/** Before the first run the cache is made; before each further one it is put back. */
function cacheKeeper(again: Again, command: Command): () => void {
  let isWarm = false;
  return () => {
    if (!isWarm) again.warm(command);
    isWarm = true;
    again.restore();
  };
}

function findsFile(findings: readonly string[]): boolean {
  return findings.some((file) => path.basename(file) === "control.ts");
}

/** The change that is measured holds no secret, as most do; the same change with one in it must be noticed. */
function findsStaged(scanner: Scanner): boolean {
  const command = scanner.command("hook", folderOf("hook-leak"));
  if (command === undefined) return false;
  for (const file of reportFiles) rmSync(file, { force: true });
  measure(command, false);
  return scanner.findings().length > 0;
}
