/** `.gitattributes` and git's filters decide what `git diff` shows. A pull request can bring them along; nothing may hide behind them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { bringIn, MODES, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(100);

/** Hazard → attributes of `app.py` in a folder of its own, and the configuration that they need. */
const HAZARDS: readonly (readonly [
  hazard: string,
  attributes: string,
  config?: readonly [key: string, value: string],
])[] = [
  ["-diff", "*.py -diff"],
  ["the macro binary", "*.py binary"],
  ["-text -diff -merge for every file", "* -text -diff -merge"],
  ["linguist-generated and linguist-vendored", "*.py linguist-generated linguist-vendored"],
  ["export-ignore and merge=ours", "*.py export-ignore merge=ours"],
  ["a textconv program that prints nothing", "*.py diff=silent", ["diff.silent.textconv", "true"]],
  ["an external diff program", "*.py diff=external", ["diff.external.command", "touch was-run; true"]],
  ["a diff driver that calls the files binary", "*.py diff=blob", ["diff.blob.binary", "true"]],
  ["a smudge filter that shows other content", "*.py filter=mask", ["filter.mask.smudge", "sed s/xoxb/masked/"]],
  ["line endings that git converts", "*.py text eol=crlf"],
];

const files: Record<string, string> = {};
const folderOf = (hazard: string): string => `f${HAZARDS.findIndex(([name]) => name === hazard)}`;
HAZARDS.forEach(([hazard, attributes], i) => {
  files[`${folderOf(hazard)}/.gitattributes`] = `${attributes}\n`;
  files[`${folderOf(hazard)}/app.py`] = `import os\ntoken = "${fakeSlackToken(110 + 10 * i)}"\n`;
});

describe.each(MODES)("a secret is found by --%s behind", (mode) => {
  let repo: TempRepo;
  let places: readonly string[] = [];

  beforeAll(async () => {
    repo = tempRepo();
    for (const [, , [key, value] = []] of HAZARDS)
      if (key !== undefined && value !== undefined) repo.git("config", key, value);
    // Attributes of the root may define macros; those of .git/info come from nobody's commit.
    const root = {
      ".gitattributes": "[attr]quiet -diff binary\nmacro.py quiet\n",
      "macro.py": `t = "${fakeSlackToken(220)}"\n`,
    };
    repo.write(".git/info/attributes", "info.py -diff\n");
    const args = bringIn(repo, mode, { ...files, ...root, "info.py": `t = "${fakeSlackToken(230)}"\n` });
    ({ places } = await scan(repo, args));
  });
  afterAll(() => repo[Symbol.dispose]());

  test.each(HAZARDS.map(([hazard]) => hazard))("%s", (hazard) => {
    expect(places).toContain(`${folderOf(hazard)}/app.py:2 slack-bot-token`);
  });
  test("a macro of the repository", () => expect(places).toContain("macro.py:1 slack-bot-token"));
  test("-diff in .git/info/attributes", () => expect(places).toContain("info.py:1 slack-bot-token"));
  test("and no such program is run", () => {
    expect(repo.git("ls-files", "--others", "--", "was-run", "*/was-run")).toBe("");
  });
});

test("the work tree is scanned as it lies on disk, whatever a filter makes of it", async () => {
  using repo = tempRepo();
  repo.git("config", "filter.hide.clean", "sed s/xoxb/masked/");
  repo.commit("clean", { ".gitattributes": "*.py filter=hide\n", "app.py": `token = "${TOKEN}"\n` });
  expect((await scan(repo)).places).toEqual(["app.py:1 slack-bot-token"]);
  expect((await scan(repo, ["--history"])).places).toEqual([]);
});

test("a file that is UTF-16 on disk and UTF-8 in git shows its secret in both (working-tree-encoding)", async () => {
  using repo = tempRepo();
  repo.write(".gitattributes", "*.ps1 text working-tree-encoding=UTF-16LE eol=lf\n");
  repo.write("deploy.ps1", Buffer.from(`# deploy\n$token = "${TOKEN}"\n`, "utf16le"));
  repo.git("add", "--all");
  expect((await scan(repo, ["--staged"])).places).toEqual(["deploy.ps1:2 slack-bot-token"]);
  expect((await scan(repo)).places).toEqual(["deploy.ps1:2 slack-bot-token"]);
});
