/**
 * What a range suppresses that was not suppressed before it: entries of the baseline, comments and configuration, compared between
 * the commit that both sides share and the range's end. For reviewers, since a suppression is easily overlooked in a diff.
 */
import { join, relative, resolve, sep } from "node:path";
import { baselineChanges } from "../baseline/changes.ts";
import { BASELINE_FILE, type Baseline } from "../baseline/entry.ts";
import { readBaseline } from "../baseline/read.ts";
import { configChanges } from "../config/changes.ts";
import { CONFIG_FILE } from "../config/config.ts";
import { type ConfigFile, readConfigFile } from "../config/configFile.ts";
import { loadParsers } from "../config/parsers.ts";
import type { ObjectAnswer } from "../git/object.ts";
import { ObjectReader } from "../git/objectReader.ts";
import { type RawChange, RawDiffParser } from "../git/rawDiff.ts";
import { EMPTY_TREE, type Repository } from "../git/repository.ts";
import { pathText } from "../git/pathText.ts";
import { type SuppressionChange, UsageError } from "../model.ts";
import type { RangeSource } from "../options.ts";
import type { PolicyFiles } from "../policyFiles.ts";
import { resolveRange } from "../sources/revisionRange.ts";
import { commentChanges } from "../triage/commentChanges.ts";
import { compareBytes } from "../triage/stages/order.ts";
import { policyAt } from "./policyCommit.ts";
import type { PreparedRun } from "./prepare.ts";

/** Before the first commit there is nothing. */
const NOTHING: PolicyFiles = {
  has: () => false,
  read: () => {
    throw Object.assign(new Error("no such file"), { code: "ENOENT" });
  },
  names: () => [],
};

/** In order of path and line. Nothing in a repository without a work tree, where no configuration is read either. */
export async function suppressionReview(
  prepared: PreparedRun,
  source: RangeSource,
): Promise<readonly SuppressionChange[]> {
  const { repository, root } = prepared.place;
  if (repository === undefined || root === undefined) return [];
  const reader = new ObjectReader(repository.git);
  try {
    const { from, to } = await resolveRange(repository, reader, source.range);
    if (to === undefined) return [];
    const base = from === undefined ? undefined : await commonCommit(repository, from, to);
    const changes = await changedFiles(repository, base ?? EMPTY_TREE[repository.objectFormat], to);
    const old = base === undefined ? NOTHING : await policyAt(base, prepared.place);
    const now = await policyAt(to, prepared.place);
    await loadParsers();
    const found = [
      ...configs(prepared, root, changes, old, now),
      ...(await baselines(prepared, root, old, now)),
      ...(await inlines(changes, reader)),
    ];
    return found.sort(
      (a, b) => compareBytes(a.path ?? "", b.path ?? "") || (a.line ?? 0) - (b.line ?? 0) || compareBytes(a.id, b.id),
    );
  } finally {
    await reader.close();
  }
}

async function commonCommit({ git }: Repository, from: string, to: string): Promise<string> {
  const { status, stdout } = await git.output(["merge-base", from, to], { accept: [0, 1] });
  return status === 0 ? stdout.toString("latin1").trim() : from;
}

async function changedFiles({ git }: Repository, base: string, to: string): Promise<readonly RawChange[]> {
  const { stdout } = await git.output(["diff-tree", "-r", "-z", "-M", "--raw", "--no-abbrev", base, to]);
  return new RawDiffParser().push(stdout).filter((record) => record.kind === "change");
}

/** The configuration files that the range touches, overlays included. */
function configs(
  prepared: PreparedRun,
  root: string,
  changes: readonly RawChange[],
  old: PolicyFiles,
  now: PolicyFiles,
): readonly SuppressionChange[] {
  const { options, place } = prepared;
  const asked =
    options.config === undefined ? undefined : relative(root, resolve(place.cwd, options.config)).split(sep).join("/");
  const paths = new Set(
    changes.flatMap(({ path, olds }) => [pathText(path), ...olds.map((side) => pathText(side.path))]),
  );
  return [...paths].flatMap((path) => {
    const isConfig = asked === undefined ? path === CONFIG_FILE || path.endsWith(`/${CONFIG_FILE}`) : path === asked;
    if (!isConfig) return [];
    return configChanges(path, configAt(root, path, old)?.raw, configAt(root, path, now));
  });
}

/** A broken file suppresses nothing: with it, no scan runs. */
function configAt(root: string, path: string, files: PolicyFiles): ConfigFile | undefined {
  return unlessBroken(() => readConfigFile(join(root, path), path, files));
}

function unlessBroken<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

async function baselines(
  { options, config, place }: PreparedRun,
  root: string,
  old: PolicyFiles,
  now: PolicyFiles,
): Promise<readonly SuppressionChange[]> {
  if (options.noBaseline === true || config.baseline === false) return [];
  const pathAt = (files: PolicyFiles): string => {
    if (options.baseline !== undefined) return resolve(place.cwd, options.baseline);
    const named = configAt(root, CONFIG_FILE, files)?.raw.baseline;
    return join(root, typeof named === "string" ? named : BASELINE_FILE);
  };
  const readAt = async (files: PolicyFiles): Promise<Baseline | undefined> => {
    try {
      return await readBaseline(pathAt(files), files);
    } catch (error) {
      if (error instanceof UsageError) return undefined;
      throw error;
    }
  };
  const head = await readAt(now);
  return head === undefined ? [] : baselineChanges(await readAt(old), head, (path) => now.has(join(root, path)));
}

/** Undefined for a damaged object: the scan itself has read it before, and says so. */
async function readable(reader: ObjectReader, oid: string): Promise<ObjectAnswer | undefined> {
  return await reader.get(oid).catch(() => undefined);
}

async function inlines(changes: readonly RawChange[], reader: ObjectReader): Promise<readonly SuppressionChange[]> {
  const found: SuppressionChange[] = [];
  for (const { mode, oid, path, olds } of changes) {
    if (!mode.startsWith("100")) continue;
    const [before] = olds;
    const head = await readable(reader, oid);
    if (head?.kind !== "object") continue;
    const base = before?.mode.startsWith("100") === true ? await readable(reader, before.oid) : undefined;
    const oldBytes = base?.kind === "object" ? base.bytes : undefined;
    found.push(...commentChanges(pathText(path), oldBytes, head.bytes));
  }
  return found;
}
