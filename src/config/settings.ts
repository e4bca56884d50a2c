/** Settings of a whole run: from flags (or the library's options), else from the root's file, else the defaults. */
import type { Confidence, Severity } from "../model.ts";
import type { ConfigFile } from "./configFile.ts";
import { parseSize } from "./size.ts";

/** What flags or the library's options set. Absent: the file decides. */
export interface Overrides {
  readonly rules?: readonly string[];
  readonly excludeRules?: readonly string[];
  readonly minSeverity?: Severity;
  readonly minConfidence?: Confidence;
  readonly failOn?: Severity | "none";
  readonly failStale?: boolean;
  readonly requireReason?: boolean;
  readonly requireOwner?: boolean;
  /** A path as typed, relative to `cwd`; false: none. */
  readonly baseline?: string | false;
  /** Bytes. */
  readonly maxFileSize?: number;
  readonly archiveDepth?: number;
  readonly decodeDepth?: number;
  readonly jobs?: number;
  readonly shard?: string;
  readonly inlineAllow?: boolean;
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
