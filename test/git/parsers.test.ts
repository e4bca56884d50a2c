import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BatchParser } from "../../src/git/batchParser.ts";
import { parseCommit, parseTag } from "../../src/git/commit.ts";
import { isoDate, parseIdentity } from "../../src/git/identity.ts";
import { parseListing } from "../../src/git/listing.ts";
import type { ObjectAnswer } from "../../src/git/object.ts";
import { OidTable } from "../../src/git/oidTable.ts";
import { pathText } from "../../src/git/pathText.ts";
import { parseTree } from "../../src/git/tree.ts";
import { IncompleteError } from "../../src/model.ts";

const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
const oid = fc.oneof(hex(40), hex(64));
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const path = fc.uint8Array({ min: 1, max: 255, minLength: 1, maxLength: 20 }).map((array) => Buffer.from(array));

/** Cuts bytes at arbitrary places. */
function pieces(whole: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
  return places.slice(1).map((end, i) => whole.subarray(places[i], end));
}

describe("BatchParser", () => {
  const object = fc.record({ oid, type: fc.constantFrom("blob", "tree", "commit", "tag" as const), bytes });
  const item = fc.oneof(object, fc.record({ missing: oid }));

  test("reads back objects, large and missing ones, however the stream is cut", () => {
    const cuts = fc.array(fc.nat(2000), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 10 }), cuts, fc.integer({ min: 0, max: 300 }), (items, at, limit) => {
        const stream = Buffer.concat(
          items.flatMap((one) =>
            "missing" in one
              ? [Buffer.from(`${one.missing} missing\n`)]
              : [Buffer.from(`${one.oid} ${one.type} ${one.bytes.length}\n`), one.bytes, Buffer.from("\n")],
          ),
        );
        const parser = new BatchParser(limit);
        const answers = pieces(stream, at).flatMap((piece) => parser.push(piece));
        const wanted = items.map((one): ObjectAnswer => {
          if ("missing" in one) return { kind: "missing", name: one.missing };
          const head = { oid: one.oid, type: one.type, size: one.bytes.length };
          return one.bytes.length > limit
            ? { kind: "too-large", ...head }
            : { kind: "object", ...head, bytes: one.bytes };
        });
        expect(answers).toEqual(wanted);
        expect(parser.idle).toBe(true);
      }),
    );
  });

  test("a name with spaces, an ambiguous one", () => {
    const answers = new BatchParser(10).push(Buffer.from("HEAD:a b missing\nabc ambiguous\n"));
    expect(answers).toEqual([
      { kind: "missing", name: "HEAD:a b" },
      { kind: "ambiguous", name: "abc" },
    ]);
  });

  test("nonsense is refused; half an object is not idle", () => {
    expect(() => new BatchParser(10).push(Buffer.from("hello\n"))).toThrow(IncompleteError);
    expect(() => new BatchParser(10).push(Buffer.alloc(100_000, "x"))).toThrow(IncompleteError);
    const parser = new BatchParser(10);
    parser.push(Buffer.from(`${"a".repeat(40)} blob 5\nabc`));
    expect(parser.idle).toBe(false);
  });
});

describe("commits and tags", () => {
  const word = fc
    .string({ unit: fc.constantFrom(..."abcXYZ é-"), minLength: 1, maxLength: 12 })
    .map((text) => text.trim() || "x");
  const time = fc.integer({ min: 0, max: 4_000_000_000 });

  test("a commit's parts come back, whatever its message", () => {
    const parts = fc.record({ tree: oid, parents: fc.array(oid, { maxLength: 3 }), name: word, time, message: bytes });
    fc.assert(
      fc.property(parts, ({ tree, parents, name, time: seconds, message }) => {
        const people = `author ${name} <a@x> ${seconds} +0130\ncommitter ${name} <b@x> ${seconds} -0800\n`;
        const text = `tree ${tree}\n${parents.map((parent) => `parent ${parent}\n`).join("")}${people}gpgsig -----\n line\n \n end\n\n`;
        const commit = parseCommit(Buffer.concat([Buffer.from(text), message]));
        expect(commit).toMatchObject({ tree, parents, time: seconds, message });
        expect(commit.author).toEqual({ name, email: "a@x", date: isoDate(seconds, "+0130") });
        expect(commit.headers.at(-1)).toEqual({ name: "gpgsig", value: "-----\nline\n\nend" });
      }),
    );
  });

  test("any bytes are taken without an error", () => {
    fc.assert(
      fc.property(bytes, (content) => {
        parseCommit(content);
        parseTag(content);
      }),
    );
  });

  test("a tag, and one without tagger", () => {
    const tag = parseTag(Buffer.from("object abc\ntype commit\ntag v1\ntagger T <t@x> 0 +0000\n\nmessage\n"));
    expect(tag).toMatchObject({ object: "abc", type: "commit", name: "v1", tagger: { name: "T", email: "t@x" } });
    expect(tag.message.toString()).toBe("message\n");
    expect(parseTag(Buffer.from("object abc\ntype commit\ntag v1\n\nold")).tagger).toBeUndefined();
  });

  test("dates keep the author's offset", () => {
    expect(isoDate(1_700_000_000, "+0200")).toBe("2023-11-15T00:13:20+02:00");
    expect(isoDate(0, "-0330")).toBe("1969-12-31T20:30:00-03:30");
    expect(isoDate(1e18, "+0000")).toBe("");
    expect(parseIdentity("no address at all")).toEqual({ name: "no address at all", email: "", date: "" });
    expect(parseIdentity("A <a@x> soon")).toEqual({ name: "A", email: "a@x", date: "" });
  });
});

describe("trees and listings", () => {
  test("a tree's entries come back; one that is cut off is refused", () => {
    const entry = fc.record({ mode: fc.constantFrom("100644", "40000", "160000"), name: path, oid: hex(40) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const tree = Buffer.concat(
          entries.flatMap((one) => [
            Buffer.from(`${one.mode} `),
            one.name,
            Buffer.from([0]),
            Buffer.from(one.oid, "hex"),
          ]),
        );
        expect(parseTree(tree, 20)).toEqual(entries);
        if (tree.length > 0) expect(() => parseTree(tree.subarray(0, -1), 20)).toThrow(IncompleteError);
      }),
    );
  });

  test("a listing's entries come back; nonsense is refused", () => {
    const tracked = fc.record({
      kind: fc.constant("tracked" as const),
      mode: fc.constantFrom("100644", "160000"),
      oid,
      stage: fc.nat(3),
      skipWorktree: fc.boolean(),
      path,
    });
    const untracked = fc.record({ kind: fc.constant("untracked" as const), path });
    fc.assert(
      fc.property(fc.array(fc.oneof(tracked, untracked), { maxLength: 8 }), (entries) => {
        const output = entries.flatMap((one) => [
          Buffer.from(
            one.kind === "untracked" ? "? " : `${one.skipWorktree ? "S" : "H"} ${one.mode} ${one.oid} ${one.stage}\t`,
          ),
          one.path,
          Buffer.from([0]),
        ]);
        expect(parseListing(Buffer.concat(output))).toEqual(entries);
      }),
    );
    for (const text of ["H 100644\tx\0", "x\0", "? cut off"])
      expect(() => parseListing(Buffer.from(text))).toThrow(IncompleteError);
  });
});

describe("pathText", () => {
  test("valid UTF-8 stays as it is, other bytes are written out", () => {
    expect(pathText(Buffer.from("ä/😀"))).toBe("ä/😀");
    expect(pathText(Buffer.from([0x61, 0xff, 0xc3, 0xa4, 0xe2, 0x82]))).toBe("a\\xffä\\xe2\\x82");
  });

  test("different paths stay different, unless one spells the other out", () => {
    const unescape = (text: string): Buffer =>
      Buffer.concat(
        text
          .split(/(\\x[0-9a-f]{2})/)
          .map((part, i) => (i % 2 === 1 ? Buffer.from(part.slice(2), "hex") : Buffer.from(part))),
      );
    fc.assert(
      fc.property(path, (original) => {
        fc.pre(!original.includes("\\"));
        expect(unescape(pathText(original))).toEqual(original);
      }),
    );
  });
});

test("OidTable numbers ids like a Map, in both lengths", () => {
  for (const length of [40, 64]) {
    fc.assert(
      fc.property(fc.array(hex(length), { maxLength: 50 }), hex(length), (ids, other) => {
        const table = new OidTable(length);
        const map = new Map<string, number>();
        for (const id of [...ids, ...ids]) {
          if (!map.has(id)) map.set(id, map.size);
          expect(table.add(id)).toBe(map.get(id));
        }
        expect(table.size).toBe(map.size);
        for (const [id, number] of map) {
          expect(table.text(number)).toBe(id);
          expect(table.findIn(Buffer.from(`x${id}`), 1)).toBe(number);
        }
        expect(table.find(other)).toBe(map.get(other) ?? -1);
      }),
    );
  }
});

test("OidTable grows, with ids that begin alike", () => {
  const table = new OidTable(40);
  const ids = Array.from(
    { length: 20_000 },
    (_, i) => `${(i % 7).toString(16).padStart(8, "0")}${i.toString(16).padStart(32, "0")}`,
  );
  ids.forEach((id, i) => expect(table.add(id)).toBe(i));
  expect(ids.every((id, i) => table.find(id) === i)).toBe(true);
});
