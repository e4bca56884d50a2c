/**
 * No env file is tracked: every name that could be one is refused, backups and editors' leftovers included, unless it is a
 * template or encrypted. What it holds decides how bad it is, not whether.
 */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

const FIX =
  "Take it out of version control (git rm --cached) and ignore it; rotate every credential in it, since the history keeps them. Commit a " +
  "template with placeholders (.env.example) instead, or an encrypted file (sops, dotenvx, git-crypt).";
export const secretRule: CompiledRule = guardRule("env-file", "Env file under version control", "high", FIX);
export const plainRule: CompiledRule = guardRule(
  "env-file-plain",
  "Env file without credentials under version control",
  "low",
  "Take it out of version control (git rm --cached) and ignore it, or call it a template (.env.example): the next credential that is put there would be committed too.",
);

export const envFileGuard: Guard = {
  rules: [secretRule, plainRule],
  kinds: Kind.env,
  claims: true,
  check: async (file, context) => (await import("../checks/envFile.ts")).check(file, context),
};
