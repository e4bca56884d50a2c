/** `leakgate redact`: everything comes through as it was, but for the secrets. */
import { spawn } from "node:child_process";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { fakeKeyLines } from "../support/fakeKey.ts";
import { CLI, isolatedEnv, runCli } from "../support/runCli.ts";
import { tempDir, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(4100);
const MASK = "xoxb-****…****";

/** Runs it on bytes and gives bytes. */
async function redact(input: Buffer | readonly Buffer[], pause = 0): Promise<Buffer> {
  const child = spawn(process.execPath, [CLI, "redact"], { env: isolatedEnv(), stdio: ["pipe", "pipe", "inherit"] });
  const out: Buffer[] = [];
  child.stdout.on("data", (data: Buffer) => out.push(data));
  for (const piece of [input].flat()) {
    if (!child.stdin.write(piece)) await new Promise((done) => child.stdin.once("drain", done));
    if (pause > 0) await new Promise((done) => setTimeout(done, pause));
  }
  child.stdin.end();
  expect(await new Promise((done) => child.on("close", done))).toBe(0);
  return Buffer.concat(out);
}

test("masks the value, everywhere it stands, and nothing else", async () => {
  const { code, stdout, stderr } = await runCli(["redact"], {
    input: `a\nkey = "${TOKEN}"\r\n\n\n\nsee x${TOKEN}y\nend`,
  });
  expect([code, stdout, stderr]).toEqual([0, `a\nkey = "${MASK}"\r\n\n\n\nsee x${MASK}y\nend`, ""]);
});

test("bytes that are no text come through as they were", async () => {
  const noise = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => (i * 7919 + (i >> 8)) & 0xff));
  noise[0] = 0x41;
  const input = Buffer.concat([noise, Buffer.from(`\n${TOKEN}\n`), noise]);
  const output = await redact(input);
  expect(output.equals(Buffer.concat([noise, Buffer.from(`\n${MASK}\n`), noise]))).toBe(true);
});

test("a value over the edge of any piece or window is masked whole", { timeout: 60_000 }, async () => {
  const lines: string[] = [];
  const masked: string[] = [];
  for (let i = 0; i < 20_000; i++) {
    const filler = "x".repeat((i * 37) % 211);
    lines.push(`${filler} "${TOKEN}"`);
    masked.push(`${filler} "${MASK}"`);
  }
  const input = Buffer.from(lines.join("\n"));
  const pieces = Array.from({ length: Math.ceil(input.length / 4093) }, (_, i) =>
    input.subarray(i * 4093, (i + 1) * 4093),
  );
  expect((await redact(pieces)).toString()).toBe(masked.join("\n"));
});

test("a key of many lines, also when it comes line by line", { timeout: 60_000 }, async () => {
  const key = fakeKeyLines(4);
  const text = `before\n${key.join("\n")}\nafter\n`;
  const at = (1 << 20) - 300;
  const whole = (await redact(Buffer.from(`${"y".repeat(at)}\n${text}${"z\n".repeat(100_000)}`))).toString();
  const slowly = (
    await redact(
      text.split(/(?<=\n)/).map((line) => Buffer.from(line)),
      30,
    )
  ).toString();
  for (const output of [whole, slowly]) {
    for (const line of key.slice(1, -1)) expect(output).not.toContain(line);
    expect(output).toContain("before\n");
    expect(output).toContain("after\n");
  }
});

test("lines go out while the input is still open", async () => {
  const child = spawn(process.execPath, [CLI, "redact"], { env: isolatedEnv(), stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.write(`first ${TOKEN}\nhalf a li`);
  const first = await new Promise<string>((done) => child.stdout.once("data", (data: Buffer) => done(String(data))));
  expect(first).toBe(`first ${MASK}\n`);
  child.stdin.end("ne\n");
  const rest = await new Promise<string>((done) => child.stdout.once("data", (data: Buffer) => done(String(data))));
  expect(rest).toBe("half a line\n");
});

test.each(["utf16le", "utf16be"] as const)("%s stays what it is", async (encoding) => {
  const encode = (text: string): Buffer => {
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
    return encoding === "utf16be" ? bytes.swap16() : bytes;
  };
  const output = await redact(encode(`é = "${TOKEN}"\r\nend 😀`));
  expect(output.equals(encode(`é = "${MASK}"\r\nend 😀`))).toBe(true);
});

describe("settings and exit codes", () => {
  test("the configuration of the place and the flags count, comments in the input do not", async () => {
    const repo = tempRepo();
    repo.write(
      ".leakgate.yaml",
      `allow:\n  - rules: [slack-bot-token]\n    paths: ["public.log"]\n    reason: of the docs\n`,
    );
    const input = `${TOKEN} # leakgate:allow\n`;
    const output = await runCli(["redact"], { cwd: repo.path, input });
    expect(output.stdout.split("\n")[0]).toBe(`${MASK} # leakgate:allow`);
    const options = { cwd: repo.path, input, showsSecrets: true };
    expect((await runCli(["redact", "--filename", "public.log"], options)).stdout).toBe(input);
    expect((await runCli(["redact", "--rule", "github-pat"], { cwd: repo.path, input: "x\n" })).stdout).toBe("x\n");
  });

  test("--verbose counts on standard error", async () => {
    const { stderr } = await runCli(["redact", "--verbose"], { input: `${TOKEN}\n` });
    expect(stderr).toContain("1 secret masked");
    expect(stderr).toContain("slack-bot-token: 1");
  });

  test("what is packed was not looked at", async () => {
    const { code, stderr } = await runCli(["redact"], { input: gzipSync("hello"), cwd: tempDir().path });
    expect(code).toBe(3);
    expect(stderr).toContain("gzip");
  });

  test("empty input is fine, a mistake is 2", async () => {
    expect(await runCli(["redact"], { input: "" })).toMatchObject({ code: 0, stdout: "" });
    expect((await runCli(["redact", "FILE"], { input: "" })).code).toBe(2);
    expect((await runCli(["redact", "--rule", "nonsense"], { input: "" })).code).toBe(2);
  });
});
