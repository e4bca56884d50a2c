/**
 * The commands of gitleaks and betterleaks under their own names and flags, so that a hook line or CI step written for them works
 * after its first word is changed. Their meaning is ours: a history is the whole history, secrets are always masked.
 */
import { statSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { Options } from "yargs";
import { UsageError } from "../../model.ts";
import type { ScanOptions, ScanSource } from "../../options.ts";
import type { CommandSpec, Context } from "../command.ts";
import { defined } from "../defined.ts";
import { count, type Flags, paths, text, texts } from "../flags.ts";
import { type PrintOptions, runScan } from "../runScan.ts";
import { parseLogOpts } from "./logOpts.ts";

const value: Options = { type: "string", requiresArg: true };
const flag: Options = { type: "boolean" };

const common: Readonly<Record<string, Options>> = {
  config: { ...value, alias: "c", describe: "Configuration file of leakgate" },
  "baseline-path": { ...value, alias: "b", describe: "Baseline of leakgate" },
  "report-path": { ...value, alias: "r", describe: "File to write the report to; - is standard output" },
  "report-format": { ...value, alias: "f", describe: "Format of the report" },
  redact: { ...value, describe: "Accepted; secrets are always masked" },
  "exit-code": { ...value, describe: "Exit code when there are findings" },
  "enable-rule": { ...value, array: true, describe: "Run only this rule (repeatable)" },
  "max-target-megabytes": { ...value, describe: "Do not read larger files" },
  "max-decode-depth": { ...value, describe: "How many layers of encoding are undone" },
  "max-archive-depth": { ...value, describe: "How many archives inside each other are opened" },
  "ignore-gitleaks-allow": { ...flag, describe: "Comments such as gitleaks:allow do not count" },
  verbose: { ...flag, alias: "v", describe: "Say more" },
  "log-level": { ...value, alias: "l", describe: "trace, debug, info, warn, error or fatal" },
  "no-banner": { ...flag, describe: "Accepted; there is none" },
  "no-color": { ...flag, describe: "No colours" },
};

const gitFlags: Readonly<Record<string, Options>> = {
  staged: { ...flag, describe: "What the next commit adds" },
  "pre-commit": { ...flag, describe: "The same" },
  "log-opts": { ...value, describe: "A..B, --all or --since=DATE" },
};

const source: Options = { ...value, alias: "s", describe: "Folder of the repository" };
const where: Readonly<Record<string, Options>> = { path: { type: "string", array: true } };

/** gitleaks' commands. They are left out of the help: `leakgate scan` is the way to learn. */
export const gitleaksCommands: readonly CommandSpec[] = [
  {
    command: "git [path..]",
    describe: false,
    positional: where,
    flags: { ...common, ...gitFlags },
    run: (flags, context) => runAs(flags, context, gitScan(flags, context)),
  },
  {
    command: "dir [path..]",
    aliases: ["directory", "files"],
    describe: false,
    positional: where,
    flags: common,
    run: (flags, context) => runAs(flags, context, { source: { kind: "tree", paths: paths(flags) } }),
  },
  {
    command: "stdin",
    describe: false,
    flags: common,
    run: (flags, context) => runAs(flags, context, { source: { kind: "stdin", input: context.environment.stdin } }),
  },
  {
    command: "protect",
    describe: false,
    flags: { ...common, ...gitFlags, source },
    run: (flags, context) => {
      const staged = flags["staged"] === true || flags["pre-commit"] === true;
      const cwd = folder(text(flags, "source"), context);
      return runAs(flags, context, { ...cwd, source: { kind: staged ? "staged" : "tree" } });
    },
  },
  {
    command: "detect",
    describe: false,
    flags: { ...common, ...gitFlags, source, "no-git": flag, pipe: flag },
    run: (flags, context) => runAs(flags, context, detectScan(flags, context)),
  },
];

/** `--redact` may stand without a value; yargs would take the next argument for one. */
export function normaliseGitleaks(argv: readonly string[]): readonly string[] {
  const names = gitleaksCommands.flatMap(({ command, aliases }) => [command.split(" ")[0], ...(aliases ?? [])]);
  if (!names.includes(argv[0])) return argv;
  return argv.map((arg) => (arg === "--redact" ? "--redact=100" : arg));
}

type Where = Pick<ScanOptions, "cwd"> & { readonly source: ScanSource };

function gitScan(flags: Flags, context: Context): Where {
  const given = paths(flags);
  // The pre-commit framework adds the names of the changed files, unless it is told not to.
  if (flags["staged"] === true || flags["pre-commit"] === true) {
    const [first] = given;
    const isRepository = given.length === 1 && isFolder(first as string, context);
    return { ...(isRepository && folder(first, context)), source: { kind: "staged" } };
  }
  if (given.length > 1) throw new UsageError("git: only one repository can be named");
  return { ...folder(given[0], context), source: historyOrRange(flags) };
}

function detectScan(flags: Flags, context: Context): Where {
  if (flags["pipe"] === true) return { source: { kind: "stdin", input: context.environment.stdin } };
  const place = folder(text(flags, "source"), context);
  if (flags["no-git"] === true) {
    const path = text(flags, "source");
    return { source: { kind: "tree", ...(path !== undefined && { paths: [path] }) } };
  }
  return { ...place, source: flags["staged"] === true ? { kind: "staged" } : historyOrRange(flags) };
}

function historyOrRange(flags: Flags): ScanSource {
  const options = text(flags, "log-opts");
  return options === undefined ? { kind: "history" } : parseLogOpts(options);
}

async function runAs(flags: Flags, context: Context, { cwd, source: from }: Where): Promise<number> {
  const here = context.environment.cwd;
  const megabytes = count(flags, "max-target-megabytes", 0, 1_000_000);
  const config = text(flags, "config");
  const baseline = text(flags, "baseline-path");
  const options: ScanOptions = {
    cwd: cwd ?? here,
    source: from,
    // Paths of files are relative to where the user stands, also when the repository is elsewhere.
    ...defined("config", cwd === undefined || config === undefined ? config : resolve(here, config)),
    ...defined("baseline", baseline === undefined ? undefined : resolve(here, baseline)),
    ...defined("rules", texts(flags, "enable-rule")),
    ...defined("archiveDepth", count(flags, "max-archive-depth", 0, 20)),
    ...defined("decodeDepth", count(flags, "max-decode-depth", 0, 20)),
    // gitleaks says "no limit" with 0.
    ...(megabytes !== undefined && megabytes > 0 && { maxFileSize: megabytes * 1_000_000 }),
    ...(flags["ignore-gitleaks-allow"] === true && { inlineAllow: false }),
  };
  checkRedact(flags);
  const onFindings = count(flags, "exit-code", 0, 255) ?? 1;
  const code = await runScan(options, printOptions(flags), context);
  return code === 1 ? onFindings : code;
}

function printOptions(flags: Flags): PrintOptions {
  const path = text(flags, "report-path");
  const format = text(flags, "report-format") ?? (path === undefined ? undefined : formatOf(path));
  const level = text(flags, "log-level");
  const levels = ["trace", "debug", "info", "warn", "error", "fatal"];
  if (level !== undefined && !levels.includes(level))
    throw new UsageError(`--log-level: must be one of ${levels.join(", ")}`);
  return {
    ...(path === undefined || path === "-"
      ? defined("format", format)
      : { format: "pretty", reports: [`${format}=${path}`] }),
    ...(flags["no-color"] === true && { color: "never" }),
    ...(flags["verbose"] === true && { verbose: true, quiet: false }),
  };
}

/** As gitleaks does it: by the name's ending, else JSON. */
function formatOf(path: string): string {
  const formats: Readonly<Record<string, string>> = { ".sarif": "sarif", ".csv": "csv", ".xml": "junit" };
  return formats[extname(path).toLowerCase()] ?? "json";
}

function checkRedact(flags: Flags): void {
  count(flags, "redact", 0, 100);
}

function folder(path: string | undefined, { environment }: Context): Pick<ScanOptions, "cwd"> {
  return path === undefined ? {} : { cwd: resolve(environment.cwd, path) };
}

function isFolder(path: string, { environment }: Context): boolean {
  return statSync(resolve(environment.cwd, path), { throwIfNoEntry: false })?.isDirectory() === true;
}
