/** From a store to its images: walks through indexes, however deep, and reads what `docker save` wrote beside them. */
import { type CoverageLog, IncompleteError } from "../../model.ts";
import { ArchiveError } from "../archive/budget.ts";
import type { ImageConfig } from "./config.ts";
import { configOf, manifestOf } from "./shapes.ts";
import { verify } from "./verified.ts";
import { type Descriptor, parseJson, type Platform, type SavedImage, type Store } from "./store.ts";

export interface Layer {
  /** As the manifest names it. */
  readonly digest: string;
  readonly key: string;
  /** Whether the content can be compared with the digest: not where a manifest without digests was read. */
  readonly isVerifiable: boolean;
}

export interface Image {
  readonly name: string;
  readonly config: ImageConfig;
  readonly layers: readonly Layer[];
  readonly annotations: Readonly<Record<string, string>>;
  /** "linux/arm64/v8". */
  readonly platform: string;
}

/** Statements about how an image was built. */
export interface Attestation {
  readonly image: string;
  readonly layers: readonly Layer[];
}

export interface Found {
  readonly images: readonly Image[];
  readonly attestations: readonly Attestation[];
}

/** Indexes inside each other; real ones have two levels. */
const MOST_LEVELS = 8;

/**
 * @param platform such as `linux/arm64`; absent: all
 * @throws IncompleteError when there is no image, or none of the platform
 */
export async function findImages(store: Store, platform: string | undefined, coverage: CoverageLog): Promise<Found> {
  const search = new Search(store, platform, coverage);
  if (store.root !== undefined) await search.read(store.root, store.name, {}, 0);
  for (const saved of store.saved) await search.readSaved(saved);
  return search.found();
}

class Search {
  readonly #store: Store;
  readonly #platform: string | undefined;
  readonly #coverage: CoverageLog;
  readonly #images = new Map<string, Image>();
  readonly #attestations: Attestation[] = [];
  readonly #seen = new Set<string>();
  readonly #platforms = new Set<string>();

  constructor(store: Store, platform: string | undefined, coverage: CoverageLog) {
    this.#store = store;
    this.#platform = platform;
    this.#coverage = coverage;
  }

  found(): Found {
    if (this.#images.size === 0) {
      const { name } = this.#store;
      throw new IncompleteError(
        this.#platform === undefined || this.#platforms.size === 0
          ? `${name} holds no image that could be read`
          : `${name} has no image for ${this.#platform}; it has ${[...this.#platforms].sort().join(", ")}`,
      );
    }
    return { images: [...this.#images.values()], attestations: this.#attestations };
  }

  /** A manifest or an index, told by its content rather than by its media type. */
  async read(bytes: Buffer, name: string, annotations: Readonly<Record<string, string>>, level: number): Promise<void> {
    const value = this.#parse(bytes, name);
    if (value === undefined) return;
    const manifest = manifestOf(value);
    if (manifest.broken > 0) this.#damaged(name);
    const own = { ...annotations, ...manifest.annotations };
    if (manifest.manifests !== undefined && level < MOST_LEVELS) {
      for (const child of manifest.manifests) await this.#child(child, name, own, level);
    } else if (manifest.config !== undefined && manifest.layers !== undefined) {
      await this.#image(manifest.config, manifest.layers, name, own);
    } else {
      this.#coverage.problem(`${name}: a manifest of a kind that is not read`, "unknown-manifest", name, bytes.length);
    }
  }

  async #child(
    child: Descriptor,
    outer: string,
    annotations: Readonly<Record<string, string>>,
    level: number,
  ): Promise<void> {
    const { digest } = child;
    if (this.#seen.has(digest)) return;
    this.#seen.add(digest);
    const own = { ...annotations, ...child.annotations };
    const name = nameIn(own) ?? outer;
    const isAttestation = child.annotations?.["vnd.docker.reference.type"] === "attestation-manifest";
    if (!isAttestation && child.platform !== undefined && !this.#wants(child.platform)) return;
    const bytes = await this.#small(digest, "manifest", name);
    if (bytes === undefined) {
      // `docker save` of one platform names the others, too, and does not hold them.
      const what = child.platform === undefined ? digest : `${platformText(child.platform)} (${digest})`;
      if (this.#store.keys !== undefined && child.platform !== undefined)
        this.#coverage.skip("platform-not-in-file", what);
      else this.#missing(name, what);
    } else if (isAttestation) this.#attestation(bytes, name);
    else await this.read(bytes, name, own, level + 1);
  }

  async #image(
    named: Descriptor,
    parts: readonly Descriptor[],
    name: string,
    annotations: Readonly<Record<string, string>>,
  ): Promise<void> {
    const bytes = await this.#small(named.digest, "config", name);
    if (bytes === undefined) return this.#missing(name, named.digest);
    const value = this.#parse(bytes, name);
    if (value === undefined) return;
    const config = configOf(value);
    if (!this.#wants(config)) return;
    const layers = parts.map((layer) => this.#layer(layer));
    const ofLayers = Object.assign({}, ...parts.map((layer) => layer.annotations ?? {})) as Record<string, string>;
    this.#add({ name, config, layers, annotations: { ...ofLayers, ...annotations }, platform: platformText(config) });
  }

  #attestation(bytes: Buffer, image: string): void {
    const layers = (manifestOf(this.#parse(bytes, image)).layers ?? []).map((layer) => this.#layer(layer));
    this.#attestations.push({ image, layers });
  }

  #layer({ digest }: Descriptor): Layer {
    return { digest, key: this.#store.keyOf(digest), isVerifiable: true };
  }

  /** What `docker load` reads. It mostly says the same as the index; what it says besides is looked at as well. */
  async readSaved({ Config, RepoTags, Layers }: SavedImage): Promise<void> {
    const name = RepoTags?.[0] ?? this.#store.name;
    const bytes = await this.#store.small(Config, "config");
    if (bytes === undefined) return this.#missing(name, Config);
    const value = this.#parse(bytes, name);
    if (value === undefined) return;
    const config = configOf(value);
    if (!this.#wants(config)) return;
    const layers = Layers.map((key, i) => {
      const part = this.#store.resolve(key);
      const named = /(?:^|\/)(?:sha256[/:])?([0-9a-f]{64})(?:\.tar)?$/.exec(part)?.[1];
      const digest =
        part.startsWith("blobs/") && named !== undefined ? `sha256:${named}` : config.rootfs?.diff_ids?.[i];
      return { digest: digest ?? `sha256:${named ?? ""}`, key: part, isVerifiable: false };
    });
    this.#add({ name, config, layers, annotations: {}, platform: platformText(config) });
  }

  /** The same image may be named by an index and by `docker save`. */
  #add(image: Image): void {
    // A manifest that leaves out layers of the configuration hides them.
    if ((image.config.rootfs?.diff_ids?.length ?? 0) > image.layers.length) this.#missing(image.name, "a layer");
    const key = JSON.stringify([image.config, image.layers.map((layer) => layer.key)]);
    const known = this.#images.get(key);
    if (known === undefined) this.#images.set(key, image);
    else if (known.name === this.#store.name) this.#images.set(key, { ...known, name: image.name });
  }

  /** `linux/arm` also means `linux/arm/v7`. */
  #wants(platform: Platform): boolean {
    if (platform.os === undefined && platform.architecture === undefined) return true;
    const text = platformText(platform);
    this.#platforms.add(text);
    const asked = this.#platform;
    return asked === undefined || text === asked || text.startsWith(`${asked}/`) || text.endsWith(`/${asked}`);
  }

  async #small(digest: string, kind: "manifest" | "config", name: string): Promise<Buffer | undefined> {
    const bytes = await this.#verified(digest, kind, name);
    if (bytes !== undefined) this.#coverage.objects++;
    return bytes;
  }

  async #verified(digest: string, kind: "manifest" | "config", name: string): Promise<Buffer | undefined> {
    try {
      const bytes = await this.#store.small(this.#store.keyOf(digest), kind);
      if (bytes !== undefined) verify(bytes, digest);
      return bytes;
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      throw new IncompleteError(`${name}: ${digest} ${error.message}; pull or write the image again`);
    }
  }

  #parse(bytes: Buffer, name: string): unknown {
    try {
      const value = parseJson(bytes);
      if (typeof value === "object" && value !== null) return value;
    } catch {
      // Told below.
    }
    this.#damaged(name);
    return undefined;
  }

  #damaged(name: string): void {
    const fix = `${name}: a manifest or configuration is damaged; write the image again`;
    this.#coverage.problem(fix, "damaged-manifest", name);
  }

  #missing(name: string, what: string): void {
    this.#coverage.problem(`${name}: parts of the image are missing; pull or write it again`, "missing-blob", what);
  }
}

/** Containerd gives the whole name; a name without a slash or colon is only a tag. */
function nameIn(annotations: Readonly<Record<string, string>>): string | undefined {
  const whole = annotations["io.containerd.image.name"];
  const ref = annotations["org.opencontainers.image.ref.name"];
  return whole ?? (ref !== undefined && /[/:]/.test(ref) ? ref : undefined);
}

export function platformText({ os, architecture, variant }: Platform): string {
  return [os, architecture, variant].filter((part) => part !== undefined && part !== "").join("/");
}
