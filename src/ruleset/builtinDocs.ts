/**
 * What people read about the built-in rules. Apart from builtin.ts so that a scan does not carry the texts.
 */
import { ruleDocsJson } from "../generated/rule-docs.ts";
import type { RuleDoc } from "./compile.ts";

/** Descriptions and examples of the built-in rules, sorted by id. */
export function builtinDocs(): readonly RuleDoc[] {
  return JSON.parse(ruleDocsJson) as RuleDoc[];
}
