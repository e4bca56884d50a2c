/** The comment on the pull request, against a GitHub API on this machine: written, updated, resolved; and what happens when GitHub refuses. */
import { describe, expect, test } from "vitest";
import { checkout, pullRequest } from "../support/checkout.ts";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { type GithubApi, githubApi } from "../support/githubApi.ts";
import { type ActionResult, runAction } from "../support/runAction.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = `ghs_${fake("alnum", 36, 8600)}`;
const line = (seed: number): string => `token = "${fakeSlackToken(seed)}"\n`;

interface Request {
  readonly clone: TempRepo;
  readonly base: string;
  /** A head with a finding, one with another finding, and one without. */
  readonly heads: readonly [string, string, string];
}

function request(): Request {
  const origin = tempRepo({ name: "origin" });
  const base = origin.commit("base", { "a.txt": "a\n" });
  const heads: string[] = [];
  for (const [name, file, text] of [
    ["one", "one.py", line(8610)],
    ["two", "two.py", line(8620)],
    ["fine", "fine.py", "x\n"],
  ] as const) {
    origin.git("switch", "--quiet", "--create", name, base);
    heads.push(origin.commit(name, { [file]: text }));
  }
  return { clone: checkout(origin, base, 0), base, heads: heads as [string, string, string] };
}

function run(
  { clone, base }: Request,
  head: string,
  api: GithubApi,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionResult> {
  return runAction(clone, {
    event: "pull_request",
    payload: pullRequest(base, head),
    with: { comment: "true", token: TOKEN, ...inputs },
    env: { GITHUB_API_URL: api.url },
  });
}

test("is written, updated, and resolved; there is never a second one", async () => {
  await using api = await githubApi();
  const pull = request();
  const [one, two, fine] = pull.heads;
  expect((await run(pull, one, api)).code).toBe(1);
  expect(api.comments).toHaveLength(1);
  expect(api.comments[0]?.body).toMatch(/^<!-- leakgate -->\n## leakgate: 1 finding /);
  expect(api.comments[0]?.body).toContain("one.py:1");
  await run(pull, two, api);
  expect(api.comments).toHaveLength(1);
  expect(api.comments[0]?.body).toContain("two.py:1");
  const before = api.requests.length;
  await run(pull, two, api);
  expect(api.requests.slice(before)).toEqual([expect.stringMatching(/^GET /)]);
  const last = await run(pull, fine, api);
  expect(last.code, last.log).toBe(0);
  expect(api.comments).toHaveLength(1);
  expect(api.comments[0]?.body).toContain("no secrets found");
  expect([...api.authorizations]).toEqual([`token ${TOKEN}`]);
});

test("is not written when there is nothing to say, nor without `comment`", async () => {
  await using api = await githubApi();
  const pull = request();
  await run(pull, pull.heads[2], api);
  expect(api.requests).toEqual([expect.stringMatching(/^GET /)]);
  await run(pull, pull.heads[0], api, { comment: "false" });
  expect(api.requests).toHaveLength(1);
  expect(api.comments).toEqual([]);
});

test("is found behind a hundred others; one that a stranger made look like it is left alone", async () => {
  await using api = await githubApi();
  const pull = request();
  for (let id = 1; id <= 130; id++)
    api.comments.push({ id, body: "hello", user: { login: "eve", type: "User" }, author_association: "NONE" });
  api.comments.push({
    id: 131,
    body: "<!-- leakgate -->\nfake",
    user: { login: "eve", type: "User" },
    author_association: "CONTRIBUTOR",
  });
  await run(pull, pull.heads[0], api);
  expect(api.comments).toHaveLength(132);
  await run(pull, pull.heads[1], api);
  expect(api.comments).toHaveLength(132);
  expect(api.comments[130]?.body).toBe("<!-- leakgate -->\nfake");
  expect(api.comments[131]?.body).toContain("two.py:1");
});

describe("gives way to the summary, with a notice, and the result stays the same:", () => {
  test.each([
    ["no permission", { status: 403 }, /permissions: pull-requests: write/],
    ["only reading is allowed", { status: 403, method: "POST" }, /permissions: pull-requests: write/],
    [
      "the first rate limit",
      { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" } },
      /rate limit/,
    ],
    ["the second rate limit", { status: 403, headers: { "retry-after": "60" } }, /rate limit/],
    ["too many requests", { status: 429 }, /rate limit/],
    ["a text that is refused", { status: 422, method: "POST" }, /422/],
    ["a bad token", { status: 401 }, /401/],
    ["a broken server", { status: 500 }, /500/],
    ["a server that is away", { status: 503, method: "POST" }, /503/],
  ] as const)("%s", async (_, refusal, words) => {
    await using api = await githubApi();
    api.refuse(refusal);
    const pull = request();
    const { code, commands, summary, log } = await run(pull, pull.heads[0], api);
    expect(code, log).toBe(1);
    expect(commands.filter((command) => command.startsWith("notice") && words.test(command))).toHaveLength(1);
    expect(summary).toContain("one.py:1");
    expect(summary).toMatch(/No comment was written/);
    expect(log + summary).not.toContain(TOKEN);
  });

  test("nobody listens", async () => {
    const api = await githubApi();
    await api[Symbol.asyncDispose]();
    const pull = request();
    const { code, summary } = await run(pull, pull.heads[2], api);
    expect(code).toBe(0);
    expect(summary).toMatch(/could not be reached/);
  });

  test("no token, as in a fork that has no secrets; nothing is said for an event without pull request", async () => {
    await using api = await githubApi();
    const pull = request();
    const without = await run(pull, pull.heads[0], api, { token: "" });
    expect(without.code).toBe(1);
    expect(without.summary).toMatch(/token is empty/);
    const schedule = await runAction(pull.clone, {
      event: "schedule",
      with: { comment: "true", token: TOKEN },
      env: { GITHUB_API_URL: api.url },
    });
    expect(schedule.log + schedule.summary).not.toMatch(/No comment/);
    expect(api.requests).toEqual([]);
  });
});
