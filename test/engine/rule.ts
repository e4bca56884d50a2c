import type { CompiledRule } from "../../src/model.ts";

/** A compiled rule with everything at its default, for engine tests. */
export function rule(over: Partial<CompiledRule> & Pick<CompiledRule, "id">): CompiledRule {
  return {
    provider: "test",
    family: "test",
    title: over.id,
    severity: "high",
    confidence: "medium",
    keywords: [],
    flags: "",
    before: { min: 0, max: 0 },
    maxLength: 200,
    prefix: "",
    entropy: 0,
    stopwords: [],
    allow: [],
    checks: [],
    where: [],
    needs: [],
    specificity: 100,
    revoke: { steps: "Revoke it." },
    ...over,
  };
}
