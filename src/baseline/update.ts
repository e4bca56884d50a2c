/**
 * Writes the baseline so that nothing is ever lost or half written: a lock file beside it keeps a second leakgate waiting, the
 * file is read again under the lock, and the new text takes the old one's place in one step.
 */
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import writeFileAtomic from "write-file-atomic";
import { UsageError } from "../model.ts";
import type { Baseline } from "./entry.ts";
import { formatBaseline } from "./format.ts";
import { readBaseline } from "./read.ts";

/** Milliseconds to wait for another leakgate to finish. */
const PATIENCE = 10_000;
/** A lock of this age, in milliseconds, was left behind by a process that was killed. */
const STALE = 60_000;

/**
 * Changes the baseline.
 *
 * @param change is given what the file holds now (undefined: no file) and gives what it shall hold; it may be called only once
 * the lock is held, and may throw to leave the file as it is
 * @throws UsageError when the file is broken, locked for too long, or cannot be written
 */
export async function updateBaseline(
  file: string,
  change: (
    current: Baseline | undefined,
  ) => Pick<Baseline, "salts" | "entries"> | Promise<Pick<Baseline, "salts" | "entries">>,
): Promise<void> {
  const unlock = await lock(file);
  try {
    const current = await readBaseline(file);
    const text = formatBaseline(await change(current));
    // A file that would not change is left alone, so that build tools see no new time.
    if (current !== undefined && (await readFile(file, "utf8")) === text) return;
    await writeFileAtomic(file, text).catch((error: unknown) => {
      throw cannot(file, error);
    });
  } finally {
    await unlock();
  }
}

async function lock(file: string): Promise<() => Promise<void>> {
  const path = `${file}.lock`;
  const own = `${process.pid} ${hostname()} ${Math.random()}\n`;
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      await writeFile(path, own, { flag: "wx" });
      return () => release(path, own);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw cannot(file, error);
    }
    const left = await leftBehind(path);
    if (left !== undefined) await takeAway(path, left);
    else if (Date.now() > end) {
      throw new UsageError(`${file}: another leakgate is writing it; when none is running, delete ${path}`);
    } else await setTimeout(20 + Math.random() * 30);
  }
}

/** Ends our own lock only, should another process have taken it for left behind. */
async function release(path: string, own: string): Promise<void> {
  if ((await textOf(path)) === own) await rm(path, { force: true });
}

/** The text of a lock whose process is gone: killed on this machine, or so long ago that it cannot be at work. */
async function leftBehind(path: string): Promise<string | undefined> {
  const text = await textOf(path);
  const info = await stat(path).catch(() => undefined);
  if (text === undefined || info === undefined) return undefined;
  const [pid, host] = text.split(" ");
  const isDead = host === hostname() && /^\d+$/.test(pid ?? "") && !isRunning(Number(pid));
  return isDead || Date.now() - info.mtimeMs > STALE ? text : undefined;
}

/** Moved aside and looked at again, since another process may have taken it away and made its own meanwhile. */
async function takeAway(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  // A live lock that was caught by mistake goes back, unless there is a new one already.
  if ((await textOf(aside)) !== text)
    await writeFile(path, (await textOf(aside)) ?? "", { flag: "wx" }).catch(() => {});
  await rm(aside, { force: true });
}

async function textOf(path: string): Promise<string | undefined> {
  return await readFile(path, "utf8").catch(() => undefined);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function cannot(file: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
  return new UsageError(`${file}: the baseline cannot be written (${code}); check the folder and its permissions`);
}
