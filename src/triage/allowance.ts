/**
 * What a configuration allows, as triage takes it: config/ compiles the globs and patterns of `.leakgate.yaml` into this.
 */

/** A known and accepted finding. All conditions that are given must hold; within one of them, any item. */
export interface Allowance {
  readonly reason: string;
  readonly owner?: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly until?: string;
  /** Ids of rules. */
  readonly rules?: readonly string[];
  /** Whether the path is one of those that are meant. */
  readonly path?: (path: string) => boolean;
  /** Patterns without the flags `g` and `y`; one of them must match the whole value, anchors included. */
  readonly values?: readonly RegExp[];
  /** Lower-case words, one of which must stand in the lower-cased value. */
  readonly stopwords?: readonly string[];
  /** Where it is written, such as `.leakgate.yaml:12`; shown when it is stale. */
  readonly at?: string;
}
