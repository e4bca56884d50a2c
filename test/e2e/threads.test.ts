/** Scans with threads: the same bytes as without, whatever is found, suppressed, skipped or broken. */
import { expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { leakgate, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const OWN_RULE = `provider: acme
rules:
  - id: acme-token
    title: A token of Acme
    severity: high
    keywords: [acme_]
    pattern: 'acme_(?<secret>[a-z]{8,12})'
    revoke: { steps: ask }
    examples: { leak: ["x"], ok: ["y"] }
`;

/** Enough content that batches go to several threads, with findings of every kind of place. */
function largeRepo(): TempRepo {
  const repo = tempRepo();
  repo.write(".leakgate/rules/acme.yaml", OWN_RULE);
  for (let i = 0; i < 120; i++) {
    const filler = `${"the quick brown fox jumps over the lazy dog; ".repeat(20)}\n`.repeat(40);
    const inline = i % 3 === 0 ? " # leakgate:allow" : "";
    repo.write(
      `src/${i % 7}/file ${i} é.py`,
      `${filler}t = "${fakeSlackToken(i)}"${inline}\n${i % 5 === 0 ? `k = "acme_${"qwrtpsdf"}"\n` : ""}`,
    );
  }
  repo.commit("all", {});
  return repo;
}

test.each([
  ["a tree", []],
  ["a history", ["--history"]],
])("%s gives the same report with one thread and with three", async (_, args) => {
  const repo = largeRepo();
  const one = await leakgate(repo, ["scan", ...args, "--jobs", "1", "--format", "json", "--show-secrets"]);
  const three = await leakgate(repo, ["scan", ...args, "--jobs", "3", "--format", "json", "--show-secrets"]);
  expect(one.stdout).toContain("acme-token");
  expect(three.stdout).toBe(one.stdout);
  expect([three.code, three.stderr]).toEqual([one.code, one.stderr]);
  expect(one.code).toBe(1);
});

test("what a thread does not get through makes the run incomplete", async () => {
  const repo = tempRepo();
  const slow = OWN_RULE.replace("acme_(?<secret>[a-z]{8,12})", "acme(?<secret>[a-z]{1,480}[a-z]{1,480}!)").replace(
    "acme_",
    "acme",
  );
  repo.commit("all", {
    ".leakgate/rules/acme.yaml": slow,
    "hostile.txt": "acme".repeat(100_000),
    "fine.txt": `t = "${fakeSlackToken(1)}"\n`,
  });
  const { code, places, report } = await scan(repo, ["--jobs", "2"]);
  expect([code, places]).toEqual([1, ["fine.txt:1 slack-bot-token"]]);
  expect(report.coverage.skipped).toContainEqual(
    expect.objectContaining({ reason: "rule-too-slow", examples: ["hostile.txt"] }),
  );
});
