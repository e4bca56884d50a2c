/** An image in a registry: https://github.com/opencontainers/distribution-spec/blob/main/spec.md. */
import { IncompleteError } from "../../model.ts";
import type { Pieces } from "../archive/content.ts";
import type { Reference } from "./reference.ts";
import type { RegistryClient } from "./registryClient.ts";
import { SMALL_BYTES, type Store } from "./store.ts";
import { verify } from "./verified.ts";

const MANIFESTS = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");

/** @throws IncompleteError when the registry does not give the image */
export async function registryStore(reference: Reference, client: RegistryClient): Promise<Store> {
  const { repository, tag, text } = reference;
  const manifest = async (name: string): Promise<Buffer | undefined> => {
    const response = await client.get(`/v2/${repository}/manifests/${name}`, MANIFESTS);
    return response === undefined ? undefined : await short(response);
  };
  const root = await manifest(tag);
  if (root === undefined) throw new IncompleteError(`${text}: the registry ${reference.registry} has no such image`);
  if (tag.includes(":")) verify(root, tag);
  return {
    root,
    ...(tag.includes(":") && { rootDigest: tag }),
    saved: [],
    name: text,
    keyOf: (digest) => digest,
    resolve: (key) => key,
    small: (key, kind) => (kind === "manifest" ? manifest(key) : blob(client, repository, key)),
    async *stream(keys) {
      for (const key of keys) {
        const response = await client.get(`/v2/${repository}/blobs/${key}`, "*/*");
        if (response?.body === null || response === undefined) continue;
        yield { key, pieces: bodyOf(response) };
      }
    },
  };
}

async function blob(client: RegistryClient, repository: string, digest: string): Promise<Buffer | undefined> {
  const response = await client.get(`/v2/${repository}/blobs/${digest}`, "*/*");
  return response === undefined ? undefined : await short(response);
}

async function short(response: Response): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of bodyOf(response)) {
    length += piece.length;
    if (length > SMALL_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function* bodyOf({ body }: Response): AsyncGenerator<Buffer, void, undefined> {
  if (body === null) return;
  for await (const piece of body as unknown as Pieces) yield Buffer.from(piece.buffer, piece.byteOffset, piece.length);
}
