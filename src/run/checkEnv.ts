/** `leakgate check-env`, put together: reads the files that are named, judges them, and gives a report like any other. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { CoverageLog, type Hit, type Report, UsageError } from "../model.ts";
import type { CheckEnvOptions } from "../options.ts";
import type { EnvToCheck } from "../policy/checkEnv/checkEnv.ts";
import { GuardedFile } from "../policy/file.ts";
import { kindsOf } from "../policy/kind.ts";
import { isWide, modeNote } from "../policy/checks/fileMode.ts";
import { makeAnnotate } from "../triage/annotate.ts";
import { maskCoverage } from "../triage/mask.ts";
import { version } from "../version.ts";
import type { PreparedRun } from "./prepare.ts";

/** No person writes a longer one. */
const LONGEST = 10_000_000;
const TEMPLATES = ["example", "sample", "template", "dist", "defaults"];
/** What lies in a folder for secrets without being one. */
const NO_SECRET = /^(?:\.git.*|\.keep|readme.*|.*\.(?:md|example|pub|crt))$/i;

/**
 * Checks files with real values.
 *
 * @param prepared settings and rules of the place; the source is not used
 * @throws UsageError for a file that does not exist
 */
export async function checkEnv(options: CheckEnvOptions, prepared: PreparedRun): Promise<Report> {
  const { config, place } = prepared;
  const root = place.root ?? place.cwd;
  const coverage = new CoverageLog();
  const annotate = makeAnnotate();
  const inputs: EnvToCheck[] = [];
  const modes = new Map<GuardedFile, number>();
  for (const full of filesNamed(options.files, place.cwd)) {
    const path = shown(full, root, place.cwd);
    const bytes = read(full, path, coverage);
    if (bytes === undefined) continue;
    const entry = { path, mode: "100644", tracked: false, read: () => Promise.resolve(bytes) };
    const file = new GuardedFile(entry, kindsOf(path), bytes, new Map(), coverage);
    const template = templateOf(
      full,
      options.template === undefined ? undefined : resolve(place.cwd, options.template),
    );
    inputs.push({
      file,
      ...(template !== undefined && {
        template: { path: shown(template, root, place.cwd), text: readFileSync(template, "utf8") },
      }),
    });
    if (process.platform !== "win32") modes.set(file, statSync(full).mode & 0o777);
  }
  const [{ checkEnvFiles }, { hitsOf }, { triage }] = await Promise.all([
    import("../policy/checkEnv/checkEnv.ts"),
    import("../policy/run.ts"),
    import("../triage/triage.ts"),
  ]);
  const hits: Hit[] = [];
  for (const [file, matches] of checkEnvFiles(inputs)) {
    const mode = modes.get(file);
    const all = isWide(mode) ? [...matches, { rule: "secret-file-mode", notes: [modeNote(mode)] }] : matches;
    // Without lines of the file: what is fine on them is secret, too.
    for (const { excerpt: _, ...hit } of await hitsOf(file, all, { annotate, namesBlobs: false }, new Map()))
      hits.push(hit);
  }
  const rules = new Map(config.rules.map((rule) => [rule.id, rule]));
  const { findings, suppressed, mask } = await triage(
    hits.filter(({ match }) => rules.has(match.rule)),
    {
      rules,
      selects: (rule, path) => config.selects(rule, path),
      forPath: (path) => config.forPath(path),
      allowances: config.allowances(),
    },
  );
  return {
    schema: "leakgate-report/1",
    tool: { name: "leakgate", version, rules: config.rules.length, configHash: config.hash(version) },
    source: { kind: "tree", target: "check-env" },
    coverage: maskCoverage(coverage.snapshot(), mask),
    findings,
    suppressed,
    staleSuppressions: [],
  };
}

/** Absolute paths; a folder stands for the files in it. */
function filesNamed(named: readonly string[], cwd: string): readonly string[] {
  const files = named.flatMap((name) => {
    const full = resolve(cwd, name);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat === undefined) throw new UsageError(`there is no file "${name}"`);
    if (!stat.isDirectory()) return [full];
    const inside = readdirSync(full, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && !NO_SECRET.test(entry.name),
    );
    if (inside.length === 0) throw new UsageError(`"${name}": no file lies in this folder`);
    return inside.map((entry) => join(full, entry.name)).sort();
  });
  return [...new Set(files)];
}

function shown(full: string, root: string, cwd: string): string {
  const inside = [root, cwd]
    .map((folder) => relative(folder, full))
    .find((rest) => !rest.startsWith("..") && !isAbsolute(rest));
  return (inside ?? full).split(sep).join("/");
}

function read(full: string, path: string, coverage: CoverageLog): Buffer | undefined {
  try {
    const { size } = statSync(full);
    if (size > LONGEST) {
      coverage.problem(`a file is too large to be settings: check the names`, "too-large", path, size);
      return undefined;
    }
    const bytes = readFileSync(full);
    coverage.files++;
    coverage.bytes += bytes.length;
    return bytes;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    coverage.problem(`some files cannot be read (${code}): change their permissions`, "unreadable", path);
    return undefined;
  }
}

/** The template of a file: the one that is named, or one beside it. */
function templateOf(full: string, named: string | undefined): string | undefined {
  if (named !== undefined) {
    if (!existsSync(named)) throw new UsageError(`there is no template "${basename(named)}"`);
    return named;
  }
  const base = basename(full);
  if (!/env/i.test(base)) return undefined;
  const names = [
    ...TEMPLATES.map((word) => `${base}.${word}`),
    ...(base.startsWith(".env") ? TEMPLATES.map((word) => `.env.${word}`) : []),
  ];
  return [...names, ...(base === ".env" ? ["docker-compose.env.example"] : [])]
    .map((name) => join(dirname(full), name))
    .find((path) => existsSync(path));
}
