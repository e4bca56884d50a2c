/** Reads a taint file from disk. */
import { readFileSync } from "node:fs";
import { UsageError } from "../model.ts";

/**
 * @param full absolute path of an existing file
 * @param name as it is told to the user
 * @throws UsageError when it cannot be read
 */
export function readTaint(full: string, name: string): Buffer {
  try {
    return readFileSync(full);
  } catch (error) {
    throw new UsageError(
      `${name} cannot be read (${(error as NodeJS.ErrnoException).code}): it is the list that leakgate incident taint add writes`,
    );
  }
}
