/** The configuration of an image, https://github.com/opencontainers/image-spec/blob/main/config.md and what Docker adds to it. */

export interface ImageConfig {
  readonly os?: string;
  readonly architecture?: string;
  readonly variant?: string;
  readonly config?: RunConfig;
  /** What the classic builder ran the last step with. */
  readonly container_config?: RunConfig;
  readonly history?: readonly HistoryEntry[];
  readonly rootfs?: { readonly diff_ids?: readonly string[] };
}

export interface RunConfig {
  readonly Env?: readonly string[] | null;
  readonly Labels?: Readonly<Record<string, string>> | null;
  readonly Cmd?: readonly string[] | string | null;
  readonly Entrypoint?: readonly string[] | string | null;
  readonly Healthcheck?: { readonly Test?: readonly string[] | null } | null;
  readonly OnBuild?: readonly string[] | null;
}

export interface HistoryEntry {
  readonly created_by?: string;
  readonly comment?: string;
  readonly author?: string;
  readonly empty_layer?: boolean;
}

/** By step of the history: the index of the layer that it made. */
export function layersOfSteps(config: ImageConfig): readonly (number | undefined)[] {
  let layer = 0;
  return (config.history ?? []).map((entry) => (entry.empty_layer === true ? undefined : layer++));
}

/** The instruction of a step, as a Dockerfile has it: without what the builders write around it. */
export function instructionOf({ created_by: text = "" }: HistoryEntry): string {
  const nop = /^\/bin\/sh -c #\(nop\)\s*([\s\S]*)$/.exec(text);
  if (nop !== null) return (nop[1] ?? "").trim();
  const plain = text.replace(/\s*# buildkit\s*$/, "");
  // RUN |1 TOKEN=value /bin/sh -c command # buildkit
  const shell = /^(?:RUN\s+)?(?:\|\d+\s[\s\S]*?\s)?\/bin\/(?:ba)?sh -[a-z]*c ([\s\S]*)$/.exec(plain);
  return (shell === null ? plain : `RUN ${shell[1] ?? ""}`).trim();
}
