/**
 * No file of the repository may hold what looks like a provider's token, made up or not: push protection, other scanners and
 * leakgate itself would fire on it. Examples are templates in rules/, tests make values with test/support/fake.ts.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fake } from "../support/fake.ts";
import { root } from "./sources.ts";

/** Shape of a token: fixed beginning, then what follows. Joined only at run time, so that this file holds none. */
const SHAPES: readonly (readonly [start: string, rest: string])[] = [
  ["gh[pousr]", "_[0-9A-Za-z]{36}"],
  ["github", "_pat_[0-9A-Za-z_]{60,}"],
  ["glpat", "-[0-9A-Za-z_-]{20,}"],
  ["(?:AK|AS)", "IA[0-9A-Z]{16}"],
  ["AI", "za[0-9A-Za-z_-]{35}"],
  ["[sr]k_", "live_[0-9A-Za-z]{20,}"],
  ["xo", "x[abposr]-[0-9]{8,}-[0-9A-Za-z-]{16,}"],
  ["npm", "_[0-9A-Za-z]{36}"],
  ["pypi", "-AgE[0-9A-Za-z_-]{50,}"],
  ["SG", "\\.[0-9A-Za-z_-]{22}\\.[0-9A-Za-z_-]{43}"],
  ["sk-", "(?:ant|proj)-[0-9A-Za-z_-]{32,}"],
  ["hf", "_[A-Za-z]{34}"],
  ["ey", "J[0-9A-Za-z_-]{16,}\\.eyJ[0-9A-Za-z_-]{16,}\\.[0-9A-Za-z_-]{16,}"],
  ["-----BE", "GIN[A-Z ]* PRIVATE KEY-----[\\s\\\\nr\"'+,]*[0-9A-Za-z+/]{40,}"],
];

const TOKEN = new RegExp(SHAPES.map(([start, rest]) => `(?<![0-9A-Za-z])${start}${rest}`).join("|"), "g");

test("no file looks like it holds a provider's token", () => {
  const found = repositoryFiles().flatMap((path) => {
    const text = readFileSync(join(root, path), "latin1");
    return [...text.matchAll(TOKEN)].map(({ index }) => `${path}:${text.slice(0, index).split("\n").length}`);
  });
  expect(found).toEqual([]);
});

test("the shapes find tokens", () => {
  const samples = [
    `ghp_${fake("alnum", 36)}`,
    `AKIA${fake("upper", 16)}`,
    `-----BEGIN PRIVATE KEY-----\n${fake("base64", 64)}\n`,
  ];
  for (const sample of samples) expect(`x = "${sample}"`.match(TOKEN)).toHaveLength(1);
  expect('x = "ghp_{{github:30}}" or "ghp_xxx"'.match(TOKEN)).toBeNull();
});

/** Files that git tracks, and those that it would track, with generated ones. */
function repositoryFiles(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  const names = new Set(
    listed
      .toString("utf8")
      .split("\0")
      .filter((name) => name !== ""),
  );
  return [...names].filter((name) => statSync(join(root, name), { throwIfNoEntry: false })?.isFile() === true);
}
