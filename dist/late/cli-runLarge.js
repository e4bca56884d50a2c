import {
  shardOf
} from "../chunks/chunk-XCZGW5UD.js";
import {
  m151_byteText,
  m151_grouped
} from "../chunks/chunk-DDIJVA56.js";
import {
  m100_scan
} from "../chunks/chunk-V6FYVPGY.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/cli/progress.ts
var SHORT = 3e3;
var LINE = 1e4;
var Progress = class {
  #context;
  #start = performance.now();
  #shown = 0;
  #bar;
  #isOpening = false;
  #isListening = false;
  #hasEnded = false;
  #abort = new AbortController();
  /** Set by --quiet. */
  isQuiet = false;
  constructor(context) {
    this.#context = context;
    this.#listen();
  }
  /** Aborted when the user or the system ends the program, so that what was done can be kept. */
  get signal() {
    return this.#abort.signal;
  }
  /** Called some times a second, and before and after content that takes long. */
  show = (state) => {
    if (state.next !== void 0) this.#deafen();
    else this.#listen();
    const now = performance.now();
    if (this.isQuiet || now - this.#start < SHORT) return;
    const isTerminal = this.#context.environment.stderrIsTerminal === true && state.expected !== void 0;
    if (isTerminal) return this.#draw(state);
    if (now - this.#shown < LINE) return;
    this.#shown = now;
    this.#context.output.say(`${this.#words(state)} \u2026`);
  };
  /** Before anything else is printed. */
  end() {
    this.#hasEnded = true;
    this.#deafen();
    this.#bar?.stop();
    this.#bar = void 0;
    this.isQuiet = true;
  }
  #listen() {
    if (this.#isListening || this.#hasEnded) return;
    this.#isListening = true;
    process.once("SIGINT", this.#stopped);
    process.once("SIGTERM", this.#ended);
  }
  #deafen() {
    if (this.#isListening && this.#bar !== void 0) this.#context.output.terminal.write("\x1B[?25h\x1B[?7h");
    this.#isListening = false;
    process.removeListener("SIGINT", this.#stopped);
    process.removeListener("SIGTERM", this.#ended);
  }
  #draw(state) {
    if (!this.#isOpening) {
      this.#isOpening = true;
      void this.#open(state);
    }
    this.#bar?.update(done(state), { words: this.#words(state) });
  }
  async #open(state) {
    const { SingleBar } = await import("../chunks/progressPackage-76URCZN5.js");
    if (this.isQuiet) return;
    const bar = new SingleBar({
      format: "{bar} {words}",
      stream: this.#context.output.terminal,
      hideCursor: true,
      clearOnComplete: true
    });
    bar.start(state.expected ?? 0, done(state), { words: this.#words(state) });
    this.#bar = bar;
  }
  /** `12,345 of 99,000 objects (12 %), 120.6 MB, 35.1 MB/s, 2 min left`. */
  #words(state) {
    const { expected, bytes, files } = state;
    const seconds = (performance.now() - this.#start) / 1e3;
    const number = done(state);
    const unit = state.objects > 0 ? "objects" : "files";
    const rate = `${m151_byteText(bytes)}, ${m151_byteText(Math.round(bytes / seconds))}/s`;
    if (expected === void 0 || expected === 0) return `${m151_grouped(files)} ${unit}, ${rate}`;
    const part = Math.min(1, number / expected);
    const left = part > 0 ? `, ${timeText(seconds / part * (1 - part))} left` : "";
    return `${m151_grouped(number)} of ${m151_grouped(expected)} ${unit} (${Math.floor(part * 100)} %), ${rate}${left}`;
  }
  /** Ctrl-C: says so, then ends as programs do, so that a shell or make stops, too. */
  #stopped = () => {
    this.end();
    this.#abort.abort();
    this.#context.output.say("stopped: the scan is not complete, and says nothing about what it did not reach");
    process.exitCode = 130;
    process.kill(process.pid, "SIGINT");
  };
  /** A time limit. */
  #ended = () => {
    this.end();
    this.#abort.abort();
    process.kill(process.pid, "SIGTERM");
  };
};
function done({ objects, files }) {
  return objects > 0 ? objects : files;
}
function timeText(seconds) {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

// src/cli/runLarge.ts
async function runLarge(options, print, context) {
  const settings = await m100_scan(options).settings();
  const shard = options.shard ?? (settings.shard === void 0 ? void 0 : shardOf(settings.shard, context.environment.env));
  const progress = new Progress(context);
  progress.isQuiet = print.quiet ?? settings.quiet;
  const warnings = [];
  const run = m100_scan({
    ...options,
    ...shard !== void 0 && { shard },
    onProgress: progress.show,
    onWarning: (message) => warnings.push(message),
    ...isCached(options) && { signal: progress.signal }
  });
  return {
    settings: () => run.settings(),
    root: () => run.root(),
    report: async () => {
      try {
        return await run.report();
      } finally {
        progress.end();
        for (const warning of warnings) context.output.say(warning);
      }
    }
  };
}
function isCached({ source }) {
  return source?.kind === "history" && source.cache !== void 0;
}
export {
  runLarge
};
