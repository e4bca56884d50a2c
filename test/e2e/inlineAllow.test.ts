/** Comments that allow a finding: each form that people write counts, is reported as suppressed, and holds for its own line only. */
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { fakeKeyLines } from "../support/fakeKey.ts";
import { leakgate, place, scan } from "../support/scan.ts";
import { tempDir, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(2600);
const LINE = `token = "${TOKEN}"`;

/** Scans a text; gives what is found and what is suppressed, by line. */
async function lines(text: string, ...args: string[]): Promise<{ found: unknown[]; quiet: unknown[] }> {
  using dir = tempDir();
  const { report } = await scan(dir.path, ["--stdin", "--filename", "app.py", ...args], { input: text });
  return {
    found: report.findings.map(({ line }) => line),
    quiet: report.suppressed.map(({ line, by }) => `${line} ${by}`),
  };
}

describe("on the line:", () => {
  test.each([
    "leakgate:allow",
    "leakgate:allow[slack-bot-token]",
    "leakgate:allow[github-pat, slack-bot-token] -- of the test server",
    "gitleaks:allow",
    "betterleaks:allow",
    "pragma: allowlist secret",
    "pragma: whitelist secret",
    "secretlint-disable-line",
    "trufflehog:ignore",
    "kingfisher:ignore",
    "ggignore",
  ])("# %s", async (comment) => {
    expect(await lines(`${LINE}  # ${comment}\n${LINE}\n`)).toEqual({ found: [2], quiet: ["1 inline"] });
  });

  test.each([
    "leakgate:allow[github-pat]",
    "leakgate:allow[]",
    "leakgate:allowed",
    "notleakgate:allow",
    "leakgate: allow",
    "LEAKGATE:ALLOW!",
  ])("# %s allows nothing here", async (comment) => {
    expect((await lines(`${LINE}  # ${comment}\n`)).found).toEqual([1]);
  });
});

describe("before the line, and around it:", () => {
  test.each(["leakgate:allow-next-line", "pragma: allowlist nextline secret", "secretlint-disable-next-line"])(
    "# %s",
    async (comment) => {
      expect(await lines(`# ${comment}\n${LINE}\n${LINE}\n`)).toEqual({ found: [3], quiet: ["2 inline"] });
    },
  );

  test("leakgate:allow-start to leakgate:allow-end", async () => {
    const text = `${LINE}\n# leakgate:allow-start -- fixtures\n${LINE}\n${LINE}\n# leakgate:allow-end\n${LINE}\n`;
    expect(await lines(text)).toEqual({ found: [1, 6], quiet: ["3 inline", "4 inline"] });
  });

  test("leakgate:allow-start without an end allows nothing: a forgotten end must not hide the rest", async () => {
    expect(await lines(`# leakgate:allow-start\n${LINE}\n`)).toEqual({ found: [2], quiet: [] });
  });

  test("secretlint-disable to secretlint-enable", async () => {
    expect(await lines(`/* secretlint-disable */\n${LINE}\n/* secretlint-enable */\n${LINE}\n`)).toEqual({
      found: [4],
      quiet: ["2 inline"],
    });
  });

  test("a key of many lines, at its first line", async () => {
    const [begin = "", ...rest] = fakeKeyLines(11);
    expect(await lines(`# leakgate:allow-next-line\n${[begin, ...rest].join("\n")}\n`)).toEqual({
      found: [],
      quiet: ["2 inline"],
    });
  });
});

test("--no-inline-allow and `inline-allow: false` make all of them count for nothing", async () => {
  expect((await lines(`${LINE}  # leakgate:allow\n`, "--no-inline-allow")).found).toEqual([1]);
  using repo = tempRepo();
  repo.write("app.py", `${LINE}  # leakgate:allow\n`);
  repo.write(".leakgate.yaml", "inline-allow: false\n");
  expect((await scan(repo)).places).toEqual(["app.py:1 slack-bot-token"]);
});

test("the reason is in the report, in every source", async () => {
  using repo = tempRepo();
  repo.commit("start");
  repo.write("app.py", `${LINE}  # leakgate:allow[slack-bot-token] -- of the test server\n`);
  repo.git("add", "--all");
  const reasons: unknown[] = [];
  reasons.push((await scan(repo)).report.suppressed[0], (await scan(repo, ["--staged"])).report.suppressed[0]);
  repo.commit("allowed");
  reasons.push(
    (await scan(repo, ["--history"])).report.suppressed[0],
    (await scan(repo, ["--range", "HEAD^..HEAD"])).report.suppressed[0],
  );
  for (const one of reasons)
    expect(one).toMatchObject({ by: "inline", reason: "of the test server", path: "app.py", line: 1 });
});

test("in a commit message a comment does not hold for another line", async () => {
  using repo = tempRepo();
  const commit = repo.commit(`Subject leakgate:allow\n\nbody ${TOKEN}`);
  expect((await scan(repo, ["--history"])).places).toEqual([`commit ${commit}:3 slack-bot-token (commit-message)`]);
});

test("allowances of the configuration: by path, rule, value and stop word, reported with their reason", async () => {
  using repo = tempRepo();
  repo.write(
    ".leakgate.yaml",
    `allow:\n  - paths: [fixtures/]\n    rules: [slack-bot-token]\n    reason: made up\n  - stopwords: [${TOKEN.slice(-8)}]\n    paths: [old.py]\n    reason: revoked\n`,
  );
  for (const path of ["fixtures/deep/a.py", "old.py", "app.py"]) repo.write(path, `${LINE}\n`);
  const { places, report } = await scan(repo);
  expect(places).toEqual(["app.py:1 slack-bot-token"]);
  expect(report.suppressed.map((s) => `${place(s)} ${s.by} ${s.reason}`)).toEqual([
    "fixtures/deep/a.py:1 slack-bot-token config made up",
    "old.py:1 slack-bot-token config revoked",
  ]);
  expect((await leakgate(repo, ["config", "explain", "fixtures/x.py"])).stdout).toMatch(/\.leakgate\.yaml:2.*made up/);
});

test("a configuration in a folder holds for what lies below it", async () => {
  using repo = tempRepo();
  repo.write("a/.leakgate.yaml", "rules:\n  exclude: [slack-bot-token]\n");
  for (const path of ["a/x.py", "a/b/y.py", "z.py"]) repo.write(path, `${LINE}\n`);
  repo.git("add", "--all");
  for (const args of [[], ["--staged"], ["--history"]])
    expect((await scan(repo, args)).places).toEqual(["z.py:1 slack-bot-token"]);
});

test("a comment that names another rule is shown as it stands", async () => {
  using repo = tempRepo();
  repo.write("app.py", `token = "${fakeSlackToken(77)}" # leakgate:allow[github-pat] -- other\n`);
  const { stdout } = await leakgate(repo, ["scan"]);
  expect(stdout).toMatch(/│ token = "xoxb-\*{4}…\*{4}" # leakgate:allow\[github-pat\] -- other\n/);
});
