/** The words of which everything else is made: how bad, how sure, in which kind of place. */
/** How bad a leak of this kind is. Ordered: low < medium < high < critical. */
export type Severity = "low" | "medium" | "high" | "critical";
/** How sure leakgate is that the match is a live kind of secret. Ordered: low < medium < high. */
export type Confidence = "low" | "medium" | "high";
export declare const SEVERITIES: readonly Severity[];
export declare const CONFIDENCES: readonly Confidence[];
/** Kind of place in which a finding stands. */
export type Where = "content" | "commit-message" | "tag-message" | "note" | "ref-name" | "path" | "image-env" | "image-history" | "image-label" | "image-layer" | "policy";
export type SourceKind = "staged" | "tree" | "range" | "history" | "stdin" | "image";
