/** Renames, copies, changes of type, links, submodules: kinds of change that are more or less than a changed text file. */
import { chmodSync, mkdirSync, rmSync, symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { bringIn, MODES, scan } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(1600);
const LINE = `token = "${TOKEN}"\n`;
const OTHER_LINE = `other = "${fakeSlackToken(1610)}"\n`;
const BODY = Array.from({ length: 40 }, (_, i) => `line ${i} = value\n`).join("");

describe.each(["staged", "range"] as const)("--%s", (mode) => {
  test("a pure rename is quiet", async () => {
    using repo = tempRepo();
    repo.commit("start", { "old.py": BODY + LINE });
    const args = bringIn(repo, mode, () => repo.git("mv", "old.py", "new.py"));
    expect(await scan(repo, args)).toMatchObject({ code: 0, places: [] });
  });

  test("a rename of a folder is quiet", async () => {
    using repo = tempRepo();
    repo.commit("start", { "old/a.py": BODY + LINE, "old/b.py": `b${BODY}${OTHER_LINE}` });
    const args = bringIn(repo, mode, () => repo.git("mv", "old", "new"));
    expect((await scan(repo, args)).places).toEqual([]);
  });

  test("a rename that adds a secret reports that one alone", async () => {
    using repo = tempRepo();
    repo.commit("start", { "old.py": BODY + LINE });
    const args = bringIn(repo, mode, () => {
      repo.git("mv", "old.py", "new.py");
      repo.write("new.py", BODY + LINE + OTHER_LINE);
    });
    expect((await scan(repo, args)).places).toEqual(["new.py:42 slack-bot-token"]);
  });

  test("a rename with diff.renames=false and renameLimit=1 is quiet, too", async () => {
    using repo = tempRepo();
    repo.git("config", "diff.renames", "false");
    repo.git("config", "diff.renameLimit", "1");
    repo.commit("start", { "a.py": `a${BODY}${LINE}`, "b.py": `b${BODY}${OTHER_LINE}` });
    const args = bringIn(repo, mode, () => {
      repo.git("mv", "a.py", "c.py");
      repo.git("mv", "b.py", "d.py");
    });
    expect((await scan(repo, args)).places).toEqual([]);
  });

  test("a copy is a new finding", async () => {
    using repo = tempRepo();
    repo.git("config", "diff.renames", "copies");
    repo.commit("start", { "old.py": BODY + LINE });
    const args = bringIn(repo, mode, { "copy.py": BODY + LINE });
    expect((await scan(repo, args)).places).toEqual(["copy.py:41 slack-bot-token"]);
  });

  test("a file that was excluded and moves out of there is scanned whole", async () => {
    using repo = tempRepo();
    repo.commit("start", { "vendor/x.py": BODY + LINE, ".leakgate.yaml": "exclude: [vendor/]\n" });
    const args = bringIn(repo, mode, () => repo.git("mv", "vendor/x.py", "x.py"));
    expect((await scan(repo, args)).places).toEqual(["x.py:41 slack-bot-token"]);
  });

  test("a file that an allowance covers and moves out of there is judged where it comes to lie", async () => {
    using repo = tempRepo();
    const config = "allow:\n  - paths: [fixtures/]\n    reason: made up\n";
    repo.commit("start", { "fixtures/x.py": BODY + LINE, ".leakgate.yaml": config });
    const args = bringIn(repo, mode, () => repo.git("mv", "fixtures/x.py", "x.py"));
    expect((await scan(repo, args)).places).toEqual(["x.py:41 slack-bot-token"]);
  });

  test("a change of mode alone is quiet", async () => {
    using repo = tempRepo();
    repo.commit("start", { "run.sh": LINE });
    const args = bringIn(repo, mode, () => chmodSync(join(repo.path, "run.sh"), 0o755));
    expect(repo.git("diff", "--raw", ...(mode === "staged" ? ["--cached"] : ["HEAD^"]))).toContain("100755");
    expect((await scan(repo, args)).places).toEqual([]);
  });

  test("a deletion is quiet", async () => {
    using repo = tempRepo();
    repo.commit("start", { "a.py": LINE, "b.py": "b\n" });
    const args = bringIn(repo, mode, () => unlinkSync(join(repo.path, "a.py")));
    expect((await scan(repo, args)).places).toEqual([]);
  });
});

describe.each(MODES)("--%s", (mode) => {
  test("a symbolic link that becomes a file with a secret", async () => {
    using repo = tempRepo();
    symlinkSync("nowhere", join(repo.path, "link"));
    repo.commit("start");
    const args = bringIn(repo, mode, () => {
      unlinkSync(join(repo.path, "link"));
      repo.write("link", LINE);
    });
    expect((await scan(repo, args)).places).toEqual(["link:1 slack-bot-token"]);
  });

  test("a file that becomes a symbolic link, and a link whose target is a secret", async () => {
    using repo = tempRepo();
    repo.commit("start", { link: "text\n" });
    const args = bringIn(repo, mode, () => {
      unlinkSync(join(repo.path, "link"));
      symlinkSync(`https://example.org/?token=${TOKEN}`, join(repo.path, "link"));
    });
    expect((await scan(repo, args)).places).toEqual(["link:1 slack-bot-token"]);
  });

  test("a file that becomes a folder", async () => {
    using repo = tempRepo();
    repo.commit("start", { thing: "text\n" });
    const args = bringIn(repo, mode, () => {
      unlinkSync(join(repo.path, "thing"));
      repo.write("thing/inside.py", LINE);
    });
    expect((await scan(repo, args)).places).toEqual(["thing/inside.py:1 slack-bot-token"]);
  });

  test("a submodule is counted as skipped, and what comes beside it is found", async () => {
    using repo = tempRepo();
    using inner = tempRepo();
    inner.commit("leak", { "inner.py": LINE });
    repo.commit("start");
    repo.git("submodule", "--quiet", "add", inner.path, "sub");
    const args = bringIn(repo, mode, { "outer.py": OTHER_LINE });
    const { places, report } = await scan(repo, args);
    expect(places).toEqual(["outer.py:1 slack-bot-token"]);
    expect(report.coverage.skipped).toContainEqual({ reason: "submodule", count: 1, bytes: 0, examples: ["sub"] });
    expect(report.coverage.complete).toBe(true);
  });
});

describe("a submodule", () => {
  test("is scanned on its own when one stands in it", async () => {
    using repo = tempRepo();
    using inner = tempRepo();
    inner.commit("start", { "inner.py": "x\n" });
    repo.git("submodule", "--quiet", "add", inner.path, "sub");
    repo.write("sub/inner.py", LINE);
    repo.run(["add", "--all"], { cwd: join(repo.path, "sub") });
    expect((await scan(repo, ["--staged"], { cwd: join(repo.path, "sub") })).places).toEqual([
      "inner.py:1 slack-bot-token",
    ]);
    const tree = await scan(repo);
    expect(tree.places).toEqual([]);
    expect(tree.report.coverage.skipped).toContainEqual({ reason: "submodule", count: 1, bytes: 0, examples: ["sub"] });
  });

  test("whose folder becomes ordinary files", async () => {
    using repo = tempRepo();
    using inner = tempRepo();
    inner.commit("leak", { "inner.py": LINE });
    repo.git("submodule", "--quiet", "add", inner.path, "sub");
    repo.commit("with submodule");
    repo.git("rm", "--quiet", "--cached", "sub");
    rmSync(join(repo.path, "sub/.git"));
    repo.git("add", "--all");
    expect((await scan(repo, ["--staged"])).places).toEqual(["sub/inner.py:1 slack-bot-token"]);
  });
});

describe("the working tree", () => {
  test("untracked files count, ignored ones do not, tracked ones do although they are ignored", async () => {
    using repo = tempRepo();
    repo.commit("start", { "kept.env": LINE });
    repo.write(".gitignore", "*.env\n");
    repo.write("other.env", OTHER_LINE);
    repo.write("new.py", OTHER_LINE);
    expect((await scan(repo)).places).toEqual(["kept.env:1 slack-bot-token", "new.py:1 slack-bot-token"]);
    expect((await scan(repo, ["other.env"])).places).toEqual(["other.env:1 slack-bot-token"]);
  });

  test("a symbolic link is not followed out of the tree, nor in circles", async () => {
    using outside = tempDir("outside");
    using repo = tempRepo();
    repo.write("../elsewhere/secret.py", LINE);
    symlinkSync(join(repo.path, "../elsewhere"), join(repo.path, "out"));
    symlinkSync("../elsewhere/secret.py", join(repo.path, "file"));
    mkdirSync(join(repo.path, "dir"));
    symlinkSync("..", join(repo.path, "dir/loop"));
    symlinkSync("self", join(repo.path, "self"));
    symlinkSync(outside.path, join(repo.path, "dir/outside"));
    const { code, places, report } = await scan(repo);
    expect({ code, places }).toEqual({ code: 0, places: [] });
    expect(report.coverage.complete).toBe(true);
  });

  test("a tracked folder that was replaced by a link out of the tree is not followed", async () => {
    using repo = tempRepo();
    repo.commit("start", { "dir/secret.py": "x\n" });
    rmSync(join(repo.path, "dir"), { recursive: true });
    repo.write("../elsewhere/secret.py", LINE);
    symlinkSync("../elsewhere", join(repo.path, "dir"));
    const { places, report } = await scan(repo);
    expect(places).toEqual([]);
    expect(report.coverage.skipped).toContainEqual({
      reason: "deleted",
      count: 1,
      bytes: 0,
      examples: ["dir/secret.py"],
    });
  });

  test("a nested repository that is no submodule is counted as skipped, and read when it is named", async () => {
    using repo = tempRepo();
    repo.commit("start");
    repo.run(["init", "--quiet", "nested"]);
    repo.write("nested/app.py", LINE);
    const { places, report } = await scan(repo);
    expect(places).toEqual([]);
    expect(report.coverage.skipped).toContainEqual({
      reason: "nested-repository",
      count: 1,
      bytes: 0,
      examples: ["nested"],
    });
    expect((await scan(repo, ["nested"])).places).toEqual(["nested/app.py:1 slack-bot-token"]);
  });

  test("what a sparse checkout leaves out is read from the index", async () => {
    using repo: TempRepo = tempRepo();
    repo.commit("start", { "in/a.py": "x\n", "out/b.py": LINE });
    repo.git("sparse-checkout", "set", "--no-cone", "/in/");
    expect((await scan(repo)).places).toEqual(["out/b.py:1 slack-bot-token"]);
  });
});
