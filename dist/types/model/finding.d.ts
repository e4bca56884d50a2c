/** What the engine finds, and what triage makes of it. */
import type { Provenance } from "./chunk.js";
import type { Confidence, Severity, Where } from "./kinds.js";
import type { Secret } from "./secret.js";
/** An inline comment that allows a finding (`leakgate:allow` and the forms of other tools). */
export interface InlineAllow {
    /** The form that was used, such as `leakgate:allow` or `pragma: allowlist secret`. */
    readonly form: string;
    readonly reason?: string;
    /** Named in the comment as `owner: NAME`. */
    readonly owner?: string;
    /** 1-based line of the comment. */
    readonly line: number;
    /** For a block: the lines of all marks in this content that begin or end one, since each of them decides how far a block reaches. */
    readonly marks?: readonly number[];
}
/** What is known of a place in an image: the step that made it, and what became of it. Numbers start at 1. */
export interface BuildPlace {
    /** Step of the image's history. */
    readonly step?: number;
    /** The step's instruction, as the history has it. */
    readonly instruction?: string;
    /** Path of the Dockerfile, and line of the instruction in it. */
    readonly dockerfile?: string;
    readonly line?: number;
    /** Of `layers`, from the base up. */
    readonly layer?: number;
    readonly layers?: number;
    /** The layer that removes the file again. */
    readonly deletedIn?: number;
    /** The layer that writes another file over it. */
    readonly overwrittenIn?: number;
    /** The base image, when it comes from there. */
    readonly base?: string;
}
/** A match with its place: what flows from the engine through attribution to triage. */
export interface Hit {
    readonly match: Match;
    readonly path: string;
    readonly where: Where;
    readonly blob?: string;
    readonly provenance?: Provenance;
    /** See {@link Chunk.archive}. */
    readonly archive?: string;
    readonly layer?: string;
    readonly image?: string;
    readonly build?: BuildPlace;
    readonly inline?: InlineAllow;
    /** See {@link Finding.excerpt}. */
    readonly excerpt?: string;
}
/** What the engine found: positions are byte offsets into the chunk's bytes (after transcoding, see `Located`). */
export interface Match {
    /** Index-free id of the rule. */
    readonly rule: string;
    /** Byte offsets of the secret in the scanned text, half-open. */
    readonly start: number;
    readonly end: number;
    readonly secret: Secret;
    readonly confidence: Confidence;
    /** 1-based. `endColumn` is exclusive. Columns count characters (code points) of the decoded line. */
    readonly line: number;
    readonly endLine: number;
    readonly column: number;
    readonly endColumn: number;
    /** Layers undone to reach the secret, outermost first. */
    readonly decoded: readonly string[];
    /** Short words on why (checks passed or failed), shown by `--verbose`. Never contains the value. */
    readonly notes: readonly string[];
}
/** One reported secret at one place. Serialised as the contract's finding by report/json.ts. */
export interface Finding {
    rule: string;
    title: string;
    severity: Severity;
    confidence: Confidence;
    where: Where;
    path: string;
    /** Absent for `path`, `policy` and `ref-name` findings. */
    line?: number;
    endLine?: number;
    column?: number;
    endColumn?: number;
    secret: Secret;
    /** `lg1:…`, keyed hash of rule family and value. */
    fingerprint: string;
    decoded: readonly string[];
    commit?: string;
    author?: string;
    email?: string;
    /** ISO 8601. */
    date?: string;
    blob?: string;
    layer?: string;
    image?: string;
    build?: BuildPlace;
    message: string;
    help: string;
    url?: string;
    /**
     * The lines on which the finding stands, already masked (every known secret on them replaced), for pretty output.
     * At most 200 characters a line, at most three lines.
     */
    excerpt?: string;
}
export type SuppressedBy = "inline" | "baseline" | "config";
export interface SuppressedFinding extends Finding {
    by: SuppressedBy;
    reason?: string;
    /** Who answers for the suppression. */
    owner?: string;
    /** ISO date (YYYY-MM-DD). */
    until?: string;
}
