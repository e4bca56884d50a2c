/**
 * Parses `git ls-files -z -t -s --cached --others`: what the index holds and what lies beside it, in one listing.
 */
import { IncompleteError } from "../model.ts";

export interface IndexEntry {
  readonly kind: "tracked";
  /** Octal text, such as "100644". */
  readonly mode: string;
  readonly oid: string;
  /** 0; in an unresolved merge 1 to 3. */
  readonly stage: number;
  /** The entry is left out of the work tree (sparse checkout), on purpose. */
  readonly skipWorktree: boolean;
  readonly path: Buffer;
}

export interface UntrackedEntry {
  readonly kind: "untracked";
  /** Ends with '/' for a repository inside this one. */
  readonly path: Buffer;
}

const TRACKED = /^(\S) (\d{6}) ([0-9a-f]{40,64}) ([0-3])$/;
const TAB = 9;

/** @throws IncompleteError when the output is not what git documents */
export function parseListing(output: Buffer): (IndexEntry | UntrackedEntry)[] {
  const entries: (IndexEntry | UntrackedEntry)[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0, at);
    if (end < 0) throw new IncompleteError("git ls-files gave a listing that is cut off");
    entries.push(parseEntry(output.subarray(at, end)));
    at = end + 1;
  }
  return entries;
}

function parseEntry(record: Buffer): IndexEntry | UntrackedEntry {
  if (record[0] === 0x3f && record[1] === 0x20) return { kind: "untracked", path: record.subarray(2) };
  const tab = record.indexOf(TAB);
  const [, tag, mode, oid, stage] = TRACKED.exec(record.toString("latin1", 0, Math.max(tab, 0))) ?? [];
  if (!tag || !mode || !oid || !stage) throw new IncompleteError("git ls-files gave a listing that cannot be read");
  return {
    kind: "tracked",
    mode,
    oid,
    stage: Number(stage),
    skipWorktree: tag.toUpperCase() === "S",
    path: record.subarray(tab + 1),
  };
}
