/**
 * A file with secrets on this machine is for its owner alone (0600). Of tracked ones another guard speaks already, and git keeps no
 * such modes; so this is about files that git does not track but would take with the next `git add`.
 */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

export const fileModeRule: CompiledRule = guardRule(
  "secret-file-mode",
  "File with secrets that others on this machine can read",
  "medium",
  "Let only the owner read it: chmod 600 FILE (and chmod 700 for the folder).",
);

export const fileModeGuard: Guard = {
  rules: [fileModeRule],
  kinds: Kind.env | Kind.secretsFolder | Kind.keyFile,
  check: async (file, context) => (await import("../checks/fileMode.ts")).check(file, context),
};
