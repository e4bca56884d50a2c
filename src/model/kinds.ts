/** The words of which everything else is made: how bad, how sure, in which kind of place. */

/** How bad a leak of this kind is. Ordered: low < medium < high < critical. */
export type Severity = "low" | "medium" | "high" | "critical";

/** How sure leakgate is that the match is a live kind of secret. Ordered: low < medium < high. */
export type Confidence = "low" | "medium" | "high";

export const SEVERITIES: readonly Severity[] = ["low", "medium", "high", "critical"];

export const CONFIDENCES: readonly Confidence[] = ["low", "medium", "high"];

/** Kind of place in which a finding stands. */
export type Where =
  | "content"
  | "commit-message"
  | "tag-message"
  | "note"
  | "ref-name"
  | "path"
  | "image-env"
  | "image-history"
  | "image-label"
  | "image-layer"
  | "policy";

export type SourceKind = "staged" | "tree" | "range" | "history" | "stdin" | "image";
