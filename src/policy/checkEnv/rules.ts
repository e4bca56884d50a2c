/** The rules of `leakgate check-env`: what a file with real values must not have. */
import type { CompiledRule } from "../../model.ts";
import { guardRule } from "../guard.ts";

const GENERATE =
  "Make a value at random: openssl rand -hex 32, or python -c 'import secrets; print(secrets.token_urlsafe(48))'.";

/** All of them, besides those that guards have too (secret-reuse, secret-file-mode). */
export const CHECK_ENV_RULES: readonly CompiledRule[] = [
  guardRule("env-empty", "Empty secret", "high", `Set it, or take the line out. ${GENERATE}`),
  guardRule("env-placeholder", "Placeholder left in", "high", `Put the real value in its place. ${GENERATE}`),
  guardRule("env-default", "Default or common value", "high", `Everybody knows this value. ${GENERATE}`),
  guardRule("env-weak", "Secret that is too weak", "medium", GENERATE, "medium"),
  guardRule(
    "env-missing-key",
    "Settings of the template are missing",
    "medium",
    "Add them, or take them out of the template when they are no longer used.",
  ),
  guardRule(
    "env-unknown-key",
    "Settings that the template does not have",
    "low",
    "Add them to the template with a placeholder, or take them out when they are no longer used.",
  ),
  guardRule(
    "env-unreadable",
    "File that cannot be read as settings",
    "medium",
    "Write NAME=value, one a line; quote values with blanks.",
  ),
];
