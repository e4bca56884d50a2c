/**
 * Runs the examples of rules through the real engine: `leakgate rules test`, and the test suite.
 */
import { Engine } from "../engine/engine.ts";
import type { CompiledRule, Where } from "../model.ts";
import { PatternBudget } from "./patternBudget.ts";
import type { RuleDoc } from "./compile.ts";
import { fillTemplates } from "./examples.ts";
import { genericDetector } from "./genericDetector.ts";
import type { ExampleText } from "./ruleFile.ts";

/** An example that did not do what its rule says. */
export interface FailedExample {
  readonly rule: string;
  /** `file:line` of the rule. */
  readonly origin: string;
  readonly kind: "leak" | "ok";
  /** 1-based, as in the file. */
  readonly number: number;
  /** The template, never the filled-in text. */
  readonly template: string;
  readonly reason: string;
}

export interface ExampleRun {
  readonly rules: number;
  readonly examples: number;
  readonly failures: readonly FailedExample[];
}

const DEFAULT_PATH = "example.txt";

/**
 * Every `leak` must be found by its own rule, no `ok` may be.
 *
 * @param rules all rules that the engine is to have; those without a doc are loaded but not tested
 */
export function testRules(rules: readonly CompiledRule[], docs: readonly RuleDoc[]): ExampleRun {
  const engine = new Engine(rules, {
    detector: genericDetector,
    limiter: new PatternBudget(new Set(docs.map((doc) => doc.id))),
  });
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const failures: FailedExample[] = [];
  let examples = 0;
  for (const doc of docs) {
    const rule = byId.get(doc.id);
    if (rule === undefined) continue;
    for (const kind of ["leak", "ok"] as const) {
      doc.examples[kind].forEach((example, i) => {
        examples++;
        const reason = failure(engine, rule, kind, example, `${doc.id}#${kind}#${i}`);
        if (reason === undefined) return;
        failures.push({ rule: doc.id, origin: doc.origin, kind, number: i + 1, template: example.text, reason });
      });
    }
  }
  return { rules: docs.length, examples, failures };
}

function failure(
  engine: Engine,
  rule: CompiledRule,
  kind: "leak" | "ok",
  example: ExampleText,
  seed: string,
): string | undefined {
  let text: string;
  try {
    text = fillTemplates(example.text, seed);
  } catch (error) {
    return (error as Error).message;
  }
  const where: Where = rule.pattern === undefined ? "path" : (rule.where[0] ?? "content");
  const found = engine
    .scan({ bytes: Buffer.from(text, "utf8"), path: example.path ?? DEFAULT_PATH, where })
    .map((match) => match.rule);
  if (kind === "ok") return found.includes(rule.id) ? "it is found, but must not be" : undefined;
  if (found.includes(rule.id)) return undefined;
  return found.length === 0
    ? "it is not found"
    : `it is not found by this rule, only by ${[...new Set(found)].join(", ")}`;
}
