/** What a pre-push hook is to look at. */
import { parsePushedRefs, type PushedRef } from "../../hook/pushedRefs.ts";
import { pushRanges } from "../../hook/pushRanges.ts";
import { UsageError } from "../../model.ts";
import type { ScanSource } from "../../options.ts";
import type { Context } from "../command.ts";
import type { Environment } from "../environment.ts";

const NONE = "0".repeat(40);

/**
 * One source for each ref that git pushes; none for deletions, or when everything is there already.
 *
 * @throws UsageError when nobody says what is pushed
 */
export async function pushedSources({ environment }: Context): Promise<readonly ScanSource[]> {
  const refs = fromPreCommit(environment) ?? (await fromGit(environment));
  return await pushRanges(environment.cwd, refs);
}

/** The pre-commit framework reads standard input itself, and hands on what it read in the environment. */
function fromPreCommit({ env }: Environment): readonly PushedRef[] | undefined {
  const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = env;
  if (to === undefined || to === "") return undefined;
  return [{ localRef: "", localOid: to, remoteRef: "", remoteOid: from === undefined || from === "" ? NONE : from }];
}

async function fromGit({ stdin }: Environment): Promise<readonly PushedRef[]> {
  if (stdin.isTTY) {
    throw new UsageError("pre-push reads from git which refs are pushed; this command is for git to call");
  }
  const pieces: Buffer[] = [];
  for await (const piece of stdin) pieces.push(Buffer.from(piece as Uint8Array));
  return parsePushedRefs(Buffer.concat(pieces).toString());
}
