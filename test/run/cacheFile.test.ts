/** The file of a cache: what was packed comes back, and whatever has been changed is noticed. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { OidTable } from "../../src/git/oidTable.ts";
import { emptyState, packState, unpackState } from "../../src/run/cache/cacheState.ts";
import { packSections, type SectionData, unpackSections } from "../../src/run/cache/sections.ts";
import { ValueNumbers } from "../../src/run/cache/valueNumbers.ts";
import { FILES } from "../../src/sources/historyFacts.ts";

const data: fc.Arbitrary<SectionData> = fc.oneof(
  fc.uint8Array({ maxLength: 30 }),
  fc.uint16Array({ maxLength: 30 }),
  fc.uint32Array({ maxLength: 30 }),
  fc.float64Array({ maxLength: 30, noNaN: true }),
);
const files = fc.record({
  meta: fc.dictionary(fc.string(), fc.string()),
  sections: fc.uniqueArray(fc.tuple(fc.string(), data), { maxLength: 6, selector: ([name]) => name }),
});

test("sections come back as they were, and only with their key", () => {
  fc.assert(
    fc.property(files, fc.option(fc.string({ minLength: 1 }), { nil: undefined }), ({ meta, sections }, key) => {
      const file = packSections({ meta, sections: new Map(sections) }, key);
      const read = unpackSections<typeof meta>(file, key);
      expect(JSON.stringify(read?.meta)).toBe(JSON.stringify(meta));
      expect([...(read?.sections ?? [])]).toEqual(sections);
      expect(unpackSections(file, `${key ?? ""}.`)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test("a file of which anything is changed, cut off or added is none", () => {
  fc.assert(
    fc.property(files, fc.nat(), fc.integer({ min: 1, max: 255 }), ({ meta, sections }, at, change) => {
      const file = packSections({ meta, sections: new Map(sections) });
      const changed = Buffer.from(file);
      changed[at % file.length] = (changed[at % file.length] as number) ^ change;
      expect(unpackSections(changed)).toBeUndefined();
      expect(unpackSections(file.subarray(0, at % file.length))).toBeUndefined();
      expect(unpackSections(Buffer.concat([file, Buffer.from([change])]))).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

test("what is known of commits, contents and guards comes back; hidden paths and what speaks of them do not", () => {
  const oid = (n: number): string => n.toString(16).padStart(40, "0");
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.tuple(fc.nat(5), fc.nat(20)), { maxLength: 4 }), { maxLength: 12 }),
      fc.nat(7),
      (commits, hiddenPath) => {
        const state = emptyState(40);
        const { facts, blobs, guards } = state;
        const values = new ValueNumbers(0);
        const order = commits.map((changes, i) => {
          const commit = facts.graph.table.add(oid(1000 + i));
          facts.graph.add(commit, i, i === 0 ? [] : [commit - 1]);
          facts.begin(commit, FILES);
          for (const [path, blob] of changes) {
            const number = facts.paths.add(`dir/${path}`, path === 0);
            const content = facts.blobs.add(oid(blob));
            facts.add(commit, number, content, 0o100644);
            blobs.set(content, { size: blob, path: number, flags: 0, found: blob % 3 === 0 ? [values.id("x")] : [] });
            guards.learn(number, content, { mode: 0o100644, found: [values.id("y")], told: [["odd", 3]] });
          }
          return commit;
        });
        for (const part of [blobs, guards]) {
          expect(part.number(values)).toBe(true);
          part.settle(values);
        }
        const hidden = new Uint8Array(facts.paths.size);
        if (hiddenPath < hidden.length) hidden[hiddenPath] = 1;
        const file = packState(state, order, hidden);
        const read = unpackState(unpackSections(packSections(file)) as typeof file, 40);
        expect(read?.facts.graph.all().map((n) => read.facts.graph.table.text(n))).toEqual(
          order.map((n) => facts.graph.table.text(n)),
        );
        for (const commit of order) {
          const before: unknown[] = [];
          const after: unknown[] = [];
          facts.forEachChange(commit, (...change) => before.push(change));
          read?.facts.forEachChange(commit, (...change) => after.push(change));
          const isHidden = before.some((change) => hidden[(change as number[])[0] as number] === 1);
          expect([read?.facts.kindOf(commit), after]).toEqual(isHidden ? [0, []] : [FILES, before]);
        }
        for (let blob = 0; blob < blobs.table.size; blob++) {
          const isKept = hidden[blobs.pathOf(blob)] !== 1;
          expect(read?.blobs.has(blob)).toBe(isKept);
          if (isKept) expect(read?.blobs.foundIn(blob)).toEqual(blobs.foundIn(blob));
          for (let path = 0; path < hidden.length; path++)
            expect(read?.guards.of(path, blob)).toEqual(hidden[path] === 1 ? undefined : guards.of(path, blob));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("ids of one table are found in another that was made of its words", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0xffff_ffff }), { maxLength: 3000 }), (numbers) => {
      const table = new OidTable(40);
      for (const number of numbers) table.add(number.toString(16).padStart(8, "0").repeat(5));
      const copy = OidTable.from(40, table.words().slice());
      expect(copy.size).toBe(table.size);
      for (let i = 0; i < table.size; i++) {
        expect(copy.findFrom(table, i)).toBe(i);
        expect(copy.find(table.text(i))).toBe(i);
      }
      expect(copy.add("f".repeat(39) + "e")).toBe(table.size);
      expect(copy.find(table.text(0))).toBe(table.size === 0 ? -1 : 0);
    }),
    { numRuns: 20 },
  );
});
