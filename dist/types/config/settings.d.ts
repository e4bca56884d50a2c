/** Settings of a whole run: from flags (or the library's options), else from the root's file, else the defaults. */
import type { Confidence, Severity } from "../model.js";
import type { ConfigFile } from "./configFile.js";
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
export declare const DEFAULT_MAX_FILE_SIZE: number;
/** @throws UsageError when the file's `max-file-size` is out of range */
export declare function settle(file: ConfigFile | undefined, given: Overrides): Settings;
