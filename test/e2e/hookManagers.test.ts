/**
 * The tools that manage hooks, as they really are: `leakgate hook install` beside them, and the recipes of docs/hooks.md. `--files`
 * is what an older git gets without asking; where git runs hooks from its configuration, the tools do not matter.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { CLI } from "../support/runCli.ts";
import { gitWithHook, leakgate } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(1700)}"\n`;
const MODULES = resolve(import.meta.dirname, "../../node_modules");

/** A project that has leakgate and the tools in its node_modules/.bin, or only the tools. */
function project(files: Readonly<Record<string, string>>, withLeakgate = true): TempRepo {
  const repo = tempRepo({ name: "my project 🔑" });
  const bin = join(repo.path, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  const program = (name: string, script: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  };
  if (withLeakgate) program("leakgate", CLI);
  program("husky", join(MODULES, "husky/bin.js"));
  program("lefthook", join(MODULES, "lefthook/bin/index.js"));
  program("simple-git-hooks", join(MODULES, "simple-git-hooks/cli.js"));
  program("lint-staged", join(MODULES, "lint-staged/bin/lint-staged.js"));
  repo.commit("start", { ".gitignore": "node_modules\n", "app.py": "import os\n", ...files });
  return repo;
}

/** Runs a tool of the project as `npx` does, with its programs on PATH. */
function npx(repo: TempRepo, ...args: readonly string[]): void {
  const [name = "", ...rest] = args;
  const { status, stderr } = spawnSync(join(repo.path, "node_modules/.bin", name), rest, {
    cwd: repo.path,
    env: { ...repo.env, PATH: pathIn(repo) },
  });
  expect({ status, stderr: String(stderr) }).toMatchObject({ status: 0 });
}

function pathIn(repo: TempRepo): string {
  return `${join(repo.path, "node_modules/.bin")}${delimiter}${process.env["PATH"]}`;
}

/** A commit and a push with a secret are refused, and pass without. */
function expectGate(repo: TempRepo): void {
  const env = { PATH: pathIn(repo) };
  repo.write("new dir/neu 🔑.py", LINE);
  repo.git("add", "--all");
  const refused = gitWithHook(repo, ["commit", "-m", "x"], { env });
  expect(refused.status, refused.output).not.toBe(0);
  expect(refused.output).toContain("new dir/neu 🔑.py:1");
  expect(refused.output).toContain("leakgate stopped this commit");
  repo.git("commit", "--quiet", "--no-verify", "-m", "leak");
  const remote = tempRepo({ bare: true });
  const push = gitWithHook(repo, ["push", remote.path, "HEAD:main"], { env });
  expect(push.status, push.output).not.toBe(0);
  expect(push.output).toContain("leakgate stopped this push");
  repo.git("reset", "--quiet", "--hard", "HEAD^");
  repo.write("fine.py", "x\n");
  repo.git("add", "--all");
  expect(gitWithHook(repo, ["commit", "-m", "x"], { env })).toMatchObject({ status: 0 });
  expect(gitWithHook(repo, ["push", remote.path, "HEAD:main"], { env })).toMatchObject({ status: 0 });
}

/** `leakgate hook test` agrees, and the work tree is as it was. */
async function expectProof(repo: TempRepo): Promise<void> {
  repo.write("app.py", "not staged\n");
  const before = repo.git("status", "--porcelain");
  const { code, stdout } = await leakgate(repo, ["hook", "test"], { env: { PATH: pathIn(repo) } });
  expect({ code, stdout }).toMatchObject({ code: 0 });
  expect(repo.git("status", "--porcelain")).toBe(before);
  expect(readFileSync(join(repo.path, "app.py"), "utf8")).toBe("not staged\n");
  repo.git("restore", "app.py");
}

async function install(repo: TempRepo): Promise<string> {
  const { code, stdout, stderr } = await leakgate(repo, ["hook", "install", "--files"]);
  expect(code, stdout + stderr).toBe(0);
  return stdout + stderr;
}

describe.skipIf(process.platform === "win32")("husky", () => {
  test.each([
    [true, "npm test\n"],
    [true, "npm test"],
    [false, "npm test"],
  ])("install adds to .husky, uninstall restores (leakgate in the project: %s, file %j)", async (has, file) => {
    using repo = project({ ".husky/pre-commit": file.replace("npm test", "true") }, has);
    npx(repo, "husky");
    const before = repo.git("status", "--porcelain");
    await install(repo);
    const said = await install(repo);
    expect(said).toContain("pre-commit: installed (husky, .husky/pre-commit)");
    expect(said.includes("for a team, npm install --save-dev leakgate")).toBe(!has);
    expect((await leakgate(repo, ["hook", "status"])).code).toBe(0);
    expect((await leakgate(repo, ["hook", "status"], { env: { HUSKY: "0" } })).stdout).toContain("HUSKY=0 switches");
    npx(repo, "husky");
    await expectProof(repo);
    expectGate(repo);
    expect((await leakgate(repo, ["hook", "uninstall"])).code).toBe(0);
    repo.git("reset", "--quiet", "--hard", "HEAD^");
    repo.git("clean", "--quiet", "-fd");
    expect(repo.git("status", "--porcelain")).toBe(before);
    expect(readFileSync(join(repo.path, ".husky/pre-commit"), "utf8")).toBe(file.replace("npm test", "true"));
    expect(existsSync(join(repo.path, ".husky/pre-push"))).toBe(false);
  });

  test("the recipe with lint-staged alone: it hands on names of files, which do not matter", () => {
    using repo = project({
      "package.json": JSON.stringify({ "lint-staged": { "*": "leakgate hook run pre-commit" } }),
      ".husky/pre-commit": "lint-staged\n",
      ".husky/pre-push": 'leakgate hook run pre-push "$@"\n',
    });
    npx(repo, "husky");
    expectGate(repo);
    repo.write("app.py", LINE);
    const { output } = gitWithHook(repo, ["commit", "-am", "x"], { env: { PATH: pathIn(repo) } });
    expect(output).toContain("app.py:1");
  });

  test("the recipe, with lint-staged", async () => {
    using repo = project({
      "package.json": JSON.stringify({ "lint-staged": { "*.py": "true" } }),
      ".husky/pre-commit": "lint-staged\nleakgate hook run pre-commit\n",
      ".husky/pre-merge-commit": "leakgate hook run pre-merge-commit\n",
      ".husky/pre-push": 'leakgate hook run pre-push "$@"\n',
    });
    npx(repo, "husky");
    expect((await leakgate(repo, ["hook", "status"])).code).toBe(0);
    await expectProof(repo);
    expectGate(repo);
  });
});

describe.skipIf(process.platform === "win32")("lefthook", () => {
  const own =
    "pre-commit:\n  commands:\n    lint:\n      run: 'true'\npre-push:\n  commands:\n    lint:\n      run: 'true'\n";

  test.each(["", "# mine\noutput: false", "output: false\n"])(
    "install adds to lefthook-local.yml, and lefthook keeps it (local file %j)",
    async (local) => {
      using repo = project({ "lefthook.yml": own, ...(local !== "" && { "lefthook-local.yml": local }) });
      npx(repo, "lefthook", "install");
      await install(repo);
      const said = await install(repo);
      expect(said).toContain("pre-commit: installed (lefthook, lefthook-local.yml)");
      expect(said).toMatch(/pre-merge-commit: installed \(.*pre-merge-commit\)/);
      await expectProof(repo);
      expectGate(repo);
      npx(repo, "lefthook", "install");
      repo.git("reset", "--quiet", "--hard", "HEAD^");
      await install(repo);
      expect((await leakgate(repo, ["hook", "uninstall"])).code).toBe(0);
      const path = join(repo.path, "lefthook-local.yml");
      expect(existsSync(path) ? readFileSync(path, "utf8") : "").toBe(local);
      expect(readdirSync(join(repo.path, ".git/hooks")).sort()).not.toContain("pre-merge-commit.leakgate-previous");
    },
  );

  test("install prints the lines when the local file speaks of the same hook", async () => {
    using repo = project({ "lefthook.yml": own, "lefthook-local.yml": "pre-commit:\n  parallel: true\n" });
    npx(repo, "lefthook", "install");
    const { code, stderr } = await leakgate(repo, ["hook", "install", "--files"]);
    expect(code).toBe(2);
    expect(stderr).toContain("add these lines to its configuration (lefthook-local.yml):");
    expect(stderr).toContain('run: "leakgate hook run pre-push {0}"');
  });

  test("the recipe", async () => {
    const command = (name: string, more = ""): string =>
      `${name}:\n  commands:\n    leakgate:\n      run: leakgate hook run ${name}${more}\n`;
    const text = `${command("pre-commit")}${command("pre-merge-commit")}${command("pre-push", " {0}\n      use_stdin: true")}`;
    using repo = project({ "lefthook.yml": text });
    npx(repo, "lefthook", "install");
    const { code, stdout } = await leakgate(repo, ["hook", "status"]);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("(lefthook, lefthook.yml)") });
    await expectProof(repo);
    expectGate(repo);
  });
});

describe.skipIf(process.platform === "win32")("simple-git-hooks", () => {
  const config = (hooks: Readonly<Record<string, string>>): string =>
    `${JSON.stringify({ "simple-git-hooks": hooks }, null, 2)}\n`;

  test("install keeps its hook, and says that it will be written anew", async () => {
    using repo = project({ "package.json": config({ "pre-commit": "true" }) });
    npx(repo, "simple-git-hooks");
    const path = join(repo.path, ".git/hooks/pre-commit");
    const before = readFileSync(path);
    expect(await install(repo)).toContain("simple-git-hooks writes its hooks anew each time it runs");
    await expectProof(repo);
    expectGate(repo);
    expect((await leakgate(repo, ["hook", "uninstall"])).code).toBe(0);
    expect(readFileSync(path)).toEqual(before);
  });

  test("the recipe", async () => {
    const names = ["pre-commit", "pre-merge-commit", "pre-push"];
    const hooks = names.map((name) => [name, `npx leakgate hook run ${name}${name === "pre-push" ? ' "$@"' : ""}`]);
    using repo = project({ "package.json": config(Object.fromEntries(hooks) as Record<string, string>) });
    npx(repo, "simple-git-hooks");
    expect((await leakgate(repo, ["hook", "status"])).code).toBe(0);
    await expectProof(repo);
    expectGate(repo);
  });
});
