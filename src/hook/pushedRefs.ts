/** What git tells a pre-push hook on standard input: one line for each ref that is pushed. */
import { UsageError } from "../model.ts";

export interface PushedRef {
  readonly localRef: string;
  readonly localOid: string;
  readonly remoteRef: string;
  /** All zeros when the remote does not have the ref. */
  readonly remoteOid: string;
}

const LINE = /^(\S+) ([0-9a-f]{40,64}) (\S+) ([0-9a-f]{40,64})$/;

/** @throws UsageError when a line is not what git writes */
export function parsePushedRefs(text: string): readonly PushedRef[] {
  return text
    .split("\n")
    .map((line) => line.replace(/\r$/, ""))
    .filter((line) => line !== "")
    .map((line) => {
      const [, localRef, localOid, remoteRef, remoteOid] = LINE.exec(line) ?? [];
      if (!localRef || !localOid || !remoteRef || !remoteOid) {
        throw new UsageError(
          "pre-push: standard input does not hold the refs that git writes; this command is for git to call",
        );
      }
      return { localRef, localOid, remoteRef, remoteOid };
    });
}

/** Whether an object id says "none". */
export function isNone(oid: string): boolean {
  return /^0+$/.test(oid);
}
