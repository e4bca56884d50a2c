/** A repository inside an image or an archive: its history holds all that was ever committed, and perhaps a token in its configuration. */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

export const gitFolderRule: CompiledRule = guardRule(
  "git-folder",
  "Git repository in an image or archive",
  "medium",
  "Leave .git out (.dockerignore, git archive), and build again from the base: a layer keeps what a later one deletes. Scan the repository's history.",
);

export const gitFolderGuard: Guard = {
  rules: [gitFolderRule],
  kinds: Kind.gitFolder,
  check: ({ text }) => (/^(?:ref: |[0-9a-f]{40,64}\s*$)/.test(text) ? [{ rule: gitFolderRule.id }] : []),
};
