/**
 * Whether a value that a pattern took is a secret: placeholder, stop words, entropy, the rule's own allowances, and the
 * offline checks, which change the confidence and never hide a finding.
 */
import { type CompiledRule, type Confidence, type Match, Secret } from "../model.ts";
import { checks } from "./checks/index.ts";
import { entropy } from "./entropy.ts";
import { placeholder } from "./placeholder.ts";

export type Judged = Pick<Match, "secret" | "confidence" | "notes">;

const allowed = new WeakMap<CompiledRule, readonly RegExp[]>();

/**
 * Judges a value.
 *
 * @param value Latin-1 text, one character a byte
 * @param kind "name": the value is a file name that a path-only rule matched, of which nothing is expected
 * @returns undefined when it is no secret
 */
export function judge(rule: CompiledRule, value: string, kind: "value" | "name" = "value"): Judged | undefined {
  if (kind === "name") return { secret: new Secret(value, value), confidence: rule.confidence, notes: [] };
  if (rule.entropy > 0 && entropy(value) < rule.entropy) return undefined;
  if (placeholder(value, rule.prefix) !== undefined) return undefined;
  if (rule.stopwords.length > 0) {
    const lower = value.toLowerCase();
    if (rule.stopwords.some((word) => lower.includes(word))) return undefined;
  }
  if (rule.allow.length > 0) {
    let patterns = allowed.get(rule);
    if (patterns === undefined)
      allowed.set(rule, (patterns = rule.allow.map((a) => new RegExp(`^(?:${a})$`, rule.flags))));
    if (patterns.some((p) => p.test(value))) return undefined;
  }
  const notes: string[] = [];
  let confidence: Confidence = rule.confidence;
  for (const name of rule.checks) {
    const verdict = checks[name]?.(value) ?? "unknown";
    if (verdict === "pass") confidence = "high";
    if (verdict === "fail") confidence = "low";
    if (verdict !== "unknown") notes.push(`check ${name}: ${verdict}`);
  }
  return { secret: new Secret(utf8(value), rule.prefix), confidence, notes };
}

function utf8(latin: string): string {
  // oxlint-disable-next-line no-control-regex
  return /[^\x00-\x7f]/.test(latin) ? Buffer.from(latin, "latin1").toString("utf8") : latin;
}
