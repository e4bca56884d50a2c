/** The file of a cache on disk: read whole, written whole and at once, readable for its owner only. */
import { mkdirSync, openSync, readdirSync, readFileSync, readSync, closeSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { StateMeta } from "./cacheState.ts";
import { type CacheFile, isCacheFile, packSections, unpackSections } from "./sections.ts";

/** Days after which a cache that nobody has written goes: those of other versions and settings are left over. */
const DAYS = 30;

export class CacheStore {
  /** Absolute. */
  readonly file: string;
  readonly #key: string | undefined;

  /** @param key a secret without which nobody can make a file that is taken for one of ours */
  constructor(file: string, key?: string) {
    this.file = file;
    this.#key = key;
  }

  /** @returns "absent", "damaged", or what is in it */
  read(): CacheFile<StateMeta> | "absent" | "damaged" {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.file);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ENOENT" ? "absent" : "damaged";
    }
    return unpackSections<StateMeta>(bytes, this.#key) ?? "damaged";
  }

  /** @returns undefined, or why it could not be written */
  write(content: CacheFile<StateMeta>): string | undefined {
    try {
      const folder = dirname(this.file);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // A file that is cut off by a crash is noticed, so there is no need to wait for the disk.
      writeFileAtomic.sync(this.file, packSections(content, this.#key), { mode: 0o600, fsync: false });
      this.#tidy(folder);
      return undefined;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return code ?? message;
    }
  }

  #tidy(folder: string): void {
    for (const name of readdirSync(folder)) {
      const other = join(folder, name);
      if (!/^[0-9a-f]{24}\.cache(?:\.\d+)?$/.test(name) || name === basename(this.file)) continue;
      const age = Date.now() - statSync(other).mtimeMs;
      if (age > DAYS * 86_400_000 && isCacheFile(headOf(other))) rmSync(other, { force: true });
    }
  }
}

function headOf(file: string): Buffer {
  const head = Buffer.alloc(32);
  const open = openSync(file, "r");
  try {
    readSync(open, head);
  } finally {
    closeSync(open);
  }
  return head;
}
