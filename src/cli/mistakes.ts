/** Mistakes that several commands tell of in the same words. */
import { UsageError } from "../model.ts";

export function conflict(one: string, other: string): UsageError {
  return new UsageError(`${one} and ${other} cannot be combined`);
}
