/** The engine of a run: its rules, and what the guards among them wait for. */
import { Engine } from "../engine/engine.ts";
import type { Limiter } from "../engine/limiter.ts";
import type { CompiledRule } from "../model.ts";
import { guardWakes } from "../policy/withGuards.ts";
import { builtinIndex } from "../ruleset/builtin.ts";
import { genericDetector } from "../ruleset/genericDetector.ts";

/** @param builtin there are no rules but those that leakgate brings */
export function rulesEngine(
  rules: readonly CompiledRule[],
  builtin: boolean,
  decodeDepth: number,
  limiter?: Limiter,
): Engine {
  return new Engine([...rules, ...guardWakes(new Set(rules.map((rule) => rule.id)))], {
    decodeDepth,
    detector: genericDetector,
    ...(builtin && { index: builtinIndex() }),
    ...(limiter !== undefined && { limiter }),
  });
}
