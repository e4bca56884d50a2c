/** The Action for each event, in shallow clones of real remotes: exactly what the event brings is scanned. */
import { describe, expect, test } from "vitest";
import { checkout, pullRequest, testMerge } from "../support/checkout.ts";
import { fakeSlackToken } from "../support/fake.ts";
import { runAction } from "../support/runAction.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const ZEROS = "0".repeat(40);
const line = (seed: number): string => `token = "${fakeSlackToken(seed)}"\n`;

/** Commits that bring nothing, so that a shallow clone has to be deepened. */
function fill(repo: TempRepo, name: string, count: number): void {
  for (let i = 0; i < count; i++) repo.commit(`${name} ${i}`, { [`${name}.txt`]: `${i}\n` });
}

/** main: an old leak, then some commits. feature: from the middle of main; a leak that the next commit removes, then another one. */
function project(): { origin: TempRepo; base: string; head: string; merge: string } {
  const origin = tempRepo({ name: "origin" });
  origin.commit("old leak", { "old.py": line(8000) });
  fill(origin, "before", 5);
  origin.git("switch", "--quiet", "--create", "feature");
  origin.commit("brief", { "brief.py": line(8100) });
  origin.commit("removed", { "brief.py": "x\n" });
  const head = origin.commit("stays", { "stays.py": `\n${line(8200)}` });
  origin.git("switch", "--quiet", "main");
  fill(origin, "after", 3);
  const base = origin.commit("leak on main", { "main.py": line(8300) });
  return { origin, base, head, merge: testMerge(origin, base, head) };
}
const ADDED = ["brief.py:1 slack-bot-token", "stays.py:2 slack-bot-token"];

describe("pull_request", () => {
  test.each([1, 2, 0])("in a checkout of the test merge with depth %i", async (depth) => {
    const { origin, base, head, merge } = project();
    const clone = checkout(origin, merge, depth);
    const payload = pullRequest(base, head);
    const result = await runAction(clone, { event: "pull_request", payload, env: { GITHUB_SHA: merge } });
    expect(result.places, result.log).toEqual(ADDED);
    expect(result.code).toBe(1);
    expect(result.outputs).toMatchObject({ findings: "2", suppressed: "0", complete: "true", "exit-code": "1" });
    expect(result.report?.coverage).toMatchObject({ complete: true, commits: 3 });
    expect(result.commands.filter((command) => command.startsWith("error"))).toEqual([
      expect.stringMatching(
        /^error title=Slack bot token \(critical\),file=brief\.py,line=1,endLine=1,col=\d+,endColumn=\d+::/,
      ),
      expect.stringMatching(/^error title=.*file=stays\.py,line=2,/),
    ]);
    expect(result.summary).toContain("2 findings");
    expect(result.summary).toContain("what pull request 1 adds to main");
  });

  test("in a checkout of the head alone", async () => {
    const { origin, base, head, merge } = project();
    const clone = checkout(origin, head);
    const payload = pullRequest(base, head);
    const result = await runAction(clone, { event: "pull_request", payload, env: { GITHUB_SHA: merge } });
    expect(result.places, result.log).toEqual(ADDED);
  });

  test("without anything bad is green, whatever stands on the base", async () => {
    const { origin, base } = project();
    origin.git("switch", "--quiet", "--create", "fine", "main~2");
    const head = origin.commit("fine", { "fine.py": "x\n" });
    const merge = testMerge(origin, base, head, 2);
    const payload = pullRequest(base, head, "acme/app", 2);
    const result = await runAction(checkout(origin, merge), {
      event: "pull_request",
      payload,
      env: { GITHUB_SHA: merge },
    });
    expect({ code: result.code, places: result.places }, result.log).toEqual({ code: 0, places: [] });
    expect(result.outputs).toMatchObject({ findings: "0", complete: "true", "exit-code": "0" });
    expect(result.summary).toContain("no secrets found");
  });

  test("that merged a newer base than its event knows is not red for what came from there", async () => {
    const { origin, base } = project();
    origin.git("switch", "--quiet", "--create", "late", "main");
    origin.commit("late", { "late.py": "x\n" });
    origin.git("switch", "--quiet", "main");
    const newer = origin.commit("another leak on main", { "other.py": line(8400) });
    origin.git("switch", "--quiet", "late");
    origin.git("merge", "--quiet", "--no-edit", "main");
    const head = origin.commit("more", { "late.py": "y\n" });
    const merge = testMerge(origin, newer, head, 3);
    const payload = pullRequest(base, head, "acme/app", 3);
    for (const rev of [merge, head]) {
      const clone = checkout(origin, rev);
      const result = await runAction(clone, { event: "pull_request", payload, env: { GITHUB_SHA: merge } });
      expect({ code: result.code, places: result.places }, result.log).toEqual({ code: 0, places: [] });
    }
  });

  test("whose base cannot be had is exit code 3, with the fix", async () => {
    const { origin, base, head, merge } = project();
    const clone = checkout(origin, merge);
    clone.git("remote", "set-url", "origin", `file://${origin.path}-gone`);
    const payload = pullRequest(base, head);
    const result = await runAction(clone, { event: "pull_request", payload, env: { GITHUB_SHA: merge } });
    expect(result.code, result.log).toBe(3);
    expect(result.log).toMatch(/set fetch-depth: 0 for actions\/checkout, or give this action a token/);
    expect(result.outputs).toMatchObject({ complete: "false", "exit-code": "3" });
    expect(result.summary).toContain("nothing was scanned");
    expect(result.commands).toEqual([expect.stringMatching(/^error title=leakgate%3A nothing was scanned::/)]);
  });
});

describe("push", () => {
  const push = (more: object): unknown => ({
    ref: "refs/heads/main",
    before: ZEROS,
    after: ZEROS,
    created: false,
    deleted: false,
    forced: false,
    repository: { default_branch: "main" },
    ...more,
  });

  test("of commits scans them and no others", async () => {
    const { origin, base } = project();
    const before = origin.git("rev-parse", "main~2").trim();
    const result = await runAction(checkout(origin, base), { event: "push", payload: push({ before, after: base }) });
    expect(result.places, result.log).toEqual(["main.py:1 slack-bot-token"]);
    expect(result.report?.coverage.commits).toBe(2);
  });

  test("of a new branch scans what the default branch lacks", async () => {
    const { origin, head } = project();
    const payload = push({ ref: "refs/heads/feature", after: head, created: true });
    const result = await runAction(checkout(origin, head), { event: "push", payload });
    expect(result.places, result.log).toEqual(ADDED);
    expect(result.report?.coverage.complete).toBe(true);
  });

  test("of the first branch scans all of it", async () => {
    const { origin, base } = project();
    const result = await runAction(checkout(origin, base), {
      event: "push",
      payload: push({ after: base, created: true }),
    });
    expect(result.places, result.log).toEqual(["main.py:1 slack-bot-token", "old.py:1 slack-bot-token"]);
    expect(result.report?.coverage.complete).toBe(true);
  });

  test("by force scans what the old tip lacks", async () => {
    const { origin, head } = project();
    origin.git("branch", "rewritten", "main~3");
    const before = origin.git("rev-parse", "main~3").trim();
    const payload = push({ ref: "refs/heads/feature", before, after: head, forced: true });
    const result = await runAction(checkout(origin, head), { event: "push", payload });
    expect(result.places, result.log).toEqual(ADDED);
  });

  test("by force over a commit that is gone scans what the default branch lacks", async () => {
    const { origin, head } = project();
    const payload = push({ ref: "refs/heads/feature", before: "1".repeat(40), after: head, forced: true });
    const result = await runAction(checkout(origin, head), { event: "push", payload });
    expect(result.places, result.log).toEqual(ADDED);
  });

  test("not by force over a commit that is gone is exit code 3", async () => {
    const { origin, head } = project();
    const payload = push({ ref: "refs/heads/feature", before: "1".repeat(40), after: head });
    expect((await runAction(checkout(origin, head), { event: "push", payload })).code).toBe(3);
  });

  test("that takes commits off is green", async () => {
    const { origin, base } = project();
    const after = origin.git("rev-parse", "main~2").trim();
    const result = await runAction(checkout(origin, after), {
      event: "push",
      payload: push({ before: base, after, forced: true }),
    });
    expect({ code: result.code, complete: result.outputs["complete"] }, result.log).toEqual({
      code: 0,
      complete: "true",
    });
  });

  test("of a deletion is green", async () => {
    const { origin, base } = project();
    const payload = push({ ref: "refs/heads/feature", before: base, deleted: true });
    const result = await runAction(checkout(origin, base), { event: "push", payload });
    expect({ code: result.code, findings: result.outputs["findings"] }, result.log).toEqual({ code: 0, findings: "0" });
    expect(result.summary).toContain("feature was deleted");
  });

  test("of a tag scans its message, and commits that no branch has", async () => {
    const { origin, base } = project();
    origin.git("tag", "--annotate", "v1", "--message", line(8500), base);
    const after = origin.git("rev-parse", "v1").trim();
    const payload = push({ ref: "refs/tags/v1", after, created: true });
    const result = await runAction(checkout(origin, base), { event: "push", payload });
    expect(result.places, result.log).toEqual([expect.stringMatching(/slack-bot-token \(tag-message\)$/)]);
    expect(result.report?.coverage.complete).toBe(true);
  });

  test("of a tag on a commit that main has is green", async () => {
    const { origin, base } = project();
    origin.git("tag", "v2", base);
    const payload = push({ ref: "refs/tags/v2", after: base, created: true });
    const result = await runAction(checkout(origin, base), { event: "push", payload });
    expect({ code: result.code, complete: result.outputs["complete"] }, result.log).toEqual({
      code: 0,
      complete: "true",
    });
  });
});

test("merge_group scans what the group adds", async () => {
  const { origin, base, head, merge } = project();
  origin.git("update-ref", "refs/heads/gh-readonly-queue/main/pr-1", merge);
  const payload = {
    action: "checks_requested",
    merge_group: { base_sha: base, head_sha: merge, base_ref: "refs/heads/main" },
  };
  const result = await runAction(checkout(origin, merge), {
    event: "merge_group",
    payload,
    env: { GITHUB_SHA: merge },
  });
  expect(result.places, result.log).toEqual(ADDED);
  expect(head).not.toBe(base);
});

describe.each(["schedule", "workflow_dispatch"])("%s", (event) => {
  test("scans the whole history, all branches included", async () => {
    const { origin, base } = project();
    const result = await runAction(checkout(origin, base), { event, env: { GITHUB_SHA: base } });
    expect(result.places, result.log).toEqual([
      ...ADDED.slice(0, 1),
      "main.py:1 slack-bot-token",
      "old.py:1 slack-bot-token",
      ...ADDED.slice(1),
    ]);
    expect(result.report?.source.kind).toBe("history");
    expect(result.outputs["complete"]).toBe("true");
  });
});

describe("scan", () => {
  test("tree: the files of the checkout; paths from args", async () => {
    const { origin, base } = project();
    const clone = checkout(origin, base);
    const all = await runAction(clone, {
      event: "push",
      payload: { before: ZEROS, after: base, ref: "x" },
      with: { scan: "tree" },
    });
    expect(all.places, all.log).toEqual(["main.py:1 slack-bot-token", "old.py:1 slack-bot-token"]);
    const one = await runAction(clone, { event: "schedule", with: { scan: "tree", args: "-- old.py" } });
    expect(one.places, one.log).toEqual(["old.py:1 slack-bot-token"]);
  });

  test("range: deepens for the range that the workflow names", async () => {
    const { origin, base, head } = project();
    const clone = checkout(origin, head);
    const result = await runAction(clone, {
      event: "workflow_dispatch",
      with: { scan: "range", range: "origin/main..HEAD" },
    });
    expect(result.places, result.log).toEqual(ADDED);
    const ids = await runAction(checkout(origin, head), {
      event: "schedule",
      with: { scan: "range", range: `${base}..${head}` },
    });
    expect(ids.places, ids.log).toEqual(ADDED);
  });

  test("history that cannot be fetched is exit code 3, with what was found", async () => {
    const { origin, base } = project();
    const clone = checkout(origin, base);
    clone.git("remote", "set-url", "origin", `file://${origin.path}-gone`);
    const result = await runAction(clone, { event: "schedule" });
    expect(result.code).toBe(1);
    expect(result.outputs["complete"]).toBe("false");
    expect(result.summary).toContain("shallow");
    expect((await runAction(clone, { event: "schedule", with: { "fail-on": "none" } })).code).toBe(3);
  });
});

test("a shallow clone is never made shallower, and what it lacks is fetched once", async () => {
  const { origin, base, head, merge } = project();
  const clone = checkout(origin, merge, 3);
  const before = clone.git("rev-list", "--count", "HEAD").trim();
  await runAction(clone, { event: "pull_request", payload: pullRequest(base, head), env: { GITHUB_SHA: merge } });
  expect(Number(clone.git("rev-list", "--count", "HEAD"))).toBeGreaterThanOrEqual(Number(before));
});
