/**
 * Container images in the five formats in which they are written to disk, made with no tool. Each was compared with what the real
 * programs write: docker 20.10 and 28.5 (both stores), podman and buildah, skopeo and umoci.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Files, tar } from "./archive.ts";

export interface ImageSpec {
  readonly name?: string;
  readonly layers: readonly Files[];
  readonly config?: Readonly<Record<string, unknown>>;
  /** Steps; those without a layer have `empty_layer`. Default: one for each layer. */
  readonly history?: readonly Readonly<Record<string, unknown>>[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly platform?: { readonly os: string; readonly architecture: string };
  /** A statement about the build; only for formats that have such. */
  readonly provenance?: unknown;
  /** How the layers of an OCI layout are packed. Default: gzip. */
  readonly pack?: (layer: Buffer) => Buffer;
}

export interface BuiltImage {
  /** Path in the archive or folder → content; `name -> target` is a link. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** As the manifest names the layers, from the base up. */
  readonly digests: readonly string[];
}

export type ImageFormat = keyof typeof FORMATS;

const sha = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

interface Parts {
  readonly name: string;
  readonly layers: readonly Buffer[];
  readonly diffIds: readonly string[];
  readonly config: Buffer;
}

async function partsOf(spec: ImageSpec): Promise<Parts> {
  const layers = await Promise.all(spec.layers.map((files) => tar(files)));
  const diffIds = layers.map((layer) => sha(layer));
  const config = json({
    ...(spec.platform ?? { os: "linux", architecture: "amd64" }),
    config: spec.config ?? {},
    rootfs: { type: "layers", diff_ids: diffIds.map((id) => `sha256:${id}`) },
    history: spec.history ?? layers.map((_, i) => ({ created_by: `COPY layer${i} / # buildkit` })),
  });
  return { name: spec.name ?? "example.org/app:1", layers, diffIds, config };
}

/** docker save before 25. */
async function dockerSave24(spec: ImageSpec): Promise<BuiltImage> {
  const { name, layers, diffIds, config } = await partsOf(spec);
  const files = new Map<string, Buffer>();
  const ids = diffIds.map((id, i) => sha(Buffer.from(`${i}${id}`)));
  layers.forEach((layer, i) => {
    files.set(`${ids[i]}/VERSION`, Buffer.from("1.0"));
    files.set(`${ids[i]}/json`, json({ id: ids[i] }));
    files.set(`${ids[i]}/layer.tar`, layer);
  });
  files.set(`${sha(config)}.json`, config);
  files.set(
    "manifest.json",
    json([{ Config: `${sha(config)}.json`, RepoTags: [name], Layers: ids.map((id) => `${id}/layer.tar`) }]),
  );
  files.set("repositories", json({}));
  return { files, digests: diffIds.map((id) => `sha256:${id}`) };
}

/** podman and buildah: the old names are links. */
async function dockerArchive(spec: ImageSpec): Promise<BuiltImage> {
  const { name, layers, diffIds, config } = await partsOf(spec);
  const files = new Map<string, Buffer>();
  const ids = diffIds.map((id, i) => sha(Buffer.from(`${i}${id}`)));
  layers.forEach((layer, i) => {
    files.set(`${diffIds[i]}.tar`, layer);
    files.set(`${ids[i]}/layer.tar -> ../${diffIds[i]}.tar`, Buffer.alloc(0));
  });
  files.set(`${sha(config)}.json`, config);
  files.set(
    "manifest.json",
    json([{ Config: `${sha(config)}.json`, RepoTags: [name], Layers: diffIds.map((id) => `${id}.tar`) }]),
  );
  return { files, digests: diffIds.map((id) => `sha256:${id}`) };
}

interface Blob {
  readonly digest: string;
  readonly size: number;
}

/** The blobs of an OCI layout. */
class Layout {
  readonly files = new Map<string, Buffer>();

  add(bytes: Buffer): Blob {
    const hex = sha(bytes);
    this.files.set(`blobs/sha256/${hex}`, bytes);
    return { digest: `sha256:${hex}`, size: bytes.length };
  }

  manifest(
    parts: Parts,
    packed: readonly Buffer[],
    annotations: ImageSpec["annotations"],
  ): { manifest: Blob; layers: Blob[] } {
    const layers = packed.map((layer) => this.add(layer));
    const manifest = this.add(
      json({
        schemaVersion: 2,
        config: { mediaType: "application/vnd.oci.image.config.v1+json", ...this.add(parts.config) },
        // Wrong on purpose: a media type must not be trusted.
        layers: layers.map((layer) => ({ mediaType: "application/vnd.oci.image.layer.v1.tar", ...layer })),
        ...(annotations !== undefined && { annotations }),
      }),
    );
    return { manifest, layers };
  }

  finish(index: unknown): void {
    this.files.set("oci-layout", json({ imageLayoutVersion: "1.0.0" }));
    this.files.set("index.json", json(index));
  }
}

/** docker save since 25: an OCI layout with manifest.json, layers as they are. */
async function dockerSave25(spec: ImageSpec): Promise<BuiltImage> {
  const parts = await partsOf(spec);
  const layout = new Layout();
  const { manifest, layers } = layout.manifest(parts, parts.layers, spec.annotations);
  const annotations = { "io.containerd.image.name": parts.name, "org.opencontainers.image.ref.name": "1" };
  layout.finish({ schemaVersion: 2, manifests: [{ ...manifest, annotations }] });
  const paths = layers.map(({ digest }) => `blobs/sha256/${digest.slice(7)}`);
  const saved = [{ Config: `blobs/sha256/${sha(parts.config)}`, RepoTags: [parts.name], Layers: paths }];
  layout.files.set("manifest.json", json(saved));
  return { files: layout.files, digests: layers.map(({ digest }) => digest) };
}

/** docker save with containerd's store: an index in the index, attestations, packed layers. */
async function containerdStore(spec: ImageSpec): Promise<BuiltImage> {
  const parts = await partsOf(spec);
  const layout = new Layout();
  const { manifest, layers } = layout.manifest(
    parts,
    parts.layers.map((layer) => gzipSync(layer)),
    spec.annotations,
  );
  const statement = layout.add(json(spec.provenance ?? { predicateType: "https://slsa.dev/provenance/v0.2" }));
  const attestation = layout.add(
    json({
      schemaVersion: 2,
      config: layout.add(json({ architecture: "unknown", os: "unknown", rootfs: { type: "layers", diff_ids: [] } })),
      layers: [{ mediaType: "application/vnd.in-toto+json", ...statement }],
    }),
  );
  const inner = layout.add(
    json({
      schemaVersion: 2,
      manifests: [
        { ...manifest, platform: spec.platform ?? { os: "linux", architecture: "amd64" } },
        {
          ...attestation,
          platform: { os: "unknown", architecture: "unknown" },
          annotations: {
            "vnd.docker.reference.type": "attestation-manifest",
            "vnd.docker.reference.digest": manifest.digest,
          },
        },
      ],
    }),
  );
  const annotations = { "io.containerd.image.name": parts.name, "org.opencontainers.image.ref.name": "1" };
  layout.finish({ schemaVersion: 2, manifests: [{ ...inner, annotations }] });
  const paths = layers.map(({ digest }) => `blobs/sha256/${digest.slice(7)}`);
  layout.files.set(
    "manifest.json",
    json([{ Config: `blobs/sha256/${sha(parts.config)}`, RepoTags: [parts.name], Layers: paths }]),
  );
  return { files: layout.files, digests: layers.map(({ digest }) => digest) };
}

/** An OCI layout, as skopeo and umoci write it. */
async function ociLayout(spec: ImageSpec): Promise<BuiltImage> {
  return await ociIndex([spec]);
}

/** An OCI layout with an image for each platform. */
export async function ociIndex(specs: readonly ImageSpec[]): Promise<BuiltImage> {
  const layout = new Layout();
  const digests: string[] = [];
  const manifests: unknown[] = [];
  for (const spec of specs) {
    const parts = await partsOf(spec);
    const { manifest, layers } = layout.manifest(
      parts,
      parts.layers.map(spec.pack ?? ((layer) => gzipSync(layer))),
      spec.annotations,
    );
    digests.push(...layers.map(({ digest }) => digest));
    manifests.push({
      ...manifest,
      ...(specs.length > 1 && { platform: spec.platform }),
      annotations: { "org.opencontainers.image.ref.name": parts.name },
    });
  }
  layout.finish({ schemaVersion: 2, manifests });
  return { files: layout.files, digests };
}

type Make = (spec: ImageSpec) => Promise<BuiltImage>;

export const FORMATS: Readonly<
  Record<
    "docker save before 25" | "podman and buildah" | "docker save since 25" | "containerd's store" | "OCI layout",
    Make
  >
> = {
  "docker save before 25": dockerSave24,
  "podman and buildah": dockerArchive,
  "docker save since 25": dockerSave25,
  "containerd's store": containerdStore,
  "OCI layout": ociLayout,
};

/** @param last puts what names the parts behind them, as some programs do */
export async function imageTar({ files }: BuiltImage, last = true): Promise<Buffer> {
  const entries = [...files.entries()];
  const isIndex = ([name]: readonly [string, Buffer]): boolean => /^(?:index|manifest)\.json$/.test(name);
  const named = entries.filter(isIndex);
  const parts = entries.filter((entry) => !isIndex(entry));
  return await tar(last ? [...parts, ...named] : [...named, ...parts]);
}

/** Writes an OCI layout to a folder. */
export function imageFolder({ files }: BuiltImage, folder: string): void {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}
