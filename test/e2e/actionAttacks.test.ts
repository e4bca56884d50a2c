/** Pull requests that try to get past the Action, and names that try to speak to GitHub's runner. */
import { describe, expect, test } from "vitest";
import { checkout, pullRequest, testMerge } from "../support/checkout.ts";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { type ActionResult, type ActionRun, runAction } from "../support/runAction.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(8700);
const LINE = `token = "${TOKEN}"\n`;
const FOUND = ["app.py:1 slack-bot-token"];

interface Pull {
  readonly origin: TempRepo;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

/** A pull request of one commit or more. */
function pull(change: (origin: TempRepo) => string, files: Readonly<Record<string, string>> = {}): Pull {
  const origin = tempRepo({ name: "origin" });
  const base = origin.commit("base", { "README.md": "hello\n", ...files });
  origin.git("switch", "--quiet", "--create", "feature");
  const head = change(origin);
  return { origin, base, head, merge: testMerge(origin, base, head) };
}

function fromFork(
  { origin, base, head, merge }: Pull,
  more: Partial<ActionRun> = {},
  rev = merge,
): Promise<ActionResult> {
  return runAction(checkout(origin, rev), {
    event: "pull_request",
    payload: pullRequest(base, head, "eve/app"),
    env: { GITHUB_SHA: merge },
    ...more,
  });
}

describe("a fork's pull request cannot allow itself:", () => {
  test.each<readonly [what: string, files: Readonly<Record<string, string>>]>([
    ["configuration that excludes everything", { ".leakgate.yaml": 'exclude: ["**"]\n', "app.py": LINE }],
    ["configuration that excludes the file", { ".leakgate.yaml": 'exclude: ["app.py"]\n', "app.py": LINE }],
    ["configuration that only reports", { ".leakgate.yaml": "fail-on: none\n", "app.py": LINE }],
    ["configuration that is broken", { ".leakgate.yaml": "[", "app.py": LINE }],
    ["attributes", { ".gitattributes": "* -diff -text binary\n", "app.py": LINE }],
    ["an allowing comment", { "app.py": `token = "${TOKEN}" # leakgate:allow -- ok\n` }],
    ["a comment of another tool", { "app.py": `token = "${TOKEN}" # gitleaks:allow\n` }],
  ])("%s", async (_, files) => {
    const { code, places, log, summary } = await fromFork(pull((origin) => origin.commit("change", files)));
    expect({ code, places }, log).toEqual({ code: 1, places: FOUND });
    expect(summary).toContain("not of the pull request");
  });

  test("a baseline; and that of the base counts", async () => {
    const known = pull((origin) => origin.commit("change", { "app.py": `import os\n${LINE}` }), { "app.py": LINE });
    const clone = checkout(known.origin, known.merge, 0);
    expect(clone.git("status", "--porcelain")).toBe("");
    const result = await fromFork(known);
    // The line was there before.
    expect({ code: result.code, places: result.places }, result.log).toEqual({ code: 0, places: [] });
  });

  test("config and baseline inputs are read from the base, too", async () => {
    const request = pull(
      (origin) => origin.commit("change", { "ci/leakgate.yaml": 'exclude: ["app.py"]\n', "app.py": LINE }),
      { "ci/leakgate.yaml": "min-severity: low\n" },
    );
    const { places, log } = await fromFork(request, { with: { config: "ci/leakgate.yaml" } });
    expect(places, log).toEqual(FOUND);
  });

  test("nor with scan: tree", async () => {
    const request = pull((origin) => origin.commit("c", { ".leakgate.yaml": 'exclude: ["**"]\n', "app.py": LINE }));
    expect((await fromFork(request, { with: { scan: "tree" } })).places).toEqual(FOUND);
  });

  test("a fork that is gone, and one that calls its branch as the base is called", async () => {
    const request = pull((origin) => origin.commit("c", { ".leakgate.yaml": 'exclude: ["app.py"]\n', "app.py": LINE }));
    const payload = pullRequest(request.base, request.head) as unknown as { pull_request: { head: { repo: unknown } } };
    payload.pull_request.head.repo = null;
    expect((await fromFork(request, { payload })).places).toEqual(FOUND);
    // A checkout of the fork, whose main already has the commit with the secret.
    const clone = checkout(request.origin, request.head, 0);
    clone.git("update-ref", "refs/remotes/origin/main", request.head);
    const result = await runAction(clone, {
      event: "pull_request",
      payload: pullRequest(request.base, request.head, "eve/app"),
    });
    expect(result.places, result.log).toEqual(FOUND);
  });
});

test("a pull request of the same repository decides for itself, and the report says so", async () => {
  const { origin, base, head, merge } = pull((repo) =>
    repo.commit("change", { "app.py": `token = "${TOKEN}" # leakgate:allow -- revoked\n` }),
  );
  const result = await runAction(checkout(origin, merge), {
    event: "pull_request",
    payload: pullRequest(base, head),
    env: { GITHUB_SHA: merge },
  });
  expect(result.code, result.log).toBe(0);
  expect(result.outputs).toMatchObject({ findings: "0", suppressed: "1" });
  expect(result.summary).toContain("revoked");
});

describe("pull_request_target", () => {
  test.each(["base", "head"] as const)("in a checkout of the %s: scans the head, obeys the base", async (where) => {
    const request = pull((origin) => origin.commit("c", { ".leakgate.yaml": 'exclude: ["**"]\n', "app.py": LINE }));
    const clone = checkout(request.origin, request[where]);
    const { code, places, log } = await runAction(clone, {
      event: "pull_request_target",
      payload: pullRequest(request.base, request.head),
      env: { GITHUB_SHA: request.base },
    });
    expect({ code, places }, log).toEqual({ code: 1, places: FOUND });
  });
});

describe("nothing that was scanned speaks to the runner:", () => {
  const NAMES = [
    "::error file=x,line=1::pwned",
    "::set-output name=exit-code::0",
    "a\n::warning::pwned",
    "a\r::warning::pwned",
    "##[add-path]pwned",
    " ::stop-commands::pwned",
    "%0A::warning::pwned",
  ];
  test.skipIf(process.platform === "win32").each(NAMES)("a file named %j", async (name) => {
    const request = pull((origin) =>
      origin.commit("c", { [`${name}.py`]: `::warning::pwned\n::set-output name=x::y ${LINE}##[error]pwned\n` }),
    );
    const { code, commands, outputs, log, summary } = await fromFork(request, { with: { args: "--verbose" } });
    expect(code, log).toBe(1);
    expect(commands.map((command) => /^\w+ title=/.exec(command)?.[0])).toEqual(["error title=", "notice title="]);
    expect(outputs["exit-code"]).toBe("1");
    expect(summary).not.toMatch(/^::/m);
  });

  test("a branch, an author, a message", async () => {
    const ref = "refs/heads/x;$(touch${IFS}pwned)::set-output";
    const request = pull((origin) => {
      origin.git("config", "user.name", "::error::pwned");
      return origin.commit("::error::pwned\n\n##[error]pwned\n", { "app.py": LINE });
    });
    const payload = {
      ref,
      before: "0".repeat(40),
      after: request.head,
      created: true,
      repository: { default_branch: "main" },
    };
    request.origin.git("update-ref", "refs/heads/x;$(touch", request.head);
    const clone = checkout(request.origin, request.head);
    const { code, commands, log } = await runAction(clone, { event: "push", payload });
    expect(code, log).toBe(1);
    expect(commands.map((command) => /^\w+ title=/.exec(command)?.[0])).toEqual(["error title=", "notice title="]);
    expect(clone.git("status", "--porcelain")).toBe("");
    const evil = { ...payload, repository: { default_branch: "--upload-pack=touch pwned" } };
    expect((await runAction(clone, { event: "push", payload: evil })).code).toBe(1);
    expect(clone.git("status", "--porcelain")).toBe("");
  });
});

describe("no secret in the log:", () => {
  test("a branch that is named like one", async () => {
    const request = pull((origin) => origin.commit("c", { "app.py": "x\n" }));
    const ref = `refs/heads/try-${fakeSlackToken(8730)}`;
    request.origin.git("update-ref", ref, request.head);
    const payload = { ref, before: "0".repeat(40), after: request.head, repository: { default_branch: "main" } };
    const { code, places, log, summary } = await runAction(checkout(request.origin, request.head), {
      event: "push",
      payload,
    });
    expect(code, log).toBe(1);
    expect(places).toEqual([expect.stringMatching(/slack-bot-token \(ref-name\)$/)]);
    expect(log + summary).toContain("try-xoxb-****");
  });

  test("what cannot be written is said, without a stack trace", async () => {
    const request = pull((origin) => origin.commit("c", { "app.py": LINE }));
    for (const env of [{ GITHUB_OUTPUT: "/no/such/file" }, { GITHUB_STEP_SUMMARY: "/no/such/file" }]) {
      const { code, log } = await fromFork(request, { env: { GITHUB_SHA: request.merge, ...env } });
      expect([1, 3], log).toContain(code);
      expect(log).not.toMatch(/^ +at /m);
      expect(log).toMatch(/cannot be written|unexpected error: ENOENT/);
    }
  });

  test("--show-secrets is refused", async () => {
    const request = pull((origin) => origin.commit("c", { "app.py": LINE }));
    const { code, log } = await fromFork(request, { with: { args: "--show-secrets" } });
    expect(code).toBe(2);
    expect(log).toContain("--show-secrets is not allowed here");
  });

  test("nor one that a workflow gives as a value, and no add-mask", async () => {
    const secret = fakeSlackToken(8710);
    const request = pull((origin) => origin.commit("c", { "app.py": LINE }));
    for (const inputs of [{ args: `--rule ${secret}` }, { scan: secret }, { config: secret }]) {
      const { code, log } = await fromFork(request, { with: inputs });
      expect(code, log).toBe(2);
      expect(log).not.toContain("add-mask");
    }
  });

  test("the token is sent to GitHub's server alone, and stands in no argument and no file", async () => {
    const token = `ghs_${fake("alnum", 36, 8720)}`;
    const request = pull((origin) => origin.commit("c", { "app.py": LINE }));
    const clone = checkout(request.origin, request.merge);
    clone.git("remote", "set-url", "origin", "http://127.0.0.1:1/acme/app");
    const { code, log } = await runAction(clone, {
      event: "pull_request",
      payload: pullRequest(request.base, request.head),
      with: { token },
      env: {
        GITHUB_SHA: request.merge,
        GITHUB_SERVER_URL: "http://127.0.0.1:1",
        GIT_TRACE: "1",
        GIT_TRACE_CURL: "1",
        GIT_CURL_VERBOSE: "1",
      },
    });
    expect(code).toBe(3);
    expect(log).not.toContain("AUTHORIZATION");
    expect(clone.git("config", "--list")).not.toContain("AUTHORIZATION");
  });
});

describe("a mistake in the workflow is exit code 2:", () => {
  test.each<readonly [inputs: Readonly<Record<string, string>>, words: RegExp]>([
    [{ scann: "tree" }, /unknown input "scann"; did you mean "scan"/],
    [{ fail_on: "high" }, /unknown input "fail_on"; did you mean "fail-on"/],
    [{ scan: "all" }, /must be one of auto, tree, history, range/],
    [{ range: "A..B" }, /needs "scan: range"/],
    [{ scan: "range" }, /needs the input range/],
    [{ annotations: "yes" }, /annotations: must be true or false/],
    [{ "fail-on": "awful" }, /--fail-on: must be one of/],
    [{ args: "--nope" }, /unknown argument|unknown flag/],
    [{ args: "--help" }, /--help/],
    [{ args: "'open" }, /has no end/],
    [{ args: "--history" }, /inputs scan, range and image/],
    [{ args: "src" }, /paths need "scan: tree"/],
    [{ reports: "nope=x" }, /there is no format/],
    [{ config: "missing.yaml" }, /there is no such configuration/],
  ])("%j", async (inputs, words) => {
    const { origin, base, head, merge } = pull((repo) => repo.commit("c", { "app.py": LINE }));
    const { code, log, outputs, commands } = await runAction(checkout(origin, merge), {
      event: "pull_request",
      payload: pullRequest(base, head),
      with: inputs,
      env: { GITHUB_SHA: merge },
    });
    expect(code, log).toBe(2);
    expect(log).toMatch(words);
    expect(outputs).toMatchObject({ complete: "false", "exit-code": "2" });
    expect(commands).toEqual([expect.stringMatching(/^error title=leakgate/)]);
  });
});

describe("without what it needs it is exit code 3, never green:", () => {
  test("no checkout", async () => {
    const clone = tempRepo();
    clone.git("config", "core.bare", "false");
    const { rmSync } = await import("node:fs");
    rmSync(`${clone.path}/.git`, { recursive: true });
    const { code, log } = await runAction(clone, { event: "schedule" });
    expect(code).toBe(3);
    expect(log).toContain("actions/checkout must come first");
  });

  test.each([{}, { pull_request: {} }, { pull_request: { base: { sha: "--all" }, head: { sha: "x" } } }])(
    "an event that says nothing: %j",
    async (payload) => {
      const clone = tempRepo();
      clone.commit("c");
      expect((await runAction(clone, { event: "pull_request", payload })).code).toBe(3);
    },
  );

  test("no event file; no event at all is a mistake", async () => {
    const clone = tempRepo();
    clone.commit("c");
    expect((await runAction(clone, { event: "push", env: { GITHUB_EVENT_PATH: "/nowhere" } })).code).toBe(3);
    expect((await runAction(clone, { event: "" })).code).toBe(2);
  });
});
