/**
 * The library: `import { scan } from "leakgate"`. The command line is its first user.
 *
 * ```ts
 * const run = scan({ source: { kind: "staged" } });
 * for await (const finding of run) console.log(finding.path, finding.line, finding.title);
 * const { coverage } = await run.report();
 * ```
 */
import type { Settings } from "./config/settings.ts";
import type { Finding, Report } from "./model.ts";
import type { CheckEnvOptions, ScanOptions } from "./options.ts";
import { prepare, type PreparedRun } from "./run/prepare.ts";
import { perform } from "./run/run.ts";

export { exitCode } from "./exitCode.ts";
export * from "./model.ts";
export type * from "./options.ts";
export type { Settings } from "./config/settings.ts";

/** What is asked for begins when one of its members is first used, and runs once. */
export interface Run {
  /**
   * What the run found and what it looked at.
   *
   * @throws UsageError when options, configuration, rules or baseline are wrong
   * @throws IncompleteError when nothing at all could be scanned; what was left out of an otherwise good scan stands in `coverage.problems`
   */
  report(): Promise<Report>;
  /** The settings that hold, out of options, configuration and defaults; known before the scan begins. Rejects as `report` does. */
  settings(): Promise<Settings>;
  /** Absolute folder to which the paths of findings are relative; undefined in a bare repository. */
  root(): Promise<string | undefined>;
}

/** A scan. Iterating gives the unsuppressed findings, in order. */
export interface ScanRun extends Run, AsyncIterable<Finding> {}

/**
 * Scans a working tree, a change, a history or a stream for secrets. Never writes, never prints, never uses the network.
 *
 * @param options where to look and how; the default is the working tree of the current folder
 */
export function scan(options: ScanOptions = {}): ScanRun {
  let prepared: Promise<PreparedRun> | undefined;
  let report: Promise<Report> | undefined;
  const preparing = (): Promise<PreparedRun> => (prepared ??= prepare(options));
  const reporting = (): Promise<Report> => (report ??= preparing().then(perform));
  return {
    settings: async () => (await preparing()).config.settings,
    root: async () => (await preparing()).place.root,
    report: reporting,
    async *[Symbol.asyncIterator]() {
      yield* (await reporting()).findings;
    },
  };
}

/**
 * Checks files with real values: placeholders and defaults left in, secrets too weak for their purpose, one value used twice, the
 * file's mode, and what template and file have that the other has not. Never writes, never prints, never uses the network.
 */
export function checkEnv(options: CheckEnvOptions): Run {
  let prepared: Promise<PreparedRun> | undefined;
  let report: Promise<Report> | undefined;
  const preparing = (): Promise<PreparedRun> =>
    (prepared ??= prepare({ ...options, source: { kind: "tree", paths: options.files } }));
  return {
    settings: async () => (await preparing()).config.settings,
    root: async () => (await preparing()).place.root,
    report: () =>
      (report ??= preparing().then(async (ready) => (await import("./run/checkEnv.ts")).checkEnv(options, ready))),
  };
}
