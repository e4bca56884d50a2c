/**
 * What must not be committed is ignored, so that nobody has to remember it. Only what the repository itself speaks of is asked
 * for: the env file beside its template, the files that compose mounts, a folder for secrets that is there. git decides.
 */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

export const rule: CompiledRule = guardRule(
  "ignore-coverage",
  ".gitignore does not cover files that hold secrets",
  "medium",
  "Add the lines that are named to .gitignore; git check-ignore -v PATH shows which line decides.",
);

export const ignoreCoverageGuard: Guard = {
  rules: [rule],
  kinds: Kind.env | Kind.template | Kind.compose | Kind.secretsFolder | Kind.ignoreFile | Kind.keyFile,
  wakes: [
    {
      keywords: [".env.prod", ".env.stag", ".env.live", ".env.secret"],
      path: "(?:^|/)(?:[^/]*\\.(?:md|mdx|rst|txt|adoc|ya?ml|sh|bash|toml|env|mk)|[^/.]+|\\.env[^/]*)$",
    },
  ],
  finish: async (files, context) => (await import("../checks/ignoreCoverage.ts")).finish(files, context),
};
