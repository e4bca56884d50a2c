/** Values that the user hands over: from a stream or a file, never from arguments, which every user of a machine can read. */
import { readFileSync } from "node:fs";
import { UsageError } from "../model.ts";
import { SHORTEST_VALUE } from "./encodings.ts";

/** One value a line; line ends and empty lines do not count. @throws UsageError when a value is too short to be looked for */
export function valuesOfLines(bytes: Buffer): readonly Buffer[] {
  const lines = bytes
    .toString("latin1")
    .split("\n")
    .map((line) => line.replace(/\r$/, ""))
    .filter((line) => line !== "");
  return checked(lines.map((line) => Buffer.from(line, "latin1")));
}

/**
 * One value a file, so that it can have several lines; the line end after it does not count.
 *
 * @param full absolute path
 * @param name as the user wrote it
 * @throws UsageError when the file cannot be read, or its value is too short
 */
export function valueOfFile(full: string, name: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(full);
  } catch (error) {
    throw new UsageError(`--value-file ${name} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const value = Buffer.from(bytes.toString("latin1").replace(/(?:\r?\n)+$/, ""), "latin1");
  return checked([value])[0] as Buffer;
}

/** Each once. @throws UsageError when there is none */
export function uniqueValues(values: readonly Buffer[]): readonly Buffer[] {
  const unique = [...new Map(values.map((value) => [value.toString("latin1"), value])).values()];
  if (unique.length === 0) {
    throw new UsageError(
      "no value was given: write them to standard input, one a line, or use --value-file for one of several lines",
    );
  }
  return unique;
}

function checked(values: readonly Buffer[]): readonly Buffer[] {
  const short = values.findIndex((value) => value.length < SHORTEST_VALUE);
  if (short >= 0) {
    throw new UsageError(
      `value ${short + 1} is shorter than ${SHORTEST_VALUE} bytes: it would be found everywhere by chance`,
    );
  }
  return values;
}
