/**
 * One value for two purposes falls with the weaker of them: no credential is shared between environments, env files or systems. A
 * database's password in the database's settings and in its client's is one purpose. Values are compared by keyed hash and never shown.
 */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

export const reuseRule: CompiledRule = guardRule(
  "secret-reuse",
  "One credential used in several places",
  "medium",
  "Give every environment, service and purpose a value of its own, and rotate the shared one.",
);

/** Where credentials are set. */
const SOURCES: number =
  Kind.env |
  Kind.compose |
  Kind.dockerfile |
  Kind.helmValues |
  Kind.config |
  Kind.workflow |
  Kind.pipeline |
  Kind.secretsFolder;

export const reuseGuard: Guard = {
  rules: [reuseRule],
  kinds: SOURCES,
  heeds: ["kubernetes-secret"],
  finish: async (files) => (await import("../checks/reuse.ts")).finish(files, SOURCES),
};
