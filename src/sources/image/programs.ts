/** Starts the programs that an image may need: Docker's helpers for credentials, and Docker itself. */
import { spawn } from "node:child_process";
import type { Pieces } from "../archive/content.ts";
import { ArchiveError } from "../archive/budget.ts";

/** Milliseconds after which a program that should answer at once is given up. */
const PATIENCE = 20_000;

/** What a program prints; undefined when it is missing, fails, or does not answer. */
export async function answerOf(program: string, args: readonly string[], input = ""): Promise<string | undefined> {
  return await new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "ignore"], timeout: PATIENCE });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => void (text += piece));
    child.on("error", () => void resolve(undefined));
    child.on("close", (code) => void resolve(code === 0 ? text : undefined));
    child.stdin.on("error", () => {}).end(input);
  });
}

/** What a program prints, as it comes. Throws ArchiveError when it fails. */
export async function* outputOf(program: string, args: readonly string[]): AsyncGenerator<Buffer, void, undefined> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise<number | null>((resolve) => {
    child.on("error", () => void resolve(-1));
    child.on("close", resolve);
  });
  try {
    yield* child.stdout as Pieces;
    if ((await ended) !== 0) throw new ArchiveError("unreadable", `could not be read to its end (${program} failed)`);
  } finally {
    child.kill();
  }
}
