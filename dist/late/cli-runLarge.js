import {
  shardOf
} from "../chunks/chunk-UPDHPC3A.js";
import {
  m128_byteText,
  m128_grouped
} from "../chunks/chunk-KVL4JXAH.js";
import {
  m81_scan
} from "../chunks/chunk-Q5527LFJ.js";
import "../chunks/chunk-NUUKCMGI.js";
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
  /** Set by --quiet. */
  isQuiet = false;
  constructor(context) {
    this.#context = context;
    process.once("SIGINT", this.#stopped);
  }
  /** Called some times a second. */
  show = (state) => {
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
    process.removeListener("SIGINT", this.#stopped);
    this.#bar?.stop();
    this.#bar = void 0;
    this.isQuiet = true;
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
    const rate = `${m128_byteText(bytes)}, ${m128_byteText(Math.round(bytes / seconds))}/s`;
    if (expected === void 0 || expected === 0) return `${m128_grouped(files)} ${unit}, ${rate}`;
    const part = Math.min(1, number / expected);
    const left = part > 0 ? `, ${timeText(seconds / part * (1 - part))} left` : "";
    return `${m128_grouped(number)} of ${m128_grouped(expected)} ${unit} (${Math.floor(part * 100)} %), ${rate}${left}`;
  }
  /** Ctrl-C: says so, then ends as programs do, so that a shell or make stops, too. */
  #stopped = () => {
    this.end();
    this.#context.output.say("stopped: the scan is not complete, and says nothing about what it did not reach");
    process.exitCode = 130;
    process.kill(process.pid, "SIGINT");
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
  const settings = await m81_scan(options).settings();
  const shard = options.shard ?? (settings.shard === void 0 ? void 0 : shardOf(settings.shard, context.environment.env));
  const progress = new Progress(context);
  progress.isQuiet = print.quiet ?? settings.quiet;
  const run = m81_scan({ ...options, ...shard !== void 0 && { shard }, onProgress: progress.show });
  return {
    settings: () => run.settings(),
    root: () => run.root(),
    report: async () => {
      try {
        return await run.report();
      } finally {
        progress.end();
      }
    }
  };
}
export {
  runLarge
};
