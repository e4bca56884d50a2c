/** The rules that all guards of pipelines share, whatever system runs them. */
import type { CompiledRule } from "../../model.ts";
import { guardRule } from "../guard.ts";

export const literalRule: CompiledRule = guardRule(
  "ci-secret",
  "Credential written out in a pipeline",
  "high",
  "Store it in the CI system (a repository or environment secret, a masked variable, a credential of Jenkins) and refer to it there. Rotate what was written out.",
);
export const echoRule: CompiledRule = guardRule(
  "ci-secret-in-log",
  "Pipeline prints a secret",
  "high",
  "Take the print out. Masking fails as soon as the value is encoded, cut or spread over lines; logs are kept and can be read by many.",
);
export const argumentRule: CompiledRule = guardRule(
  "ci-secret-argument",
  "Pipeline puts a secret on a command line",
  "medium",
  "Hand it over in the environment (env:) or on standard input (--password-stdin): a command line can be read by every process, stands in logs, and lets the value act as code.",
);
export const checkoutRule: CompiledRule = guardRule(
  "ci-untrusted-checkout",
  "Workflow with access to secrets checks out a fork's code",
  "critical",
  "Run untrusted code under pull_request, which has no secrets. What needs them goes into a second workflow that takes only data from the first.",
);
