/**
 * Workflows of GitHub (and Gitea, Forgejo): no credential is written out, none is printed or put on a command line, and code from
 * a fork never runs where secrets are.
 */
import type { Guard } from "../guard.ts";
import { Kind } from "../kind.ts";
import { buildArgumentRule } from "./buildArgument.ts";
import { argumentRule, checkoutRule, echoRule, literalRule } from "./ciRules.ts";

export const workflowGuard: Guard = {
  rules: [literalRule, echoRule, argumentRule, checkoutRule, buildArgumentRule],
  kinds: Kind.workflow,
  check: async (file) => (await import("../checks/workflow.ts")).check(file),
};
