/** `leakgate baseline merge-driver`: what git calls to merge two branches' baselines, and how to make git call it. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { BASELINE_FILE, type Baseline } from "../../baseline/entry.ts";
import { formatBaseline } from "../../baseline/format.ts";

import { mergeBaselines } from "../../baseline/merge.ts";
import { decodeBaseline } from "../../baseline/read.ts";
import { discover, type Repository } from "../../git/repository.ts";
import { quote } from "../../hook/hookScript.ts";
import { IncompleteError, UsageError } from "../../model.ts";
import type { Context } from "../command.ts";
import type { Environment } from "../environment.ts";
import type { Flags } from "../flags.ts";
import { conflict } from "../mistakes.ts";
import { entryText } from "./baselineSync.ts";

const DRIVER = "leakgate-baseline";

/** @returns 0, or through errors 2, which git takes for a conflict */
export async function mergeDriver(flags: Flags, context: Context): Promise<number> {
  const files = ["base", "ours", "theirs", "path"].map((name) => flags[name]).filter((file) => file !== undefined);
  const { output, environment } = context;
  if (flags["install"] === true || flags["union"] === true) {
    if (files.length > 0) throw new UsageError("--install and --union take no files");
    if (flags["install"] === true && flags["union"] === true) throw conflict("--install", "--union");
    output.print((await install(environment, flags["union"] === true)).join("\n"));
    return 0;
  }
  if (files.length === 0) {
    output.print(instructions(environment));
    return 0;
  }
  if (files.length < 3) throw new UsageError("merge-driver needs the files that git names: %O %A %B %P");
  const [base, ours, theirs, path = BASELINE_FILE] = files.map(String) as [string, string, string, string?];
  return await mergeFiles(
    resolve(environment.cwd, base),
    resolve(environment.cwd, ours),
    resolve(environment.cwd, theirs),
    path,
    context,
  );
}

async function mergeFiles(
  base: string,
  ours: string,
  theirs: string,
  path: string,
  { output }: Context,
): Promise<number> {
  // git gives an empty file where there was none.
  const old =
    existsSync(base) && readFileSync(base).length > 0 ? versionOf(base, `${path} (common ancestor)`) : undefined;
  const merged = mergeBaselines(old, versionOf(ours, `${path} (ours)`), versionOf(theirs, `${path} (theirs)`));
  await writeFileAtomic(ours, formatBaseline(merged));
  for (const entry of merged.disputed) output.say(`${path}: both sides changed ${entryText(entry)}; this one was kept`);
  return 0;
}

/** @throws UsageError with the name that people know, not that of git's temporary file */
function versionOf(file: string, name: string): Baseline {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`);
  }
  return decodeBaseline(bytes, name);
}

async function install({ cwd, node, program }: Environment, isUnion: boolean): Promise<readonly string[]> {
  const repository = await discover(cwd);
  if (repository?.root === undefined) throw new IncompleteError(`${cwd} is in no git repository with a work tree`);
  const said = await writeAttribute(repository, isUnion ? "union" : DRIVER);
  if (isUnion) return [said];
  const { git } = repository;
  await git.output(["config", `merge.${DRIVER}.name`, "leakgate baseline"]);
  await git.output(["config", `merge.${DRIVER}.driver`, driverCommand(node, realpathSync(program))]);
  return [
    said,
    `.git/config: merge.${DRIVER}.driver is set. Each clone needs this once (leakgate baseline merge-driver --install); one without it merges as text.`,
  ];
}

/** Makes `.gitattributes` name the driver for the baseline, in place of another one. */
async function writeAttribute({ root }: Repository, driver: string): Promise<string> {
  const file = join(root as string, ".gitattributes");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const line = attributeLine(driver);
  if (text.split(/\r?\n/).includes(line)) return `.gitattributes: has the line already: ${line}`;
  const kept = text
    .split("\n")
    .filter((other) => !/^\/?\.leakgate-baseline\.jsonl\s+merge=\S+\s*$/.test(other))
    .join("\n");
  await writeFileAtomic(file, `${kept}${kept === "" || kept.endsWith("\n") ? "" : "\n"}${line}\n`);
  return `.gitattributes: ${line}. Commit it.`;
}

function attributeLine(driver: string): string {
  return `${BASELINE_FILE} merge=${driver}`;
}

function driverCommand(node: string, program: string): string {
  // git replaces what follows a percent sign.
  const words = [node, program].map((word) => quote(word).replaceAll("%", "%%"));
  return `${words.join(" ")} baseline merge-driver %O %A %B %P`;
}

function instructions({ node, program }: Environment): string {
  return [
    "Two branches may add entries to the baseline. Either of two settings merges them without a conflict:",
    "",
    "1. The merge driver: what one branch takes out stays out, and labels are merged.",
    "     leakgate baseline merge-driver --install",
    "   writes into .gitattributes (to be committed)",
    `     ${attributeLine(DRIVER)}`,
    "   and into .git/config (each clone has its own)",
    `     git config merge.${DRIVER}.driver ${quote(driverCommand(node, realpathSync(program)))}`,
    "",
    "2. git's own union merge, which needs no setting in the clones: what one branch took out may come back as a stale entry.",
    "     leakgate baseline merge-driver --union",
    "   writes into .gitattributes (to be committed)",
    `     ${attributeLine("union")}`,
  ].join("\n");
}
