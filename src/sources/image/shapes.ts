/** Manifests and configurations as they should be, whatever stands in them: an image is anyone's input. */
import type { HistoryEntry, ImageConfig, RunConfig } from "./config.ts";
import { type Descriptor, parseJson, type SavedImage } from "./store.ts";

type Fields = Readonly<Record<string, unknown>>;

const DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9A-Za-z=_-]{32,}$/;

/** An object's fields; none for anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Numbers and the like are shown as they are; nothing is lost. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return listOf(value).flatMap((item) => (item === null || item === undefined ? [] : [textOf(item)]));
}

function mapOf(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([key, item]) => [key, textOf(item)]));
}

export function configOf(value: unknown): ImageConfig {
  const { config, container_config: built, history, rootfs, os, architecture, variant, ...others } = fieldsOf(value);
  return {
    ...others,
    ...(typeof os === "string" && { os }),
    ...(typeof architecture === "string" && { architecture }),
    ...(typeof variant === "string" && { variant }),
    config: runOf(config),
    ...(built !== undefined && { container_config: runOf(built) }),
    history: listOf(history).map(entryOf),
    rootfs: { diff_ids: textsOf(fieldsOf(rootfs)["diff_ids"]) },
  };
}

function runOf(value: unknown): RunConfig {
  const { Env, Labels, Cmd, Entrypoint, OnBuild, Healthcheck, ...others } = fieldsOf(value);
  return {
    ...others,
    Env: textsOf(Env),
    Labels: mapOf(Labels),
    Cmd: textsOf(Cmd),
    Entrypoint: textsOf(Entrypoint),
    OnBuild: textsOf(OnBuild),
    Healthcheck: { Test: textsOf(fieldsOf(Healthcheck)["Test"]) },
  };
}

function entryOf(value: unknown): HistoryEntry {
  const { created_by: by, comment, author, empty_layer: empty } = fieldsOf(value);
  return {
    ...(by !== undefined && { created_by: textOf(by) }),
    ...(comment !== undefined && { comment: textOf(comment) }),
    ...(author !== undefined && { author: textOf(author) }),
    ...(empty === true && { empty_layer: true }),
  };
}

export interface Manifest {
  readonly manifests?: readonly Descriptor[];
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
  readonly annotations: Readonly<Record<string, string>>;
  /** Parts that name nothing. */
  readonly broken: number;
}

export function manifestOf(value: unknown): Manifest {
  const { manifests, config, layers, annotations } = fieldsOf(value);
  const all = [...listOf(manifests), ...listOf(layers)];
  const own = descriptorOf(config);
  return {
    ...(Array.isArray(manifests) && { manifests: manifests.flatMap((one) => descriptorOf(one) ?? []) }),
    ...(own !== undefined && { config: own }),
    ...(Array.isArray(layers) && { layers: layers.flatMap((one) => descriptorOf(one) ?? []) }),
    annotations: mapOf(annotations),
    broken: all.filter((one) => descriptorOf(one) === undefined).length,
  };
}

function descriptorOf(value: unknown): Descriptor | undefined {
  const { digest, platform, annotations } = fieldsOf(value);
  if (typeof digest !== "string" || !DIGEST.test(digest)) return undefined;
  const { os, architecture, variant } = fieldsOf(platform);
  return {
    digest,
    ...(platform !== undefined && {
      platform: {
        ...(typeof os === "string" && { os }),
        ...(typeof architecture === "string" && { architecture }),
        ...(typeof variant === "string" && { variant }),
      },
    }),
    annotations: mapOf(annotations),
  };
}

/** What can be used of a `manifest.json`; nothing when it is no JSON. */
export function savedOf(bytes: Buffer | undefined): readonly SavedImage[] {
  if (bytes === undefined) return [];
  let list: unknown;
  try {
    list = parseJson(bytes);
  } catch {
    return [];
  }
  return listOf(list).flatMap((one) => {
    const { Config, RepoTags, Layers } = fieldsOf(one);
    return typeof Config === "string" && Array.isArray(Layers)
      ? [{ Config, RepoTags: textsOf(RepoTags), Layers: textsOf(Layers) }]
      : [];
  });
}
