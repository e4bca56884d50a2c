import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RawChange, RawDiffParser } from "../../src/git/rawDiff.ts";
import { IncompleteError } from "../../src/model.ts";
import { tempRepo } from "../support/tempRepo.ts";

const oid = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 40, maxLength: 40 });
const mode = fc.constantFrom("000000", "100644", "100755", "120000", "160000");
/** Any bytes but NUL. */
const path = fc.uint8Array({ min: 1, max: 255, minLength: 1, maxLength: 20 }).map((bytes) => Buffer.from(bytes));
const side = fc.record({ mode, oid });

interface Raw {
  readonly sides: readonly { readonly mode: string; readonly oid: string }[];
  readonly mode: string;
  readonly oid: string;
  readonly letters: readonly string[];
  readonly score: number;
  readonly paths: readonly Buffer[];
}

const raw: fc.Arbitrary<Raw> = fc.integer({ min: 1, max: 4 }).chain((parents) =>
  fc.record({
    sides: fc.array(side, { minLength: parents, maxLength: parents }),
    mode,
    oid,
    letters: fc.array(fc.constantFrom("A", "M", "D", "T", "R", "C"), { minLength: parents, maxLength: parents }),
    score: fc.integer({ min: 0, max: 100 }),
    paths: fc.array(path, { minLength: parents + 1, maxLength: parents + 1 }),
  }),
);

function renamed({ letters }: Raw): boolean {
  return letters[0] === "R" || letters[0] === "C";
}

/** As git writes it with `--combined-all-paths`. */
function write(record: Raw): Buffer {
  const { sides, letters, score, paths } = record;
  const single = sides.length === 1;
  const status = single && renamed(record) ? `${letters[0]}${String(score).padStart(3, "0")}` : letters.join("");
  const fields = [...sides.map((one) => one.mode), record.mode, ...sides.map((one) => one.oid), record.oid, status];
  const used = single && !renamed(record) ? paths.slice(-1) : paths;
  return Buffer.concat([
    Buffer.from(`${":".repeat(sides.length)}${fields.join(" ")}\0`),
    ...used.flatMap((one) => [one, Buffer.from([0])]),
  ]);
}

function expected(record: Raw): RawChange {
  const { sides, letters, paths } = record;
  const last = paths.at(-1) ?? Buffer.alloc(0);
  const own = sides.length === 1 && !renamed(record);
  return {
    kind: "change",
    status: letters.join(""),
    mode: record.mode,
    oid: record.oid,
    path: last,
    olds: sides.map((one, i) => ({ ...one, path: own ? last : (paths[i] ?? last) })),
  };
}

describe("RawDiffParser", () => {
  test("reads back what git writes, however the stream is cut", () => {
    const item = fc.oneof(raw, oid);
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.array(fc.nat(400), { maxLength: 8 }), (items, cuts) => {
        const bytes = Buffer.concat(
          items.map((one) => (typeof one === "string" ? Buffer.from(`${one}\0`) : write(one))),
        );
        const parser = new RawDiffParser(true);
        const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        const records = places.slice(1).flatMap((end, i) => parser.push(bytes.subarray(places[i], end)));
        const wanted = items.map((one) => (typeof one === "string" ? { kind: "commit", oid: one } : expected(one)));
        expect(records).toEqual(wanted);
        expect(parser.idle).toBe(true);
      }),
    );
  });

  test("what git does not write is refused, never misread", () => {
    for (const text of ["fatal: x\0", ":100644 100644 M\0a\0", "::1 2 3 4 5 6 M\0a\0", ": \0\0"]) {
      expect(() => new RawDiffParser().push(Buffer.from(text))).toThrow(IncompleteError);
    }
  });

  test("an output that is cut off is not taken for whole", () => {
    const parser = new RawDiffParser();
    const zero = "0".repeat(40);
    expect(parser.push(Buffer.from(`:100644 100644 ${zero} ${zero} M\0half`))).toEqual([]);
    expect(parser.idle).toBe(false);
  });

  test("without --combined-all-paths a merge names one path", () => {
    const repo = tempRepo();
    repo.commit("base", { "a.txt": "base\n" });
    repo.git("checkout", "--quiet", "-b", "side");
    repo.commit("side", { "a.txt": "side\n" });
    repo.git("checkout", "--quiet", "main");
    repo.commit("main", { "a.txt": "main\n" });
    repo.run(["merge", "--quiet", "side"]);
    const merge = repo.commit("merge", { "a.txt": "both\n" });
    const { stdout } = repo.run(["diff-tree", "-r", "-c", "--raw", "-z", "--no-abbrev", merge]);
    const [commit, change] = new RawDiffParser().push(stdout);
    expect(commit).toEqual({ kind: "commit", oid: merge });
    expect(change).toMatchObject({ status: "MM", path: Buffer.from("a.txt") });
    const blobs = ["main^:a.txt", "side:a.txt"].map((name) => repo.git("rev-parse", name).trim());
    expect((change as RawChange).olds.map((old) => old.oid)).toEqual([blobs[0], blobs[1]]);
  });
});
