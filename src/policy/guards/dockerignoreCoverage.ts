/**
 * `COPY . .` takes everything that lies in the build context, also what git ignores: the `.dockerignore` must leave out env files,
 * folders for secrets and the repository's own history.
 */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

export const rule: CompiledRule = guardRule(
  "dockerignore-coverage",
  "Image build takes files with secrets along",
  "medium",
  "Add the lines that are named to the .dockerignore of the build context, or copy only the folders that the image needs.",
);

export const dockerignoreGuard: Guard = {
  rules: [rule],
  kinds: Kind.dockerfile | Kind.compose | Kind.ignoreFile | Kind.secretsFolder | Kind.template | Kind.env,
  finish: async (files, context) => (await import("../checks/dockerignoreCoverage.ts")).finish(files, context),
};
