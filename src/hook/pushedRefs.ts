/** What git tells a hook on standard input about a push: one line for each ref. Deletions bring nothing, and are left out. */
import { type PushedRef, UsageError } from "../model.ts";

/** `<local ref> <local id> <remote ref> <remote id>`; the local ref is what the user typed, such as `HEAD@{1 day ago}`. */
const PUSHED = /^.* (?<oid>[0-9a-f]{40,64}) (?<name>\S+) (?<old>[0-9a-f]{40,64})$/;
/** `<old id> <new id> <ref>` */
const RECEIVED = /^(?<old>[0-9a-f]{40,64}) (?<oid>[0-9a-f]{40,64}) (?<name>\S+)$/;
const NONE = /^0+$/;

/**
 * @param hook whose lines these are
 * @throws UsageError when a line is not what git writes
 */
export function parsePushedRefs(text: string, hook: "pre-push" | "pre-receive"): readonly PushedRef[] {
  return text
    .split("\n")
    .map((line) => line.replace(/\r$/, ""))
    .filter((line) => line !== "")
    .map((line) => {
      const { oid, name, old } = (hook === "pre-push" ? PUSHED : RECEIVED).exec(line)?.groups ?? {};
      if (!oid || !name || !old) {
        throw new UsageError(
          `${hook}: standard input does not hold the refs that git writes; this command is for git to call`,
        );
      }
      return { name, oid, ...(!NONE.test(old) && { old }) };
    })
    .filter(({ oid }) => !NONE.test(oid));
}
