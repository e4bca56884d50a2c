/** The scanners in the comparison: how each is called for each workload, and how its report is read. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { tryExec } from "./exec.ts";
import type { Command } from "./measure.ts";
import { cache, inputs, peers, scratch } from "./paths.ts";
import type { Mode, WorkloadName } from "./workloads.ts";

export interface Scanner {
  readonly name: string;
  /** Where it takes much longer than the others: takes part in fewer rounds there. */
  readonly slow: readonly WorkloadName[];
  /** Words for the result; undefined when the scanner is not there. */
  version(): string | undefined;
  /**
   * The command for an input folder; undefined when the scanner has no such mode.
   *
   * @param keep with "again": a folder for what is kept between runs
   */
  command(mode: Mode, folder: string, keep?: string): Command | undefined;
  /** The path of each finding in the report of the last run. */
  readonly findings: () => readonly string[];
}

const report = path.join(scratch, "report");
/** betterleaks takes the format from the ending. */
const reportJson = `${report}.json`;

/** The tree lies below leakgate's own repository; git must not take it for a part of that. */
const outside = { GIT_CEILING_DIRECTORIES: inputs };

const read = (): string => (existsSync(report) ? readFileSync(report, "utf8") : "");

/**
 * The command line as users call it, with a report; in the hook workload also what the installed hook calls, which is the
 * row to look at there.
 *
 * @param nodes the Nodes that run it, by words that are added to the name; further ones only run the hook
 * @param bundle the built program, dist/leakgate.js or a copy of it
 */
export function leakgate(nodes: ReadonlyMap<string, string>, bundle: string): readonly Scanner[] {
  const all = [...nodes].map(([suffix, node]) => ownScanner(suffix, node, bundle));
  const [first] = nodes.values();
  return first === undefined ? all : [...all, stagedScanner(first, bundle)];
}

function versionOf(node: string, bundle: string): string | undefined {
  if (!existsSync(bundle) || !existsSync(node)) return undefined;
  return `${tryExec(node, [bundle, "version"])?.split("\n")[0] ?? "?"}, Node ${tryExec(node, ["--version"])?.slice(1)}`;
}

const MODES = { tree: ["."], history: ["--history"], again: ["--history"], hook: ["--staged"] } as const;

function scan(node: string, bundle: string, mode: Mode, cwd: string, further: readonly string[] = []): Command {
  const argv = [node, bundle, "scan", ...MODES[mode], ...further, "--format", "json"];
  return { argv, cwd, env: outside, stdout: report };
}

function ownScanner(suffix: string, node: string, bundle: string): Scanner {
  return {
    name: `leakgate${suffix}`,
    slow: [],
    version: () => versionOf(node, bundle),
    command: (mode, cwd, keep) => {
      if (mode === "hook") return { argv: [node, bundle, "hook", "run", "pre-commit"], cwd, stdout: report };
      return suffix === "" ? scan(node, bundle, mode, cwd, keep === undefined ? [] : ["--cache", keep]) : undefined;
    },
    findings: () => {
      const text = read();
      // The hook prints for people: each line of a finding begins with its place.
      return text.startsWith("{") ? pathsOf(text) : (text.match(/^\S+:\d+:\d+(?= )/gm) ?? []);
    },
  };
}

function stagedScanner(node: string, bundle: string): Scanner {
  return {
    name: "leakgate scan --staged",
    slow: [],
    version: () => versionOf(node, bundle),
    command: (mode, cwd) => (mode === "hook" ? scan(node, bundle, mode, cwd) : undefined),
    findings: () => pathsOf(read()),
  };
}

function pathsOf(text: string): readonly string[] {
  return (JSON.parse(text) as { findings: { path: string }[] }).findings.map((finding) => finding.path);
}

const gitleaksProgram = path.join(peers, "gitleaks");
const gitleaks: Scanner = {
  name: "gitleaks",
  slow: ["tree", "history"],
  version: () => /\tmod\t\S+\t(\S+)/.exec(tryExec("go", ["version", "-m", gitleaksProgram]) ?? "")?.[1],
  command: (mode, cwd) => {
    if (mode === "again") return undefined;
    const what = { tree: ["dir", "."], history: ["git", "."], hook: ["git", "--pre-commit", "--staged", "."] }[mode];
    const output = ["--no-banner", "--log-level", "error", "--report-format", "json", "--report-path", report];
    return { argv: [gitleaksProgram, ...what, ...output], cwd };
  },
  findings: () => (JSON.parse(read() || "[]") as { File: string }[]).map((finding) => finding.File),
};

/** What Python packages of the virtual environment hold. */
const sitePackages = ((): string => {
  const lib = path.join(peers, "venv/lib");
  const python = existsSync(lib) ? readdirSync(lib)[0] : undefined;
  return path.join(lib, python ?? "", "site-packages");
})();

const betterleaksProgram = path.join(sitePackages, "betterleaks/bin/betterleaks");
const betterleaks: Scanner = {
  name: "betterleaks",
  slow: ["history"],
  version: () => tryExec(betterleaksProgram, ["version"]),
  command: (mode, cwd) => {
    if (mode === "again") return undefined;
    const what = { tree: ["fs", "."], history: ["git", "."], hook: ["git", ".", "--staged"] }[mode];
    return { argv: [betterleaksProgram, ...what, "--no-banner", "--log-level", "error", "-o", reportJson], cwd };
  },
  findings: () => {
    const text = existsSync(reportJson) ? readFileSync(reportJson, "utf8") : "{}";
    const { findings } = JSON.parse(text) as { findings?: { location: { path: string } }[] };
    return (findings ?? []).map(({ location }) => location.path);
  },
};

const ruleCache = path.join(cache, "kingfisher");

/** The program itself: what stands in the virtual environment's bin/ is a Python script that starts it. */
const kingfisherProgram = path.join(sitePackages, "kingfisher/bin/kingfisher");
function kingfisher(name: string, flags: readonly string[]): Scanner {
  return {
    name,
    slow: flags.length > 0 ? ["tree", "history", "hook", "hook-5000"] : [],
    version: () => tryExec(kingfisherProgram, ["--version"])?.replace(/^kingfisher\s+/, ""),
    command: (mode, cwd) => {
      if (mode === "again") return undefined;
      const what = { tree: [], history: ["--git-history", "full"], hook: ["--staged"] }[mode];
      const output = [
        "--no-validate",
        "--no-update-check",
        "--quiet",
        "--format",
        "json",
        "--output",
        report,
        ...flags,
      ];
      return { argv: [kingfisherProgram, "scan", ".", ...what, ...output], cwd, env: { KF_RULE_CACHE_DIR: ruleCache } };
    },
    findings: () => {
      const { findings } = JSON.parse(read() || "{}") as { findings?: { finding: { path: string } }[] };
      return (findings ?? []).map(({ finding }) => finding.path);
    },
  };
}

const detectSecretsProgram = path.join(peers, "venv/bin/detect-secrets");
const detectSecrets: Scanner = {
  name: "detect-secrets",
  slow: ["tree", "hook-5000"],
  version: () => tryExec(detectSecretsProgram, ["--version"]),
  command: (mode, cwd) => {
    if (mode === "tree")
      return { argv: [detectSecretsProgram, "scan", "--all-files", "--no-verify", "."], cwd, stdout: report };
    return mode === "hook"
      ? onStaged(cwd, [`${detectSecretsProgram}-hook`, "--no-verify", "--json"], report)
      : undefined;
  },
  findings: () => {
    // One report for each of the calls among which xargs divides the files.
    const parts = read()
      .split(/^(?=\{$)/m)
      .filter((text) => text.startsWith("{"));
    return parts.flatMap((text) => {
      const { results } = JSON.parse(text) as { results: Record<string, unknown[]> };
      return Object.entries(results).flatMap(([file, found]) => found.map(() => file));
    });
  },
};

const secretlintFolder = path.join(peers, "secretlint");
const secretlint: Scanner = {
  name: "secretlint",
  slow: ["tree", "hook-5000"],
  version: () => {
    const file = path.join(secretlintFolder, "node_modules/secretlint/package.json");
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version : undefined;
  },
  command: (mode, cwd) => {
    if (mode !== "tree" && mode !== "hook") return undefined;
    const program = path.join(secretlintFolder, "node_modules/secretlint/bin/secretlint.js");
    const config = path.join(secretlintFolder, "secretlintrc.json");
    const argv = [process.execPath, program, "--secretlintrc", config, "--no-gitignore", "--format", "json"];
    return mode === "hook" ? onStaged(cwd, argv, report) : { argv: [...argv, "--output", report, "**/*"], cwd };
  },
  findings: () =>
    read()
      .split(/^(?=\[)/m)
      .filter((text) => text.startsWith("["))
      .flatMap((text) => JSON.parse(text) as { filePath: string; messages: unknown[] }[])
      .flatMap((file) => file.messages.map(() => file.filePath)),
};

/** As lint-staged and the pre-commit framework do it: the program gets the names of the files. */
function onStaged(cwd: string, argv: readonly string[], stdout: string): Command {
  const script = 'git diff --cached --name-only --diff-filter=ACMR -z | xargs -0 "$@"';
  return { argv: ["sh", "-c", script, "sh", ...argv], cwd, stdout };
}

/** kingfisher keeps its compiled rules between runs. On a fresh machine, as in CI, it compiles them first. */
export const others: readonly Scanner[] = [
  kingfisher("kingfisher", []),
  kingfisher("kingfisher, first run", ["--no-rule-cache"]),
  betterleaks,
  gitleaks,
  detectSecrets,
  secretlint,
];
/** Deleted before each run, so that the report of one scanner is never read as another's. */
export const reportFiles: readonly string[] = [report, reportJson];
