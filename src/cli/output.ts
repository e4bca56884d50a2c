/**
 * Standard output and standard error. A reader that goes away (`| head`) is no error, and does not change the exit code; any
 * other failure to write is, since the findings were not delivered.
 */
import type { Writable } from "node:stream";
import { printable } from "../triage/printable.ts";

export class Output {
  readonly #given: { readonly stdout?: Writable | undefined; readonly stderr?: Writable | undefined };
  #openStdout: Writable | undefined;
  #openStderr: Writable | undefined;
  #failure: string | undefined;

  /** Default: the process's own. They are opened when something is to be written, since that costs a hook time. */
  constructor(stdout?: Writable, stderr?: Writable) {
    this.#given = { stdout, stderr };
  }

  get #stdout(): Writable {
    if (this.#openStdout === undefined) {
      this.#openStdout = this.#given.stdout ?? process.stdout;
      this.#openStdout.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code !== "EPIPE") this.#failure = error.code ?? "unknown error";
      });
    }
    return this.#openStdout;
  }

  get #stderr(): Writable {
    if (this.#openStderr === undefined) {
      this.#openStderr = this.#given.stderr ?? process.stderr;
      this.#openStderr.on("error", () => {});
    }
    return this.#openStderr;
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
    const opened = this.#openStdout;
    if (opened !== undefined) await new Promise<void>((resolve) => opened.write("", () => resolve()));
    return this.#failure;
  }
}
