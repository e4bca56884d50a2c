/** Archives as hostile input: whatever the bytes, the walk ends, throws nothing, and tells what it could not read. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Budget, BudgetError, limitsFor } from "../../src/sources/archive/budget.ts";
import { whole } from "../../src/sources/archive/content.ts";
import { expand, type ExpandContext, type InnerFile } from "../../src/sources/archive/expand.ts";
import { archiveKind } from "../../src/sources/archive/kind.ts";
import { WINDOW_BYTES, windows } from "../../src/sources/archive/windows.ts";
import { zstdFrames } from "../../src/sources/archive/zstdFrames.ts";
import { hasTool, pipe, tar, tarGz, zip } from "../support/archive.ts";

interface Walked {
  readonly files: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

async function walk(bytes: Buffer, depth = 4): Promise<Walked> {
  const files: Record<string, string> = {};
  const problems: string[] = [];
  const ctx: ExpandContext = {
    depth,
    maxFileSize: 1 << 30,
    excluded: () => false,
    skip: () => {},
    problem: ({ reason }, path) => void problems.push(`${reason} ${path}`),
    tooLarge: (path) => void problems.push(`too-large ${path}`),
  };
  const note = ({ path, bytes: content, isMember }: InnerFile): void => {
    if (isMember) files[path] = content.toString("latin1");
  };
  for await (const file of expand(whole(bytes), bytes.length, "x", ctx)) note(file);
  return { files, problems };
}

const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}(?:\/[a-z]{1,9}){0,3}$/), { minLength: 1, maxLength: 8 });
const contents = fc.array(fc.string(), { minLength: 8, maxLength: 8 });
const files = fc
  .tuple(names, contents)
  .map(([all, texts]) => Object.fromEntries(all.map((name, i) => [name, Buffer.from(texts[i] ?? "", "latin1")])));

const inside = (made: Readonly<Record<string, Buffer>>): Record<string, string> =>
  Object.fromEntries(Object.entries(made).map(([name, content]) => [`x!${name}`, content.toString("latin1")]));

describe("what goes in comes out", () => {
  const made = fc.asyncProperty(files, async (some) => {
    const expected = inside(some);
    // Nothing in the content may look like an archive of its own.
    fc.pre(Object.values(some).every((content) => archiveKind(content) === undefined));
    for (const archive of [zip(some), zip(some, 0), await tar(some), await tarGz(some)]) {
      expect(await walk(archive)).toEqual({ files: expected, problems: [] });
    }
  });
  test("zip, tar and tar.gz", () => fc.assert(made, { numRuns: 40 }));
});

describe("damaged archives", () => {
  const broken = fc.asyncProperty(
    files,
    fc.nat(3),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 20 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    async (some, form, changes, end) => {
      const archive = [zip(some), await tar(some), await tarGz(some), gzipSync(zip(some))][form] as Buffer;
      for (const [at, byte] of changes) archive[Math.floor(at * (archive.length - 1))] = byte;
      const { problems } = await walk(archive.subarray(0, Math.ceil(end * archive.length)));
      expect(problems.every((problem) => /^archive-[a-z-]+ x/.test(problem))).toBe(true);
    },
  );
  test("end, and throw nothing", async () => {
    await expect(fc.assert(broken, { numRuns: 150 })).resolves.toBeUndefined();
  });

  test("every cut of a tar.gz is told, or loses nothing", async () => {
    const archive = await tarGz({ a: "one", b: "two" });
    const all = inside({ a: Buffer.from("one"), b: Buffer.from("two") });
    for (let end = 20; end < archive.length; end++) {
      const { files: found, problems } = await walk(archive.subarray(0, end));
      expect(problems.length > 0 ? all : found).toEqual(all);
    }
  });
});

describe("kinds", () => {
  const text = fc.property(fc.string(), (value) => {
    expect(archiveKind(Buffer.from(value))).toBeUndefined();
  });
  test("text is no archive", () => fc.assert(text));

  test("a tar of Unix V7 is told by its sum alone", async () => {
    const old = await tar({ a: "b" });
    old.fill(0, 257, 265);
    old.write("        ", 148);
    const sum = old.subarray(0, 512).reduce((total, byte) => total + byte, 0);
    old.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    expect(archiveKind(old)).toBe("tar");
    expect((await walk(old)).files).toEqual({ "x!a": "b" });
  });
});

describe("windows of long content", () => {
  test("overlap, and count lines from the beginning", async () => {
    const line = `${"x".repeat(99)}\n`;
    const bytes = Buffer.from(line.repeat((WINDOW_BYTES * 2.5) / 100));
    const seen = [];
    for await (const window of windows({ head: bytes, isWhole: true, pieces: () => inPieces(bytes, 1_000_003) })) {
      seen.push({ firstLine: window.firstLine, start: bytes.indexOf(window.bytes), length: window.bytes.length });
    }
    expect(seen.length).toBe(3);
    let reached = 0;
    for (const { firstLine, length } of seen) {
      const start = (firstLine - 1) * 100;
      expect(start).toBeLessThanOrEqual(reached);
      reached = start + length;
    }
    expect(reached).toBe(bytes.length);
  });
});

test("a budget ends what grows beyond it", () => {
  const budget = new Budget(limitsFor(1000, 1 << 30));
  budget.spend(100_000_000);
  expect(() => budget.spend(1)).toThrow(BudgetError);
});

test.skipIf(!hasTool("zstd"))("zstd frames are parted wherever the pieces end (needs zstd)", async () => {
  const one = pipe("zstd", ["-qc"], Buffer.from("one"));
  const two = pipe("zstd", ["-qc", "--no-check"], Buffer.alloc(700_000, "two"));
  const skippable = Buffer.from("502a4d18020000004142", "hex");
  const all = Buffer.concat([one, skippable, two]);
  for (const size of [1, 2, 7, 1000, all.length]) {
    const frames = [];
    for await (const frame of zstdFrames(inPieces(all, size))) {
      const pieces = [];
      for await (const piece of frame) pieces.push(piece);
      frames.push(Buffer.concat(pieces));
    }
    expect(frames).toEqual([one, two]);
  }
});

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
