/**
 * Characters that nobody sees where a reviewer must be able to trust their eyes: bidirectional controls show code in another order
 * than it runs, zero-width characters make two names look like one. Looked for where they would hide a secret or let one pass.
 */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

export const rule: CompiledRule = guardRule(
  "invisible-characters",
  "Invisible or reordering characters where a review must see everything",
  "high",
  "Delete the character (an editor that shows control characters, or: grep -nP '[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}]'), and look at who put it there.",
);

/** Files of which every character is looked at. */
const WHOLE: number =
  Kind.env | Kind.template | Kind.workflow | Kind.pipeline | Kind.jenkinsfile | Kind.scannerConfig | Kind.ignoreFile;

export const invisibleGuard: Guard = {
  rules: [rule],
  kinds: WHOLE,
  wakes: [
    {
      keywords: [
        "leakgate:allow",
        "gitleaks:allow",
        "betterleaks:allow",
        "pragma: allowlist",
        "pragma: whitelist",
        "secretlint-disable",
        "trufflehog:ignore",
        "kingfisher:ignore",
        "ggignore",
      ],
      pattern: "[\\s\\S]",
    },
  ],
  check: async (file) => (await import("../checks/invisible.ts")).check(file, WHOLE),
};
