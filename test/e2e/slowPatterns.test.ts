/** A user's own pattern cannot hang a scan: it is ended, the file counts as not scanned by that rule, and the rest goes on. */
import { expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { leakgate, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

/** The check at load lets it pass; each of the many places in {@link hostile} costs about a millisecond. */
const SLOW = "acme(?<secret>[a-z]{1,480}[a-z]{1,480}!)";

function ruleFile(rules: Readonly<Record<string, string>>): string {
  const written = Object.entries(rules).map(
    ([id, pattern]) => `  - id: ${id}
    title: A token of Acme
    severity: high
    keywords: [${/^[a-z]+/.exec(pattern)?.[0] ?? ""}]
    pattern: '${pattern}'
    revoke: { steps: ask }
    examples: { leak: ["x"], ok: ["y"] }
`,
  );
  return `provider: acme\nrules:\n${written.join("")}`;
}

const hostile = "acme".repeat(100_000);

function repoWith(files: Readonly<Record<string, string>>): TempRepo {
  const repo = tempRepo();
  repo.commit("rules", {
    ".leakgate/rules/acme.yaml": ruleFile({ "acme-slow": SLOW, "zeta-quick": "zeta_(?<secret>[a-z]{8,12})" }),
  });
  for (const [path, text] of Object.entries(files)) repo.write(path, text);
  repo.git("add", "--all");
  return repo;
}

test.each([
  ["the tree", []],
  ["the index", ["--staged"]],
])("a pattern that takes too long is ended in a scan of %s", async (_, args) => {
  const repo = repoWith({
    "hostile.txt": `${hostile}\nzeta_qwrtpsdfg\n`,
    "late.txt": `t = "${fakeSlackToken(7)}"\nacme${"mnbvc".repeat(3)}!\n`,
  });
  const { code, places, report } = await scan(repo, args);
  expect(places).toEqual(["hostile.txt:2 zeta-quick", "late.txt:1 slack-bot-token", "late.txt:2 acme-slow"]);
  expect(code).toBe(1);
  expect(report.coverage.complete).toBe(false);
  expect(report.coverage.problems).toEqual([expect.stringContaining('rule "acme-slow" took too long')]);
  expect(report.coverage.skipped).toContainEqual(
    expect.objectContaining({ reason: "rule-too-slow", count: 1, examples: ["hostile.txt"] }),
  );
});

test("without findings the run is incomplete; after three files the rule is not tried any more", async () => {
  const names = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"];
  const repo = repoWith(Object.fromEntries(names.map((name) => [name, hostile])));
  const { code, report } = await scan(repo, []);
  expect(code).toBe(3);
  expect(report.coverage.skipped).toContainEqual(
    expect.objectContaining({ reason: "rule-too-slow", count: 5, examples: names }),
  );
});

test("what is hostile inside of base64 is ended, too, and told once", async () => {
  const repo = repoWith({ "packed.txt": Buffer.from(hostile).toString("base64") });
  const { code, report } = await scan(repo, []);
  expect(code).toBe(3);
  expect(report.coverage.skipped).toContainEqual(expect.objectContaining({ reason: "rule-too-slow", count: 1 }));
});

test.each([
  ["a repeated run", "acme(?<secret>(?:[a-z]+)+!)"],
  ["alternatives that begin alike", "acme(?<secret>(?:[a-z]|[a-y])*!)"],
  ["neighbouring runs", "acme(?<secret>[a-z]*[a-z]*[a-z]*!)"],
])("a pattern that can run away is refused at load: %s", async (_, pattern) => {
  const repo = tempRepo();
  repo.commit("rules", { ".leakgate/rules/acme.yaml": ruleFile({ "acme-wild": pattern }), "a.txt": hostile });
  const { code, stderr } = await leakgate(repo, ["scan"]);
  expect(code).toBe(2);
  expect(stderr).toContain("acme.yaml:7: rule acme-wild");
});

test("an allowance's pattern that does not come to its end allows nothing", async () => {
  const repo = tempRepo();
  repo.commit("all", {
    ".leakgate/rules/acme.yaml": ruleFile({ "zeta-long": "zeta_(?<secret>[a-y]{60})" }),
    ".leakgate.yaml": "allow:\n  - reason: tests\n    values: ['(?:[a-z]+)+!']\n",
    "a.txt": `zeta_${"qwrtpsdfgh".repeat(6)}\n`,
  });
  const { code, places } = await scan(repo, []);
  expect(places).toEqual(["a.txt:1 zeta-long"]);
  expect(code).toBe(1);
});
