/**
 * Holds rules to a time, of which nobody but their author knows what they cost. The engine has no clock: who makes it gives it
 * this (src/ruleset/patternBudget.ts).
 */
import type { Chunk, CompiledRule } from "../model.ts";

export interface Limiter {
  limits(rule: CompiledRule): boolean;
  /** Does the work to its end, or stops it somewhere when the rule has had its time for this content. */
  run(rule: CompiledRule, content: Pick<Chunk, "bytes" | "path" | "where">, work: () => void): void;
}
