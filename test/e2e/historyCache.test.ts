/** `scan --history --cache`: what was clean is not read again, and nothing else changes. */
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { scan } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(990);

function history(): TempRepo {
  const repo = tempRepo();
  for (let i = 0; i < 8; i++)
    repo.commit(`change ${i}`, { [`src/file${i}.py`]: `print(${i})\n`, "a.txt": `line ${i}\n` });
  repo.commit("leak", { "app.py": `token = "${TOKEN}"\n`, "compose.yml": "services: {}\n" });
  repo.commit("gone", { "app.py": "token = None\n" });
  return repo;
}

const known = ({ report }: Awaited<ReturnType<typeof scan>>): number =>
  report.coverage.skipped.find(({ reason }) => reason === "known-clean")?.count ?? 0;

test("a second scan reads only what is new or was not clean, and finds the same", async () => {
  using repo = history();
  const args = ["--history", "--cache", tempDir().path];
  const first = await scan(repo, args);
  expect(known(first)).toBe(0);
  const second = await scan(repo, args);
  expect(known(second)).toBeGreaterThan(15);
  expect(second.report.findings).toEqual(first.report.findings);
  repo.commit("again", { "new.py": `token = "${TOKEN}"\n` });
  const third = await scan(repo, args);
  const { report } = await scan(repo, ["--history"]);
  expect(third.report.findings).toEqual(report.findings);
  expect(third.code).toBe(1);
});

test("other settings do not trust it", async () => {
  using repo = history();
  const args = ["--history", "--cache", tempDir().path];
  await scan(repo, [...args, "--exclude-rule", "slack-bot-token"]);
  const { places } = await scan(repo, args);
  expect(places).toContain("app.py:1 slack-bot-token");
});

test("a rule of one's own that holds in other places than before does not trust it", async () => {
  using repo = history();
  const rule = (where: string): string => `provider: own
rules:
  - id: own-mark
    title: Own mark
    severity: high
    keywords: [ownmark]
    pattern: 'ownmark (?<secret>[a-z]{8})'
    where: [${where}]
    revoke: { url: "https://example.org/", steps: "Take it back." }
    examples: { leak: ["ownmark {{lowerletter:8}}"], ok: ["ownmark"] }
`;
  const args = ["--history", "--cache", tempDir().path, "--rule", "own-mark"];
  repo.commit("mark", { "mark.txt": "ownmark qwzxkjvb\n" });
  repo.write(".leakgate/rules/own.yaml", rule("commit-message"));
  expect((await scan(repo, args)).places).toEqual([]);
  repo.write(".leakgate/rules/own.yaml", rule("content"));
  expect((await scan(repo, args)).places).toEqual(["mark.txt:1 own-mark"]);
});

test("a cache that is cut off, foreign or gone is as good as none, and holds no value", async () => {
  using repo = history();
  const folder = tempDir().path;
  const args = ["--history", "--cache", folder];
  const { report } = await scan(repo, args);
  const [name = ""] = readdirSync(folder);
  const file = join(folder, name);
  expect(readFileSync(file).includes(TOKEN)).toBe(false);
  truncateSync(file, 40);
  expect((await scan(repo, args)).report.findings).toEqual(report.findings);
  writeFileSync(file, "something else\n");
  const foreign = await scan(repo, args);
  expect([known(foreign), foreign.report.findings]).toEqual([0, report.findings]);
});

test("a run that could not look at everything keeps nothing", async () => {
  using repo = history();
  const folder = tempDir().path;
  repo.commit("archive", { "broken.zip": Buffer.from("PK\u0003\u0004 cut off") });
  const args = ["--history", "--cache", folder, "--max-file-size", "8"];
  expect((await scan(repo, args)).report.coverage.complete).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});
