/** A template shows which settings there are; a value that looks real in it is read by everybody and copied to every machine. */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

export const rule: CompiledRule = guardRule(
  "template-secret",
  "Template holds a value that looks real",
  "high",
  "Put a placeholder in its place (<your-password>, change-me, or nothing), and rotate the credential if it is in use anywhere.",
  "medium",
);

export const templateGuard: Guard = {
  rules: [rule],
  kinds: Kind.template,
  check: async (file) => (await import("../checks/template.ts")).check(file),
};
