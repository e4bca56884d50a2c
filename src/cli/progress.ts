/**
 * What a long scan says while it runs, on standard error: a bar on a terminal, a line now and then in the log of a CI job, nothing when it
 * is short. And what it says when it is stopped.
 */
import type { ScanProgress } from "../options.ts";
import { byteText, grouped } from "../report/words.ts";
import type { Context } from "./command.ts";

/** Milliseconds: a scan that takes less says nothing. */
const SHORT = 3_000;
/** Milliseconds between two lines in a log. */
const LINE = 10_000;

export class Progress {
  readonly #context: Context;
  readonly #start: number = performance.now();
  #shown = 0;
  #bar: { update: (value: number, payload: object) => void; stop: () => void } | undefined;
  #isOpening = false;
  #isListening = false;
  #hasEnded = false;
  readonly #abort = new AbortController();
  /** Set by --quiet. */
  isQuiet = false;

  constructor(context: Context) {
    this.#context = context;
    this.#listen();
  }

  /** Aborted when the user or the system ends the program, so that what was done can be kept. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Called some times a second, and before and after content that takes long. */
  readonly show = (state: ScanProgress): void => {
    // A listener is not called while content is scanned, and takes from the signal what it does by itself: to end the program at once.
    if (state.next !== undefined) this.#deafen();
    else this.#listen();
    const now = performance.now();
    if (this.isQuiet || now - this.#start < SHORT) return;
    const isTerminal = this.#context.environment.stderrIsTerminal === true && state.expected !== undefined;
    if (isTerminal) return this.#draw(state);
    if (now - this.#shown < LINE) return;
    this.#shown = now;
    this.#context.output.say(`${this.#words(state)} …`);
  };

  /** Before anything else is printed. */
  end(): void {
    this.#hasEnded = true;
    this.#deafen();
    this.#bar?.stop();
    this.#bar = undefined;
    this.isQuiet = true;
  }

  #listen(): void {
    if (this.#isListening || this.#hasEnded) return;
    this.#isListening = true;
    process.once("SIGINT", this.#stopped);
    process.once("SIGTERM", this.#ended);
  }

  #deafen(): void {
    // What the bar has switched off, and nobody would switch on again: the cursor, and the wrapping of lines.
    if (this.#isListening && this.#bar !== undefined) this.#context.output.terminal.write("\u001b[?25h\u001b[?7h");
    this.#isListening = false;
    process.removeListener("SIGINT", this.#stopped);
    process.removeListener("SIGTERM", this.#ended);
  }

  #draw(state: ScanProgress): void {
    if (!this.#isOpening) {
      this.#isOpening = true;
      void this.#open(state);
    }
    this.#bar?.update(done(state), { words: this.#words(state) });
  }

  async #open(state: ScanProgress): Promise<void> {
    const { SingleBar } = await import("./progressPackage.ts");
    if (this.isQuiet) return;
    const bar = new SingleBar({
      format: "{bar} {words}",
      stream: this.#context.output.terminal,
      hideCursor: true,
      clearOnComplete: true,
    });
    bar.start(state.expected ?? 0, done(state), { words: this.#words(state) });
    this.#bar = bar;
  }

  /** `12,345 of 99,000 objects (12 %), 120.6 MB, 35.1 MB/s, 2 min left`. */
  #words(state: ScanProgress): string {
    const { expected, bytes, files } = state;
    const seconds = (performance.now() - this.#start) / 1000;
    const number = done(state);
    const unit = state.objects > 0 ? "objects" : "files";
    const rate = `${byteText(bytes)}, ${byteText(Math.round(bytes / seconds))}/s`;
    if (expected === undefined || expected === 0) return `${grouped(files)} ${unit}, ${rate}`;
    const part = Math.min(1, number / expected);
    const left = part > 0 ? `, ${timeText((seconds / part) * (1 - part))} left` : "";
    return `${grouped(number)} of ${grouped(expected)} ${unit} (${Math.floor(part * 100)} %), ${rate}${left}`;
  }

  /** Ctrl-C: says so, then ends as programs do, so that a shell or make stops, too. */
  readonly #stopped = (): void => {
    this.end();
    this.#abort.abort();
    this.#context.output.say("stopped: the scan is not complete, and says nothing about what it did not reach");
    process.exitCode = 130;
    process.kill(process.pid, "SIGINT");
  };

  /** A time limit. */
  readonly #ended = (): void => {
    this.end();
    this.#abort.abort();
    process.kill(process.pid, "SIGTERM");
  };
}

function done({ objects, files }: ScanProgress): number {
  return objects > 0 ? objects : files;
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
