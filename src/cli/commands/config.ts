/** `leakgate config`: what holds here, and which file says so. */
import { readdirSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { CONFIG_FILE } from "../../config/config.ts";
import { loadParsers } from "../../config/parsers.ts";
import { type PathSettings, selectsRule } from "../../config/pathSettings.ts";
import { type CompiledRule, UsageError } from "../../model.ts";
import { verify } from "../../run/parts.ts";
import { prepare, type PreparedRun } from "../../run/prepare.ts";
import type { Place } from "../../run/place.ts";
import { printable } from "../../triage/printable.ts";
import type { CommandSpec, Context } from "../command.ts";
import { defined } from "../defined.ts";
import { type Flags, text } from "../flags.ts";

const flags = {
  config: { type: "string", requiresArg: true, describe: "Configuration file to use instead of .leakgate.yaml" },
} as const;

const check: CommandSpec = {
  command: "check",
  describe: "Read all configuration files, and prove that something could be found with them",
  flags,
  run: async (given, context) => {
    const prepared = await prepareHere(given, context);
    const overlays = await overlaysBelow(prepared.place);
    for (const path of given["config"] === undefined ? overlays : []) prepared.config.forPath(path);
    await verify(prepared);
    const files = [
      ...prepared.config.top.files.map(({ label }) => label),
      ...(given["config"] === undefined ? overlays : []),
    ];
    const read =
      files.length === 0 ? `no ${CONFIG_FILE} here, the defaults hold` : `read ${files.map(printable).join(", ")}`;
    context.output.print(`${read}; ${prepared.config.rules.length} rules; a made-up secret is found`);
    return 0;
  },
};

const show: CommandSpec = {
  command: "show",
  describe: "The settings that hold at the root",
  flags,
  run: async (given, context) => {
    const { config } = await prepareHere(given, context);
    const { jobs, shard, format, reports, ...settings } = config.settings;
    const rest = {
      ...settings,
      jobs: jobs ?? "auto",
      shard: shard ?? "none",
      format: format ?? "pretty",
      report: reports,
    };
    const lines = Object.entries(rest).map(([key, value]) => `${kebab(key)}: ${JSON.stringify(value)}`);
    context.output.print([...lines, ...pathLines(config.top)].map(printable).join("\n"));
    return 0;
  },
};

const explain: CommandSpec = {
  command: "explain <path>",
  describe: "Which rules and allowances hold for a path, and from which file",
  positional: { path: { type: "string", describe: "A file, which need not exist" } },
  flags: { ...flags, verbose: { type: "boolean", alias: "v", describe: "Name the rules that apply, too" } },
  run: async (given, context) => {
    const prepared = await prepareHere(given, context);
    const path = pathFromRoot(String(given["path"]), prepared.place);
    context.output.print(
      explained(path, prepared, given["verbose"] === true)
        .map(printable)
        .join("\n"),
    );
    return 0;
  },
};

export const configCommand: CommandSpec = {
  command: "config",
  describe: "Check and explain the configuration",
  commands: [check, show, explain],
};

async function prepareHere(given: Flags, { environment }: Context): Promise<PreparedRun> {
  // These commands look into sub-directories in any case.
  await loadParsers();
  return await prepare({ cwd: environment.cwd, ...defined("config", text(given, "config")) });
}

function explained(path: string, { config, rules }: PreparedRun, verbose: boolean): readonly string[] {
  const settings = config.forPath(path);
  const apply = (rule: CompiledRule): boolean =>
    selectsRule(settings, rule.id) &&
    config.selects(rule.id, path) &&
    (rule.path === undefined || new RegExp(rule.path, "i").test(path));
  const applying = rules.all.filter(apply);
  const allowances = config.allowances().filter((allowance) => allowance.path?.(path) ?? true);
  return [
    path,
    `files: ${settings.files.map(({ label }) => label).join(", ") || "none; the defaults hold"}`,
    `excluded: ${config.excludedBy(path) ?? "no"}`,
    ...pathLines(settings),
    `rules that apply: ${applying.length} of ${rules.all.length}`,
    ...(verbose ? applying.map((rule) => `  ${rule.id}`) : []),
    `allowances: ${allowances.length === 0 ? "none" : ""}`.trimEnd(),
    ...allowances.map(({ at, reason, owner, until, rules: only }) => {
      const facts = [
        only === undefined ? "all rules" : only.join(", "),
        reason,
        ...(owner === undefined ? [] : [`owner ${owner}`]),
        ...(until === undefined ? [] : [`until ${until}`]),
      ];
      return `  ${at ?? ""}: ${facts.join("; ")}`;
    }),
  ];
}

function pathLines({
  only,
  without,
  minSeverity,
  minConfidence,
  inlineAllow,
  exclude,
  origins,
}: PathSettings): readonly string[] {
  return [
    `rules.only: ${only === undefined ? "all" : [...only].join(", ")}`,
    `rules.exclude: ${[...without].map(([id, place]) => `${id} (${place})`).join(", ") || "none"}`,
    `min-severity: ${minSeverity} (${origins["min-severity"]})`,
    `min-confidence: ${minConfidence} (${origins["min-confidence"]})`,
    `inline-allow: ${inlineAllow} (${origins["inline-allow"]})`,
    `exclude: ${exclude.flatMap((e) => e.globs.map((glob, i) => `${glob} (${e.place(i)})`)).join(", ") || "none"}`,
  ];
}

function pathFromRoot(path: string, { cwd, root }: Place): string {
  const below = relative(root ?? cwd, resolve(cwd, path))
    .split(sep)
    .join("/");
  if (below === ".." || below.startsWith("../")) throw new UsageError(`${path}: lies outside ${root ?? cwd}`);
  return below;
}

/** Configuration files in sub-directories, relative to the root. */
async function overlaysBelow({ repository, root }: Place): Promise<readonly string[]> {
  if (root === undefined) return [];
  if (repository === undefined) {
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).map((path) => path.split(sep).join("/"));
    return files.filter((path) => path.endsWith(`/${CONFIG_FILE}`));
  }
  const { stdout } = await repository.git.output(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  return [...new Set(stdout.toString().split("\0"))].filter((path) => path.endsWith(`/${CONFIG_FILE}`));
}

function kebab(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
