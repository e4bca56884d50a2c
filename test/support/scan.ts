/** Scans as a script does: `--format json` on standard output, read back. */
import { captureOutput } from "./output.ts";
import { type RunOptions, type RunResult, runCli } from "./runCli.ts";
import type { GitResult, RunOptions as GitOptions, TempRepo } from "./tempRepo.ts";

/** A finding as the JSON report has it (schemas/report.json). */
export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly confidence: string;
  readonly where: string;
  readonly path: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
  readonly secret: string;
  readonly fingerprint: string;
  readonly commit?: string;
  readonly author?: string;
  readonly blob?: string;
  readonly by?: string;
  readonly reason?: string;
}

export interface JsonReport {
  readonly schema: string;
  readonly tool: {
    readonly name: string;
    readonly version: string;
    readonly rules: number;
    readonly configHash: string;
  };
  readonly source: { readonly kind: string; readonly target: string };
  readonly coverage: {
    readonly complete: boolean;
    readonly problems: readonly string[];
    readonly commits: number;
    readonly objects: number;
    readonly files: number;
    readonly bytes: number;
    readonly skipped: readonly {
      readonly reason: string;
      readonly count: number;
      readonly bytes: number;
      readonly examples: readonly string[];
    }[];
  };
  readonly findings: readonly JsonFinding[];
  readonly suppressed: readonly JsonFinding[];
  readonly staleSuppressions: readonly unknown[];
}

export interface ScanResult extends RunResult {
  readonly report: JsonReport;
  /** Each finding as {@link place} writes it, in the order of the report; those of guards on files (`where: policy`) are left out. */
  readonly places: readonly string[];
}

/** The scans that compare with older content or walk through it: where a diff could hide something. */
export const MODES = ["staged", "range", "history"] as const;
export type Mode = (typeof MODES)[number];

/** `src/app.py:3 slack-bot-token`; the kind of place is added when it is not the content of a file. */
export function place({ path, line, rule, where }: JsonFinding): string {
  return `${path}${line === undefined ? "" : `:${line}`} ${rule}${where === "content" ? "" : ` (${where})`}`;
}

/**
 * Runs leakgate in a repository (with the repository's own isolated environment) or in any folder.
 *
 * @param env added to that environment; `undefined` removes a variable
 */
export function leakgate(
  at: TempRepo | string,
  args: readonly string[],
  { env, ...options }: RunOptions = {},
): Promise<RunResult> {
  const [cwd, own] = typeof at === "string" ? [at, {}] : [at.path, at.env];
  return runCli(args, { cwd, ...options, env: { ...own, ...env } });
}

/**
 * `leakgate scan … --format json`.
 *
 * @throws Error with what was said on standard error, when there is no report (exit code 2, for instance)
 */
export async function scan(
  at: TempRepo | string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<ScanResult> {
  const result = await leakgate(at, ["scan", ...args, "--format", "json"], options);
  return { ...result, ...read(result, args) };
}

/** Reads a JSON report from standard output. */
export function read(result: RunResult, args: readonly string[] = []): Pick<ScanResult, "report" | "places"> {
  let report: JsonReport;
  try {
    report = JSON.parse(result.stdout);
  } catch {
    throw new Error(`scan ${args.join(" ")} gave ${result.code} and no report: ${result.stderr}`);
  }
  return { report, places: report.findings.filter(({ where }) => where !== "policy").map(place) };
}

/**
 * Brings content into a repository in the way that a mode looks at: staged; in one commit on top; or in a commit of the past,
 * removed again by a later one.
 *
 * @param put writes into the work tree
 * @returns arguments of `scan`
 */
export function bringIn(
  repo: TempRepo,
  mode: Mode,
  put: Readonly<Record<string, string | Buffer>> | (() => void),
): string[] {
  if (repo.run(["rev-parse", "--verify", "--quiet", "HEAD"]).status !== 0) repo.commit("start");
  if (typeof put === "function") put();
  else for (const [path, content] of Object.entries(put)) repo.write(path, content);
  if (mode === "staged") {
    repo.git("add", "--all");
    return ["--staged"];
  }
  repo.commit("change");
  if (mode === "range") return ["--range", "HEAD^..HEAD"];
  repo.git("rm", "-r", "--quiet", "--ignore-unmatch", ".");
  repo.commit("gone");
  return ["--history"];
}

/** Runs git in a repository where leakgate's hook is installed; what is printed is captured for the check of setup.ts. */
export function gitWithHook(
  repo: TempRepo,
  args: readonly string[],
  options: GitOptions = {},
): GitResult & { readonly output: string } {
  const result = repo.run(args, options);
  const output = captureOutput(`git ${args.join(" ")}`, `${result.stdout.toString()}\n${result.stderr}`);
  return { ...result, output };
}
