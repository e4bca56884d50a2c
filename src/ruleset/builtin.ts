/**
 * The built-in rules, compiled when leakgate was built. One JSON.parse of one string is the fastest way to make some hundred
 * objects at start-up.
 */
import { rulesJson } from "../generated/rules.ts";
import type { CompiledRule } from "../model.ts";

let rules: readonly CompiledRule[] | undefined;

/** The built-in rules, sorted by id. */
export function builtinRules(): readonly CompiledRule[] {
  return (rules ??= JSON.parse(rulesJson) as CompiledRule[]);
}
