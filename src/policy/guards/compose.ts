/**
 * Compose files take credentials from outside: `${VAR}`, `${VAR:?…}`, a `*_FILE` below /run/secrets, or a `secrets:` mount. A
 * value that is written out, also as a fallback, is the one that production runs with when nobody looks. Names of users and
 * databases may have defaults.
 */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";
import { buildArgumentRule } from "./buildArgument.ts";

const FIX =
  "Write ${NAME:?set it in .env} so that a missing value stops the start, or mount it: secrets: in the compose file and NAME_FILE=/run/secrets/name. Rotate what was written out.";
export const literalRule: CompiledRule = guardRule(
  "compose-secret",
  "Credential written out in a compose file",
  "high",
  FIX,
);
export const defaultRule: CompiledRule = guardRule(
  "compose-default",
  "Credential with a default in a compose file",
  "medium",
  FIX,
);

export const composeGuard: Guard = {
  rules: [literalRule, defaultRule, buildArgumentRule],
  kinds: Kind.compose,
  check: async (file) => (await import("../checks/compose.ts")).check(file),
};
