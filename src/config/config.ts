/**
 * The configuration of a run: found, read, checked and laid over each other once, then frozen. Overlays in sub-directories are
 * read when the first path below them is met, so that a repository without them pays one `stat` a folder and nothing else.
 */
import { dirname, join, resolve } from "node:path";
import { type CompiledRule, SEVERITIES, UsageError } from "../model.ts";
import { onDisk, type PolicyFiles } from "../policyFiles.ts";
import type { Allowance } from "../triage/allowance.ts";
import { compileAllowances } from "./allowances.ts";
import { type ConfigFile, readConfigFile } from "./configFile.ts";
import { loadParsers } from "./parsers.ts";
import { overlay, type PathSettings, requireKnownRule, selectsRule, topSettings } from "./pathSettings.ts";
import { type Overrides, settle, type Settings } from "./settings.ts";

export const CONFIG_FILE = ".leakgate.yaml";

/** Keys that a file in a sub-directory may set: those that speak of findings and paths. The others hold for a whole run. */
const OVERLAY_KEYS: readonly string[] = [
  "$schema",
  "rules",
  "min-severity",
  "min-confidence",
  "exclude",
  "allow",
  "inline-allow",
];

export interface ConfigRequest {
  /** The repository's root, or the scan's root outside a repository. Absent (a bare repository, stdin elsewhere): no file is looked for. */
  readonly root?: string;
  /** `--config`, relative to `cwd`: the one and only file; no other one is looked for. */
  readonly file?: string;
  /** Absolute. */
  readonly cwd: string;
  readonly overrides: Overrides;
  /** All rules that there are, built in and the repository's own. */
  readonly rules: readonly CompiledRule[];
  /** Default: the disk. */
  readonly files?: PolicyFiles;
}

export class Config {
  readonly settings: Settings;
  /** What holds at the root. */
  readonly top: PathSettings;
  /** The rules that the run needs: those selected, and those that a selected one `needs`. */
  readonly rules: readonly CompiledRule[];
  /** Absolute path of the baseline that was asked for; false: none was wanted; absent: the default one, if it exists. */
  readonly baseline?: string | false;
  readonly #request: ConfigRequest;
  readonly #known: readonly string[];
  readonly #ruleById: ReadonlyMap<string, CompiledRule>;
  readonly #allowances: Allowance[] = [];
  readonly #overlays: { readonly folder: string; readonly file: ConfigFile }[] = [];
  readonly #byFolder = new Map<string, PathSettings>();

  /** See {@link loadConfig}. */
  constructor(request: ConfigRequest) {
    const { overrides, root, cwd } = request;
    this.#request = request;
    this.#known = request.rules.map((rule) => rule.id);
    this.#ruleById = new Map(request.rules.map((rule) => [rule.id, rule]));
    for (const id of overrides.rules ?? []) requireKnownRule(id, this.#known, "--rule");
    for (const id of overrides.excludeRules ?? []) requireKnownRule(id, this.#known, "--exclude-rule");

    const file = readTopFile(request);
    this.settings = settle(file, overrides);
    const bare = topSettings(overrides);
    this.top = file === undefined ? bare : this.#lay(bare, file, "");
    this.rules = neededRules(request.rules, this.top);
    if (this.rules.length === 0) throw new UsageError(`no rule is left to scan with: ${whyNoRule(this.top)}`);
    const fromFile = file?.raw.baseline;
    if (overrides.baseline !== undefined) {
      this.baseline = overrides.baseline === false ? false : resolve(cwd, overrides.baseline);
    } else if (fromFile !== undefined) {
      this.baseline = fromFile === false ? false : resolve(topFolder(request) ?? root ?? cwd, fromFile);
    }
    this.#byFolder.set("", this.top);
    Object.freeze(this);
  }

  /**
   * What holds for a path.
   *
   * @param path relative to the root, '/' separated
   * @throws UsageError when a file in one of its folders is broken
   */
  forPath(path: string): PathSettings {
    const slash = path.lastIndexOf("/");
    return slash < 0 || this.#request.root === undefined || this.#request.file !== undefined
      ? this.top
      : this.#forFolder(path.slice(0, slash), this.#request.root);
  }

  /** Whether the configuration leaves a path out. */
  excluded(path: string): boolean {
    return this.excludedBy(path) !== undefined;
  }

  /** `file:line "glob"` that leaves a path out, or undefined. */
  excludedBy(path: string): string | undefined {
    for (const globs of this.forPath(path).exclude) {
      const index = globs.match(path);
      if (index >= 0) return `${globs.place(index)}: exclude "${globs.globs[index] as string}"`;
    }
    return undefined;
  }

  /** Whether nothing in the configuration tells two paths apart, besides `exclude`: the same settings, the same allowances. */
  alike(one: string, other: string): boolean {
    if (this.forPath(one) !== this.forPath(other)) return false;
    return this.#allowances.every(({ path }) => path === undefined || path(one) === path(other));
  }

  /** Whether a rule may speak at a path: it is selected there, and severe enough. */
  selects(rule: string, path: string): boolean {
    const settings = this.forPath(path);
    if (!selectsRule(settings, rule)) return false;
    const severity = this.#ruleById.get(rule)?.severity;
    return severity === undefined || SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(settings.minSeverity);
  }

  /** The allowances of the root and of every overlay that was met so far. */
  allowances(): readonly Allowance[] {
    return [...this.#allowances];
  }

  /** What is left out, as far as it is known now: equal texts leave out the same paths. */
  exclusions(): string {
    const all = this.#overlays.map(({ folder, file }) => [folder, file.raw.exclude ?? []] as const);
    return JSON.stringify(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** `sha256:…` over what decides which findings a run gives: settings of every file met, rules, version. */
  hash(version: string): string {
    const { settings, top } = this;
    const normalised = {
      version,
      maxFileSize: settings.maxFileSize,
      archiveDepth: settings.archiveDepth,
      decodeDepth: settings.decodeDepth,
      only: top.only === undefined ? null : [...top.only].sort(),
      without: [...top.without.keys()].sort(),
      minSeverity: top.minSeverity,
      minConfidence: top.minConfidence,
      inlineAllow: top.inlineAllow,
      files: this.#overlays
        .map(({ folder, file: { raw } }) => ({ folder, rules: raw.rules, exclude: raw.exclude, allow: raw.allow, raw }))
        .map(({ raw, ...rest }) => ({
          ...rest,
          min: [raw["min-severity"], raw["min-confidence"], raw["inline-allow"]],
        }))
        .sort((a, b) => (a.folder < b.folder ? -1 : 1)),
      rules: this.rules,
    };
    // Loading it takes longer than all the rest here, and few runs need the hash.
    const { createHash } = process.getBuiltinModule("node:crypto");
    return `sha256:${createHash("sha256").update(JSON.stringify(normalised)).digest("hex")}`;
  }

  #forFolder(folder: string, root: string): PathSettings {
    const cached = this.#byFolder.get(folder);
    if (cached !== undefined) return cached;
    const slash = folder.lastIndexOf("/");
    const parent = slash < 0 ? this.top : this.#forFolder(folder.slice(0, slash), root);
    const files = filesOf(this.#request);
    const file = files.has(`${root}/${folder}/${CONFIG_FILE}`)
      ? readConfigFile(`${root}/${folder}/${CONFIG_FILE}`, `${folder}/${CONFIG_FILE}`, files)
      : undefined;
    if (file !== undefined) rejectRootKeys(file);
    const settings = file === undefined ? parent : this.#lay(parent, file, folder);
    this.#byFolder.set(folder, settings);
    return settings;
  }

  #lay(parent: PathSettings, file: ConfigFile, folder: string): PathSettings {
    const settings = overlay(parent, file, folder, this.#request.overrides, this.#known);
    this.#allowances.push(...compileAllowances(file, folder));
    this.#overlays.push({ folder, file });
    return settings;
  }
}

/**
 * Finds, reads and checks the configuration. When no file is found at the root or on the way there from `cwd`, nothing that
 * parses one is loaded: then the methods of Config throw ParsersNeeded if they meet one elsewhere.
 *
 * @throws UsageError for every mistake in it, with file and line
 */
export async function loadConfig(request: ConfigRequest): Promise<Config> {
  const { root, cwd, file } = request;
  if (file !== undefined || (root !== undefined && isOnTheWay(root, cwd, filesOf(request)))) await loadParsers();
  return new Config(request);
}

/** Whether a configuration file lies in `cwd`, in `root`, or in between. */
function isOnTheWay(root: string, cwd: string, files: PolicyFiles): boolean {
  if (files.has(join(root, CONFIG_FILE))) return true;
  for (let at = cwd; at.startsWith(root) && at !== root && at !== dirname(at); at = dirname(at)) {
    if (files.has(join(at, CONFIG_FILE))) return true;
  }
  return false;
}

function filesOf({ files }: ConfigRequest): PolicyFiles {
  return files ?? onDisk;
}

function readTopFile(request: ConfigRequest): ConfigFile | undefined {
  const { file, cwd, root } = request;
  const files = filesOf(request);
  if (file === undefined) {
    // The check comes first, since nothing that parses is loaded when there is no file.
    const path = root === undefined ? undefined : join(root, CONFIG_FILE);
    return path !== undefined && files.has(path) ? readConfigFile(path, CONFIG_FILE, files) : undefined;
  }
  if (file.endsWith(".toml")) {
    throw new UsageError(`${file}: is TOML, as gitleaks uses it; leakgate reads YAML (.leakgate.yaml)`);
  }
  const found = readConfigFile(resolve(cwd, file), file, files);
  if (found === undefined) throw new UsageError(`${file}: there is no such configuration file`);
  return found;
}

/** Folder against which the paths of the top file are resolved. */
function topFolder({ file, cwd }: ConfigRequest): string | undefined {
  return file === undefined ? undefined : resolve(cwd, file, "..");
}

function rejectRootKeys(file: ConfigFile): void {
  const key = Object.keys(file.raw).find((k) => !OVERLAY_KEYS.includes(k));
  if (key === undefined) return;
  throw new UsageError(
    `${file.place(key)}: "${key}" holds for a whole run; it belongs into the ${CONFIG_FILE} of the root folder`,
  );
}

function neededRules(all: readonly CompiledRule[], top: PathSettings): readonly CompiledRule[] {
  const byId = new Map(all.map((rule) => [rule.id, rule]));
  const selected = all.filter((rule) => selectsRule(top, rule.id));
  // The usual case, and the one in which no rule has to be looked at.
  if (selected.length === all.length) return all;
  const wanted = new Set(selected);
  // A Set also visits what is added while it is walked.
  for (const rule of wanted) {
    for (const { rule: id } of rule.needs) {
      const needed = byId.get(id);
      if (needed !== undefined) wanted.add(needed);
    }
  }
  return wanted.size === all.length ? all : all.filter((rule) => wanted.has(rule));
}

function whyNoRule(top: PathSettings): string {
  const only = top.only === undefined ? "" : `only ${[...top.only].join(", ") || "none"} selected`;
  const places = [...new Set(top.without.values())];
  const without = places.length === 0 ? "" : `all of the rest excluded by ${places.slice(0, 3).join(", ")}`;
  return [only, without].filter((text) => text !== "").join(", ") || "there are no rules";
}
