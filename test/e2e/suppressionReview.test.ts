/** What a range suppresses that was not suppressed before is listed, with reason and owner, for whoever reviews it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { leakgate, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(5100)}"`;

async function changes(repo: TempRepo, range = "HEAD^..HEAD"): Promise<readonly Record<string, unknown>[]> {
  const { report } = await scan(repo, ["--range", range]);
  return (report as unknown as { suppressionChanges?: Record<string, unknown>[] }).suppressionChanges ?? [];
}

test("a comment that a change adds or widens; one that only moves is no change", async () => {
  using repo = tempRepo();
  repo.commit("start", { "a.py": `x = 1\n${LINE}  # leakgate:allow[slack-bot-token] -- of the test\n` });
  repo.commit("moved", { "a.py": `# new\n\nif x:\n    ${LINE}  # leakgate:allow[slack-bot-token] -- of the test\n` });
  expect(await changes(repo)).toEqual([]);
  repo.commit("more", { "a.py": `${LINE}  # leakgate:allow -- of the test\n`, "b.py": `${LINE}  # ggignore\n` });
  expect(await changes(repo)).toEqual([
    { by: "inline", change: "widened", id: "leakgate:allow", path: "a.py", line: 1, reason: "of the test" },
    { by: "inline", change: "added", id: "ggignore", path: "b.py", line: 1 },
  ]);
  repo.git("mv", "b.py", "c.py");
  repo.commit("renamed");
  expect(await changes(repo)).toEqual([]);
  repo.commit("another value", { "c.py": `${LINE.replace("xoxb", "xoxp")}  # ggignore\n` });
  expect(await changes(repo)).toMatchObject([{ change: "added", path: "c.py" }]);
});

test("a block that is begun, or holds more than before", async () => {
  using repo = tempRepo();
  repo.commit("start", { "a.py": "x = 1\n" });
  const block = (inside: string): string =>
    `# leakgate:allow-start -- fixtures; owner: ada\n${inside}# leakgate:allow-end\n`;
  repo.commit("block", { "a.py": block(`${LINE}\n`) });
  const begun = { by: "inline", id: "leakgate:allow-start", path: "a.py", line: 1, reason: "fixtures", owner: "ada" };
  expect(await changes(repo)).toEqual([{ ...begun, change: "added" }]);
  repo.commit("more", { "a.py": block(`${LINE}\nother = 1\n`) });
  expect(await changes(repo)).toEqual([{ ...begun, change: "widened" }]);
  repo.commit("less", { "a.py": block(`${LINE}\n`) });
  expect(await changes(repo)).toEqual([]);
});

test("allowances, left-out paths and rules, and thresholds of the configuration, overlays included", async () => {
  using repo = tempRepo();
  const allow = (more: string): string => `allow:\n  - paths: [a.py]\n    reason: made up\n${more}`;
  repo.commit("start", { ".leakgate.yaml": allow("    until: 2098-01-01\n"), "a.py": "x = 1\n" });
  repo.commit("longer", { ".leakgate.yaml": allow("    until: 2099-01-01\n    owner: ada\n") });
  expect(await changes(repo)).toEqual([
    {
      by: "config",
      change: "extended",
      id: "allow",
      path: ".leakgate.yaml",
      line: 2,
      reason: "made up",
      owner: "ada",
      until: "2099-01-01",
    },
  ]);
  repo.commit("wider", {
    ".leakgate.yaml": `${allow("").replace("[a.py]", "[a.py, b.py]")}exclude: [docs/]\nmin-severity: high\nrules: { exclude: [slack-bot-token] }\n`,
    "sub/.leakgate.yaml": "allow:\n  - rules: [github-pat]\n    reason: vendored\n",
  });
  const found = (await changes(repo)).map(
    ({ change, id, path, line }) => `${String(path)}:${String(line)} ${String(change)} ${String(id)}`,
  );
  expect(found).toEqual([
    ".leakgate.yaml:2 widened allow",
    ".leakgate.yaml:4 added exclude docs/",
    ".leakgate.yaml:5 widened min-severity high",
    ".leakgate.yaml:6 added rules.exclude",
    "sub/.leakgate.yaml:2 added allow",
  ]);
  repo.commit("narrower", { ".leakgate.yaml": allow("").replace("[a.py]", "[b.py]") });
  expect(await changes(repo)).toEqual([]);
});

test("entries of the baseline that are added, widened or hold for longer; a rename is no change", async () => {
  using repo = tempRepo();
  repo.commit("start", { "a.py": `${LINE}\n` });
  await leakgate(repo, ["baseline", "create"]);
  repo.commit("baseline");
  const [added] = await changes(repo);
  expect(added).toMatchObject({ by: "baseline", change: "added", path: "a.py", rules: ["slack-bot-token"] });
  const fingerprint = String(added?.["id"]);
  const set = async (...more: string[]): Promise<void> => {
    const { code, stderr } = await leakgate(repo, ["baseline", "audit", "--set", `${fingerprint}=accepted`, ...more]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  };
  await set("--until", "2098-01-01", "--reason", "old", "--owner", "ada");
  repo.commit("labelled");
  expect(await changes(repo)).toEqual([]);
  await set("--until", "2099-01-01");
  repo.commit("longer");
  expect(await changes(repo)).toMatchObject([{ change: "extended", until: "2099-01-01", reason: "old", owner: "ada" }]);
  repo.git("mv", "a.py", "b.py");
  await leakgate(repo, ["baseline", "sync"]);
  repo.commit("renamed");
  expect(await changes(repo)).toEqual([]);
  const file = join(repo.path, ".leakgate-baseline.jsonl");
  const wide = readFileSync(file, "utf8").replace('"scope":"file","path":"b.py"', '"scope":"repository"');
  repo.commit("wider", { ".leakgate-baseline.jsonl": wide });
  expect(await changes(repo)).toMatchObject([{ by: "baseline", change: "widened" }]);
});

test("pretty names them; a range that changes none says nothing", async () => {
  using repo = tempRepo();
  repo.commit("start", { "a.py": "x = 1\n" });
  repo.commit("allowed", { "a.py": `${LINE}  # leakgate:allow -- of the test\n` });
  expect((await leakgate(repo, ["scan", "--range", "HEAD^..HEAD"])).stdout).toMatch(
    /a\.py:1.*of the test|of the test.*a\.py:1/,
  );
  repo.commit("other", { "b.py": "y = 1\n" });
  expect((await scan(repo, ["--range", "HEAD^..HEAD"])).report).not.toHaveProperty("suppressionChanges");
});
