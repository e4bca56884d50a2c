/**
 * A file with secrets on this machine is for its owner alone (0600). Of tracked ones another guard speaks already, and git keeps no
 * such modes; so this is about files that git does not track but would take with the next `git add`.
 */
import { isEncrypted, isSops } from "../formats/encrypted.ts";
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
  check(file, { repository }) {
    if (file.entry.tracked || file.bytes.length === 0 || /^(?:\.git.*|readme.*|.*\.(?:pub|crt|example|md))$/i.test(file.base)) return [];
    if (file.is(Kind.keyFile) && !file.is(Kind.env | Kind.secretsFolder) && !/PRIVATE KEY/.test(file.text)) return [];
    if (isEncrypted(file.bytes) || isSops(file.text)) return [];
    const mode = repository?.diskMode?.(file.path);
    return isWide(mode) ? [{ rule: fileModeRule, notes: [modeNote(mode)] }] : [];
  },
};

/** Whether group or others may do anything with the file. */
export function isWide(mode: number | undefined): mode is number {
  return mode !== undefined && (mode & 0o077) !== 0;
}

export function modeNote(mode: number): string {
  return `its mode is 0${(mode & 0o777).toString(8).padStart(3, "0")}`;
}
