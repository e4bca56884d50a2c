/** Keys, keystores, credentials of programs, dumps and histories: known by their names, and where a name says too little, by content. */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

const REMOVE =
  "Take it out of version control (git rm --cached), ignore it, and rotate what it holds: the history keeps it.";
export const keyRule: CompiledRule = guardRule(
  "key-file",
  "Key or credential file under version control",
  "critical",
  REMOVE,
);
export const dumpRule: CompiledRule = guardRule(
  "dump-file",
  "Dump or history of a program under version control",
  "high",
  "Take it out of version control (git rm --cached) and ignore it; look through it for credentials and personal data, and rotate what you find.",
);

export const keyFileGuard: Guard = {
  rules: [keyRule, dumpRule],
  kinds: Kind.keyFile,
  wakes: [
    {
      keywords: ["postgresql database dump", "-- mysql dump", "-- mariadb dump", "phpmyadmin sql dump"],
      path: "\\.(?:sql|txt|dump|bak|old)$",
    },
  ],
  claims: true,
  check: async (file, context) => (await import("../checks/keyFile.ts")).check(file, context),
};
