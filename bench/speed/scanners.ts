/** The scanners in the comparison: how each is called for each workload, and how its report is read. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { tryExec } from "./exec.ts";
import type { Command } from "./measure.ts";
import { cache, inputs, peers } from "./paths.ts";

export type Workload = "tree" | "history" | "hook";
export const WORKLOADS: readonly Workload[] = ["tree", "history", "hook"];

export interface Scanner {
  readonly name: string;
  /** Runs for minutes where the others run for seconds: takes part in fewer rounds. */
  readonly slow: boolean;
  /** Words for the result; undefined when the scanner is not there. */
  version(): string | undefined;
  /** The command for a workload on an input folder; undefined when the scanner has no such mode. */
  command(workload: Workload, folder: string): Command | undefined;
  /** The path of each finding in the report of the last run. */
  readonly findings: () => readonly string[];
}

const report = path.join(cache, "report");

/** The tree lies below leakgate's own repository; git must not take it for a part of that. */
const outside = { GIT_CEILING_DIRECTORIES: inputs };

const read = (): string => (existsSync(report) ? readFileSync(report, "utf8") : "");

/**
 * The command line as users call it, with a report; in the hook workload also what the installed hook calls, which is the
 * row to look at there.
 *
 * @param node the Node that runs it, a path
 * @param bundle the built program, dist/leakgate.js or a copy of it
 */
export function leakgate(node: string, bundle: string): readonly Scanner[] {
  const version = (): string | undefined => {
    if (!existsSync(bundle)) return undefined;
    return `${tryExec(node, [bundle, "version"])?.split("\n")[0] ?? "?"}, Node ${tryExec(node, ["--version"])?.slice(1)}`;
  };
  const modes = { tree: ["."], history: ["--history"], hook: ["--staged"] };
  const scan = (workload: Workload, cwd: string): Command => {
    const argv = [node, bundle, "scan", ...modes[workload], "--format", "json"];
    return { argv, cwd, env: outside, stdout: report };
  };
  const hook = (cwd: string): Command => ({ argv: [node, bundle, "hook", "run", "pre-commit"], cwd, stdout: report });
  return [
    {
      name: "leakgate",
      slow: false,
      version,
      command: (workload, cwd) => (workload === "hook" ? hook(cwd) : scan(workload, cwd)),
      findings: () => {
        const text = read();
        // The hook prints for people: each line of a finding begins with its place.
        if (!text.startsWith("{")) return text.match(/^\S+:\d+:\d+(?= )/gm) ?? [];
        return (JSON.parse(text) as { findings: { path: string }[] }).findings.map((finding) => finding.path);
      },
    },
    {
      name: "leakgate scan --staged",
      slow: false,
      version,
      command: (workload, cwd) => (workload === "hook" ? scan(workload, cwd) : undefined),
      findings: () => {
        return (JSON.parse(read()) as { findings: { path: string }[] }).findings.map((finding) => finding.path);
      },
    },
  ];
}

const gitleaksProgram = path.join(peers, "gitleaks");
const gitleaks: Scanner = {
  name: "gitleaks",
  slow: true,
  version: () => /\tmod\t\S+\t(\S+)/.exec(tryExec("go", ["version", "-m", gitleaksProgram]) ?? "")?.[1],
  command: (workload, cwd) => {
    const mode = { tree: ["dir", "."], history: ["git", "."], hook: ["git", "--pre-commit", "--staged", "."] }[
      workload
    ];
    const output = ["--no-banner", "--log-level", "error", "--report-format", "json", "--report-path", report];
    return { argv: [gitleaksProgram, ...mode, ...output], cwd };
  },
  findings: () => (JSON.parse(read() || "[]") as { File: string }[]).map((finding) => finding.File),
};

const ruleCache = path.join(cache, "kingfisher");

/** The program itself: what stands in the virtual environment's bin/ is a Python script that starts it. */
const kingfisherProgram = ((): string => {
  const lib = path.join(peers, "venv/lib");
  const python = existsSync(lib) ? readdirSync(lib)[0] : undefined;
  return path.join(lib, python ?? "", "site-packages/kingfisher/bin/kingfisher");
})();
function kingfisher(name: string, flags: readonly string[]): Scanner {
  return {
    name,
    slow: flags.length > 0,
    version: () => tryExec(kingfisherProgram, ["--version"])?.replace(/^kingfisher\s+/, ""),
    command: (workload, cwd) => {
      const mode = { tree: [], history: ["--git-history", "full"], hook: ["--staged"] }[workload];
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
      return { argv: [kingfisherProgram, "scan", ".", ...mode, ...output], cwd, env: { KF_RULE_CACHE_DIR: ruleCache } };
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
  slow: true,
  version: () => tryExec(detectSecretsProgram, ["--version"]),
  command: (workload, cwd) => {
    if (workload !== "tree") return undefined;
    return { argv: [detectSecretsProgram, "scan", "--all-files", "--no-verify", "."], cwd, stdout: report };
  },
  findings: () => {
    const { results } = JSON.parse(read() || '{"results":{}}') as { results: Record<string, unknown[]> };
    return Object.entries(results).flatMap(([file, found]) => found.map(() => file));
  },
};

const secretlintFolder = path.join(peers, "secretlint");
const secretlint: Scanner = {
  name: "secretlint",
  slow: true,
  version: () => {
    const file = path.join(secretlintFolder, "node_modules/secretlint/package.json");
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version : undefined;
  },
  command: (workload, cwd) => {
    if (workload !== "tree") return undefined;
    const program = path.join(secretlintFolder, "node_modules/secretlint/bin/secretlint.js");
    const config = path.join(secretlintFolder, "secretlintrc.json");
    const output = ["--format", "json", "--output", report];
    return { argv: [process.execPath, program, "--secretlintrc", config, "--no-gitignore", ...output, "**/*"], cwd };
  },
  findings: () =>
    (JSON.parse(read() || "[]") as { filePath: string; messages: unknown[] }[]).flatMap((file) =>
      file.messages.map(() => file.filePath),
    ),
};

/** kingfisher keeps its compiled rules between runs. On a fresh machine, as in CI, it compiles them first. */
export const others: readonly Scanner[] = [
  kingfisher("kingfisher", []),
  kingfisher("kingfisher, first run", ["--no-rule-cache"]),
  gitleaks,
];
/** Those that take longest and are the least like leakgate: only when asked for. */
export const extras: readonly Scanner[] = [detectSecrets, secretlint];
/** Deleted before each run, so that the report of one scanner is never read as another's. */
export const reportFile: string = report;
