/**
 * An image in a tar: what `docker save`, podman, skopeo and buildah write. A manifest may stand before or after what it names, so
 * the tar is read twice; a plain file is then read at the places that the first pass has found.
 */
import { createReadStream, statSync } from "node:fs";
import { posix } from "node:path";
import { IncompleteError } from "../../model.ts";
import { ArchiveError } from "../archive/budget.ts";
import { gather, type Pieces } from "../archive/content.ts";
import { type Compression, decompress } from "../archive/decompress.ts";
import { archiveKind, HEAD_BYTES } from "../archive/kind.ts";
import { type TarMember, tarMembers } from "../archive/tar.ts";
import { savedOf } from "./shapes.ts";
import { layoutKey, SMALL_BYTES, type Store } from "./store.ts";

/** All short parts that are kept in memory. Bytes. */
const KEPT_BYTES = 64_000_000;
/** Links that are followed one after the other. */
const MOST_LINKS = 8;
/** What stands in a tar is filled up to a multiple of this. Bytes. */
const RECORD = 512;

interface Part {
  readonly offset: number;
  readonly size: number;
}

/**
 * @param open gives the content from the beginning, each time it is called
 * @param file absolute path, when `open` reads a file
 * @param name what the image is called when nothing in it says so
 * @throws IncompleteError when no image is in it
 */
export async function tarStore(open: () => Pieces, file: string | undefined, name: string): Promise<Store> {
  const first = await gather(open(), HEAD_BYTES);
  const kind = archiveKind(first.head);
  const isPlain = kind === "tar";
  const unpacked = async function* (): Pieces {
    const content = await gather(open(), HEAD_BYTES);
    yield* isPlain ? content.pieces() : decompress(content, kind as Compression);
  } as () => Pieces;
  if (kind === undefined || kind === "zip" || kind === "7z" || kind === "rar") {
    throw new IncompleteError(`${name} is no image: it is no tar`);
  }
  const members = isPlain && file !== undefined ? membersOnDisk(file) : tarMembers(unpacked());
  const { parts, texts, links } = await listParts(members, name);
  const resolve = (key: string): string => {
    let at = posix.normalize(key);
    for (let i = 0; i < MOST_LINKS; i++) {
      const target = links.get(at);
      if (target === undefined) break;
      at = posix.normalize(posix.join(posix.dirname(at), target));
    }
    return at;
  };
  const index = texts.get("index.json");
  const saved = texts.get("manifest.json");
  if (index === undefined && saved === undefined) {
    throw new IncompleteError(
      `${name} holds no image: neither index.json (OCI layout) nor manifest.json (docker save)`,
    );
  }
  return {
    ...(index !== undefined && { root: index }),
    saved: savedOf(saved),
    name,
    keyOf: (digest) => resolve(layoutKey(digest)),
    resolve,
    keys: [...parts.keys()],
    small: (key) => Promise.resolve(texts.get(resolve(key))),
    async *stream(keys) {
      // Of two names of one part, one is enough.
      const byPart = new Map([...keys].map((key) => [resolve(key), key]));
      if (isPlain && file !== undefined) {
        for (const [part, key] of byPart) {
          const place = parts.get(part);
          if (place !== undefined) yield { key, pieces: slice(file, place) };
        }
        return;
      }
      for await (const member of tarMembers(unpacked())) {
        const key = byPart.get(posix.normalize(member.name));
        if (key !== undefined && member.type === "file") yield { key, pieces: member.pieces };
      }
    },
  };
}

async function listParts(
  members: AsyncIterable<TarMember>,
  name: string,
): Promise<{ parts: Map<string, Part>; texts: Map<string, Buffer>; links: Map<string, string> }> {
  const parts = new Map<string, Part>();
  const texts = new Map<string, Buffer>();
  const links = new Map<string, string>();
  let kept = 0;
  try {
    for await (const member of members) {
      const key = posix.normalize(member.name);
      if (member.type === "link") links.set(key, member.target ?? "");
      if (member.type !== "file") continue;
      parts.set(key, { offset: member.offset, size: member.size });
      if (member.size > SMALL_BYTES || kept + member.size > KEPT_BYTES) continue;
      const content = await gather(member.pieces, SMALL_BYTES);
      if (content.broken !== undefined) throw content.broken;
      // Manifests and configurations are JSON objects or lists.
      if (!/^\ufeff?\s*[[{]/.test(content.head.toString("utf8", 0, 16))) continue;
      // A copy: the head may be a small part of a large buffer, which would stay in memory with it.
      texts.set(key, Buffer.from(content.head));
      kept += content.head.length;
    }
  } catch (error) {
    throw new IncompleteError(`${name} cannot be read: the tar is damaged or cut off`, { cause: error });
  }
  return { parts, texts, links };
}

/** Members of a plain tar; long ones cannot be read through it, so that layers of gigabytes are passed over unread. */
async function* membersOnDisk(file: string): AsyncGenerator<TarMember, void, undefined> {
  const { size: length } = statSync(file);
  let from = 0;
  while (from < length) {
    let next = length;
    for await (const member of tarMembers(slice(file, { offset: from, size: length - from }))) {
      const offset = from + member.offset;
      yield { ...member, offset };
      if (member.type !== "file" || member.size <= SMALL_BYTES) continue;
      if (offset + member.size > length) throw new ArchiveError("archive-truncated", "is cut off");
      next = offset + Math.ceil(member.size / RECORD) * RECORD;
      break;
    }
    from = next;
  }
}

async function* slice(file: string, { offset, size }: Part): AsyncGenerator<Buffer, void, undefined> {
  if (size > 0) yield* createReadStream(file, { start: offset, end: offset + size - 1, highWaterMark: 1 << 18 });
}
