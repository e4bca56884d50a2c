/**
 * A message may quote what a user typed, or a name from a file of theirs: a token in the place of a branch, a key or a path. It is
 * masked there, too.
 */
import { Engine } from "../engine/engine.ts";
import { builtinIndex, builtinRules } from "../ruleset/builtin.ts";
import { genericDetector } from "../ruleset/genericDetector.ts";
import { makeMask } from "../triage/mask.ts";

/** The text with everything masked that a built-in rule takes for a secret. Costs as much as the start of a scan. */
export function maskMessage(text: string): string {
  const engine = new Engine(builtinRules(), { decodeDepth: 0, index: builtinIndex(), detector: genericDetector });
  const matches = engine.scan({ bytes: Buffer.from(text), path: "", where: "content" });
  return makeMask(matches.map((match) => match.secret))(text);
}
