/** Compiled code is taken only where nobody else can have written it and nothing is damaged: V8 looks at neither. */
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { codeCacheFolder, codeCacheName, readCodeCache, writeCodeCache } from "../../src/cli/codeCache.ts";

const NAME: string = codeCacheName("0123456789abcdef");
const CODE: Buffer = Buffer.from("compiled code of some length");
const isWindows: boolean = process.platform === "win32";

let base = "";
let folder = "";

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "leakgate-code-"));
  folder = join(base, "a", "leakgate");
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

test("what was written is read, and nobody else may read or write it", () => {
  writeCodeCache(folder, NAME, CODE);
  expect(readCodeCache(folder, NAME)).toEqual(CODE);
  expect(readdirSync(folder)).toEqual([NAME]);
  if (!isWindows)
    expect([statSync(folder).mode & 0o777, statSync(join(folder, NAME)).mode & 0o777]).toEqual([0o700, 0o600]);
});

test("nothing is read where there is nothing", () => {
  expect(readCodeCache(folder, NAME)).toBeUndefined();
});

test.each([0, 5, CODE.length - 1, CODE.length, 2 * CODE.length - 1])("damage at byte %i is noticed", (at) => {
  writeCodeCache(folder, NAME, CODE);
  const bytes = readFileSync(join(folder, NAME));
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(join(folder, NAME), bytes);
  expect(readCodeCache(folder, NAME)).toBeUndefined();
});

test.each([0, 1, CODE.length + 1, 2 * CODE.length - 1])("a file cut to %i bytes is not taken", (length) => {
  writeCodeCache(folder, NAME, CODE);
  writeFileSync(join(folder, NAME), readFileSync(join(folder, NAME)).subarray(0, length));
  expect(readCodeCache(folder, NAME)).toBeUndefined();
});

test.skipIf(isWindows)("what others can write is neither read nor written", () => {
  writeCodeCache(folder, NAME, CODE);
  chmodSync(join(folder, NAME), 0o660);
  expect(readCodeCache(folder, NAME)).toBeUndefined();
  chmodSync(join(folder, NAME), 0o600);
  chmodSync(folder, 0o777);
  expect(readCodeCache(folder, NAME)).toBeUndefined();
  writeCodeCache(folder, codeCacheName("another"), CODE);
  expect(readdirSync(folder)).toEqual([NAME]);
});

test("what cannot be written is let be", () => {
  writeFileSync(join(base, "a"), "a file in the folder's place");
  writeCodeCache(folder, NAME, CODE);
  expect(readCodeCache(folder, NAME)).toBeUndefined();
});

test("files of old versions go, and no others", () => {
  writeCodeCache(folder, "old.v8-code", CODE);
  utimesSync(join(folder, "old.v8-code"), 0, 0);
  writeFileSync(join(folder, "other"), "");
  utimesSync(join(folder, "other"), 0, 0);
  writeCodeCache(folder, NAME, CODE);
  expect(readdirSync(folder).sort()).toEqual([NAME, "other"].sort());
});

test.skipIf(isWindows)("the folder is the system's, and absolute", () => {
  expect(codeCacheFolder({ XDG_CACHE_HOME: "/x", HOME: "/h" })).toBe("/x/leakgate");
  expect(codeCacheFolder({ XDG_CACHE_HOME: "x", HOME: "/h" })).toMatch(
    /^\/h\/.*Caches?\/leakgate$|^\/h\/\.cache\/leakgate$/,
  );
  expect(codeCacheFolder({})).toBeUndefined();
  expect(codeCacheFolder({ HOME: "h" })).toBeUndefined();
  expect(codeCacheFolder({ XDG_CACHE_HOME: "/x", NODE_DISABLE_COMPILE_CACHE: "1" })).toBeUndefined();
});

test.skipIf(isWindows)("a link in the file's place is no danger", () => {
  writeCodeCache(folder, NAME, CODE);
  symlinkSync(join(folder, NAME), join(folder, "link"));
  writeCodeCache(folder, "link", CODE);
  expect(statSync(join(folder, "link")).isFile()).toBe(true);
  expect(readCodeCache(folder, "link")).toEqual(CODE);
});
