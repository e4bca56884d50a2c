/**
 * What lies in a folder for secrets is not tracked, and neither is a file that is one secret by its name (`postgres_password`):
 * Docker's and Kubernetes' way to hand secrets to a program puts each into a file of its own.
 */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

const FIX =
  "Take it out of version control (git rm --cached), ignore the folder, and rotate what the file held. Keep the folder itself with .gitkeep and a README.";
export const folderRule: CompiledRule = guardRule(
  "secrets-folder",
  "File in a folder for secrets under version control",
  "high",
  FIX,
);
export const fileRule: CompiledRule = guardRule(
  "secret-file",
  "File that holds one secret under version control",
  "high",
  FIX,
);

export const secretsFolderGuard: Guard = {
  rules: [folderRule, fileRule],
  kinds: Kind.secretsFolder | Kind.secretName,
  claims: true,
  check: async (file, context) => (await import("../checks/secretsFolder.ts")).check(file, context),
};
