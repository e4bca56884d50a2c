/**
 * Writes the baseline so that nothing is ever lost or half written: a lock file beside it keeps a second leakgate waiting, the
 * file is read again under the lock, and the new text takes the old one's place in one step.
 */
import { open, readFile, rm, stat } from "node:fs/promises";
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
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      const handle = await open(path, "wx");
      await handle.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw cannot(file, error);
    }
    const age = await stat(path).then(
      (s) => Date.now() - s.mtimeMs,
      () => 0,
    );
    if (age > STALE) await rm(path, { force: true });
    else if (Date.now() > end) {
      throw new UsageError(`${file}: another leakgate is writing it; when none is running, delete ${path}`);
    } else await setTimeout(20 + Math.random() * 30);
  }
}

function cannot(file: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
  return new UsageError(`${file}: the baseline cannot be written (${code}); check the folder and its permissions`);
}
