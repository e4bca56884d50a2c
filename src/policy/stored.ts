/** git-crypt and its like: the work tree shows plain text, what git holds is encrypted. */
import type { GuardedFile } from "./file.ts";
import type { GuardContext } from "./guard.ts";

/** Asks about the bytes that git holds for a file, where they may differ from what was read. Costs a git process: ask last. */
export async function holdsStored(
  file: GuardedFile,
  { repository }: GuardContext,
  is: (bytes: Buffer) => boolean,
): Promise<boolean> {
  // A blob that was read from git is what git holds.
  if (repository === undefined || !file.entry.tracked || file.entry.onDisk !== true) return false;
  const stored = await repository.stored(file.path);
  return stored !== undefined && is(stored);
}
