/** What a pre-push or pre-receive hook is to look at. */
import { knownRemotes } from "../../hook/knownRemotes.ts";
import { parsePushedRefs } from "../../hook/pushedRefs.ts";
import { type PushedRef, UsageError } from "../../model.ts";
import type { PushSource } from "../../options.ts";
import type { Environment } from "../environment.ts";

/**
 * What the push brings.
 *
 * @param args what git gives the hook: for pre-push the name of the remote and its URL
 * @returns undefined when it brings nothing: deletions, or everything is there already
 * @throws UsageError when nobody says what is pushed
 */
export async function pushedSource(
  hook: "pre-push" | "pre-receive",
  args: readonly string[],
  environment: Environment,
): Promise<PushSource | undefined> {
  const { cwd, env } = environment;
  if (hook === "pre-receive") {
    const refs = parsePushedRefs(await readInput(hook, environment), hook);
    return refs.length === 0 ? undefined : { kind: "push", refs, known: "refs" };
  }
  const framework = env["PRE_COMMIT"] === "1" || env["PRE_COMMIT_TO_REF"] !== undefined;
  const refs = framework ? fromPreCommit(env) : parsePushedRefs(await readInput(hook, environment), hook);
  if (refs.length === 0) return undefined;
  const remote = framework ? env["PRE_COMMIT_REMOTE_NAME"] : args[0];
  return { kind: "push", refs, known: await knownRemotes(cwd, remote) };
}

/** The pre-commit framework reads standard input itself, and hands on the first ref in the environment. */
function fromPreCommit(env: Environment["env"]): readonly PushedRef[] {
  const { PRE_COMMIT_FROM_REF: old, PRE_COMMIT_TO_REF: to, PRE_COMMIT_REMOTE_BRANCH: name = "" } = env;
  // For a push that brings a first commit the framework says nothing but the branch.
  const oid = to ? to : env["PRE_COMMIT_LOCAL_BRANCH"];
  if (!oid) {
    throw new UsageError(
      "pre-push: the pre-commit framework does not say what is pushed; by hand: pre-commit run --hook-stage pre-push --from-ref A --to-ref B",
    );
  }
  // Whether the name is new is not told either, so it is looked at.
  return [{ name, oid }, ...(old ? [{ name: "", oid, old }] : [])];
}

async function readInput(hook: string, { stdin }: Environment): Promise<string> {
  if (stdin.isTTY)
    throw new UsageError(`${hook} reads from git which refs are pushed; this command is for git to call`);
  const pieces: Buffer[] = [];
  for await (const piece of stdin) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces).toString();
}
