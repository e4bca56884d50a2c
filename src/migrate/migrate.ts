/**
 * `leakgate migrate`: takes over what other tools know of a repository. Our own files are written (what is in them stays), those of
 * hooks and workflows only when asked; nothing of the other tools is deleted. A second run changes nothing.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { BASELINE_FILE } from "../baseline/entry.ts";
import { CONFIG_FILE, loadConfig } from "../config/config.ts";
import { scan } from "../index.ts";
import { type CompiledRule, type Finding, UsageError } from "../model.ts";
import { locate, type Place } from "../run/place.ts";
import { loadRules, OWN_RULES } from "../run/ruleSet.ts";
import { loadUserRules } from "../ruleset/userRules.ts";
import { candidatesOf } from "./candidates.ts";
import { findFiles, type Found, identify, textAt } from "./findFiles.ts";
import { gateFiles } from "./gates/gateFiles.ts";
import { type Rewritten, rewriteGates } from "./gates/rewriteGates.ts";
import { type Imported, type Known, type Note, type Tool, TOOLS } from "./imported.ts";
import { mergeConfig } from "./mergeConfig.ts";
import { mergeRules } from "./ownRules.ts";
import { readFiles } from "./readFiles.ts";
import { resolveKnown, type Resolution } from "./resolve.ts";
import { gather, type Gathered } from "./settings.ts";
import { writeKnown } from "./writeKnown.ts";

export interface MigrateRequest {
  /** Absolute. */
  readonly cwd: string;
  /** Name of a tool, or a file; absent: all that is recognised. */
  readonly from?: string;
  /** Write the files of hooks and workflows too. */
  readonly write: boolean;
}

export interface Migration {
  /** What was read. */
  readonly files: readonly Found[];
  /** What was written or would be, relative to the root. */
  readonly written: readonly string[];
  readonly baseline: string;
  readonly added: number;
  readonly resolution: Resolution;
  readonly gates: readonly Rewritten[];
  readonly notes: readonly Note[];
  readonly remarks: readonly string[];
  /** Why the scans that it needed were incomplete. */
  readonly problems: readonly string[];
}

/** Other names of the tools. */
const ALIASES: Readonly<Record<string, Tool>> = {
  gitguardian: "ggshield",
  detect_secrets: "detect-secrets",
  "nosey-parker": "noseyparker",
  titus: "noseyparker",
  secretsignore: "ripsecrets",
};

/**
 * @throws UsageError for a FROM that is nothing, a file that is broken, settings of ours that cannot take what is to be added
 * @throws IncompleteError when the repository cannot be scanned
 */
export async function migrate({ cwd, from, write }: MigrateRequest): Promise<Migration> {
  const place = await locate(cwd, { kind: "tree" });
  const root = place.root;
  if (root === undefined) throw new UsageError("a bare repository has no files to take over; run this in a work tree");
  const gates = gateFiles(root);
  const { found, wants } = choose(root, place, from, findFiles(root, gates));
  const imported = readFiles(root, found, gates, wants);
  const builtin = (await loadRules(undefined)).all;
  const gathered = gather(imported, builtin);
  // Mistakes in what is there already come first, before anything is written.
  const before = await loadConfig({ cwd: root, root, overrides: {}, rules: (await loadRules(root)).all });
  const undo = new Undo(root);
  const written: string[] = [];
  let result: Pick<Migration, "added" | "resolution" | "problems">;
  const baseline = typeof before.baseline === "string" ? before.baseline : join(root, BASELINE_FILE);
  try {
    written.push(...(await writeSettings(root, gathered, imported, undo)));
    result = await takeOver(
      place,
      root,
      baseline,
      imported.flatMap(({ known }) => known),
    );
  } catch (error) {
    undo.all();
    if (error instanceof UsageError) throw new UsageError(`nothing was taken over: ${error.message}`);
    throw error;
  }
  const rewritten = rewriteGates(gates, wants);
  if (write) for (const { path, text } of rewritten) await save(root, path, text);
  const { notes, remarks } = settle(imported);
  return { files: found, written, baseline, gates: rewritten, notes, remarks, ...result };
}

function choose(
  root: string,
  { cwd }: Place,
  from: string | undefined,
  there: readonly Found[],
): { found: readonly Found[]; wants: (tool: Tool) => boolean } {
  if (from === undefined) return { found: there, wants: () => true };
  const tool = ALIASES[from.toLowerCase()] ?? TOOLS.find((name) => name === from.toLowerCase());
  if (tool === undefined) {
    const found = identify(root, cwd, from);
    return { found, wants: (one) => found.some((file) => file.tool === one) };
  }
  return { found: there.filter((file) => file.tool === tool), wants: (one) => one === tool };
}

async function writeSettings(
  root: string,
  gathered: Gathered,
  imported: readonly Imported[],
  undo: Undo,
): Promise<readonly string[]> {
  const written: string[] = [];
  const put = async (path: string, text: string | undefined): Promise<void> => {
    if (text === undefined) return;
    undo.remember(path);
    await save(root, path, text);
    written.push(path);
  };
  for (const { tool, from, converted } of gathered.rules) {
    const path = `${OWN_RULES}/${tool}.yaml`;
    const current = textAt(root, path);
    const own = loadUserRules(join(root, OWN_RULES), OWN_RULES).docs;
    const taken = new Set(own.filter(({ origin }) => !origin.startsWith(`${path}:`)).map(({ id }) => id));
    const merged = mergeRules(
      current,
      taken,
      tool,
      from,
      converted.map(({ rule }) => rule),
    );
    const elsewhere = merged.there.filter((id) => taken.has(id));
    for (const id of elsewhere)
      imported
        .find((one) => one.tool === tool)
        ?.note(1, `rule ${id}: ${OWN_RULES} has a rule of this id in another file; that one stays`);
    await put(path, merged.text);
  }
  await put(CONFIG_FILE, mergeConfig(textAt(root, CONFIG_FILE), gathered.additions));
  return written;
}

async function takeOver(
  place: Place,
  root: string,
  baseline: string,
  known: readonly Known[],
): Promise<Pick<Migration, "added" | "resolution" | "problems">> {
  if (known.length === 0) {
    // Proves that the settings are good, and that something could still be found with them.
    await scan({ cwd: root, noBaseline: true, source: { kind: "stdin", input: nothing() } }).report();
    return { added: 0, problems: [], resolution: { hidden: [], real: [], nothing: [] } };
  }
  const tree = await scan({ cwd: root, noBaseline: true }).report();
  const wantsPast = place.repository !== undefined && known.some(({ history }) => history === true);
  const past = wantsPast
    ? await scan({ cwd: root, noBaseline: true, source: { kind: "history" } }).report()
    : undefined;
  const rules = new Map((await loadRules(root)).all.map((rule) => [rule.id, rule]));
  const resolution = await resolveKnown(
    known,
    candidatesOf(tree.findings, root),
    candidatesOf(past?.findings ?? [], root),
    lineReader(place),
  );
  const added = await writeKnown(baseline, resolution.hidden, (id) => familyOf(rules, id));
  return { added, resolution, problems: [...tree.coverage.problems, ...(past?.coverage.problems ?? [])] };
}

// oxlint-disable-next-line require-yield
async function* nothing(): AsyncGenerator<Uint8Array> {}

function familyOf(rules: ReadonlyMap<string, CompiledRule>, id: string): string | undefined {
  const rule = rules.get(id);
  return rule?.pattern === undefined && rule?.where.includes("policy") !== true ? undefined : rule.family;
}

/** Reads lines of files in commits. */
function lineReader({ repository }: Place): (place: NonNullable<Known["past"]>) => Promise<string | undefined> {
  const files = new Map<string, readonly string[]>();
  return async ({ commit, path, line }) => {
    if (repository === undefined || !/^[0-9a-f]{4,64}$/i.test(commit)) return undefined;
    const name = `${commit}:${path}`;
    let lines = files.get(name);
    if (lines === undefined) {
      const { status, stdout } = await repository.git.output(["cat-file", "blob", name], { accept: [0, 128] });
      files.set(name, (lines = status === 0 ? stdout.toString("utf8").split(/\r?\n/) : []));
    }
    return lines[line - 1];
  };
}

function settle(imported: readonly Imported[]): { notes: readonly Note[]; remarks: readonly string[] } {
  const notes = imported.flatMap((one) => one.notes);
  notes.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
  return { notes, remarks: [...new Set(imported.flatMap(({ remarks }) => remarks))] };
}

async function save(root: string, path: string, text: string): Promise<void> {
  const full = join(root, path);
  try {
    mkdirSync(dirname(full), { recursive: true });
    const mode = statSync(full, { throwIfNoEntry: false })?.mode;
    await writeFileAtomic(full, text, mode === undefined ? {} : { mode });
  } catch (error) {
    throw new UsageError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`);
  }
}

/** Puts files back as they were, should what was written turn out to be wrong. */
class Undo {
  readonly #root: string;
  readonly #before = new Map<string, Buffer | undefined>();

  constructor(root: string) {
    this.#root = root;
  }

  remember(path: string): void {
    const full = join(this.#root, path);
    if (!this.#before.has(path)) this.#before.set(path, existsSync(full) ? readFileSync(full) : undefined);
  }

  all(): void {
    for (const [path, bytes] of this.#before) {
      const full = join(this.#root, path);
      if (bytes === undefined) rmSync(full, { force: true });
      else writeFileSync(full, bytes);
    }
  }
}

/** Findings that a person has said to be real, each once. */
export function realFindings({ real }: Resolution): readonly Finding[] {
  return [...new Set(real.flatMap(({ findings }) => findings))];
}
