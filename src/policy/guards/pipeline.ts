/**
 * Pipelines of the other systems: GitLab, CircleCI, Azure, Bitbucket, Drone, Travis and their like differ in words, not in kind. All
 * have maps of variables and lists of commands. Jenkinsfiles are read as lines.
 */
import type { Guard } from "../guard.ts";
import { Kind } from "../kind.ts";
import { buildArgumentRule } from "./buildArgument.ts";
import { argumentRule, echoRule, literalRule } from "./ciRules.ts";

export const pipelineGuard: Guard = {
  rules: [literalRule, echoRule, argumentRule, buildArgumentRule],
  kinds: Kind.pipeline | Kind.jenkinsfile,
  check: async (file) => (await import("../checks/pipeline.ts")).check(file),
};
