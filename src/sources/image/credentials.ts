/**
 * Credentials for registries, where `docker login`, `podman login` and `skopeo login` leave them.
 * Format: https://github.com/docker/cli/blob/master/cli/config/configfile/file.go, containers-auth.json(5).
 */
import { readFileSync } from "node:fs";
import { answerOf } from "./programs.ts";
import type { Reference } from "./reference.ts";

/** Never shown, never written. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
  /** Instead of both: is exchanged for a token. */
  readonly identityToken?: string;
}

interface AuthFile {
  readonly auths?: Readonly<
    Record<string, { auth?: string; username?: string; password?: string; identitytoken?: string }>
  >;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly credsStore?: string;
}

/** The first that knows the registry. @param files absolute paths, in order; those that do not exist are passed over */
export async function findCredentials(
  reference: Reference,
  files: readonly string[],
): Promise<Credentials | undefined> {
  for (const file of files) {
    const config = readAuthFile(file);
    const found = config === undefined ? undefined : await credentialsIn(config, reference);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readAuthFile(file: string): AuthFile | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as AuthFile;
  } catch {
    return undefined;
  }
}

async function credentialsIn(config: AuthFile, reference: Reference): Promise<Credentials | undefined> {
  const { registry, credentialKey } = reference;
  const helper = config.credHelpers?.[credentialKey] ?? config.credHelpers?.[registry] ?? config.credsStore;
  if (helper !== undefined && /^[\w.-]+$/.test(helper)) {
    const answer = await answerOf(`docker-credential-${helper}`, ["get"], credentialKey);
    const known = answer === undefined ? undefined : fromHelper(answer);
    if (known !== undefined) return known;
  }
  const auths = config.auths ?? {};
  // A namespace of the registry may have credentials of its own; the longest name wins.
  const parts = reference.repository.split("/");
  const names = parts.map((_, i) => `${registry}/${parts.slice(0, parts.length - i).join("/")}`);
  for (const name of [
    ...names,
    credentialKey,
    registry,
    `https://${registry}`,
    `https://${registry}/v1/`,
    `https://${registry}/v2/`,
  ]) {
    const entry = auths[name];
    if (entry === undefined) continue;
    const { identitytoken } = entry;
    const text = entry.auth === undefined ? "" : Buffer.from(entry.auth, "base64").toString("utf8");
    const colon = text.indexOf(":");
    const user = entry.username ?? text.slice(0, Math.max(0, colon));
    const password = entry.password ?? text.slice(colon + 1).replaceAll("\0", "");
    if (identitytoken !== undefined && identitytoken !== "")
      return { user, password: "", identityToken: identitytoken };
    if (user !== "") return { user, password };
  }
  return undefined;
}

/** The protocol of docker-credential-helpers. */
function fromHelper(answer: string): Credentials | undefined {
  try {
    const { Username: user, Secret: secret } = JSON.parse(answer) as { Username?: string; Secret?: string };
    if (user === undefined || secret === undefined) return undefined;
    return user === "<token>" ? { user: "", password: "", identityToken: secret } : { user, password: secret };
  } catch {
    return undefined;
  }
}
