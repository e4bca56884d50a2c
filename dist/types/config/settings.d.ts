/** Settings of a whole run: from flags (or the library's options), else from the root's file, else the defaults. */
import type { Confidence, Severity } from "../model.js";
import type { ConfigFile } from "./configFile.js";
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
export declare const DEFAULT_MAX_FILE_SIZE: number;
/** @throws UsageError when the file's `max-file-size` is out of range */
export declare function settle(file: ConfigFile | undefined, given: Overrides): Settings;
