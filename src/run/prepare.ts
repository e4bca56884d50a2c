/** What a run stands on: the place, the rules, the configuration, all read and checked before the first byte of content. */
import { type Config, loadConfig } from "../config/config.ts";
import { loadParsers } from "../config/parsers.ts";
import type { Overrides } from "../config/settings.ts";
import type { ScanOptions, ScanSource } from "../options.ts";
import { onDisk, type PolicyFiles } from "../policyFiles.ts";
import { locate, type Place } from "./place.ts";
import { loadRules, type RuleSet } from "./ruleSet.ts";

/** Everything that can be known, and be wrong, before the first byte is read. */
export interface PreparedRun {
  readonly options: ScanOptions;
  readonly source: ScanSource;
  readonly place: Place;
  readonly rules: RuleSet;
  readonly config: Config;
  /** Where configuration, own rules and baseline lie. */
  readonly files: PolicyFiles;
}

/**
 * Finds the repository, and reads rules and configuration.
 *
 * @throws UsageError for a mistake in them
 * @throws IncompleteError when the repository that is to be scanned is not there or cannot be read
 */
export async function prepare(options: ScanOptions): Promise<PreparedRun> {
  const source: ScanSource = options.source ?? { kind: "tree" };
  const place = await locate(options.cwd ?? process.cwd(), source);
  const { policyFrom } = options;
  const files = policyFrom === undefined ? onDisk : await policyOf(policyFrom, place);
  const rules = await loadRules(place.root, files);
  const { config: file, baseline: wanted, noBaseline } = options;
  const baseline = noBaseline === true ? false : wanted;
  const config = await loadConfig({
    cwd: place.cwd,
    ...(place.root !== undefined && { root: place.root }),
    ...(file !== undefined && { file }),
    overrides: { ...settingsIn(options), ...(baseline !== undefined && { baseline }) },
    rules: rules.all,
    files,
  });
  // What was read from a stream cannot be read again, should a configuration be met in its folder (see perform).
  if (source.kind === "stdin") await loadParsers();
  return { options, source, place, rules, config, files };
}

async function policyOf(revision: string, place: Place): Promise<PolicyFiles> {
  const { policyAt } = await import("./policyCommit.ts");
  return await policyAt(revision, place);
}

function settingsIn({ baseline: _, shard: __, onProgress: ___, ...rest }: ScanOptions): Overrides {
  return rest;
}
