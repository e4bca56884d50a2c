/** When what leakgate writes cannot be delivered: nothing is lost without a word, and nothing pretends to be fine. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { captureOutput } from "../support/output.ts";
import { CLI, isolatedEnv } from "../support/runCli.ts";
import { leakgate, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(2000)}"\n`;

function leaking(): TempRepo {
  const repo = tempRepo();
  repo.commit("leak", { "app.py": LINE });
  return repo;
}

/** Runs a shell line with `leakgate` in it; gives the exit code that the shell gives. */
function shell(repo: TempRepo, line: string): { code: number | null; stdout: string; stderr: string } {
  const quoted = `'${process.execPath}' '${CLI}'`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line.replaceAll("leakgate ", `${quoted} `)], {
    cwd: repo.path,
    env: isolatedEnv(repo.env),
    encoding: "utf8",
  });
  captureOutput(line, stdout);
  captureOutput(line, stderr);
  return { code: status, stdout, stderr };
}

describe("a reader that goes away", () => {
  test("(| head -1) is no error: the exit code stays that of the scan, and nothing is said", () => {
    using repo = leaking();
    for (let i = 0; i < 400; i++) repo.write(`f${i}.py`, LINE);
    const { code, stdout, stderr } = shell(repo, "leakgate scan --format json | head -1; exit ${PIPESTATUS[0]}");
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: "{\n", stderr: "" });
  });

  test("before anything is written (| true)", () => {
    using repo = leaking();
    const { code, stderr } = shell(repo, "leakgate scan | true; exit ${PIPESTATUS[0]}");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  });

  test("of standard error is no error, too", () => {
    using repo = leaking();
    const { code } = shell(repo, "leakgate scan --range nope..HEAD 2> >(true)");
    expect(code).toBe(3);
  });
});

describe("standard output", () => {
  test("that is closed does not turn findings into success", () => {
    using repo = leaking();
    const { code, stderr } = shell(repo, "leakgate scan >&-");
    expect(code).not.toBe(0);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("that is full (/dev/full) is said, and is never green", () => {
    using repo = leaking();
    const { code, stderr } = shell(repo, "leakgate scan >/dev/full");
    expect(code).toBe(3);
    expect(stderr).toMatch(/^leakgate: .*ENOSPC.*\n$/);
    repo.write("app.py", "clean\n");
    expect(shell(repo, "leakgate scan >/dev/full").code).toBe(3);
  });

  test("is written whole when it is a pipe that reads slowly", () => {
    using repo = leaking();
    for (let i = 0; i < 800; i++) repo.write(`f${i}.py`, LINE);
    const { stdout } = shell(repo, "leakgate scan --format json | (sleep 1; cat)");
    expect((JSON.parse(stdout) as { findings: unknown[] }).findings).toHaveLength(801);
  });
});

describe("a report file", () => {
  test.each([
    ["in a folder that does not exist", "nowhere/report.json", /nowhere\/report\.json.*ENOENT/],
    ["that is a folder", "folder", /folder.*EISDIR/],
    ["below a file", "app.py/report.json", /app\.py\/report\.json.*ENOTDIR/],
    ["on a full disk", "/dev/full", /\/dev\/full.*ENOSPC/],
  ])("%s: exit code 2, the reason, and the findings are still printed", async (_, path, words) => {
    using repo = leaking();
    mkdirSync(join(repo.path, "folder"));
    const result = await leakgate(repo, ["scan", "--report", `json=${path}`, "--report", "sarif=good.sarif"]);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(words);
    expect(result.stderr).toMatch(/^leakgate: [^\n]+\n$/);
    expect(result.stdout).toContain("app.py:1");
    expect(JSON.parse(readFileSync(join(repo.path, "good.sarif"), "utf8"))).toHaveProperty("runs");
  });

  test("that cannot be written on a clean tree is exit code 2, not 0", async () => {
    using repo = tempRepo();
    repo.commit("clean", { "app.py": "x\n" });
    expect((await leakgate(repo, ["scan", "--report", "json=nowhere/x.json"])).code).toBe(2);
  });

  test("takes the place of an older one whole, and leaves no temporary file", async () => {
    using repo = leaking();
    repo.write("out/report.json", `${"old ".repeat(10_000)}\n`);
    await leakgate(repo, ["scan", "app.py", "--report", "json=out/report.json"]);
    expect(JSON.parse(readFileSync(join(repo.path, "out/report.json"), "utf8"))).toHaveProperty("findings.length", 1);
    expect(readdirSync(join(repo.path, "out"))).toEqual(["report.json"]);
  });

  test("that is a link is written through it", async () => {
    using repo = leaking();
    repo.write("../elsewhere/real.json", "");
    symlinkSync("../elsewhere/real.json", join(repo.path, "link.json"));
    await leakgate(repo, ["scan", "--report", "json=link.json"]);
    expect(JSON.parse(readFileSync(join(repo.path, "../elsewhere/real.json"), "utf8"))).toHaveProperty("findings");
  });

  test("may be a pipe, and several may be written at once", () => {
    using repo = leaking();
    const line =
      "leakgate scan --report jsonl=/dev/fd/3 --report json=a.json --report csv=b.csv 3>&1 >/dev/null | cat; exit ${PIPESTATUS[0]}";
    const { code, stdout } = shell(repo, line);
    expect(code).toBe(1);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((text) => Object.keys(JSON.parse(text) as object)[0]),
    ).toEqual(["rule", "summary"]);
    expect(existsSync(join(repo.path, "a.json")) && existsSync(join(repo.path, "b.csv"))).toBe(true);
  });

  test("with the values in it (--show-secrets) is for its owner alone", async () => {
    using repo = leaking();
    await leakgate(repo, ["scan", "--show-secrets", "--report", "json=secret.json"]);
    expect(readFileSync(join(repo.path, "secret.json"), "utf8")).toContain(fakeSlackToken(2000));
    expect(statSync(join(repo.path, "secret.json")).mode & 0o077).toBe(0);
  });

  test("is not scanned by the next run as if it held secrets", async () => {
    using repo = leaking();
    for (const format of ["json", "sarif", "jsonl", "csv", "markdown", "junit"])
      await leakgate(repo, ["scan", "--report", `${format}=report.${format}`]);
    expect((await scan(repo)).places).toEqual(["app.py:1 slack-bot-token"]);
  });
});

test("a run writes nothing into the repository and nothing into the temporary folder", async () => {
  using repo = leaking();
  mkdirSync(join(repo.path, "../tmp"));
  repo.write("next.py", LINE);
  repo.git("add", "next.py");
  const state = (): string =>
    repo.git("--no-optional-locks", "status", "--porcelain", "--ignored") +
    repo.git("count-objects", "-v") +
    statSync(join(repo.path, ".git/index")).mtimeMs;
  const before = state();
  for (const args of [[], ["--staged"], ["--history", "--unreachable"], ["--range", `${"0".repeat(40)}..HEAD`]]) {
    await leakgate(repo, ["scan", ...args], { env: { TMPDIR: join(repo.path, "../tmp") } });
  }
  expect(state()).toBe(before);
  expect(readdirSync(join(repo.path, "../tmp"))).toEqual([]);
});

test("a file in the work tree named like a report is not overwritten by a scan without --report", async () => {
  using repo = leaking();
  writeFileSync(join(repo.path, ".leakgate-baseline.jsonl.tmp"), "mine");
  await leakgate(repo, ["scan"]);
  expect(readFileSync(join(repo.path, ".leakgate-baseline.jsonl.tmp"), "utf8")).toBe("mine");
});
