/** Reads the committed baseline from disk. */
import { UsageError } from "../model.ts";
import { onDisk, type PolicyFiles } from "../policyFiles.ts";
import type { Baseline } from "./entry.ts";
import { parseBaseline } from "./parse.ts";

/**
 * @param file path of the baseline
 * @param files where it lies
 * @returns undefined when there is no such file
 * @throws UsageError when it cannot be read or is not a valid baseline; with file, line and what to do
 */
export async function readBaseline(file: string, files: PolicyFiles = onDisk): Promise<Baseline | undefined> {
  let bytes: Buffer;
  try {
    bytes = files.read(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new UsageError(
      `${file}: the baseline cannot be read (${code ?? "unknown error"}); check the path and its permissions`,
    );
  }
  return parseBaseline(decode(bytes, file), file);
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file}:1: the baseline is not UTF-8 text; restore it from git, or save it as UTF-8`);
  }
}
