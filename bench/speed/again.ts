/**
 * The input of the workload "again": a clone of the history, a cache from a scan of it, and then one more commit. The cache is put
 * back before each run, since a run adds to it.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { pick } from "../inputs/hook.ts";
import { exec } from "./exec.ts";
import { type Command, measure } from "./measure.ts";
import { folderOf } from "./workloads.ts";

const FILES = 10;
const LINES = 30;

export class Again {
  readonly repository: string;
  /** What `--cache` is given. */
  readonly cache: string;
  readonly #kept: string;

  /** @param folder is made anew */
  constructor(folder: string) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    this.repository = path.join(folder, "repository");
    this.cache = path.join(folder, "cache");
    this.#kept = path.join(folder, "kept");
    exec("git", ["clone", "--quiet", "--local", "--no-checkout", folderOf("history"), this.repository]);
  }

  /** Scans the history as it is, keeps the cache, and commits a change of 10 files and 300 lines. */
  warm(scan: Command): void {
    const { code } = measure(scan, false);
    if (!existsSync(this.cache)) throw new Error(`the first scan made no cache (exit code ${code})`);
    cpSync(this.cache, this.#kept, { recursive: true });
    this.#commit();
  }

  /** The cache as it was before the commit. */
  restore(): void {
    rmSync(this.cache, { recursive: true, force: true });
    cpSync(this.#kept, this.cache, { recursive: true });
  }

  /** Without a work tree, which would take longer to write than all the rest. */
  #commit(): void {
    const cwd = this.repository;
    const git = (...args: readonly string[]): string => exec("git", args, { cwd });
    git("read-tree", "HEAD");
    const names = git("ls-files", "packages/eslint/lib/rules/*.js").split("\n");
    const read = (name: string): string => git("show", `HEAD:${name}`);
    for (let i = 0; i < FILES; i++) {
      const at = Math.floor((i * names.length) / FILES);
      const lines = read(names[at] as string).split("\n");
      lines.splice(Math.floor(lines.length / 2), 0, ...pick(read(names[at + 1] as string).split("\n"), LINES));
      const file = path.join(cwd, ".git/again.txt");
      writeFileSync(file, lines.join("\n"));
      const blob = git("hash-object", "-w", file);
      rmSync(file);
      git("update-index", "--cacheinfo", `100644,${blob},${names[at]}`);
    }
    git("-c", "user.name=Bench", "-c", "user.email=bench@example.org", "commit", "--quiet", "-m", "One more");
    if (!readFileSync(path.join(cwd, ".git/logs/HEAD"), "utf8").includes("One more")) throw new Error("no commit");
  }
}
