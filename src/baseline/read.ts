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
  return decodeBaseline(bytes, file);
}

/**
 * Reads a baseline whose bytes are at hand, such as those that a commit holds.
 *
 * @param file name for messages
 * @throws UsageError when it is no valid baseline; with file, line and what to do
 */
export function decodeBaseline(bytes: Buffer, file: string): Baseline {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(
      `${file}:${firstBadLine(bytes)}: the baseline is not UTF-8 text; restore it from git, or save it as UTF-8`,
    );
  }
  return parseBaseline(text, file);
}

/** 1-based line of the first bytes that are no UTF-8. */
function firstBadLine(bytes: Buffer): number {
  const lines = bytes.toString("utf8").split("\n");
  const marked = lines.findIndex((line) => line.includes("\ufffd"));
  return marked < 0 ? 1 : marked + 1;
}
