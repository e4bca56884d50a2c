/**
 * Real git repositories in fresh temporary folders, deaf to the machine's own git configuration. Everything is synchronous, so that
 * a test reads from top to bottom; folders go away when the test file has ended (or earlier, with `using`).
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

/** Environment variables that programs need to start at all; nothing else of the machine's environment is passed on. */
const NEEDED = ["PATH", "Path", "PATHEXT", "SystemRoot", "ComSpec", "TEMP", "TMP", "TMPDIR"];
/** Seconds since 1970 of the first command; each later commit is a minute younger, so that histories have an order. */
const FIRST_SECOND = 1_700_000_000;

/** Names that trip programs which parse text, as far as the platform's file system takes them. */
export const HOSTILE_NAMES: readonly string[] = [
  "-rf",
  "a b",
  "it's",
  "é",
  "ünï/😀",
  "$(touch x)",
  "[a].txt",
  ...(process.platform === "win32" ? [] : [":(glob)*", 'q"uote', "new\nline", "tab\there", "back\\slash"]),
];
/** Names that are not valid UTF-8, with the text that leakgate shows for them. Only Linux takes such names. */
export const BYTE_NAMES: readonly { readonly bytes: Buffer; readonly text: string }[] =
  process.platform === "linux" ? [{ bytes: Buffer.from([0x62, 0xff, 0x2e, 0x74]), text: "b\\xff.t" }] : [];

const folders = new Set<string>();

afterAll(() => {
  for (const folder of folders) remove(folder);
});

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  folders.delete(folder);
}

export interface TempDir extends Disposable {
  /** Absolute path of an existing empty folder; its parent's name has a space and an emoji. */
  readonly path: string;
}

/**
 * A fresh empty folder.
 *
 * @param name name of the folder itself
 */
export function tempDir(name = "dir"): TempDir {
  const parent = mkdtempSync(join(tmpdir(), "leakgate 🔑 "));
  folders.add(parent);
  const path = join(parent, name);
  mkdirSync(path);
  return { path, [Symbol.dispose]: () => remove(parent) };
}

export interface TempRepoOptions {
  readonly bare?: boolean;
  readonly objectFormat?: "sha1" | "sha256";
  /** Name of the repository's folder; "repo" when absent. */
  readonly name?: string;
}

export interface GitResult {
  /** Exit code; -1 when a signal ended git. */
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Buffer;
  /** Added to (and over) the isolated environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Absolute; the repository's folder when absent. */
  readonly cwd?: string;
}

export class TempRepo implements Disposable {
  /** Absolute path of the work tree (or of the bare repository). */
  readonly path: string;
  /** The isolated environment: for running the CLI or hooks. `HOME` and git's global config lie in a temporary folder. */
  readonly env: Readonly<Record<string, string>>;
  readonly #parent: string;
  #second = FIRST_SECOND;

  constructor(options: TempRepoOptions = {}) {
    this.path = tempDir(options.name ?? "repo").path;
    this.#parent = dirname(this.path);
    const home = join(this.#parent, "home");
    mkdirSync(home);
    this.env = isolatedEnv(home);
    const format = options.objectFormat === undefined ? [] : [`--object-format=${options.objectFormat}`];
    this.git("init", "--quiet", ...(options.bare === true ? ["--bare"] : []), ...format);
  }

  /** Runs git and gives its standard output as text. @throws Error with git's standard error when git fails */
  git(...args: readonly string[]): string {
    const result = this.run(args);
    if (result.status !== 0) throw new Error(`git ${args.join(" ")} gave ${result.status}: ${result.stderr}`);
    return result.stdout.toString();
  }

  /** Runs git with input, another folder or more environment; never throws because of git's exit code. */
  run(args: readonly string[], options: RunOptions = {}): GitResult {
    const date = `${this.#second} +0200`;
    const result = spawnSync("git", args, {
      cwd: options.cwd ?? this.path,
      env: { ...this.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, ...options.env },
      maxBuffer: 1 << 30,
      ...(options.input !== undefined && { input: options.input }),
    });
    if (result.error !== undefined) throw result.error;
    return { status: result.status ?? -1, stdout: result.stdout, stderr: result.stderr.toString() };
  }

  /** Writes a file (a Buffer path may be invalid UTF-8) with its parent folders; `path` is relative to the repository. */
  write(path: string | Buffer, content: string | Buffer): void {
    const full = Buffer.concat([Buffer.from(`${this.path}/`), Buffer.from(path)]);
    mkdirSync(full.subarray(0, full.lastIndexOf("/")), { recursive: true });
    writeFileSync(full, content);
  }

  /**
   * Commits the whole work tree without running hooks.
   *
   * @param files written first: path to content
   * @returns the commit's object id
   */
  commit(message: string, files: Readonly<Record<string, string | Buffer>> = {}): string {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
    this.#second += 60;
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--no-verify", "-m", message);
    return this.git("rev-parse", "HEAD").trim();
  }

  /** Makes later commands happen a minute later; {@link commit} does so by itself. */
  tick(): void {
    this.#second += 60;
  }

  [Symbol.dispose](): void {
    remove(this.#parent);
  }
}

/** A real repository with an isolated configuration, `main` as first branch, and no commit yet. */
export function tempRepo(options: TempRepoOptions = {}): TempRepo {
  return new TempRepo(options);
}

function isolatedEnv(home: string): Record<string, string> {
  const config = join(home, ".gitconfig");
  const lines = [
    "[init]\n\tdefaultBranch = main",
    "[user]\n\tname = Ada Tester\n\temail = ada@example.org",
    "[commit]\n\tgpgSign = false",
    "[tag]\n\tgpgSign = false",
    '[protocol "file"]\n\tallow = always',
    "[core]\n\tautocrlf = false",
    "[gc]\n\tauto = 0",
    "[maintenance]\n\tauto = false",
    "[advice]\n\tdetachedHead = false",
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  const env: Record<string, string> = {};
  for (const name of NEEDED) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return {
    ...env,
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: join(home, ".config"),
    // A file of its own rather than /dev/null, so that a test may set user configuration with `git config --global`.
    GIT_CONFIG_GLOBAL: config,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Ada Tester",
    GIT_AUTHOR_EMAIL: "ada@example.org",
    GIT_COMMITTER_NAME: "Ada Tester",
    GIT_COMMITTER_EMAIL: "ada@example.org",
    GIT_TERMINAL_PROMPT: "0",
    GIT_EDITOR: "true",
    GIT_MERGE_AUTOEDIT: "no",
    LC_ALL: "C",
    TZ: "UTC",
  };
}
