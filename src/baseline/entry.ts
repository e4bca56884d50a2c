/**
 * The nouns of the committed baseline (`.leakgate-baseline.jsonl`): a header line with the salt, then one entry a line.
 */
import type { Where } from "../model.ts";

/** Default name of the file, in the repository's root. */
export const BASELINE_FILE = ".leakgate-baseline.jsonl";
export const BASELINE_SCHEMA = "leakgate-baseline/1";

/**
 * What a person said about an entry. `unreviewed`: nobody has looked yet. `open`: it is a real secret that must be revoked; it
 * is still reported, and is kept so that the answer is not lost. All but `open` suppress.
 */
export type BaselineStatus = "unreviewed" | "false-positive" | "accepted" | "rotated" | "open";
export const BASELINE_STATUSES: readonly BaselineStatus[] = [
  "unreviewed",
  "false-positive",
  "accepted",
  "rotated",
  "open",
];

/** Where an entry holds. */
export type BaselineScope = "file" | "folder" | "repository";
export const BASELINE_SCOPES: readonly BaselineScope[] = ["file", "folder", "repository"];

export interface BaselineEntry {
  /** `lg1:…`, keyed with the salt of the file. */
  readonly fingerprint: string;
  /** Id of the rule. Identity only for guessable values; otherwise for people. */
  readonly rule: string;
  /** Kind of place. Absent: `content`; with the scope `repository`: every kind. */
  readonly where?: Where;
  readonly scope: BaselineScope;
  /**
   * For `file` and `folder`: relative to the repository's root, '/' separated, no './', secrets in it masked. Never part of
   * what a value is, only of where the entry holds.
   */
  readonly path?: string;
  /** Made by a scan of the history: a tree scan cannot know whether it is stale. */
  readonly history?: true;
  readonly status: BaselineStatus;
  readonly reason?: string;
  readonly owner?: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly until?: string;
}

export interface Baseline {
  /** Path of the file, for messages. */
  readonly file: string;
  /**
   * Hex. The first one keys the fingerprints of new findings. More than one only when two branches each made a baseline and
   * both were merged; then an entry may be keyed by any of them.
   */
  readonly salts: readonly [string, ...string[]];
  /** Sorted, no two with the same identity. */
  readonly entries: readonly BaselineEntry[];
}
