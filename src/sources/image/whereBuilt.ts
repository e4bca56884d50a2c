/** Says of a place in an image which step made it, which line of the Dockerfile that is, and what became of it later. */
import type { BuildPlace, Hit } from "../../model.ts";
import type { Base } from "./baseImage.ts";
import { type HistoryEntry, instructionOf, layersOfSteps } from "./config.ts";
import type { DockerfileLines } from "./dockerfileLines.ts";
import type { Image } from "./images.ts";
import type { LayerNames } from "./layers.ts";
import { METADATA } from "./metadata.ts";

export interface ImageFacts {
  readonly image: Image;
  /** By key of the layer. */
  readonly names: ReadonlyMap<string, LayerNames>;
  readonly base?: Base;
  readonly dockerfile?: { readonly path: string; readonly lines: DockerfileLines };
}

type Spot = Pick<Hit, "path" | "where" | "layer" | "archive">;

export function whereBuilt(spot: Spot, facts: ImageFacts): BuildPlace {
  const isMetadata = spot.where.startsWith("image-") && spot.where !== "image-layer";
  return isMetadata ? ofMetadata(spot, facts) : ofFile(spot, facts);
}

function ofMetadata({ path, where }: Spot, facts: ImageFacts): BuildPlace {
  const { image, base, dockerfile } = facts;
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (path.startsWith(`${METADATA.history}/`)) return ofStep(Number(name) - 1, facts);
  const run = image.config.config ?? {};
  const old = base?.config.config ?? {};
  const part = path.slice("config/".length);
  if (where === "image-env") {
    const text = run.Env?.find((entry) => entry.startsWith(`${name}=`));
    return setBy(["ENV"], name, text !== undefined && old.Env?.includes(text) === true, facts);
  }
  if (path.startsWith(`${METADATA.labels}/`)) {
    const key = path.slice(METADATA.labels.length + 1);
    return setBy(["LABEL"], key, old.Labels?.[key] !== undefined && old.Labels[key] === run.Labels?.[key], facts);
  }
  const keyword = part.toUpperCase();
  const line = ["CMD", "ENTRYPOINT", "ONBUILD", "HEALTHCHECK"].includes(keyword)
    ? dockerfile?.lines.of([keyword])
    : undefined;
  return line === undefined || dockerfile === undefined ? {} : { dockerfile: dockerfile.path, line };
}

/** The last step that sets a variable or label. */
function setBy(keywords: readonly string[], name: string, isBase: boolean, facts: ImageFacts): BuildPlace {
  const history = facts.image.config.history ?? [];
  const step = history.findLastIndex((entry) => {
    const made = instructionOf(entry);
    return keywords.some((keyword) => made.startsWith(`${keyword} `)) && made.includes(name);
  });
  const place = step < 0 ? {} : ofStep(step, facts);
  const line = facts.dockerfile?.lines.of(keywords, name);
  const { base: _, ...own } = place;
  return {
    ...own,
    ...(!isBase && line !== undefined && facts.dockerfile !== undefined && { dockerfile: facts.dockerfile.path, line }),
    ...(isBase && facts.base !== undefined && { base: facts.base.name }),
  };
}

function ofStep(step: number, { image, base, dockerfile }: ImageFacts): BuildPlace {
  const entry: HistoryEntry | undefined = image.config.history?.[step];
  const isBase = base !== undefined && step < base.steps;
  const line = isBase ? undefined : dockerfile?.lines.ofStep.get(step);
  return {
    step: step + 1,
    ...(entry !== undefined && { instruction: instructionOf(entry) }),
    ...(line !== undefined && dockerfile !== undefined && { dockerfile: dockerfile.path, line }),
    ...(isBase && { base: base.name }),
  };
}

function ofFile({ path, layer, archive }: Spot, facts: ImageFacts): BuildPlace {
  const { image, base } = facts;
  const index = image.layers.findIndex(({ digest }) => digest === layer);
  if (index < 0) return {};
  const step = layersOfSteps(image.config).indexOf(index);
  const isBase = base !== undefined && index < base.layers;
  return {
    ...(step >= 0 && ofStep(step, facts)),
    layer: index + 1,
    layers: image.layers.length,
    ...removedIn(archive ?? path, index, facts),
    ...(isBase && { base: base.name }),
  };
}

/** The next layer that deletes the file, a folder around it, or writes another one over it. */
function removedIn(
  path: string,
  index: number,
  { image, names }: ImageFacts,
): Pick<BuildPlace, "deletedIn" | "overwrittenIn"> {
  const folders = foldersOf(path);
  for (let later = index + 1; later < image.layers.length; later++) {
    const changed = names.get(image.layers[later]?.key ?? "");
    if (changed === undefined) continue;
    if (changed.files.has(path)) return { overwrittenIn: later + 1 };
    if (
      changed.deleted.has(path) ||
      folders.some((folder) => changed.deleted.has(folder) || changed.opaque.has(folder))
    ) {
      return { deletedIn: later + 1 };
    }
  }
  return {};
}

function foldersOf(path: string): string[] {
  const out = [""];
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) out.push(path.slice(0, at));
  return out;
}
