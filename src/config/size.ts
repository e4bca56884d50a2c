/** Sizes as people write them. */
import { UsageError } from "../model.ts";

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  k: 1024,
  kb: 1000,
  kib: 1024,
  m: 1024 ** 2,
  mb: 1000 ** 2,
  mib: 1024 ** 2,
  g: 1024 ** 3,
  gb: 1000 ** 3,
  gib: 1024 ** 3,
  t: 1024 ** 4,
  tb: 1000 ** 4,
  tib: 1024 ** 4,
};

/**
 * Reads `10MB`, `1GiB`, `512k` or a number of bytes. Upper and lower case are the same.
 *
 * @param from where the text stands (flag or file:line), for the message
 * @returns bytes, at least 1
 * @throws UsageError when it is no size
 */
export function parseSize(text: string, from: string): number {
  const parts = /^([0-9]+(?:\.[0-9]+)?)\s*([a-z]*)$/i.exec(text.trim());
  const unit = UNITS[(parts?.[2] ?? "").toLowerCase()];
  const bytes = parts === null || unit === undefined ? Number.NaN : Math.floor(Number(parts[1]) * unit);
  if (Number.isSafeInteger(bytes) && bytes >= 1) return bytes;
  throw new UsageError(`${from}: must be a size such as 10MB or 1GiB`);
}
