/** What a scan says while it runs: nothing when it is short, and that it is incomplete when it is stopped. */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CLI, isolatedEnv, runCli } from "../support/runCli.ts";
import { tempDir } from "../support/tempRepo.ts";

function folder(files: number): string {
  const { path } = tempDir();
  mkdirSync(join(path, "src"));
  const text = "const value = compute(alpha, beta); // nothing of interest\n".repeat(20_000);
  for (let i = 0; i < files; i++) writeFileSync(join(path, "src", `${i}.js`), text);
  return path;
}

test("a short scan says nothing", async () => {
  expect((await runCli(["scan"], { cwd: folder(1) })).stderr).toBe("");
});

test.each([
  ["one thread", ["--jobs", "1"]],
  ["four threads", ["--jobs", "4"]],
])(
  "Ctrl-C ends a scan with %s at once, as a signal, and says that it is not complete",
  { timeout: 60_000 },
  async (_, jobs) => {
    const cwd = folder(150);
    const args = [CLI, "scan", ...jobs];
    const child = spawn(process.execPath, args, { cwd, env: isolatedEnv(), stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    let stdout = "";
    child.stderr.on("data", (data: Buffer) => (stderr += String(data)));
    child.stdout.on("data", (data: Buffer) => (stdout += String(data)));
    // The handler is there once the settings are known; until it is, the signal alone ends the program.
    await new Promise((done) => setTimeout(done, 700));
    child.kill("SIGINT");
    const signal = await new Promise((done) => child.on("close", (_, name) => done(name)));
    expect(signal).toBe("SIGINT");
    expect(stdout).toBe("");
    expect(stderr === "" || stderr.startsWith("leakgate: stopped: the scan is not complete")).toBe(true);
  },
);
