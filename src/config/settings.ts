/** Settings of a whole run: from flags (or the library's options), else from the root's file, else the defaults. */
import type { Confidence, Severity } from "../model.ts";
import type { ConfigFile } from "./configFile.ts";
import { parseSize } from "./size.ts";

/** What the library's options and the command line's flags have in common. */
export interface SharedOptions {
  /** Ids of the only rules to run. Default: all. */
  readonly rules?: readonly string[];
  /** Ids of rules that do not run. */
  readonly excludeRules?: readonly string[];
  /** Leaves out findings below. Default: low. */
  readonly minSeverity?: Severity;
  /** Leaves out findings that are less sure. Default: low. */
  readonly minConfidence?: Confidence;
  /** Lowest severity for which the exit code is 1. Default: low. */
  readonly failOn?: Severity | "none";
  /** Suppressions that match nothing become findings in scans of everything (tree, history). Default: false. */
  readonly failStale?: boolean;
  /** A suppression without a reason does not count. Default: false. */
  readonly requireReason?: boolean;
  /** A suppression without an owner does not count. Default: false. */
  readonly requireOwner?: boolean;
  /** Bytes; larger content is not read and makes the report incomplete. Default: 1 GiB. */
  readonly maxFileSize?: number;
  /** How many archives inside each other are opened; 0: none. Default: 4. */
  readonly archiveDepth?: number;
  /** How many layers of encoding are undone. */
  readonly decodeDepth?: number;
  /** Whether comments such as `leakgate:allow` count. Default: true. */
  readonly inlineAllow?: boolean;
  /** Number of threads, the calling one included. Default: one, and more in large trees and histories. */
  readonly jobs?: number;
}

/** What flags or the library's options set. Absent: the file decides. */
export interface Overrides extends SharedOptions {
  /** A path as typed, relative to `cwd`; false: none. */
  readonly baseline?: string | false;
  readonly shard?: string;
  readonly format?: string;
  readonly reports?: readonly string[];
  readonly color?: "auto" | "always" | "never";
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

export interface Settings {
  readonly failOn: Severity | "none";
  readonly failStale: boolean;
  readonly requireReason: boolean;
  readonly requireOwner: boolean;
  /** Bytes. */
  readonly maxFileSize: number;
  readonly archiveDepth: number;
  readonly decodeDepth: number;
  /** Absent: as many as pay. */
  readonly jobs?: number;
  readonly shard?: string;
  /** Absent: pretty. */
  readonly format?: string;
  /** Each FORMAT=PATH. */
  readonly reports: readonly string[];
  readonly color: "auto" | "always" | "never";
  readonly verbose: boolean;
  readonly quiet: boolean;
}

export const DEFAULT_MAX_FILE_SIZE: number = 1024 ** 3;
const DEFAULT_ARCHIVE_DEPTH = 4;
const DEFAULT_DECODE_DEPTH = 3;

/** @throws UsageError when the file's `max-file-size` is out of range */
export function settle(file: ConfigFile | undefined, given: Overrides): Settings {
  const raw = file?.raw ?? {};
  const jobs = given.jobs ?? raw.jobs;
  const shard = given.shard ?? raw.shard;
  const format = given.format ?? raw.format;
  return Object.freeze({
    failOn: given.failOn ?? raw["fail-on"] ?? "low",
    failStale: given.failStale ?? raw["fail-stale"] ?? false,
    requireReason: given.requireReason ?? raw["require-reason"] ?? false,
    requireOwner: given.requireOwner ?? raw["require-owner"] ?? false,
    maxFileSize: given.maxFileSize ?? fileSize(file) ?? DEFAULT_MAX_FILE_SIZE,
    archiveDepth: given.archiveDepth ?? raw["archive-depth"] ?? DEFAULT_ARCHIVE_DEPTH,
    decodeDepth: given.decodeDepth ?? raw["decode-depth"] ?? DEFAULT_DECODE_DEPTH,
    ...(jobs !== undefined && { jobs }),
    ...(shard !== undefined && { shard }),
    ...(format !== undefined && { format }),
    reports: given.reports ?? raw.report ?? [],
    color: given.color ?? raw.color ?? "auto",
    verbose: given.verbose ?? raw.verbose ?? false,
    quiet: given.quiet ?? raw.quiet ?? false,
  });
}

function fileSize(file: ConfigFile | undefined): number | undefined {
  const size = file?.raw["max-file-size"];
  return size === undefined ? undefined : parseSize(String(size), (file as ConfigFile).place("max-file-size"));
}
