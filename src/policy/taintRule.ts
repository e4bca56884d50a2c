/** The rule for objects that a clean-up removed, and the file that lists them. Apart from the check, which few runs need. */
import type { CompiledRule } from "../model.ts";
import { guardRule } from "./guard.ts";

/** Lies at the top of the work tree; one object id a line, sorted. */
export const TAINT_FILE = ".leakgate-taint";

export const TAINT_RULE: CompiledRule = guardRule(
  "tainted-object",
  "Commit or file of a history that was rewritten to remove secrets",
  "critical",
  "This brings back what was removed. Do not merge or push it: fetch the rewritten history, rebase your own commits onto it " +
    "(git rebase --onto origin/BRANCH OLD-BASE YOUR-BRANCH), and delete the old clone's branches.",
);
