/**
 * The files below a folder, read from disk: outside a repository, and for folders that git ignores but the user named.
 */
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ignore, { type Ignore } from "ignore";
import { pathText } from "../git/pathText.ts";
import type { CoverageLog } from "../model.ts";

export interface Walked {
  /** Relative to where the walk's paths start, '/' separated. */
  readonly path: string;
  /** Absolute; a Buffer when the name is not valid UTF-8. */
  readonly full: string | Buffer;
}

export interface WalkOptions {
  /** Put before every path; "" or ending with '/'. */
  readonly prefix: string;
  /** Honour `.gitignore` and `.ignore` where they stand. */
  readonly ignoreFiles: boolean;
  readonly coverage: CoverageLog;
}

/** Ignore rules of one folder, and where its paths start. */
interface Rules {
  readonly base: string;
  readonly rules: Ignore;
}

/** The later one wins, as in ripgrep. */
const IGNORE_FILES = [".gitignore", ".ignore"];
const SURROGATE = /[\ud800-\udfff]/;
const SLASH: Buffer = Buffer.from("/");

/**
 * Every file below `root`, sorted by name within each folder; symbolic links and special files too, for the caller to decide.
 * Git's own folders are left out and counted; a folder that cannot be read makes the run incomplete.
 *
 * @param root absolute folder
 */
export function* walk(root: string, options: WalkOptions): Generator<Walked, void, undefined> {
  yield* folder(root, options.prefix, [], options);
}

function* folder(
  full: string | Buffer,
  path: string,
  above: readonly Rules[],
  options: WalkOptions,
): Generator<Walked, void, undefined> {
  const entries = list(full, path, options.coverage);
  const rules = options.ignoreFiles ? [...above, ...ownRules(full, path, entries)] : above;
  for (const { name, entry } of entries) {
    const text = typeof name === "string" ? name : pathText(name);
    const below = path + text;
    if (text === ".git") options.coverage.skip("git-folder", below);
    else if (isIgnored(rules, below, entry.isDirectory())) options.coverage.skip("ignored", below);
    else if (entry.isDirectory()) yield* folder(joined(full, name), `${below}/`, rules, options);
    else yield { path: below, full: joined(full, name) };
  }
}

interface Named {
  readonly name: string | Buffer;
  readonly entry: Dirent<string> | Dirent<NonSharedBuffer>;
}

function list(full: string | Buffer, path: string, coverage: CoverageLog): Named[] {
  try {
    const entries = readdirSync(full, { withFileTypes: true }).map((entry) => ({ name: entry.name, entry }));
    // A replacement character may stand for bytes that are not valid UTF-8: only as bytes can such a file be opened.
    const exact = entries.some(({ name }) => name.includes("\u{FFFD}")) ? listBytes(full) : entries;
    return exact.sort((a, b) => byBytes(a.name, b.name));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    const shown = path === "" ? pathText(Buffer.from(full)) : path;
    coverage.problem(
      `some folders cannot be read (${code}): change their permissions, or exclude them`,
      "unreadable",
      shown,
    );
    return [];
  }
}

/** In the order of the bytes. That of UTF-16 is the same but for surrogates, which rank above U+E000 there and not here. */
function byBytes(a: string | Buffer, b: string | Buffer): number {
  if (typeof a === "string" && typeof b === "string" && !SURROGATE.test(a) && !SURROGATE.test(b))
    return a < b ? -1 : a > b ? 1 : 0;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function listBytes(full: string | Buffer): Named[] {
  return readdirSync(full, { withFileTypes: true, encoding: "buffer" }).map((entry) => ({ name: entry.name, entry }));
}

function joined(folderPath: string | Buffer, name: string | Buffer): string | Buffer {
  if (typeof folderPath === "string" && typeof name === "string") return join(folderPath, name);
  return Buffer.concat([Buffer.from(folderPath), SLASH, Buffer.from(name)]);
}

function ownRules(full: string | Buffer, base: string, entries: readonly Named[]): Rules[] {
  return IGNORE_FILES.flatMap((file) => {
    if (!entries.some(({ name, entry }) => name === file && entry.isFile())) return [];
    try {
      return [{ base, rules: ignore().add(readFileSync(joined(full, file), "utf8")) }];
    } catch {
      // Without its rules, more is scanned.
      return [];
    }
  });
}

function isIgnored(rules: readonly Rules[], path: string, isFolder: boolean): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const { base, rules: own } = rules[i] as Rules;
    const verdict = own.test(path.slice(base.length) + (isFolder ? "/" : ""));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
