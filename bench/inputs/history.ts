/** The history input: a repository in which each release of some large npm packages is one commit, packed. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { exec } from "../speed/exec.ts";
import { controlToken } from "./control.ts";
import { fetchNpm, unpackNpm } from "./fetch.ts";
import { npmHistory, type Releases } from "./releases.ts";

/** Build products, which repositories seldom hold and which would make up most of the changed bytes. */
const BUILT: readonly string[] = ["*.map", "*.min.js", "*.min.mjs"];

interface Release {
  readonly name: string;
  readonly version: string;
}

/** The releases of all packages as if each package had published at an even pace over the same time. */
export function interleave(packages: readonly Releases[]): readonly Release[] {
  return packages
    .flatMap(({ name, versions }) => versions.map((version, i) => ({ name, version, at: (i + 0.5) / versions.length })))
    .sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
    .map(({ name, version }) => ({ name, version }));
}

/** @param folder is made anew, in one step at the end */
export function makeHistory(folder: string): void {
  const releases = interleave(npmHistory);
  fetchNpm(releases.map(({ name, version }) => `${name}@${version}`));
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const git = (...args: readonly string[]): string => exec("git", args, { cwd: partial });
  git("init", "--quiet", "--initial-branch=main");
  // One thread: which delta is chosen must not depend on how many cores the machine has.
  const settings = { "user.name": "Bench", "user.email": "bench@example.org", "gc.auto": "0", "pack.threads": "1" };
  for (const [key, value] of Object.entries(settings)) git("config", key, value);
  const control = path.join(partial, "control.ts");
  releases.forEach(({ name, version }, i) => {
    const at = `packages/${name.replace("/", "-")}`;
    rmSync(path.join(partial, at), { recursive: true, force: true });
    unpackNpm(`${name}@${version}`, path.join(partial, at), BUILT);
    // In the middle of the history for twenty commits, then gone.
    if (i === 150) writeFileSync(control, `export const token = "${controlToken("history")}";\n`);
    if (i === 170) rmSync(control);
    commit(partial, `${name} ${version}`, i);
    if (i % 25 === 24) console.log(`${i + 1} of ${releases.length} commits`);
  });
  console.log("packing (some minutes, once)");
  git("gc", "--quiet", "--prune=now");
  renameSync(partial, folder);
}

function commit(folder: string, message: string, i: number): void {
  const date = `${1_700_000_000 + i * 3600} +0000`;
  // --force: what a package's own .gitignore names is published, so it belongs to the input.
  exec("git", ["-c", "core.autocrlf=false", "add", "--all", "--force", "."], { cwd: folder });
  exec("git", ["commit", "--quiet", "--allow-empty", "--no-verify", "-m", message], {
    cwd: folder,
    env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
}
