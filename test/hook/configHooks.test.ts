/**
 * Hooks in git's configuration, which git runs since 2.54. Where git is older, a `git` that only tells another version is put first on
 * PATH; then what git would run is run by hand.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { atLeast } from "../../src/git/gitVersion.ts";
import { fakeSlackToken } from "../support/fake.ts";
import { gitWithHook, leakgate } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(1500)}"\n`;
const NAMES = ["pre-commit", "pre-merge-commit", "pre-push"];
const version = /[\d.]+/.exec(spawnSync("git", ["version"]).stdout.toString())?.[0] ?? "0";
const isNew = atLeast(version, [2, 54]);

/** PATH with a git that says it is 2.54. */
function pathOfNew(): string {
  const folder = tempDir().path;
  const real = spawnSync("sh", ["-c", "command -v git"]).stdout.toString().trim();
  const script = `#!/bin/sh\nfor arg; do [ "$arg" != version ] || { echo git version 2.54.0; exit; }; done\nexec '${real}' "$@"\n`;
  writeFileSync(join(folder, "git"), script);
  chmodSync(join(folder, "git"), 0o755);
  return `${folder}${delimiter}${process.env["PATH"]}`;
}

async function hook(repo: TempRepo, command: string): ReturnType<typeof leakgate> {
  return await leakgate(repo, ["hook", command], { env: isNew ? {} : { PATH: pathOfNew() } });
}

test.skipIf(process.platform === "win32").each([
  ["as git leaves it", ""],
  ["with an open last line", "[x]\n\ty = z"],
  ["with a comment at the end", "[x]\n\ty = z\n# the end\n"],
])("install writes them, uninstall restores the configuration byte for byte: %s", async (_, more) => {
  using repo = tempRepo();
  const config = join(repo.path, ".git/config");
  writeFileSync(config, readFileSync(config, "utf8") + more);
  const before = readFileSync(config);
  for (let time = 1; time <= 2; time++) {
    const { code, stdout, stderr } = await hook(repo, "install");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n")[0]).toBe("pre-commit: installed (git's configuration, .git/config)");
  }
  for (const name of NAMES) expect(repo.git("config", "--get-all", `hook.leakgate-${name}.event`)).toBe(`${name}\n`);
  expect((await hook(repo, "status")).code).toBe(0);
  expect((await hook(repo, "uninstall")).stdout).toBe("removed: pre-commit, pre-merge-commit, pre-push\n");
  expect(readFileSync(config)).toEqual(before);
});

test.skipIf(process.platform === "win32")(
  "take the place of hook files that an older git had, and restore these",
  async () => {
    using repo = tempRepo();
    const path = join(repo.path, ".git/hooks/pre-commit");
    writeFileSync(path, "#!/bin/sh\n", { mode: 0o755 });
    expect((await leakgate(repo, ["hook", "install", "--files"])).code).toBe(0);
    expect((await hook(repo, "install")).code).toBe(0);
    expect(readFileSync(path, "utf8")).toBe("#!/bin/sh\n");
  },
);

test.skipIf(process.platform === "win32")("status knows what switches them off", async () => {
  using repo = tempRepo();
  await hook(repo, "install");
  repo.git("config", "--global", "hook.leakgate-pre-push.enabled", "false");
  repo.git("config", "hook.leakgate-pre-push.enabled", "no");
  const { code, stdout } = await hook(repo, "status");
  expect(code).toBe(1);
  expect(stdout).toContain("pre-push: installed, but hook.*.enabled switches it off");
});

test.skipIf(isNew)("status tells an older git that it does not run them", async () => {
  using repo = tempRepo();
  await hook(repo, "install");
  const { code, stdout } = await leakgate(repo, ["hook", "status"]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/pre-commit: installed, but git [\d.]+ runs no hooks from there/);
  expect((await leakgate(repo, ["hook", "install"])).code).toBe(0);
  expect((await leakgate(repo, ["hook", "status"])).code).toBe(0);
});

test.skipIf(process.platform === "win32")(
  "the command does what a hook file does, and blocks when its program is gone",
  async () => {
    using repo = tempRepo();
    await hook(repo, "install");
    repo.write("it's new.py", LINE);
    repo.git("add", "--all");
    const run = (name: string, args: readonly string[], input: string): { status: number | null; text: string } => {
      const command = repo.git("config", `hook.leakgate-${name}.command`).trim();
      // As git runs it.
      const all = args.length === 0 ? ["-c", command] : ["-c", `${command} "$@"`, command, ...args];
      const { status, stdout, stderr } = spawnSync("sh", all, { cwd: repo.path, env: repo.env, input });
      return { status, text: `${stdout}${stderr}` };
    };
    expect(run("pre-commit", [], "")).toMatchObject({ status: 1, text: expect.stringContaining("it's new.py:1:10") });
    const head = repo.commit("leak");
    const input = `refs/heads/main ${head} refs/heads/main ${"0".repeat(40)}\n`;
    expect(run("pre-push", ["origin", "url"], input)).toMatchObject({
      status: 1,
      text: expect.stringContaining("stopped this push"),
    });
    const command = repo.git("config", "hook.leakgate-pre-commit.command").trim();
    repo.git("config", "hook.leakgate-pre-commit.command", command.replace("leakgate.js'", "gone.js'"));
    expect(run("pre-commit", [], "").text).toMatch(
      /^leakgate: this commit is blocked, .*gone\.js\): run leakgate hook install/,
    );
    expect((await hook(repo, "status")).stdout).toContain("pre-commit: installed, but its program is gone");
  },
);

test.skipIf(!isNew)("git 2.54 runs them (this git does not)", async () => {
  using repo = tempRepo();
  await hook(repo, "install");
  repo.write("new.py", LINE);
  repo.git("add", "--all");
  const { status, output } = gitWithHook(repo, ["commit", "-m", "x"]);
  expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining("new.py:1:10") });
  expect((await hook(repo, "test")).code).toBe(0);
});
