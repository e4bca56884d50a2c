/** Finds out what the user means by an image: a file, a folder, an image of the daemon, or one in a registry. */
import { createReadStream, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { UsageError } from "../../model.ts";
import { findCredentials } from "./credentials.ts";
import { folderStore } from "./folderStore.ts";
import { answerOf, outputOf } from "./programs.ts";
import { parseReference } from "./reference.ts";
import { RegistryClient } from "./registryClient.ts";
import { registryStore } from "./registryStore.ts";
import type { Store } from "./store.ts";
import { tarStore } from "./tarStore.ts";

export interface OpenedStore extends Store {
  /** It was not read from this machine's disk. */
  readonly isRemote: boolean;
}

/** As skopeo and buildah name places; all but the first two are told by looking. */
const TRANSPORT = /^(docker:\/\/|docker-daemon:|docker-archive:|oci-archive:|oci:|dir:)/;

/**
 * @param text what the user wrote
 * @param cwd absolute
 * @param authFiles where credentials for registries may lie
 * @throws UsageError when it is nothing of the kind
 * @throws IncompleteError when it cannot be read
 */
export async function openStore(text: string, cwd: string, authFiles: readonly string[]): Promise<OpenedStore> {
  const transport = TRANSPORT.exec(text)?.[0] ?? "";
  const name = text.slice(transport.length);
  const isPath = transport !== "docker://" && transport !== "docker-daemon:";
  const path = isPath ? pathIn(name, cwd, transport !== "") : undefined;
  if (path !== undefined) return { ...(await onDisk(path)), isRemote: false };
  if (isPath && (transport !== "" || looksLikePath(name)))
    throw new UsageError(`--image: there is no file or folder "${name}"`);
  const reference = parseReference(name);
  if (transport === "docker-daemon:" || (transport === "" && (await isInDaemon(name)))) {
    return { ...(await tarStore(() => outputOf("docker", ["save", name]), undefined, name)), isRemote: true };
  }
  const client = new RegistryClient(reference, () => findCredentials(reference, authFiles));
  return { ...(await registryStore(reference, client)), isRemote: true };
}

/** `oci:folder:tag` names a folder, too. */
function pathIn(name: string, cwd: string, mayHaveTag: boolean): string | undefined {
  const colon = name.lastIndexOf(":");
  const names = mayHaveTag && colon > 0 ? [name, name.slice(0, colon)] : [name];
  return names.map((one) => resolve(cwd, one)).find((full) => statSync(full, { throwIfNoEntry: false }) !== undefined);
}

function looksLikePath(name: string): boolean {
  return /^[./~\\]|\\|\.(?:tar|tgz|oci|gz|zst)$|\.tar\./.test(name);
}

async function onDisk(path: string): Promise<Store> {
  if (statSync(path).isDirectory()) return folderStore(path);
  return await tarStore(() => createReadStream(path, { highWaterMark: 1 << 18 }), path, basename(path));
}

async function isInDaemon(name: string): Promise<boolean> {
  return (await answerOf("docker", ["image", "inspect", "--format", "{{.Id}}", name])) !== undefined;
}
