/** The hooks of .pre-commit-hooks.yaml under the real pre-commit framework. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { captureOutput } from "../support/output.ts";
import { CLI } from "../support/runCli.ts";
import { gitWithHook, leakgate } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";
import { hasTool } from "../support/tools.ts";

const LINE = `token = "${fakeSlackToken(1900)}"\n`;
const ROOT = resolve(import.meta.dirname, "../..");
/** pre-commit clones it and may install it, once for all tests. */
let source: TempRepo | undefined;
const home = tempDir("pre-commit home").path;
/** A folder with the `leakgate` that language: system finds. */
const bin = tempDir("bin").path;

function published(): TempRepo {
  if (source !== undefined) return source;
  source = tempRepo({ name: "leakgate" });
  for (const path of [".pre-commit-hooks.yaml", "package.json", "dist", "rules", "schemas"])
    if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(source.path, path), { recursive: true });
  source.commit("release");
  return source;
}

interface Framework {
  readonly repo: TempRepo;
  readonly env: Readonly<Record<string, string>>;
  /** Runs `pre-commit …` and gives what it printed. */
  readonly run: (...args: readonly string[]) => { readonly status: number | null; readonly output: string };
}

function framework(ids: readonly string[]): Framework {
  const repo = tempRepo({ name: "my project 🔑" });
  const { path } = published();
  const hooks = ids.map((id) => `      - id: ${id}\n`).join("");
  const rev = published().git("rev-parse", "HEAD").trim();
  const repos = `repos:\n  - repo: ${JSON.stringify(path)}\n    rev: ${rev}\n    hooks:\n${hooks}`;
  const types = "default_install_hook_types: [pre-commit, pre-merge-commit, pre-push]\n";
  repo.write(".pre-commit-config.yaml", `${types}${ids.length === 0 ? "repos: []\n" : repos}`);
  writeFileSync(join(bin, "leakgate"), `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`, { mode: 0o755 });
  const env = {
    ...repo.env,
    PRE_COMMIT_HOME: home,
    PATH: `${bin}${delimiter}${process.env["PATH"]}`,
    npm_config_cache: join(home, "npm"),
  };
  const run: Framework["run"] = (...args) => {
    const { status, stdout, stderr } = spawnSync("pre-commit", args, { cwd: repo.path, env });
    return { status, output: captureOutput(`pre-commit ${args.join(" ")}`, `${stdout}${stderr}`) };
  };
  repo.commit("start", { "app.py": "import os\n" });
  expect(run("install")).toMatchObject({ status: 0 });
  return { repo, env, run };
}

describe.skipIf(!hasTool("pre-commit"))("the pre-commit framework (needs pre-commit)", () => {
  test.each(["", "-script", "-system"])("refuses a commit and a push with a secret: ids leakgate%s", async (kind) => {
    const { repo, env, run } = framework([`leakgate${kind}`, `leakgate-push${kind}`]);
    const { status, stdout } = spawnSync("git", ["config", "core.hooksPath"], { cwd: repo.path, env });
    expect({ status, path: String(stdout) }).toEqual({ status: 1, path: "" });
    repo.write("new dir/neu 🔑.py", LINE);
    repo.git("add", "--all");
    const commit = gitWithHook(repo, ["commit", "-m", "x"], { env });
    expect(commit.status).not.toBe(0);
    expect(commit.output).toContain("new dir/neu 🔑.py:1");
    repo.git("restore", "--staged", ".");
    repo.git("clean", "--quiet", "-fd");
    repo.write("app.py", LINE);
    expect(gitWithHook(repo, ["commit", "-am", "x"], { env }).output).toContain("app.py:1");
    expect(run("run", "--all-files").output).toContain("app.py:1");

    const remote = tempRepo({ bare: true });
    repo.git("remote", "add", "origin", remote.path);
    repo.commit("leak");
    // The whole branch, first commit included, and later only what is new: pre-commit tells these in two ways.
    expect(gitWithHook(repo, ["push", "origin", "main"], { env }).output).toContain("app.py:1");
    repo.git("push", "--quiet", "--no-verify", "origin", "main");
    repo.commit("fine", { "fine.py": "x\n" });
    expect(gitWithHook(repo, ["push", "origin", "main"], { env })).toMatchObject({ status: 0 });
    repo.commit("leak again", { "again.py": LINE });
    expect(gitWithHook(repo, ["push", "origin", "main"], { env }).output).toContain("again.py:1");
    expect(gitWithHook(repo, ["push", "origin", "main:new"], { env }).output).toContain("again.py:1");

    const state = await leakgate(repo, ["hook", "status"]);
    expect(state).toMatchObject({ code: 0, stdout: expect.stringContaining("(pre-commit, .pre-commit-config.yaml)") });
    repo.write("app.py", "not staged\n");
    const before = repo.git("status", "--porcelain");
    expect(await leakgate(repo, ["hook", "test"], { env })).toMatchObject({ code: 0 });
    expect(repo.git("status", "--porcelain")).toBe(before);
    repo[Symbol.dispose]();
  });

  test("by hand: nothing staged means all files; --from-ref and --to-ref mean a range", () => {
    const { repo, run } = framework(["leakgate-script", "leakgate-push-script"]);
    expect(run("run", "--all-files")).toMatchObject({ status: 0 });
    repo.commit("leak", { "new.py": LINE });
    expect(run("run", "--all-files")).toMatchObject({ status: 1, output: expect.stringContaining("new.py:1") });
    const range = ["--from-ref", "HEAD^", "--to-ref", "HEAD"];
    expect(run("run", ...range)).toMatchObject({ status: 1, output: expect.stringContaining("new.py:1") });
    const push = ["run", "--hook-stage", "pre-push"];
    expect(run(...push, ...range)).toMatchObject({ status: 1, output: expect.stringContaining("new.py:1") });
    // Nobody says what is pushed: not green.
    expect(run(...push, "--all-files")).toMatchObject({ status: 1, output: expect.stringContaining("--from-ref A") });
    repo.commit("fine", { "fine.py": "x\n" });
    expect(run("run", ...range)).toMatchObject({ status: 0 });
    repo[Symbol.dispose]();
  });

  test("a merge without conflicts is looked at, too", () => {
    const { repo, env } = framework(["leakgate-script"]);
    repo.git("config", "merge.evil.driver", "cp secret %A");
    repo.commit("driver", { ".gitattributes": "app.py merge=evil\n", secret: "" });
    repo.git("switch", "--quiet", "--create", "side");
    repo.commit("side", { "app.py": "side\n" });
    repo.git("switch", "--quiet", "main");
    repo.commit("main", { "app.py": "main\n" });
    repo.write("secret", LINE);
    const { status, output } = gitWithHook(repo, ["merge", "--no-edit", "side"], { env });
    expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining("app.py:1") });
    repo[Symbol.dispose]();
  });

  test("leakgate hook install keeps the framework's hook, and outlives its renewal", async () => {
    const { repo, env, run } = framework([]);
    mkdirSync(join(repo.path, ".git/hooks"), { recursive: true });
    expect((await leakgate(repo, ["hook", "install", "--files"])).code).toBe(0);
    for (let round = 0; round < 2; round++) {
      repo.write("new.py", LINE);
      repo.git("add", "--all");
      expect(gitWithHook(repo, ["commit", "-m", "x"], { env }).output).toContain("new.py:1");
      repo.write("new.py", `fine = ${round}\n`);
      repo.git("add", "--all");
      const { status, output } = gitWithHook(repo, ["commit", "-m", "x"], { env });
      expect(status, output).toBe(0);
      expect(run("install")).toMatchObject({ status: 0 });
    }
    repo[Symbol.dispose]();
  });
});
