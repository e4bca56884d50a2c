/**
 * Standard output and standard error. A reader that goes away (`| head`) is no error, and does not change the exit code; any
 * other failure to write is, since the findings were not delivered.
 */
import type { Writable } from "node:stream";
import { printable } from "../triage/printable.ts";

export class Output {
  readonly #stdout: Writable;
  readonly #stderr: Writable;
  #failure: string | undefined;

  constructor(stdout: Writable = process.stdout, stderr: Writable = process.stderr) {
    this.#stdout = stdout;
    this.#stderr = stderr;
    stdout.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") this.#failure = error.code ?? "unknown error";
    });
    stderr.on("error", () => {});
  }

  /** Writes a report or an answer. */
  print(text: string): void {
    if (text !== "") this.#stdout.write(text.endsWith("\n") ? text : `${text}\n`);
  }

  /** Writes a piece of a dialogue as it is, without a line feed. */
  write(text: string): void {
    this.#stdout.write(text);
  }

  /** Standard error, for a bar that draws itself. */
  get terminal(): Writable {
    return this.#stderr;
  }

  /** Writes bytes as they are, and waits until they are taken. @returns false when the reader has gone */
  async pass(bytes: Uint8Array): Promise<boolean> {
    if (bytes.length === 0) return true;
    return await new Promise((resolve) =>
      this.#stdout.write(bytes, (error) => resolve(error === null || error === undefined)),
    );
  }

  /** Writes a message for the user; each line begins with the program's name. */
  say(message: string): void {
    // A message may hold the name of a file or folder, and such a name may hold anything.
    for (const line of message.split("\n")) this.#stderr.write(`leakgate: ${printable(line)}\n`);
  }

  /** Writes a text of several lines for the user, such as help. */
  note(text: string): void {
    this.#stderr.write(`${text}\n`);
  }

  /** Waits until all was handed over. @returns why standard output could not be written, if so */
  async drained(): Promise<string | undefined> {
    await new Promise<void>((resolve) => this.#stdout.write("", () => resolve()));
    return this.#failure;
  }
}
