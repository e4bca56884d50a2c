/** How cost grows: the exponent in cost = size ^ slope, between two sizes. 1 is linear. */

export interface Point {
  /** In any unit, the same for both. */
  readonly size: number;
  /** CPU seconds. */
  readonly cost: number;
}

/** @returns undefined when a cost is too small to say anything */
export function slope(from: Point, to: Point): number | undefined {
  if (from.cost < 0.02 || to.cost <= 0 || from.size === to.size) return undefined;
  return Math.log(to.cost / from.cost) / Math.log(to.size / from.size);
}
