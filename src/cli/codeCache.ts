/**
 * Where V8's compiled form of dist/core.cjs is kept between runs: compiling it anew takes a hook more time than running it
 * (docs/decisions/004-start-up.md). V8 refuses what another version of itself, other flags or another text made. What lies here is
 * run as code, so only files are taken that nobody but this user can have written.
 *
 * V8 does not notice damage either, and crashes of it. So each file holds the code twice, and is used only when both are the same: to
 * compare them costs less than to load what makes checksums.
 */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { isAbsolute, join } from "node:path";

/** Files of versions that are gone are removed after so many days; one in use is then made again. */
const DAYS_KEPT = 60;
const ENDING = ".v8-code";

/**
 * The folder: that of the system for what can be made again.
 *
 * @returns undefined where there is none, or where the user wants none (`NODE_DISABLE_COMPILE_CACHE`, as for Node's own)
 */
export function codeCacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (env["NODE_DISABLE_COMPILE_CACHE"]) return undefined;
  const asked = env["XDG_CACHE_HOME"];
  const home = env["HOME"];
  const base =
    asked !== undefined && isAbsolute(asked)
      ? asked
      : process.platform === "win32"
        ? env["LOCALAPPDATA"]
        : home && join(home, process.platform === "darwin" ? "Library/Caches" : ".cache");
  return base !== undefined && isAbsolute(base) ? join(base, "leakgate") : undefined;
}

/** Name of the file for a text, in this version of Node. @param digest of the text */
export function codeCacheName(digest: string): string {
  return `core-${digest}-${process.version}-${process.arch}${ENDING}`;
}

/** What was kept; undefined when there is nothing, or when somebody else may have written it. */
export function readCodeCache(folder: string, name: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(join(folder, name), "r");
    return isOwn(fstatSync(file)) && isOwn(statSync(folder)) ? once(readFileSync(file)) : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Keeps code for the next run. Where it cannot be written, the next run is as slow as this one. */
export function writeCodeCache(folder: string, name: string, code: Uint8Array): void {
  const temporary = join(folder, `${name}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOwn(statSync(folder))) return;
    const file = openSync(temporary, "wx", 0o600);
    try {
      writeFileSync(file, Buffer.concat([code, code]));
      // After a power cut the file is there as a whole or not at all.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, join(folder, name));
    removeOld(folder);
  } catch {
    discard(temporary);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be written, nothing lies.
  }
}

/** What stands twice in a file; undefined when it is damaged. */
function once(twice: Buffer): Buffer | undefined {
  const half = twice.length / 2;
  return Number.isInteger(half) && half > 0 && twice.compare(twice, 0, half, half) === 0
    ? twice.subarray(0, half)
    : undefined;
}

function isOwn({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function removeOld(folder: string): void {
  const oldest = Date.now() - DAYS_KEPT * 86_400_000;
  for (const name of readdirSync(folder)) {
    if (!name.includes(ENDING)) continue;
    if (statSync(join(folder, name)).mtimeMs < oldest) rmSync(join(folder, name), { force: true });
  }
}
