/** The arithmetic of the benchmark: medians, and ratios of runs that stood next to each other. */

export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** @param values at least one */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1];
  const high = sorted[Math.floor(half)];
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || min === undefined || max === undefined) throw new Error("no values");
  return { n: sorted.length, median: (low + high) / 2, min, max };
}

/**
 * The ratio `a / b` in each round in which both ran. The machine's load changes from round to round and hits both alike,
 * so the spread of these is smaller than that of the times.
 *
 * @param a seconds by round; a hole where it did not run
 */
export function ratios(a: readonly (number | undefined)[], b: readonly (number | undefined)[]): Spread | undefined {
  const found = a.flatMap((value, round) => {
    const other = b[round];
    return value === undefined || other === undefined || other === 0 ? [] : [value / other];
  });
  return found.length === 0 ? undefined : spread(found);
}
