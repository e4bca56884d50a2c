/** What was looked at, and what was not. */
/** Which part of a scan a run was (`--shard`); `index` counts from 1. */
export interface Shard {
    readonly index: number;
    readonly total: number;
}
/** Why content was not looked at. `complete: false` reasons make the run exit 3. */
export interface SkippedGroup {
    readonly reason: string;
    readonly count: number;
    readonly bytes: number;
    /** At most 5 paths, in order. */
    readonly examples: readonly string[];
}
export interface Coverage {
    readonly complete: boolean;
    /** Why the run is incomplete, in words with the fix; empty when complete. Printed by every format for people. */
    readonly problems: readonly string[];
    readonly commits: number;
    readonly objects: number;
    readonly files: number;
    readonly bytes: number;
    readonly skipped: readonly SkippedGroup[];
    /** Only one part of what was asked for was looked at; `leakgate merge` joins the parts. */
    readonly shard?: Shard;
}
/** Counts what was read and what was not. One per run; sources write to it, the report reads it. */
export declare class CoverageLog {
    #private;
    commits: number;
    objects: number;
    files: number;
    bytes: number;
    /** How often something was told: skipped content, or a problem. */
    told: number;
    /** Objects (files, in a tree) that there will be at the end; for progress. */
    expected: number | undefined;
    /** Content that was left out for a reason that the user chose or that is known to hold no text. Does not fail the run. */
    skip(reason: string, path: string, bytes?: number): void;
    /** Content that was asked for and not read: the run is incomplete (exit 3). `fix` says what to do, in one line. */
    problem(fix: string, reason?: string, path?: string, bytes?: number): void;
    /** A copy for the report; groups are sorted by reason. */
    snapshot(): Coverage;
}
