/** The inputs of the growth benchmark: how each is made at a size, what scans it, and what the same work costs at the least. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { controlToken } from "../inputs/control.ts";
import { exec } from "../speed/exec.ts";
import { manyBlobs, manyCommits, manyLeaks, withToken } from "./history.ts";
import { stageChanges, stageNew } from "./staged.ts";
import { oneLine, textFiles, textOf, textOfFile } from "./text.ts";
import { partOfTree, tinyFiles } from "./tree.ts";

export interface Growth {
  readonly name: string;
  /** What grows, such as "MB". */
  readonly unit: string;
  /** Makes the input and gives its size in the unit. `folder` is empty. */
  readonly make: (folder: string, times: number, leakgate: readonly string[]) => number;
  /** The smallest input of its kind: what is left of it is the start. */
  readonly kind: "tree" | "history" | "hook";
  readonly times: readonly number[];
  /** Of leakgate. Default: by the kind. */
  readonly args?: readonly string[];
  /** A shell command that does what cannot be left out. Default: by the kind. */
  readonly limit?: string;
}

const MB = 1_000_000;
const GROWING = [1, 4, 16];
const ONCE = [1];

export const ARGS: Readonly<Record<Growth["kind"], readonly string[]>> = {
  tree: ["scan", ".", "--quiet", "--format", "json"],
  history: ["scan", "--history", "--quiet", "--format", "json"],
  hook: ["hook", "run", "pre-commit"],
};

export const LIMITS: Readonly<Record<Growth["kind"], string>> = {
  tree: "find . -type f -print0 | xargs -0 cat > /dev/null",
  history: "git cat-file --batch-all-objects --batch --unordered > /dev/null",
  hook: '"$NODE" -e 0; git diff --cached > /dev/null',
};

const LIST_REFS = `git for-each-ref > /dev/null; ${LIMITS.history}`;

/** For each kind an input with nearly nothing in it. */
export const EMPTY: Readonly<Record<Growth["kind"], (folder: string) => void>> = {
  tree: (folder) => writeFileSync(path.join(folder, "a.py"), "x = 1\n"),
  history: (folder) => manyCommits(folder, 1),
  hook: (folder) => stageChanges(folder, 1, 1),
};

/** A small history with so many branches and tags. */
function refs(folder: string, count: number): number {
  const git = (...args: readonly string[]): string =>
    exec("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd: folder });
  git("init", "-q");
  writeFileSync(path.join(folder, "a.py"), textOf(10_000));
  git("add", "--all");
  git("commit", "-q", "-m", "first");
  const head = git("rev-parse", "HEAD");
  const names = Array.from({ length: count }, (_, i) => `refs/${i % 2 === 0 ? "heads" : "tags"}/r${i}`).sort();
  writeFileSync(path.join(folder, ".git/packed-refs"), names.map((name) => `${head} ${name}\n`).join(""));
  return count;
}

const token = (i: number): string => controlToken(`growth ${i}`);

/** Small files with a made-up token each. */
function leaks(folder: string, count: number): number {
  const names = textFiles().slice(0, 300);
  for (let i = 0; i < count; i++) {
    const place = path.join(folder, String(i % 50));
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, `${i}.py`), withToken(textOfFile(names[i % 300] as string), token(i)));
  }
  return count;
}

/** One file in which each line has a made-up token. */
function leaksInOneFile(folder: string, count: number): number {
  const lines = Array.from({ length: count }, (_, i) => `token_${i} = "${token(i)}"\n`);
  writeFileSync(path.join(folder, "a.py"), lines.join(""));
  return count;
}

function baseline(folder: string, count: number, [program = "", ...args]: readonly string[]): number {
  exec("git", ["init", "-q"], { cwd: folder });
  leaks(folder, count);
  exec("git", ["add", "--all"], { cwd: folder });
  exec(program, [...args, "baseline", "create"], { cwd: folder });
  return count;
}

function file(name: string, content: Buffer): (folder: string) => number {
  return (folder) => {
    writeFileSync(path.join(folder, name), content);
    return content.length / MB;
  };
}

const ALL: readonly Growth[] = [
  {
    name: "tree of real packages",
    unit: "MB",
    kind: "tree",
    times: GROWING,
    make: (folder, times) => partOfTree(folder, times) / MB,
  },
  {
    name: "one file",
    unit: "MB",
    kind: "tree",
    times: GROWING,
    make: (folder, n) => file("a.py", textOf(n * 8 * MB))(folder),
  },
  {
    name: "one line",
    unit: "MB",
    kind: "tree",
    times: GROWING,
    make: (folder, n) => file("a.js", oneLine(n * 4 * MB))(folder),
  },
  { name: "tiny files", unit: "files", kind: "tree", times: GROWING, make: (folder, n) => tinyFiles(folder, n * 2000) },
  { name: "findings in files", unit: "findings", kind: "tree", times: GROWING, make: (f, n) => leaks(f, n * 250) },
  {
    name: "findings in one file",
    unit: "findings",
    kind: "tree",
    times: GROWING,
    make: (folder, n) => leaksInOneFile(folder, n * 250),
  },
  {
    name: "entries of a baseline",
    unit: "entries",
    kind: "tree",
    times: GROWING,
    make: (folder, n, leakgate) => baseline(folder, n * 250, leakgate),
  },
  {
    name: "history by commits",
    unit: "commits",
    kind: "history",
    times: GROWING,
    make: (folder, n) => {
      manyCommits(folder, n * 1000);
      return n * 1000;
    },
  },
  {
    name: "history by blobs",
    unit: "MB",
    kind: "history",
    times: GROWING,
    make: (folder, n) => manyBlobs(folder, n * 600) / MB,
  },
  {
    name: "findings in a history",
    unit: "findings",
    kind: "history",
    times: GROWING,
    make: (folder, n) => {
      manyLeaks(folder, n * 250, token);
      return n * 250;
    },
  },
  {
    name: "refs",
    unit: "refs",
    kind: "history",
    times: GROWING,
    make: (folder, n) => refs(folder, n * 3000),
    limit: LIST_REFS,
  },
  {
    name: "range of commits",
    unit: "commits",
    kind: "history",
    times: GROWING,
    make: (folder, n) => {
      manyCommits(folder, n * 250 + 1);
      exec("git", ["tag", "base", "main~" + n * 250], { cwd: folder });
      return n * 250;
    },
    args: ["scan", "--range", "base..main", "--quiet", "--format", "json"],
    limit: "git log -p -U0 base..main > /dev/null",
  },
  {
    name: "hook, changed files of 30 lines",
    unit: "files",
    kind: "hook",
    times: GROWING,
    make: (folder, n) => {
      stageChanges(folder, n * 10, 30);
      return n * 10;
    },
  },
  { name: "file of 500 MB", unit: "MB", kind: "tree", times: ONCE, make: (f) => file("a.py", textOf(500 * MB))(f) },
  { name: "line of 200 MB", unit: "MB", kind: "tree", times: ONCE, make: (f) => file("a.js", oneLine(200 * MB))(f) },
  { name: "200,000 tiny files", unit: "files", kind: "tree", times: ONCE, make: (f) => tinyFiles(f, 200_000) },
  {
    name: "50,000 refs",
    unit: "refs",
    kind: "history",
    times: ONCE,
    make: (folder) => refs(folder, 50_000),
    limit: LIST_REFS,
  },
  {
    name: "hook, 5,000 changed files",
    unit: "files",
    kind: "hook",
    times: ONCE,
    make: (folder) => {
      stageChanges(folder, 5000, 1);
      return 5000;
    },
  },
  {
    name: "hook, 5,000 new small files",
    unit: "files",
    kind: "hook",
    times: ONCE,
    make: (folder) => stageNew(folder, 5000, tinyFiles),
  },
];

/** @throws Error that names the cases when one is asked for that is not there */
export function casesNamed(names: readonly string[] | undefined): readonly Growth[] {
  if (names === undefined) return ALL;
  const isAsked = ({ name }: Growth, asked: string): boolean => name.includes(asked);
  const unknown = names.find((asked) => !ALL.some((one) => isAsked(one, asked)));
  if (unknown !== undefined)
    throw new Error(`there is no input named ${unknown}; there are:\n${ALL.map(({ name }) => name).join("\n")}`);
  return ALL.filter((one) => names.some((asked) => isAsked(one, asked)));
}
