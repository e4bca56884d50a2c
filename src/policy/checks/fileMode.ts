/** Looks at the permission bits of files with secrets. */
import type { GuardedFile } from "../file.ts";
import { isEncrypted, isSops } from "../formats/encrypted.ts";
import type { GuardContext, GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";

const fileModeRule = "secret-file-mode";

export async function check(file: GuardedFile, { repository }: GuardContext): Promise<readonly GuardMatch[]> {
  if (
    file.entry.tracked ||
    file.bytes.length === 0 ||
    /^(?:\.git.*|readme.*|.*\.(?:pub|crt|example|md))$/i.test(file.base)
  )
    return [];
  if (file.is(Kind.keyFile) && !file.is(Kind.env | Kind.secretsFolder) && !/PRIVATE KEY/.test(file.text)) return [];
  if (isEncrypted(file.bytes) || isSops(file.text)) return [];
  const mode = repository?.diskMode?.(file.path);
  return isWide(mode) ? [{ rule: fileModeRule, notes: [modeNote(mode)] }] : [];
}

/** Whether group or others may do anything with the file. */
export function isWide(mode: number | undefined): mode is number {
  return mode !== undefined && (mode & 0o077) !== 0;
}

export function modeNote(mode: number): string {
  return `its mode is 0${(mode & 0o777).toString(8).padStart(3, "0")}`;
}
