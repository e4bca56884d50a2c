/** Who runs in a workload: the limits, then the scanners that have such a mode. */
import { existsSync, rmSync } from "node:fs";
import path from "node:path";

import { limits } from "./limits.ts";
import { measure } from "./measure.ts";
import { inputs } from "./paths.ts";
import type { Contender } from "./rounds.ts";
import { reportFile, type Scanner, type Workload } from "./scanners.ts";

export interface Plan {
  /** The Node that leakgate and the limits run on, a path. */
  readonly node: string;
  readonly scanners: readonly Scanner[];
  readonly limits: boolean;
  readonly rounds: number;
  /** Rounds for scanners that take minutes. */
  readonly slowRounds: number;
}

/** @throws Error when the input was not made */
export function contenders(workload: Workload, plan: Plan): readonly Contender[] {
  const folder = folderOf(workload);
  const { rounds, slowRounds } = plan;
  const bounds = plan.limits ? limits(workload, plan.node) : [];
  const list: Contender[] = bounds.map(({ name, command }) => ({ name, command: command(folder), rounds, warm: true }));
  for (const scanner of plan.scanners) {
    const command = scanner.command(workload, folder);
    if (command === undefined) continue;
    const slow = scanner.slow && workload !== "hook";
    list.push({
      name: scanner.name,
      command,
      rounds: slow ? Math.min(rounds, slowRounds) : rounds,
      warm: !slow,
      findings: scanner.findings,
      findsControl: workload === "hook" ? () => findsStaged(scanner) : findsFile,
    });
  }
  return list;
}

function folderOf(input: string): string {
  const folder = path.join(inputs, input);
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run bench/inputs.ts first`);
  return folder;
}

function findsFile(findings: readonly string[]): boolean {
  return findings.some((file) => path.basename(file) === "control.ts");
}

/** The change that is measured holds no secret, as most do; the same change with one in it must be noticed. */
function findsStaged(scanner: Scanner): boolean {
  const command = scanner.command("hook", folderOf("hook-leak"));
  if (command === undefined) return false;
  rmSync(reportFile, { force: true });
  measure(command, false);
  return scanner.findings().length > 0;
}
