/** The rows of a record: the runs of one contender in one workload, with all that says when they may be compared. */
import type { Runs } from "./rounds.ts";
import { ratios, type Spread, spread } from "./stats.ts";

export interface Row extends Runs {
  /** When the runs began (ISO 8601): rows with the same one were measured in turn, round after round. */
  readonly session: string;
  /** Words on processors, memory, system and tools. */
  readonly machine: string;
  /** See `inputOf`. */
  readonly input: string;
  /** Of the machine, when the last of them ended. */
  readonly load: number;
  /** Absent for limits. */
  readonly version?: string;
}

/** What a cost of another day must share with today's to stand beside it. */
export interface Setting {
  readonly machine: string;
  readonly input: string;
}

/**
 * Today's rows, and for what did not run today the earlier ones that were measured on this machine with this input.
 *
 * @param order names of all contenders, in their order; what is not among them is dropped
 */
export function withEarlier(
  today: readonly Row[],
  earlier: readonly Row[],
  order: readonly string[],
  { machine, input }: Setting,
): readonly Row[] {
  const kept = earlier.filter((row) => row.machine === machine && row.input === input);
  return order.flatMap((name) => [...today, ...kept].find((row) => row.name === name) ?? []);
}

export interface RowRatio {
  readonly ratio: Spread;
  /** Whether the two ran in turn. Otherwise it is the ratio of their medians. */
  readonly paired: boolean;
}

export function rowRatios(a: Row, b: Row, key: "cpu" | "wall"): RowRatio {
  const of = (row: Row): readonly (number | undefined)[] => row.costs.map((cost) => cost?.[key]);
  const paired = a.session === b.session ? ratios(of(a), of(b)) : undefined;
  if (paired !== undefined) return { ratio: paired, paired: true };
  const median = (row: Row): number => spread(of(row).filter((value) => value !== undefined)).median;
  return { ratio: spread([median(a) / median(b)]), paired: false };
}
