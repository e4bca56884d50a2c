/** What pre-push and pre-receive look at: exactly what the other side does not have, messages of tags and names of refs included. */
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, describe } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { gitWithHook, leakgate } from "../support/scan.ts";
import { CLI } from "../support/runCli.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(1300);
const LINE = `token = "${TOKEN}"\n`;

interface Pair extends Disposable {
  readonly repo: TempRepo;
  readonly remote: TempRepo;
}

/** A repository with leakgate's hooks whose main branch is at `origin`. */
async function pair(): Promise<Pair> {
  const repo = tempRepo();
  const remote = tempRepo({ bare: true, name: "remote 🛰.git" });
  repo.commit("start", { "app.py": "import os\n" });
  repo.git("remote", "add", "origin", remote.path);
  repo.git("push", "--quiet", "origin", "main");
  expect((await leakgate(repo, ["hook", "install"])).code).toBe(0);
  return {
    repo,
    remote,
    [Symbol.dispose]: () => {
      repo[Symbol.dispose]();
      remote[Symbol.dispose]();
    },
  };
}

function expectRefused(repo: TempRepo, args: readonly string[], ...parts: readonly string[]): void {
  const { status, output } = gitWithHook(repo, ["push", ...args]);
  expect(status, output).not.toBe(0);
  for (const part of ["leakgate stopped this push", ...parts]) expect(output).toContain(part);
}

function expectPassed(repo: TempRepo, ...args: readonly string[]): void {
  const { status, output } = gitWithHook(repo, ["push", ...args]);
  expect(status, output).toBe(0);
  expect(output).not.toContain("leakgate stopped");
}

describe("pre-push", () => {
  test("reads the message of an annotated tag, and of a tag that it points to", async () => {
    using both = await pair();
    const { repo, remote } = both;
    repo.git("tag", "-a", "v1", "-m", `release, ${LINE}`);
    expectRefused(repo, ["origin", "v1"], "refs/tags/v1:1", "[tag-message]");
    repo.git("tag", "-a", "v2", "-m", "of a tag", "v1");
    expectRefused(repo, ["origin", "v2"], "[tag-message]");
    repo.git("tag", "-a", "fine", "-m", "fine", "main");
    expectPassed(repo, "origin", "fine");
    expect(remote.git("tag")).toBe("fine\n");
  });

  test("reads the names of new branches and tags, and only of these", async () => {
    using both = await pair();
    const { repo } = both;
    const head = repo.git("rev-parse", "HEAD").trim();
    // Called as git calls it, since git itself prints the names.
    const push = async (ref: string, old: string): ReturnType<typeof leakgate> =>
      await leakgate(repo, ["hook", "run", "pre-push", "origin", "url"], { input: `HEAD ${head} ${ref} ${old}\n` });
    for (const ref of [`refs/heads/${TOKEN}`, `refs/tags/${TOKEN}`]) {
      const { code, stdout } = await push(ref, "0".repeat(40));
      expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining("[ref-name]") });
      // The other side has the name already.
      expect(await push(ref, head)).toMatchObject({ code: 0, stdout: "" });
    }
  });

  test("tells of a commit that several refs bring once", async () => {
    using both = await pair();
    const { repo } = both;
    repo.commit("leak", { "new.py": LINE });
    repo.git("branch", "copy");
    repo.git("tag", "light");
    const { output } = gitWithHook(repo, ["push", "origin", "main", "copy", "light"]);
    expect(output.match(/leakgate stopped/g)).toHaveLength(1);
    expect(output).toContain("1 finding");
  });

  test("names the command that shows all findings of a new branch, and only these", async () => {
    using both = await pair();
    const { repo } = both;
    const start = repo.commit("old leak", { "old.py": LINE });
    repo.git("push", "--quiet", "--no-verify", "origin", "main");
    const files = Array.from({ length: 12 }, (_, i): [string, string] => [`f${i}.py`, `n = ${i}\n${LINE}`]);
    const head = repo.commit("leaks", Object.fromEntries(files));
    expectRefused(repo, ["origin", "main:topic"], `… and 4 more: leakgate scan --range ${start}..${head}`);
  });

  test("knows a remote by its URL, and does not take what another remote has for public", async () => {
    using both = await pair();
    using elsewhere = tempRepo({ bare: true });
    const { repo, remote } = both;
    repo.commit("old leak", { "old.py": LINE });
    repo.git("push", "--quiet", "--no-verify", "origin", "main");
    expectPassed(repo, remote.path, "main:copy");
    expectRefused(repo, [elsewhere.path, "main"], "old.py:1");
    repo.git("remote", "add", "public", elsewhere.path);
    expectRefused(repo, ["public", "main"], "old.py:1");
    repo.git("push", "--quiet", "--no-verify", "public", "main");
    expectPassed(repo, "public", "main:again");
  });

  test("lets a deletion, a ref of old content and a forced push back go; sees what a forced push brings", async () => {
    using both = await pair();
    const { repo } = both;
    repo.commit("two", { "b.py": "x\n" });
    expectPassed(repo, "origin", "main", "main:other");
    expectPassed(repo, "origin", ":other");
    repo.git("reset", "--quiet", "--hard", "HEAD^");
    expectPassed(repo, "--force", "origin", "main");
    repo.commit("rewritten", { "b.py": LINE });
    expectRefused(repo, ["--force", "origin", "main"], "b.py:1");
  });

  test("understands a local ref with spaces, and a tag of a file", async () => {
    using both = await pair();
    const { repo } = both;
    repo.commit("leak", { "new.py": LINE });
    expectRefused(repo, ["origin", "HEAD@{0 seconds ago}:refs/heads/spaces"], "new.py:1");
    repo.git("tag", "file", "HEAD:new.py");
    expectRefused(repo, ["origin", "refs/tags/file"], "refs/tags/file:1");
  });

  test.each([
    ["rebase", (repo: TempRepo) => repo.git("rebase", "--quiet", "main", "side")],
    ["cherry-pick", (repo: TempRepo) => repo.git("cherry-pick", "side")],
    ["revert", (repo: TempRepo) => revert(repo)],
    [
      "am",
      (repo: TempRepo) =>
        repo.run(["am", "--quiet"], { input: repo.run(["format-patch", "-1", "--stdout", "side"]).stdout }),
    ],
  ])("stops what %s brought in: it ran no pre-commit", async (_, bring) => {
    using both = await pair();
    const { repo } = both;
    repo.git("switch", "--quiet", "--create", "side");
    repo.commit("theirs", { "sub dir/théirs 🔑.py": LINE });
    repo.git("switch", "--quiet", "main");
    repo.commit("ours", { "ours.py": "x\n" });
    repo.tick();
    bring(repo);
    expectRefused(repo, ["origin", "HEAD:main"], "sub dir/théirs 🔑.py:1");
  });

  /** The secret comes back with the revert of its removal; nobody but this repository ever had it. */
  function revert(repo: TempRepo): void {
    repo.git("merge", "--quiet", "--no-verify", "--squash", "side");
    repo.commit("in");
    repo.git("rm", "--quiet", "-r", "sub dir");
    repo.commit("out");
    repo.git("revert", "--no-edit", "HEAD");
  }
});

describe("pre-receive", () => {
  async function server(): Promise<Pair> {
    const both = await pair();
    expect((await leakgate(both.repo, ["hook", "uninstall"])).code).toBe(0);
    const hook = join(both.remote.path, "hooks/pre-receive");
    const quoted = [process.execPath, CLI].map((part) => `'${part.replaceAll("'", `'\\''`)}'`);
    writeFileSync(hook, `#!/bin/sh\nexec ${quoted.join(" ")} hook run pre-receive\n`);
    chmodSync(hook, 0o755);
    return both;
  }

  test("refuses what a push brings, and nothing of it stays on the server", async () => {
    using both = await server();
    const { repo, remote } = both;
    const leak = repo.commit("leak", { "new.py": LINE });
    repo.commit("gone", { "new.py": "x\n" });
    expectRefused(repo, ["origin", "main"], "remote:", "new.py:1", "pre-receive hook declined");
    expect(remote.run(["cat-file", "-e", leak]).status).not.toBe(0);
    expect(gitWithHook(repo, ["push", "origin", "main"]).output).not.toContain("--no-verify");
    repo.git("reset", "--quiet", "--hard", "HEAD~2");
    repo.commit("fine", { "new.py": "x\n" });
    expectPassed(repo, "origin", "main");
  });

  test("looks at tags, names, new branches and several refs; lets deletions and old content go", async () => {
    using both = await server();
    const { repo } = both;
    repo.git("tag", "-a", "v1", "-m", LINE);
    expectRefused(repo, ["origin", "v1"], "[tag-message]");
    // git itself prints the name, so that this output is not for the check of setup.ts.
    expect(repo.run(["push", "origin", `main:${TOKEN}`]).stderr).toContain("[ref-name]");
    expectPassed(repo, "origin", "main:one", "main:two");
    expectPassed(repo, "origin", ":one");
    repo.commit("leak", { "new.py": LINE });
    expectRefused(repo, ["origin", "main:two", "main:three"], "new.py:1", "1 finding");
  });

  test("takes the configuration that the server names, not one that the push brings", async () => {
    using both = await server();
    const { repo } = both;
    repo.commit("leak", { "new.py": LINE, ".leakgate.yaml": "exclude: [new.py]\n" });
    expectRefused(repo, ["origin", "main"], "new.py:1");
  });
});
