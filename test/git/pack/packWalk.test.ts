/**
 * What packs hold must come as git gives it, and made by the copies that are told.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  chmodSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type PackedObject, packedObjects } from "../../../src/git/pack/packWalk.ts";
import { tempDir, tempRepo, type TempRepo } from "../../support/tempRepo.ts";

type Format = "sha1" | "sha256";

function walk(gitDir: string, objectFormat: Format = "sha1", limit = 1e9): Map<string, PackedObject> {
  const objects = new Map<string, PackedObject>();
  const idLength = objectFormat === "sha1" ? 20 : 32;
  const wants = (ids: Buffer, at: number): boolean => !objects.has(ids.toString("hex", at, at + idLength));
  for (const object of packedObjects({ commonDir: gitDir, objectFormat, limit, wants })) {
    objects.set(object.oid, object);
  }
  return objects;
}

/** A repository in which most versions are deltas. */
function grown(options: { objectFormat?: Format } = {}): TempRepo {
  const repo = tempRepo(options);
  const lines = Array.from({ length: 400 }, (_, i) => `line ${i} ${(i * 7919) % 1009}`);
  for (let i = 0; i < 12; i++) {
    lines.splice((i * 37) % 300, 2, `changed in ${i}`, `and again ${i * i}`, "more");
    repo.commit(`version ${i}`, { "a b/é.txt": `${lines.join("\n")}\n`, [`${i}.txt`]: `${i}` });
  }
  repo.git("tag", "-a", "v1", "-m", "first");
  return repo;
}

function contentOf(repo: TempRepo, type: string, oid: string): Buffer {
  return repo.run(["cat-file", type, oid]).stdout;
}

function expectSame(repo: TempRepo, objects: ReadonlyMap<string, PackedObject>): void {
  const listed = repo.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)").trim();
  const known = listed.split("\n").filter((line) => !line.endsWith(" tree"));
  expect([...objects.values()].map(({ oid, type }) => `${oid} ${type}`).sort()).toEqual(known.sort());
  for (const { oid, type, bytes } of objects.values()) expect(bytes).toEqual(contentOf(repo, type, oid));
}

/** Every copy stands in both contents. */
function expectCopies(objects: ReadonlyMap<string, PackedObject>): number {
  const byKey = new Map([...objects.values()].map((object) => [object.key, object]));
  let copied = 0;
  for (const { bytes, from } of objects.values()) {
    if (from === undefined) continue;
    const base = byKey.get(from.key)?.bytes as Buffer;
    expect(from.size).toBe(base.length);
    for (let i = 0; i < from.copies.length; i += 3) {
      const [to, at, length] = [...from.copies.subarray(i, i + 3)] as [number, number, number];
      expect(bytes.subarray(to, to + length)).toEqual(base.subarray(at, at + length));
      copied += length;
    }
  }
  return copied;
}

describe("packs", () => {
  test.each(["sha1", "sha256"] as const)("every object but trees, deltas by their bases: %s", (objectFormat) => {
    const repo = grown({ objectFormat });
    repo.git("repack", "-adfq", "--depth=50");
    const objects = walk(join(repo.path, ".git"), objectFormat);
    expectSame(repo, objects);
    expect(expectCopies(objects)).toBeGreaterThan(10_000);
  });

  test("deltas whose base is named by its id, several packs, a multi-pack index", () => {
    const repo = grown();
    repo.git("repack", "-adfq");
    repo.git("config", "repack.useDeltaBaseOffset", "false");
    repo.commit("later", { "later.txt": "x\n".repeat(500) });
    repo.commit("later still", { "later.txt": `${"x\n".repeat(500)}y\n` });
    repo.git("repack", "-dq");
    repo.git("multi-pack-index", "write");
    expect(readdirSync(join(repo.path, ".git/objects/pack")).filter((name) => name.endsWith(".pack"))).toHaveLength(2);
    const objects = walk(join(repo.path, ".git"));
    expectSame(repo, objects);
    repo.git("repack", "-adfq");
    expectSame(repo, walk(join(repo.path, ".git")));
    expectCopies(walk(join(repo.path, ".git")));
  });

  test("borrowed from another repository", () => {
    const repo = grown();
    repo.git("repack", "-adq");
    const folder = tempDir().path;
    mkdirSync(join(folder, "objects/info"), { recursive: true });
    writeFileSync(join(folder, "objects/info/alternates"), `# a comment\n${join(repo.path, ".git/objects")}\n`);
    expectSame(repo, walk(folder));
  });

  test("what is too large is left out, with what is made from it", () => {
    const repo = grown();
    repo.git("repack", "-adfq");
    const objects = walk(join(repo.path, ".git"), "sha1", 1000);
    expect(Math.max(...[...objects.values()].map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(1000);
    expect(objects.size).toBeGreaterThan(20);
  });
});

describe("damage", () => {
  test("whatever byte of a pack is wrong, no wrong content comes and nothing is thrown", () => {
    const repo = grown();
    repo.git("repack", "-adfq");
    const sound = walk(join(repo.path, ".git"));
    const folder = join(repo.path, ".git/objects/pack");
    const name = readdirSync(folder).find((file) => file.endsWith(".pack")) as string;
    const path = join(folder, name);
    chmodSync(path, 0o600);
    const { size } = statSync(path);
    let lost = 0;
    for (let at = 12; at < size - 20; at += 31) {
      const undo = damage(path, at);
      const objects = walk(join(repo.path, ".git"));
      undo();
      if (objects.size < sound.size) lost++;
      for (const { oid, type, bytes } of objects.values()) {
        expect(type).toBe(sound.get(oid)?.type);
        expect(bytes.equals(sound.get(oid)?.bytes as Buffer), `${oid} after damage at ${at}`).toBe(true);
      }
    }
    expect(lost).toBeGreaterThan(0);
    expect(walk(join(repo.path, ".git")).size).toBe(sound.size);
  });

  test("an index that is cut short or of another kind is passed over", () => {
    const repo = grown();
    repo.git("repack", "-adq");
    const folder = join(repo.path, ".git/objects/pack");
    const path = join(folder, readdirSync(folder).find((file) => file.endsWith(".idx")) as string);
    rmSync(path);
    writeFileSync(path, Buffer.alloc(2000));
    expect(walk(join(repo.path, ".git")).size).toBe(0);
    expect(walk(tempDir().path).size).toBe(0);
  });
});

/** Turns a byte around; gives what turns it back. */
function damage(path: string, at: number): () => void {
  const flip = (): void => {
    const fd = openSync(path, "r+");
    const byte = Buffer.alloc(1);
    readSync(fd, byte, 0, 1, at);
    byte[0] = (byte[0] as number) ^ 0xff;
    writeSync(fd, byte, 0, 1, at);
    closeSync(fd);
  };
  flip();
  return flip;
}
