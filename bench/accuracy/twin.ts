/**
 * Proves that inference in TypeScript gives LightGBM's scores: train.py writes rows and what its own library says of them. Values of
 * nodes are kept as whole numbers of 16 bits, so that a sum over all trees differs a little.
 */
import { FEATURES, GROUPS, newVector } from "../../src/engine/generic/features.ts";
import { readModel } from "../../src/engine/generic/model.ts";

/** Most log-odds by which a score may differ. */
const TOLERANCE = 0.02;

/**
 * @param model generic.bin
 * @param twins rows as train.py's `twins` writes them
 * @returns what was compared, in words
 * @throws Error when a score differs
 */
export function compareTwins(model: Buffer, twins: Buffer): string {
  const { score, mayReach, thresholds } = readModel(model);
  const least = Math.min(...Object.values(thresholds).map(([low]) => low));
  const own = FEATURES.length - GROUPS.length;
  const vector = newVector();
  let at = 0;
  let rows = 0;
  let findings = 0;
  let stopped = 0;
  let worst = 0;
  while (at < twins.length) {
    for (let i = 0; i < own; i++, at += 4) vector.numbers[i] = twins.readFloatLE(at);
    for (const group of vector.words) {
      group.length = 0;
      const count = twins.readInt32LE(at);
      at += 4;
      for (let i = 0; i < count; i++, at += 2) group.push(twins.readUInt16LE(at));
    }
    const expected = twins.readDoubleLE(at);
    at += 8;
    rows++;
    if (expected >= least) findings++;
    const ours = mayReach(vector) ? score(vector) : -Infinity;
    if (ours === -Infinity) {
      stopped++;
      if (expected >= least) throw new Error(`row ${rows}: stopped at a gate, though LightGBM gives ${expected}`);
      continue;
    }
    worst = Math.max(worst, Math.abs(ours - expected));
    if (worst > TOLERANCE) throw new Error(`row ${rows}: ${ours} here, ${expected} by LightGBM`);
  }
  return `${rows} rows score as by LightGBM (${findings} findings, ${stopped} stopped early; largest difference ${worst.toFixed(4)})`;
}
