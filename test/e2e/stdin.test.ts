/** Content on standard input, which comes from nowhere. */
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { captureOutput } from "../support/output.ts";
import { CLI, isolatedEnv } from "../support/runCli.ts";
import { leakgate, scan } from "../support/scan.ts";
import { tempDir, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(3000)}"\n`;

test("is scanned, and has a name when it is given one", async () => {
  using dir = tempDir();
  expect(await scan(dir.path, ["--stdin"], { input: `x\n${LINE}` })).toMatchObject({
    code: 1,
    places: ["stdin:2 slack-bot-token"],
  });
  const named = await scan(dir.path, ["--stdin", "--filename", "src/app.py"], { input: LINE });
  expect(named.places).toEqual(["src/app.py:1 slack-bot-token"]);
  expect(named.report.source).toEqual({ kind: "stdin", target: "src/app.py" });
});

test("clean and empty input is complete", async () => {
  using dir = tempDir();
  for (const input of ["nothing here\n", ""]) {
    const { code, report } = await scan(dir.path, ["--stdin"], { input });
    expect({ code, complete: report.coverage.complete, bytes: report.coverage.bytes }).toEqual({
      code: 0,
      complete: true,
      bytes: input.length,
    });
  }
});

test("the name decides which settings hold", async () => {
  using repo = tempRepo();
  repo.write(".leakgate.yaml", "allow:\n  - paths: [fixtures/]\n    reason: made up\n");
  expect(
    (await scan(repo, ["--stdin", "--filename", "fixtures/a.py"], { input: LINE })).report.suppressed,
  ).toHaveLength(1);
  expect((await scan(repo, ["--stdin", "--filename", "src/a.py"], { input: LINE })).places).toEqual([
    "src/a.py:1 slack-bot-token",
  ]);
});

test("binary and UTF-16 input", async () => {
  using dir = tempDir();
  const utf16 = Buffer.from(`\uFEFFfirst\n${LINE}`, "utf16le");
  expect((await scan(dir.path, ["--stdin"], { input: utf16 })).places).toEqual(["stdin:2 slack-bot-token"]);
  expect((await scan(dir.path, ["--stdin"], { input: Buffer.from(`\0\x01\0${LINE}\0`) })).places).toEqual([
    "stdin:1 slack-bot-token",
  ]);
});

test("20 MB through a pipe, with the secret at its end", async () => {
  using dir = tempDir();
  const { places, report } = await scan(dir.path, ["--stdin"], {
    input: `${"x = compute(y)\n".repeat(1_400_000)}${LINE}`,
  });
  expect(places).toEqual(["stdin:1400001 slack-bot-token"]);
  expect(report.coverage.bytes).toBeGreaterThan(20_000_000);
});

test("input beyond the limit makes the run incomplete; what came before is scanned", async () => {
  using dir = tempDir();
  const { code, report } = await scan(dir.path, ["--stdin", "--max-file-size", "200"], {
    input: `${LINE}${"x\n".repeat(1000)}`,
  });
  expect(code).toBe(1);
  expect(report.coverage.complete).toBe(false);
  const { code: clean } = await scan(dir.path, ["--stdin", "--max-file-size", "200"], { input: "x\n".repeat(1000) });
  expect(clean).toBe(3);
});

test("a closed standard input is no crash", () => {
  using dir = tempDir();
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `'${process.execPath}' '${CLI}' scan --stdin <&-`], {
    cwd: dir.path,
    env: isolatedEnv(),
    encoding: "utf8",
  });
  expect([0, 3]).toContain(status);
  expect(captureOutput("closed stdin", stdout + stderr)).not.toMatch(/\n\s+at /);
});

test("where git refuses the repository, it is still scanned", async () => {
  using repo = tempRepo();
  expect(
    (await scan(repo, ["--stdin"], { input: LINE, env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" } })).places,
  ).toEqual(["stdin:1 slack-bot-token"]);
});

describe("a dash for PATH", () => {
  test("is never taken for the whole tree: standard input, or a mistake", async () => {
    using repo = tempRepo();
    repo.write("app.py", LINE);
    const { code, stdout, stderr } = await leakgate(repo, ["scan", "-"], { input: "clean\n" });
    expect(stdout).not.toContain("app.py");
    expect([0, 2]).toContain(code);
    if (code === 2) expect(stderr).toContain("--stdin");
  });
});
