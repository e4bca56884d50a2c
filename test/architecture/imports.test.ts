/** Holds the house of ARCHITECTURE.md: which room may import which, and what only some rooms may do. */
import { expect, test } from "vitest";
import { importedNames, type SourceFile, sourceFiles, withoutComments } from "./sources.ts";

const files: readonly SourceFile[] = sourceFiles();

/**
 * Room → rooms that it may import, besides `model` and the {@link SHARED} files. A room is a folder of src/, or a file that
 * stands in src/ itself. A new entry must not close a circle.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  engine: ["generated"],
  git: [],
  exitCode: [],
  version: [],
  ruleset: ["engine", "generated"],
  baseline: [],
  triage: ["engine", "baseline"],
  config: ["triage", "generated"],
  sources: ["git"],
  policy: ["sources", "engine"],
  report: ["version"],
  scan: ["sources", "engine", "policy", "triage"],
  options: ["config"],
  run: [
    "generated",
    "options",
    "scan",
    "sources",
    "engine",
    "policy",
    "triage",
    "baseline",
    "config",
    "ruleset",
    "git",
    "version",
  ],
  index: ["options", "run", "config", "exitCode"],
  hook: ["git", "options", "index"],
  migrate: ["index", "run", "config", "baseline", "ruleset", "version"],
  doctor: ["migrate", "hook", "policy", "index", "run", "config", "baseline", "ruleset", "git"],
  // Values are looked for with the same sources and the same pipeline as rules.
  incident: ["index", "run", "options", "scan", "sources", "engine", "policy", "triage", "baseline", "report", "git"],
  cli: [
    "index",
    "run",
    "options",
    "exitCode",
    "version",
    "config",
    "report",
    "baseline",
    "ruleset",
    "hook",
    "git",
    "migrate",
    "doctor",
    "incident",
    "triage",
  ],
  // The Action takes the flags of the command line and prints as it does.
  action: ["cli", "index", "run", "options", "exitCode", "version", "config", "report", "baseline", "git"],
};

/** Small tools that any room may import, because they import nothing but the model. */
const SHARED: readonly string[] = [
  "src/engine/leet.ts",
  "src/engine/text.ts",
  "src/policyFiles.ts",
  "src/ruleset/nearest.ts",
  "src/triage/printable.ts",
  "src/withinTime.ts",
];

/** Single imports against the table, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "src/triage/baselineKeys.ts imports src/scan.ts": "only the type of what it wraps",
  "src/triage/annotate.ts imports src/scan.ts": "only the type of the function that it implements",
  "src/report/sarif.ts imports src/triage/stages/order.ts":
    "results that are cut off at GitHub's limit are the last in order",
  "src/report/html/html.ts imports src/triage/stages/order.ts":
    "open and suppressed findings stand in one list, in the order of the report",
};

test("imports point one way", () => {
  const found = files.flatMap((file) =>
    file.imports.flatMap(({ target, room }) => {
      if (room === undefined || room === file.room || room === "model" || SHARED.includes(target)) return [];
      return MAY_IMPORT[file.room]?.includes(room) === true ? [] : [`${file.path} imports ${target}`];
    }),
  );
  expect(found.filter((wrong) => EXCEPTIONS[wrong] === undefined)).toEqual([]);
  expect(Object.keys(EXCEPTIONS).filter((exception) => !found.includes(exception))).toEqual([]);
});

test("what every room may import imports nothing but the model", () => {
  const shared = files.filter(({ path }) => SHARED.includes(path));
  expect(shared.map(({ path }) => path)).toEqual(SHARED);
  expect(shared.flatMap(({ imports }) => imports).filter(({ room }) => room !== undefined && room !== "model")).toEqual(
    [],
  );
});

test("the table of allowed imports has no circle", () => {
  const finished = new Set<string>(["model", "generated"]);
  let grew = true;
  while (grew) {
    const next = Object.entries(MAY_IMPORT).filter(
      ([room, to]) => !finished.has(room) && to.every((r) => finished.has(r)),
    );
    for (const [room] of next) finished.add(room);
    grew = next.length > 0;
  }
  expect(Object.keys(MAY_IMPORT).filter((room) => !finished.has(room))).toEqual([]);
});

/** Files outside src/git that start programs other than git, and why they may. */
const STARTS_PROGRAMS: readonly string[] = [
  // Docker's helpers for credentials, and `docker save`: nothing else gives what they give.
  "src/sources/image/programs.ts",
];

test("only src/git starts programs", () => {
  const found = filesImporting(/^(node:)?child_process$|^simple-git$/);
  expect(found.filter((path) => !path.startsWith("src/git/"))).toEqual(STARTS_PROGRAMS);
});

/** Files outside src/cli and src/action that ask the process for something, and why they may. */
const ASKS_PROCESS: Readonly<Record<string, string>> = {
  "src/git/repository.ts": "GIT_DIR and its like say where the repository is",
  "src/run/prepare.ts": "the library's default for `cwd` is the working directory",
};

test("only src/cli and src/action read arguments and the environment, print, or exit", () => {
  const asks = /(?<![#.])\bprocess\s*(?:\.\s*(?:env|argv|exit|exitCode|cwd|chdir)\b|\[)|\bconsole\s*\./;
  // In src/git `process` may be the name of a running git, which has streams of its own.
  const prints = /(?<![#.])\bprocess\s*\.\s*(?:stdin|stdout|stderr)\b/;
  const found = files
    .filter((file) => !["cli", "action"].includes(file.room))
    .filter((file) => asks.test(file.bare) || (file.room !== "git" && prints.test(file.bare)))
    .map((file) => file.path);
  expect(found.filter((path) => ASKS_PROCESS[path] === undefined)).toEqual([]);
  expect(Object.keys(ASKS_PROCESS).filter((path) => !found.includes(path))).toEqual([]);
});

/** Files that may see the raw value of a secret, and why. Everything else has only the mask. */
const SEES_SECRETS: Readonly<Record<string, string>> = {
  "src/model/secret.ts": "defines it",
  "src/baseline/fingerprint.ts": "hashes it",
  "src/triage/mask.ts": "takes it out of names, messages and authors",
  "src/triage/excerpt.ts": "takes it out of the lines that are shown",
  "src/triage/stages/allowances.ts": "compares it with the patterns of an allowance",
  "src/triage/stages/dedupe.ts": "tells whether two matches are the same value",
  "src/sources/attribution.ts": "finds the commit that brought the value in",
  "src/incident/find.ts": "sorts places by the value that was found",
  "src/incident/gather.ts": "looks for the values that a scan has found in every other form",
  "src/incident/verify/verify.ts": "names the value of which something is left",
  "src/sources/commitSeries.ts": "tells whether an older version had the value already",
  "src/migrate/candidates.ts": "compares it with the values and hashes in other tools' lists",
  "src/run/cache/historyCache.ts": "numbers values, so that a cache can tell equal ones without them",
  "src/run/pool/messages.ts": "hands it from one thread of the scan to another",
  "src/run/redactor.ts": "masks it again where no rule looks",
  "src/report/words.ts": "prints it with --show-secrets",
};

test("only listed files see the raw value of a secret", () => {
  const found = files.filter((file) => /\brevealSecret\b|\bSecret\.reveal\b/.test(file.bare)).map((file) => file.path);
  expect(found.filter((path) => SEES_SECRETS[path] === undefined)).toEqual([]);
  expect(Object.keys(SEES_SECRETS).filter((path) => !found.includes(path))).toEqual([]);
});

/** Files of more than 300 lines that are one thing all the same, and why. */
const LONG: Readonly<Record<string, string>> = {};

test("no source file is longer than 300 lines", () => {
  const long = files.filter((file) => file.lines > 300).map((file) => file.path);
  expect(long.filter((path) => LONG[path] === undefined)).toEqual([]);
  expect(Object.keys(LONG).filter((path) => !long.includes(path))).toEqual([]);
});

test("every source file says why it exists", () => {
  expect(files.filter((file) => !file.explained).map((file) => file.path)).toEqual([]);
});

test("the reader of imports sees every form, and none in comments or strings", () => {
  const code = [
    'import { a } from "one"; // import "no1"',
    'import type { b } from "two";',
    'export * from "three";',
    'const c = await import("four"); /* from "no2" */',
    'const d = require("five");',
    'import "six";',
    'const text = "http://example.org"; import("seven");',
    "const pattern = /[/]\\/\\*/; import('eight');",
    "import {\n  e,\n} from 'nine';",
  ].join("\n");
  const expected = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
  expect(importedNames(withoutComments(code))).toEqual(expected);
  expect(files.length).toBeGreaterThan(30);
});

function filesImporting(name: RegExp): readonly string[] {
  return files.filter((file) => file.imports.some(({ target }) => name.test(target))).map((file) => file.path);
}
