/**
 * Fetches history that a clone lacks: the one thing in leakgate that goes over the network by itself, and only the Action asks for
 * it. Every other git here is kept from any transport (environment.ts).
 */
import type { Environment } from "./environment.ts";
import { firstLine } from "./failure.ts";
import type { Git } from "./git.ts";

export interface Remote {
  /** Name of a remote, or an address. */
  readonly name: string;
  /** Sent as HTTP header to this server and to no other. */
  readonly token?: { readonly value: string; readonly server: string };
}

/** What the caller's environment may say about connections. Hosts and keys only; nothing here changes what is fetched. */
const CONNECTION = ["GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_ASKPASS"];

/**
 * Runs `git fetch`.
 *
 * @param depth `--deepen=50`, `--depth=1`, `--unshallow`, or nothing
 * @param wanted object ids or refspecs
 * @returns undefined, or what git said when it failed
 */
export function fetchInto(git: Git, remote: Remote, depth: string, wanted: readonly string[]): string | undefined {
  const args = ["fetch", "--quiet", "--no-recurse-submodules", "--no-auto-gc", "--no-write-fetch-head"];
  const { status, stderr } = git.outputNow(
    [...args, ...(depth === "" ? [] : [depth]), "--end-of-options", remote.name, ...wanted],
    { accept: [0, 1, 128, 129], env: connection(git.env, remote) },
  );
  return status === 0 ? undefined : firstLine(stderr) || `exit code ${status}`;
}

function connection(env: Environment, { token }: Remote): Record<string, string> {
  const kept = CONNECTION.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  return {
    ...Object.fromEntries(kept),
    // Neither `ext::`, which runs a program, nor any other helper.
    GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file",
    ...(token !== undefined && header(env, token)),
  };
}

/** Configuration in the environment and not on the command line, where every process of the machine could read it. */
function header(env: Environment, { value, server }: NonNullable<Remote["token"]>): Record<string, string> {
  const given = Number(env["GIT_CONFIG_COUNT"] ?? 0);
  const first = Number.isInteger(given) && given > 0 ? given : 0;
  const key = `http.${server.replace(/\/+$/, "")}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${value}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: String(first + 2),
    // An empty value takes away the header that actions/checkout may have left; two of them are refused.
    [`GIT_CONFIG_KEY_${first}`]: key,
    [`GIT_CONFIG_VALUE_${first}`]: "",
    [`GIT_CONFIG_KEY_${first + 1}`]: key,
    [`GIT_CONFIG_VALUE_${first + 1}`]: `AUTHORIZATION: basic ${basic}`,
  };
}
