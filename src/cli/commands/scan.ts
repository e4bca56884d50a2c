/** `leakgate scan`: the main job. */
import type { Options } from "yargs";
import { UsageError } from "../../model.ts";
import type { ScanOptions, ScanSource } from "../../options.ts";
import { authFiles } from "../authFiles.ts";
import type { CommandSpec, Context } from "../command.ts";
import { defined } from "../defined.ts";
import { type Flags, outputFlags, paths, printOptionsOf, settingFlags, settingsOf, text } from "../flags.ts";
import { conflict } from "../mistakes.ts";
import { shardOf } from "../../run/shardOf.ts";
import { type PrintOptions, runScan } from "../runScan.ts";

/** Flags that say where the content comes from. They have no key in the configuration. */
export const sourceFlags: Readonly<Record<string, Options>> = {
  staged: { type: "boolean", describe: "What the next commit adds" },
  range: { type: "string", requiresArg: true, describe: "What the commits of A..B add" },
  history: { type: "boolean", describe: "Everything that the repository holds" },
  unreachable: { type: "boolean", describe: "With --history: objects that nothing refers to, too" },
  since: { type: "string", requiresArg: true, describe: "With --history: only commits after this date" },
  branch: { type: "string", requiresArg: true, describe: "With --history: only what this branch reaches" },
  cache: {
    type: "string",
    requiresArg: true,
    describe: "With --history: folder that keeps what is known, so that the next scan looks only at what is new",
  },
  author: { type: "string", requiresArg: true, describe: "With --history: only commits by this author" },
  stdin: { type: "boolean", describe: "Standard input" },
  filename: { type: "string", requiresArg: true, describe: "With --stdin: name of the content" },
  image: { type: "string", requiresArg: true, describe: "A container image: file, folder or name" },
  platform: { type: "string", requiresArg: true, describe: "With --image: only this platform, such as linux/arm64" },
  dockerfile: {
    type: "string",
    requiresArg: true,
    describe: "With --image: its Dockerfile, for lines of instructions",
  },
  base: { type: "string", requiresArg: true, describe: "With --image: the image that it is built on" },
  shard: {
    type: "string",
    requiresArg: true,
    describe: "Look only at part I of N (I/N), or at the part that the CI system names (auto)",
  },
};

export const scanCommand: CommandSpec = {
  command: "scan [path..]",
  describe: "Look for secrets: in the working tree, or where a flag says",
  positional: { path: { type: "string", array: true, describe: "Files and folders; default: the whole working tree" } },
  flags: {
    ...sourceFlags,
    mirror: { type: "boolean", describe: "With --history: first fetch the pull-request refs of origin (network)" },
    ...settingFlags,
    ...outputFlags,
  },
  examples: [
    ["$0 scan", "the working tree"],
    ["$0 scan --staged", "what the next commit adds"],
    ["$0 scan --range origin/main..HEAD", "what a branch adds"],
    ["$0 scan --history --report sarif=leakgate.sarif", "everything, with a SARIF file"],
  ],
  run: async (flags, context) => {
    const { options, print } = scanRequest(flags, context);
    if (flags["mirror"] === true) {
      if (flags["history"] !== true) throw new UsageError("--mirror needs --history");
      const { fetchMirror } = await import("../fetchMirror.ts");
      await fetchMirror(context.environment.cwd);
    }
    return await runScan(options, print, context);
  },
};

/** What is asked for. */
export interface ScanRequest {
  readonly options: ScanOptions;
  readonly print: PrintOptions;
}

/** @throws UsageError for flags that cannot be used, or not together */
export function scanRequest(flags: Flags, context: Context): ScanRequest {
  const source = sourceOf(flags, context);
  const shard = text(flags, "shard");
  return {
    options: {
      cwd: context.environment.cwd,
      source,
      ...settingsOf(flags),
      ...defined("shard", shard === undefined ? undefined : shardOf(shard, context.environment.env)),
    },
    print: printOptionsOf(flags),
  };
}

/** Reads what {@link sourceFlags} and the paths gave. @throws UsageError for flags that contradict each other */
export function sourceOf(flags: Flags, { environment }: Context): ScanSource {
  const given = paths(flags);
  const range = text(flags, "range");
  const image = text(flags, "image");
  const chosen = [
    ...(flags["staged"] === true ? ["--staged"] : []),
    ...(range !== undefined ? ["--range"] : []),
    ...(flags["history"] === true ? ["--history"] : []),
    ...(flags["stdin"] === true ? ["--stdin"] : []),
    ...(image !== undefined ? ["--image"] : []),
    ...(given.length > 0 ? ["PATH"] : []),
  ];
  if (chosen.length > 1) throw conflict(chosen[0] as string, chosen[1] as string);
  for (const flag of ["unreachable", "since", "branch", "author", "cache"]) {
    if (flags[flag] !== undefined && flags["history"] !== true) throw new UsageError(`--${flag} needs --history`);
  }
  for (const flag of ["platform", "dockerfile", "base"]) {
    if (flags[flag] !== undefined && image === undefined) throw new UsageError(`--${flag} needs --image`);
  }
  const filename = text(flags, "filename");
  if (filename !== undefined && flags["stdin"] !== true) throw new UsageError("--filename needs --stdin");

  if (flags["staged"] === true) return { kind: "staged" };
  if (range !== undefined) return { kind: "range", range };
  if (image !== undefined) {
    const more = {
      platform: text(flags, "platform"),
      dockerfile: text(flags, "dockerfile"),
      base: text(flags, "base"),
    };
    return {
      kind: "image",
      image,
      authFiles: authFiles(environment.env),
      ...defined("platform", more.platform),
      ...defined("dockerfile", more.dockerfile),
      ...defined("base", more.base),
    };
  }
  if (flags["stdin"] === true) return { kind: "stdin", input: environment.stdin, ...defined("filename", filename) };
  if (flags["history"] !== true) return { kind: "tree", ...(given.length > 0 && { paths: given }) };
  return {
    kind: "history",
    ...(flags["unreachable"] === true && { unreachable: true }),
    ...defined("since", text(flags, "since")),
    ...defined("branch", text(flags, "branch")),
    ...defined("author", text(flags, "author")),
    ...defined("cache", text(flags, "cache")),
    // Not a flag: what stands on a command line is seen by all.
    ...defined("cacheKey", environment.env["LEAKGATE_CACHE_KEY"] || undefined),
  };
}
