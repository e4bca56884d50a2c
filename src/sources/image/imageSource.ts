/** A container image: everything it says about itself, and every file of every layer, those that were deleted later included. */
import { readFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { type Chunk, type Hit, IncompleteError, UsageError } from "../../model.ts";
import { ArchiveError } from "../archive/budget.ts";
import { contextOf } from "../archive/innerChunks.ts";
import { Keeper, type KeptFile } from "../archive/keeper.ts";
import { nameChunks } from "../names.ts";
import type { Entry, EntryFilter, Source, SourceContext } from "../source.ts";
import { type Base, baseIn, namedBase } from "./baseImage.ts";
import { dockerfileLines, type Instruction } from "./dockerfileLines.ts";
import { findImages, type Found, type Image, type Layer } from "./images.ts";
import { type LayerNames, layerFiles, noNames } from "./layers.ts";
import { withLittleMemory } from "./memory.ts";
import { metadataChunks } from "./metadata.ts";
import { type OpenedStore, openStore } from "./openStore.ts";
import { verified } from "./verified.ts";
import { type ImageFacts, whereBuilt } from "./whereBuilt.ts";

export interface ImageOptions {
  /** File, folder or name. */
  readonly image: string;
  readonly platform?: string;
  /** Path of the Dockerfile, relative to the current folder. */
  readonly dockerfile?: string;
  /** The image that it is built on: file, folder or name. */
  readonly base?: string;
  /** Absolute paths of files with credentials for registries. */
  readonly authFiles?: readonly string[];
  readonly archiveDepth: number;
  /** Whether guards on files may want a file of this path. */
  readonly guarded: (path: string) => boolean;
  readonly parseDockerfile: (text: string) => Promise<readonly Instruction[] | undefined>;
}

/** Names that are told at once. */
const NAMES = 1000;

export function imageSource(ctx: SourceContext, options: ImageOptions): Source {
  const scan = new ImageScan(ctx, options);
  return {
    kind: "image",
    target: options.image,
    chunks: () => withLittleMemory(scan.chunks()),
    attribute: (hits) => Promise.resolve(hits.map((hit) => scan.placed(hit))),
    entries: (filter) => scan.entries(filter),
  };
}

class ImageScan {
  readonly #ctx: SourceContext;
  readonly #options: ImageOptions;
  readonly #keeper: Keeper;
  readonly #kept: KeptFile[] = [];
  /** By name of the image. */
  readonly #facts = new Map<string, ImageFacts>();
  readonly #names = new Map<string, LayerNames>();

  constructor(ctx: SourceContext, options: ImageOptions) {
    this.#ctx = ctx;
    this.#options = options;
    this.#keeper = new Keeper(options.guarded, ctx.coverage);
  }

  async *chunks(): AsyncGenerator<Chunk, void, undefined> {
    const { image: asked, platform, authFiles = [] } = this.#options;
    const dockerfile = this.#readDockerfile();
    const store = await openStore(asked, this.#ctx.cwd, authFiles);
    const found = withUniqueNames(await findImages(store, platform, this.#ctx.coverage));
    for (const image of found.images) {
      const base = await this.#baseOf(image, store);
      const lines = await this.#linesFor(image, dockerfile);
      this.#facts.set(image.name, {
        image,
        names: this.#names,
        ...(base !== undefined && { base }),
        ...(lines !== undefined && { dockerfile: lines }),
      });
    }
    for (const image of found.images) yield* metadataChunks(image);
    yield* this.#layers(store, found);
  }

  /** Each layer once, also when several images have it. */
  async *#layers(store: OpenedStore, found: Found): AsyncGenerator<Chunk, void, undefined> {
    const wanted = new Map<
      string,
      { readonly layer: Layer; readonly image: string; readonly isAttestation: boolean }
    >();
    for (const { name, layers } of found.images) {
      for (const layer of layers)
        if (!wanted.has(layer.key)) wanted.set(layer.key, { layer, image: name, isAttestation: false });
    }
    for (const { image, layers } of found.attestations) {
      for (const layer of layers)
        if (!wanted.has(layer.key)) wanted.set(layer.key, { layer, image, isAttestation: true });
    }
    const missing = new Set(wanted.keys());
    for await (const { key, pieces } of store.stream(new Set(wanted.keys()))) {
      const { layer, image, isAttestation } = wanted.get(key) as NonNullable<ReturnType<typeof wanted.get>>;
      missing.delete(key);
      this.#ctx.coverage.objects++;
      try {
        yield* this.#layer(layer, image, isAttestation, layer.isVerifiable ? verified(pieces, layer.digest) : pieces);
      } catch (error) {
        if (error instanceof IncompleteError) throw error;
        const { reason, message } =
          error instanceof ArchiveError ? error : new ArchiveError("unreadable", "cannot be read");
        const fix = `a layer ${message} and was not scanned to its end: pull or write the image again`;
        this.#ctx.coverage.problem(fix, reason, `${image} ${layer.digest}`);
      }
    }
    for (const key of missing) {
      const { layer, image } = wanted.get(key) as NonNullable<ReturnType<typeof wanted.get>>;
      const fix = "layers are missing from the image: pull it whole, or write it again";
      this.#ctx.coverage.problem(fix, "missing-blob", `${image} ${layer.digest}`);
    }
  }

  async *#layer(
    { digest, key }: Layer,
    image: string,
    isAttestation: boolean,
    pieces: AsyncIterable<Buffer>,
  ): AsyncGenerator<Chunk, void, undefined> {
    const { coverage } = this.#ctx;
    const names = noNames();
    this.#names.set(key, names);
    const depth = this.#options.archiveDepth;
    const plain = `${isAttestation ? "attestations" : "layers"}/${digest.slice(digest.indexOf(":") + 1).slice(0, 12)}`;
    const place = { where: isAttestation ? "image-history" : "image-layer", image, layer: digest } as const;
    let paths: string[] = [];
    for await (const file of layerFiles(pieces, names, plain, contextOf(this.#ctx, depth), coverage)) {
      coverage.bytes += file.bytes.length;
      if (file.firstLine === 1) {
        coverage.files++;
        paths.push(file.path);
        const archive = file.isMember ? file.path.slice(0, file.path.indexOf("!")) : undefined;
        const kept = this.#keeper.keep(file, { image, layer: digest, ...(archive !== undefined && { archive }) });
        if (kept !== undefined) this.#kept.push(kept);
      }
      if (paths.length >= NAMES) {
        for (const chunk of nameChunks(paths, "path")) yield { ...place, ...chunk };
        paths = [];
      }
      const { path, bytes, firstLine } = file;
      yield { ...place, path, bytes, ...(firstLine > 1 && { firstLine }) };
    }
    for (const chunk of nameChunks(paths, "path")) yield { ...place, ...chunk };
  }

  /** A hit, with what is known about where it came from. */
  placed(hit: Hit): Hit {
    const facts = this.#facts.get(hit.image ?? "");
    return facts === undefined ? hit : { ...hit, build: whereBuilt(hit, facts) };
  }

  async *entries(filter?: EntryFilter): AsyncGenerator<Entry, void, undefined> {
    for (const { path, mode, bytes, place } of this.#kept) {
      if (filter?.path(path) === false) continue;
      const facts = this.#facts.get(place.image ?? "");
      const spot = { path, where: "policy", ...place } as const;
      yield {
        path,
        mode,
        tracked: true,
        ...place,
        ...(facts !== undefined && { build: whereBuilt(spot, facts) }),
        read: () => Promise.resolve(bytes),
      };
    }
  }

  #readDockerfile(): { path: string; text: string } | undefined {
    const { dockerfile } = this.#options;
    if (dockerfile === undefined) return undefined;
    const full = resolve(this.#ctx.cwd, dockerfile);
    try {
      return { path: relative(this.#ctx.cwd, full).split(sep).join("/"), text: readFileSync(full, "utf8") };
    } catch (error) {
      throw new UsageError(
        `--dockerfile: ${dockerfile} cannot be read (${(error as NodeJS.ErrnoException).code ?? "error"})`,
      );
    }
  }

  async #linesFor(
    image: Image,
    file: { path: string; text: string } | undefined,
  ): Promise<ImageFacts["dockerfile"] | undefined> {
    if (file === undefined) return undefined;
    const instructions = await this.#options.parseDockerfile(file.text);
    if (instructions === undefined)
      throw new UsageError(`--dockerfile: ${file.path} is no Dockerfile that can be read`);
    return { path: file.path, lines: dockerfileLines(file.text, instructions, image.config.history ?? []) };
  }

  /** What the user names must be right; what a label names is looked up where the image itself came from elsewhere. */
  async #baseOf(image: Image, store: OpenedStore): Promise<Base | undefined> {
    const { base: asked, authFiles = [] } = this.#options;
    const said = asked ?? (store.isRemote ? namedBase(image) : undefined);
    if (said === undefined) return undefined;
    try {
      const other = await openStore(said, this.#ctx.cwd, authFiles);
      const { images } = await findImages(
        other,
        image.platform === "" ? undefined : image.platform,
        this.#ctx.coverage,
      );
      const found = images.map((one) => baseIn(image, one, said)).find((base) => base !== undefined);
      if (found === undefined && asked !== undefined) {
        throw new UsageError(`--base: ${image.name} is not built on ${asked}: its first layers are others`);
      }
      return found;
    } catch (error) {
      if (asked !== undefined || !(error instanceof IncompleteError || error instanceof UsageError)) throw error;
      this.#ctx.coverage.skip("base-image-not-found", said);
      return undefined;
    }
  }
}

/** Of several platforms of one name each is named with its platform. */
function withUniqueNames(found: Found): Found {
  const count = new Map<string, number>();
  for (const { name } of found.images) count.set(name, (count.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  const images = found.images.map((image) => {
    if (count.get(image.name) === 1) return image;
    const name = `${image.name} (${image.platform})`;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return { ...image, name: number === 1 ? name : `${name} ${number}` };
  });
  return { ...found, images };
}
