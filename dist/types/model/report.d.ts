/** The result of a run. */
import type { Coverage } from "./coverage.js";
import type { Finding, SuppressedBy, SuppressedFinding } from "./finding.js";
import type { SourceKind } from "./kinds.js";
/** A suppression that matched nothing in a scan that could have matched it. */
export interface StaleSuppression {
    readonly by: SuppressedBy;
    /** Baseline fingerprint, or the text of the config allowance's reason. */
    readonly id: string;
    readonly path?: string;
    /** Of a baseline's entry. */
    readonly rule?: string;
    readonly reason?: string;
}
/**
 * A suppression that a range adds, lets speak of more than before, or lets hold for longer: what a reviewer of a pull request
 * must see.
 */
export interface SuppressionChange {
    readonly by: SuppressedBy;
    readonly change: "added" | "widened" | "extended";
    /** The baseline's fingerprint, the comment's form, or the configuration's key (`allow`, `exclude docs/`). */
    readonly id: string;
    /** Where it is written (a comment, a configuration) or where it holds (a baseline's entry), relative to the root. */
    readonly path?: string;
    /** 1-based line in the newer state. */
    readonly line?: number;
    /** Rules that it is limited to; absent: all. */
    readonly rules?: readonly string[];
    readonly reason?: string;
    readonly owner?: string;
    /** ISO date (YYYY-MM-DD). */
    readonly until?: string;
}
/** What `leakgate merge` needs of a shard besides its findings. */
export interface ReportPart {
    /** The same in all shards of one scan. */
    readonly scan: string;
    /** Suppressions that matched nothing here, with their place among all; absent when the scan cannot judge them. */
    readonly unused?: readonly (StaleSuppression & {
        readonly order: number;
    })[];
    /** Entries of the baseline whose file is gone and that cover a finding at a new place. */
    readonly moved: readonly MovedEntry[];
}
export interface MovedEntry {
    /** Place of the entry among all of the baseline. */
    readonly order: number;
    /** The file or folder to which it moved. */
    readonly place: string;
}
export interface Report {
    readonly schema: "leakgate-report/1";
    readonly tool: {
        readonly name: "leakgate";
        readonly version: string;
        readonly rules: number;
        readonly configHash: string;
    };
    readonly source: {
        readonly kind: SourceKind;
        readonly target: string;
    };
    readonly coverage: Coverage;
    readonly findings: readonly Finding[];
    readonly suppressed: readonly SuppressedFinding[];
    readonly staleSuppressions: readonly StaleSuppression[];
    /** Only for ranges, and only when there are some. */
    readonly suppressionChanges?: readonly SuppressionChange[];
    /** Only in the report of a shard. */
    readonly part?: ReportPart;
}
