/** Where the parts of an image lie: a folder, a tar, what the daemon gives, or a registry. */
import type { Pieces } from "../archive/content.ts";

/** A part that a manifest names. */
export interface Descriptor {
  readonly mediaType?: string;
  readonly digest: string;
  readonly size?: number;
  readonly platform?: Platform;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface Platform {
  readonly os?: string;
  readonly architecture?: string;
  readonly variant?: string;
}

/** An entry of the `manifest.json` that `docker save` writes. */
export interface SavedImage {
  readonly Config: string;
  readonly RepoTags?: readonly string[] | null;
  readonly Layers: readonly string[];
}

export interface Store {
  /** Manifest or index to begin with; absent for what an old `docker save` wrote. */
  readonly root?: Buffer;
  /** Digest of the root, where it was asked for by one. */
  readonly rootDigest?: string;
  /** What `docker save` says, beside or instead of the root. */
  readonly saved: readonly SavedImage[];
  /** What the image is called when nothing in it says so. */
  readonly name: string;
  /** The key under which a part lies. */
  keyOf(digest: string): string;
  /** What a key of `saved` leads to; two keys may lead to one part. */
  resolve(key: string): string;
  /** A short part; undefined when it is missing. */
  small(key: string, kind: "manifest" | "config"): Promise<Buffer | undefined>;
  /** Long parts, each once, in an order that suits the store; those that are missing are left out. Read each before the next. */
  stream(keys: ReadonlySet<string>): AsyncIterable<{ readonly key: string; readonly pieces: Pieces }>;
  /** Keys of all parts, where they can be listed. */
  readonly keys?: readonly string[];
}

/** Manifests and configurations are not longer than this. Bytes. */
export const SMALL_BYTES = 8_000_000;

/** Where a digest lies in an OCI layout. */
export function layoutKey(digest: string): string {
  return `blobs/${digest.replace(":", "/")}`;
}

/** @throws SyntaxError */
export function parseJson(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString("utf8").replace(/^\ufeff/, ""));
}
