/** What of an image comes from the image that it is built on. */
import type { ImageConfig } from "./config.ts";
import type { Image } from "./images.ts";

export interface Base {
  readonly name: string;
  /** Number of layers, and of steps of the history. */
  readonly layers: number;
  readonly steps: number;
  readonly config: ImageConfig;
}

/** Undefined when the image is not built on the other one. */
export function baseIn(image: Image, base: Image, name: string): Base | undefined {
  const own = diffIds(image);
  const other = diffIds(base);
  if (other.length === 0 || other.some((id, i) => own[i] !== id)) return undefined;
  const text = (entry: unknown): string => JSON.stringify(entry);
  const [history, before] = [image.config.history ?? [], base.config.history ?? []];
  const same = before.findIndex((entry, i) => text(entry) !== text(history[i]));
  return { name, layers: other.length, steps: same < 0 ? before.length : same, config: base.config };
}

/** What the labels or annotations say. */
export function namedBase({ config, annotations }: Image): string | undefined {
  const said = { ...annotations, ...config.config?.Labels };
  const name = said["org.opencontainers.image.base.name"];
  const digest = said["org.opencontainers.image.base.digest"];
  if (name === undefined) return undefined;
  return digest === undefined || name.includes("@") ? name : `${name}@${digest}`;
}

function diffIds({ config }: Image): readonly string[] {
  return config.rootfs?.diff_ids ?? [];
}
