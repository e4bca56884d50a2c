/**
 * What triage is told about the run. Plain data and two questions, so that every stage can be tested without a repository.
 */
import type { Baseline } from "../baseline/entry.ts";
import type { CompiledRule, Confidence, Severity } from "../model.ts";
import type { Allowance } from "./allowance.ts";

/** The part of a rule that triage needs; guards in policy/ give the same. A rule without a pattern speaks of a file, not of a value. */
export type RuleInfo = Pick<
  CompiledRule,
  "id" | "family" | "title" | "severity" | "specificity" | "pattern" | "revoke"
>;

export interface PathThresholds {
  readonly minConfidence: Confidence;
  readonly minSeverity: Severity;
  readonly inlineAllow: boolean;
}

/** What the configuration demands of every suppression. */
export interface Demands {
  readonly reason: boolean;
  readonly owner: boolean;
}

export interface TriageContext {
  /** By id, with severities that the configuration may have changed. A hit of an unknown rule is a defect and throws. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** Whether the configuration lets this rule speak at this path (`Config.selects`). Absent: always. */
  readonly selects?: (rule: string, path: string) => boolean;
  /** Whether the configuration leaves a path out. Absent: none. */
  readonly excluded?: (path: string) => boolean;
  /** What a suppression must have to count. Absent: nothing. */
  readonly demands?: Demands;
  /** What the configuration says for a path (`Config.forPath`). Absent: everything is shown, inline comments count. */
  readonly forPath?: (path: string) => PathThresholds;
  /** Built when the content has been read, so that the overlays of all folders are known. */
  readonly allowances?: readonly Allowance[];
  /** What `readBaseline` gave; absent with `--no-baseline` or when there is none. */
  readonly baseline?: Baseline;
  /**
   * The scan saw everything that a suppression could speak of (tree without PATH arguments, history), so that one that matched
   * nothing is stale. `tree` does not see messages and old versions.
   */
  readonly full?: "tree" | "history";
  /** Today, YYYY-MM-DD, for `until`. Default: the clock, UTC. */
  readonly today?: string;
  /** Hex salt for a baseline that is about to be made; otherwise that of the baseline counts, else the product's key. */
  readonly salt?: string;
  /**
   * Whether a path exists in the newest state that the scan knows (tree: on disk; staged: in the index; range and history: in
   * the last commit). Asked for few paths, to tell a renamed file from a copy. Absent: every path exists, nothing was renamed.
   */
  readonly pathExists?: (path: string) => boolean | Promise<boolean>;
  /** `--show-secrets`: paths, authors and messages stay as they are. */
  readonly showSecrets?: boolean;
}
