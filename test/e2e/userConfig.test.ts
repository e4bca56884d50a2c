/** What a user, a machine or a CI system has configured for git must not change what is found, nor start a program, nor get into the output. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { leakgate, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const IN_HISTORY = ["lib/old.py:1 slack-bot-token"];
const IN_RANGE = ["lib/grün.py:1 slack-bot-token"];
const IN_INDEX = ["lib/next.py:2 slack-bot-token"];

let repo: TempRepo;
beforeAll(() => {
  repo = tempRepo();
  repo.commit("first", { "lib/old.py": `t = "${fakeSlackToken(300)}"\n`, "lib/next.py": "import os\n" });
  repo.commit("second", { "lib/old.py": "t = None\n", "other.txt": "x\n" });
  repo.commit("third", { "lib/grün.py": `t = "${fakeSlackToken(310)}"\n` });
  repo.write("lib/next.py", `import os\nt = "${fakeSlackToken(320)}"\n`);
  repo.git("add", "--all");
});

/** Every scan finds what it should and says nothing else. */
async function expectAllFound(env: Readonly<Record<string, string>> = {}, cwd = repo.path): Promise<void> {
  const [staged, range, history] = [
    await scan(repo, ["--staged"], { env, cwd }),
    await scan(repo, ["--range", "HEAD^..HEAD"], { env, cwd }),
    await scan(repo, ["--history"], { env, cwd }),
  ];
  expect(staged.places).toEqual(IN_INDEX);
  expect(range.places).toEqual(IN_RANGE);
  expect(history.places.toSorted()).toEqual([...IN_RANGE, ...IN_INDEX, ...IN_HISTORY].toSorted());
  for (const { code, stderr, report } of [staged, range, history]) {
    expect({ code, stderr, complete: report.coverage.complete }).toEqual({ code: 1, stderr: "", complete: true });
  }
  expect(existsSync(join(repo.path, "was-run"))).toBe(false);
}

describe("everything is found with git's configuration", () => {
  /** Settings that one line of the test sets together, since they belong together. */
  const SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "color.ui=always": { "color.ui": "always", "color.diff": "always" },
    "diff.noprefix, mnemonicPrefix and odd prefixes": {
      "diff.noprefix": "true",
      "diff.mnemonicPrefix": "true",
      "diff.srcPrefix": "x/",
    },
    "diff.external": { "diff.external": "touch was-run; true" },
    "core.quotePath=true": { "core.quotePath": "true" },
    "diff.renames=copies and renameLimit=1": { "diff.renames": "copies", "diff.renameLimit": "1" },
    "diff.ignoreSubmodules and submodule.recurse": { "diff.ignoreSubmodules": "all", "submodule.recurse": "true" },
    "diff.relative, orderFile, context and algorithm": {
      "diff.relative": "true",
      "diff.orderFile": "/nowhere",
      "diff.context": "0",
      "diff.algorithm": "patience",
      "diff.suppressBlankEmpty": "true",
      "diff.wsErrorHighlight": "all",
      "diff.submodule": "log",
    },
    "log.*": {
      "log.showRoot": "false",
      "log.follow": "true",
      "log.diffMerges": "off",
      "log.date": "relative",
      "log.decorate": "full",
      "log.showSignature": "true",
      "log.mailmap": "true",
      "log.excludeDecoration": "refs/*",
    },
    "format.pretty and core.abbrev": { "format.pretty": "oneline", "core.abbrev": "4" },
    "core.pager and pager.*": {
      "core.pager": "touch was-run; false",
      "pager.rev-list": "true",
      "pager.diff-tree": "true",
    },
    "aliases named like the commands that are run": {
      "alias.diff-tree": "!touch was-run",
      "alias.diff-index": "!touch was-run",
      "alias.rev-list": "!touch was-run",
      "alias.cat-file": "!touch was-run",
      "alias.rev-parse": "!touch was-run",
    },
    "core.attributesFile that hides everything": { "core.attributesFile": "hidden-attributes" },
    "core.bigFileThreshold=1": { "core.bigFileThreshold": "1" },
    "core.fsmonitor": { "core.fsmonitor": "touch was-run; true" },
    "i18n.logOutputEncoding": { "i18n.logOutputEncoding": "UTF-16" },
    "core.ignoreCase and precomposeUnicode": { "core.ignoreCase": "true", "core.precomposeUnicode": "true" },
    "core.untrackedCache, splitIndex and trustctime": {
      "core.untrackedCache": "true",
      "core.splitIndex": "true",
      "core.trustctime": "false",
    },
  };

  test.each(Object.entries(SETTINGS))("%s", async (_, settings) => {
    repo.write(".git/hidden-attributes", "* -diff binary\n");
    for (const [key, value] of Object.entries(settings)) {
      const full = key === "core.attributesFile" ? join(repo.path, ".git", value) : value;
      repo.git("config", "--global", key, full);
    }
    try {
      await expectAllFound();
    } finally {
      for (const key of Object.keys(settings)) repo.git("config", "--global", "--unset-all", key);
    }
  });

  test("a setting that git cannot read makes the run incomplete, and is named", async () => {
    const env = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "core.compression", GIT_CONFIG_VALUE_0: "nonsense" };
    const { code, stdout, stderr } = await leakgate(repo, ["scan", "--staged"], { env });
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(/^leakgate: .*core\.compression.*\n$/);
  });
});

describe("everything is found with the environment variables", () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ["GIT_EXTERNAL_DIFF", { GIT_EXTERNAL_DIFF: "touch was-run; true" }],
    ["GIT_DIFF_OPTS", { GIT_DIFF_OPTS: "--unified=0" }],
    ["GIT_PAGER and PAGER", { GIT_PAGER: "touch was-run; false", PAGER: "false", GIT_PAGER_IN_USE: "1" }],
    [
      "GIT_TRACE and its relatives",
      { GIT_TRACE: "1", GIT_TRACE2: "1", GIT_TRACE_PACKET: "2", GIT_TRACE_SETUP: "1", GIT_TRACE_PACK_ACCESS: "1" },
    ],
    ["GIT_CONFIG_COUNT", { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "color.ui", GIT_CONFIG_VALUE_0: "always" }],
    [
      "GIT_CONFIG_PARAMETERS, as `git -c … commit` sets it",
      { GIT_CONFIG_PARAMETERS: "'color.ui'='always' 'diff.external'='touch was-run; true'" },
    ],
    ["GIT_*_PATHSPECS", { GIT_ICASE_PATHSPECS: "1", GIT_NOGLOB_PATHSPECS: "1" }],
    [
      "GIT_ATTR_SOURCE and GIT_NOTES_REF",
      { GIT_ATTR_SOURCE: "HEAD", GIT_NOTES_REF: "refs/nowhere", GIT_REPLACE_REF_BASE: "refs/heads/" },
    ],
    ["a language other than English", { LC_ALL: "de_DE.UTF-8", LANGUAGE: "de" }],
    ["GIT_FLUSH, GIT_DEFAULT_HASH and GIT_ADVICE", { GIT_FLUSH: "1", GIT_DEFAULT_HASH: "sha256", GIT_ADVICE: "1" }],
  ])("%s", async (_, env) => expectAllFound(env));
});

test("everything is found from a sub-directory, with diff.relative and status.relativePaths", async () => {
  repo.git("config", "diff.relative", "true");
  repo.git("config", "status.relativePaths", "true");
  await expectAllFound({}, join(repo.path, "lib"));
});

test("a GIT_TRACE file gets no value", async () => {
  const trace = join(repo.path, ".git/trace.log");
  await expectAllFound({ GIT_TRACE: trace, GIT_TRACE_CURL: trace, GIT_TRACE2_EVENT: trace });
  expect(existsSync(trace)).toBe(false);
});
