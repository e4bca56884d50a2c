/** What an image says about itself, as chunks: environment, labels, commands, the build's history, annotations. */
import type { Chunk, Where } from "../../model.ts";
import { layersOfSteps, type RunConfig } from "./config.ts";
import type { Image } from "./images.ts";

/** Where each part stands; they are no files, so their paths are those of the configuration. */
export const METADATA = {
  env: "config/Env",
  labels: "config/Labels",
  history: "config/history",
  annotations: "annotations",
  rest: "config",
} as const;

/** A name and the text in which it is set. */
type Named = readonly [name: string, text: string];

/** Each entry is a chunk of its own, with its name in its path, so that a new one does not move the others. */
export function* metadataChunks(image: Image): Generator<Chunk, void, undefined> {
  const { config, annotations } = image;
  const run = config.config ?? {};
  yield* entries(
    image,
    METADATA.env,
    "image-env",
    (run.Env ?? []).map((text) => [text.split("=")[0] ?? "", text]),
  );
  yield* entries(image, METADATA.labels, "image-label", pairs(run.Labels ?? {}));
  yield* entries(image, METADATA.annotations, "image-label", pairs(annotations));
  const commands = {
    Cmd: run.Cmd,
    Entrypoint: run.Entrypoint,
    OnBuild: run.OnBuild,
    Healthcheck: run.Healthcheck?.Test,
  };
  for (const [part, command] of Object.entries(commands)) {
    yield* entries(image, METADATA.rest, "image-history", commandText(part, command));
  }
  yield* historyChunks(image);
  yield* entries(image, METADATA.rest, "image-history", [["other", JSON.stringify(restOf(image), undefined, 1)]]);
}

function* historyChunks(image: Image): Generator<Chunk, void, undefined> {
  const layers = layersOfSteps(image.config);
  for (const [i, { created_by, comment, author }] of (image.config.history ?? []).entries()) {
    const digest = image.layers[layers[i] ?? -1]?.digest;
    const text = [created_by, comment, author].filter((part) => part !== undefined && part !== "").join("\n");
    for (const chunk of entries(image, METADATA.history, "image-history", [[String(i + 1), text]])) {
      yield { ...chunk, ...(digest !== undefined && { layer: digest }) };
    }
  }
}

function* entries(
  image: Image,
  path: string,
  where: Where,
  named: readonly Named[],
): Generator<Chunk, void, undefined> {
  for (const [name, text] of named) {
    yield { bytes: Buffer.from(text), path: `${path}/${name}`, where, image: image.name };
  }
}

function pairs(map: Readonly<Record<string, string>>): Named[] {
  return Object.entries(map).map(([key, value]) => [key, `${key}=${value}`]);
}

/** As one line: a flag and its value belong together. */
function commandText(part: string, command: readonly string[] | string | null | undefined): Named[] {
  if (command === null || command === undefined || command.length === 0) return [];
  return [[part, typeof command === "string" ? command : command.join(" ")]];
}

const READ: readonly (keyof RunConfig)[] = ["Env", "Labels", "Cmd", "Entrypoint", "OnBuild", "Healthcheck"];

/** What no one of the others has looked at. The classic builder repeats the configuration, which is said once. */
function restOf({ config }: Image): unknown {
  const without = (run: RunConfig = {}, same: RunConfig = run): unknown =>
    Object.fromEntries(
      Object.entries(run).filter(
        ([key, value]) =>
          !READ.includes(key as keyof RunConfig) ||
          JSON.stringify(value) !== JSON.stringify(same[key as keyof RunConfig]),
      ),
    );
  const { history: _, rootfs: __, config: run, container_config: built, ...others } = config;
  return { ...others, config: without(run), container_config: without(built, run) };
}
