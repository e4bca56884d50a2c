/**
 * The practices of five real projects: each project's repository is clean, and each practice, broken by itself, is found, exactly, in
 * the working tree, in what is staged, and in the commit that brings it.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { scan } from "../../src/index.ts";
import type { ScanSource } from "../../src/options.ts";
import { fake } from "../support/fake.ts";
import { registerSecret } from "../support/output.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";
import { algapsa } from "./practice/algapsa.ts";
import type { Break } from "./practice/break.ts";
import { eval752 } from "./practice/eval752.ts";
import { nexapg } from "./practice/nexapg.ts";
import { nivesh } from "./practice/nivesh.ts";
import { relay } from "./practice/relay.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/practice", import.meta.url));
const PROJECTS: Readonly<Record<string, readonly Break[]>> = { nexapg, nivesh, algapsa, eval_752: eval752, relay };

/** Fills in `{{alnum:32}}` and its like; every occurrence gets a value of its own, `{{same}}` always the same. */
function fill(text: string, seed = 1): string {
  let next = seed;
  const pem = (): string =>
    `-----BEGIN PRIVATE KEY-----\n${fake("base64", 64, next++)}\n${fake("base64", 60, next++)}\n-----END PRIVATE KEY-----`;
  return text
    .replace(/\{\{same\}\}/g, () => fake("alnum", 24, 99))
    .replace(/\{\{pemline\}\}/g, () => pem().replaceAll("\n", "\\n"))
    .replace(/\{\{pem\}\}/g, pem)
    .replace(/\{\{base64of:(\d+)\}\}/g, (_, length: string) =>
      registerSecret(Buffer.from(fake("alnum", Number(length), next++)).toString("base64")),
    )
    .replace(/\{\{(alnum|hex|base64|base64url|lower):(\d+)\}\}/g, (_, alphabet: "alnum", length: string) =>
      fake(alphabet, Number(length), next++),
    );
}

function cleanRepo(project: string): TempRepo {
  const repo = tempRepo({ name: project });
  cpSync(join(FIXTURES, project), repo.path, { recursive: true });
  for (const name of readdirSync(repo.path, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".yaml") || name.includes(".git/")) continue;
    const path = join(repo.path, name);
    writeFileSync(path, fill(readFileSync(path, "utf8"), 500));
  }
  repo.git("add", "--all", "--force");
  repo.git("commit", "--quiet", "--no-verify", "-m", "clean");
  return repo;
}

/** Does to the repository what a break says. @returns the paths that it touched */
function apply(repo: TempRepo, { write, append, edit, remove, binary }: Break): readonly string[] {
  const touched = new Set<string>(remove);
  for (const [path, text] of Object.entries(write ?? {})) {
    repo.write(path, fill(text));
    touched.add(path);
  }
  for (const [path, text] of Object.entries(append ?? {})) {
    repo.write(path, readFileSync(join(repo.path, path), "utf8") + fill(text, 20));
    touched.add(path);
  }
  for (const [path, from, to] of edit ?? []) {
    const text = readFileSync(join(repo.path, path), "utf8");
    const place = from === "{{sops}}" ? sopsPart(text) : from;
    expect(text.split(place).length, `${path} holds the text once`).toBe(2);
    repo.write(
      path,
      text.replace(place, () => fill(to, 40)),
    );
    touched.add(path);
  }
  for (const [path, bytes] of Object.entries(binary ?? {})) {
    repo.write(path, Buffer.from(bytes));
    touched.add(path);
  }
  for (const path of remove ?? []) rmSync(join(repo.path, path));
  return [...touched];
}

/** Everything that sops wrote: the encrypted value and its own key. */
function sopsPart(text: string): string {
  return text.slice(text.indexOf("  JWT_SECRET_KEY: ENC["));
}

async function guardFindings(repo: TempRepo, source: ScanSource): Promise<readonly string[]> {
  const report = await scan({ cwd: repo.path, source }).report();
  expect(report.coverage.problems).toEqual([]);
  const found = report.findings.map((finding) =>
    finding.where === "policy" ? `${finding.rule} ${finding.path}` : `content ${finding.path}`,
  );
  return [...new Set(found)].sort();
}

/** A rule for the token itself may take the guard's place on the same value; then it is this path's finding. */
function settled(found: readonly string[], expected: readonly string[]): readonly string[] {
  const guards = found.filter((one) => !one.startsWith("content "));
  const missing = expected.filter((one) => !guards.includes(one));
  const taken = missing.filter((one) => found.includes(`content ${one.slice(one.indexOf(" ") + 1)}`));
  return [...guards, ...taken].sort();
}

test("there are at least 60 breaks", () => {
  expect(Object.values(PROJECTS).flat().length).toBeGreaterThanOrEqual(60);
});

describe.each(Object.entries(PROJECTS))("%s", (project, breaks) => {
  let repo: TempRepo;
  beforeAll(() => {
    repo = cleanRepo(project);
  });

  test("is clean", async () => {
    const tree = await guardFindings(repo, { kind: "tree" });
    expect(tree.filter((one) => !one.startsWith("content "))).toEqual([]);
    const history = await guardFindings(repo, { kind: "history" });
    expect(history.filter((one) => !one.startsWith("content "))).toEqual([]);
  });

  test.each(breaks.map((one) => [one.name, one] as const))("%s", async (_, broken) => {
    const expected = broken.find.map(([rule, path]) => `${rule} ${path}`).sort();
    try {
      const touched = apply(repo, broken);
      repo.git("add", "--all", "--force", "--", ...touched);
      expect(settled(await guardFindings(repo, { kind: "tree" }), expected), "tree").toEqual(expected);
      // What a change deletes is not among its files.
      if (broken.remove === undefined) {
        expect(settled(await guardFindings(repo, { kind: "staged" }), expected), "staged").toEqual(expected);
      }
      // Commits take time, and differ from the index in little: every third break shows it.
      if (breaks.indexOf(broken) % 3 !== 0 || broken.remove !== undefined) return;
      repo.git("commit", "--quiet", "--no-verify", "-m", broken.name);
      expect(settled(await guardFindings(repo, { kind: "range", range: "HEAD~1..HEAD" }), expected), "range").toEqual(
        expected,
      );
      // What is ignored, and what is used twice, is a question about one state.
      const inHistory = expected.filter((one) => !/-coverage |secret-reuse/.test(one));
      expect(settled(await guardFindings(repo, { kind: "history" }), inHistory), "history").toEqual(inHistory);
    } finally {
      repo.git("reset", "--quiet", "--hard", repo.git("rev-list", "--max-parents=0", "HEAD").trim());
      repo.git("reflog", "expire", "--expire=now", "--all");
      repo.git("clean", "--quiet", "-fdx");
    }
  });
});
