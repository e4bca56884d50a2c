/**
 * The inflater that is used again and again must say what zlib says, also after damaged streams.
 */
import { deflateSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeInflater } from "../../../src/git/pack/inflate.ts";

test("gives what inflateSync gives, sound or damaged", () => {
  const inflate = makeInflater();
  const flip = fc.option(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 255 })));
  let damaged = 0;
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), flip, fc.integer({ min: -3, max: 3 }), (content, change, room) => {
      const packed = deflateSync(content);
      if (change !== null) {
        const at = change[0] % packed.length;
        packed[at] = (packed[at] as number) ^ change[1];
      }
      const out = Buffer.alloc(Math.max(1, content.length + room));
      const told = tried(() => out.subarray(0, inflate(packed, out)));
      const expected = tried(() => inflateSync(packed, { maxOutputLength: content.length + 8 }));
      // Without room to spare nothing is said but that there is none.
      if (told === undefined || told.length < out.length)
        expect(told).toEqual(expected !== undefined && expected.length > out.length ? undefined : expected);
      else expect(expected === undefined || expected.length >= out.length).toBe(true);
      if (change !== null) damaged++;
    }),
    { numRuns: 2000 },
  );
  expect(damaged).toBeGreaterThan(100);
});

/** Undefined: it threw. */
function tried(inflate: () => Buffer): Buffer | undefined {
  try {
    return inflate();
  } catch {
    return undefined;
  }
}
