import fc from "fast-check";
import { expect, test } from "vitest";
import { gather, wholeBytes } from "../../src/sources/archive/content.ts";

async function* cut(bytes: Buffer, step: number): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

test("content is whole whatever it says about its length, and is left out beyond the limit", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 400 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 500 }),
      fc.option(fc.oneof(fc.integer(), fc.constant(Number.NaN), fc.constant(2 ** 53)), { nil: undefined }),
      async (array, step, head, limit, said) => {
        const bytes = Buffer.from(array);
        const content = await gather(cut(bytes, step), head, said);
        const read = await wholeBytes(content, limit);
        const isShort = content.isWhole || bytes.length <= limit;
        expect(read === undefined ? undefined : Buffer.compare(read, bytes)).toBe(isShort ? 0 : undefined);
      },
    ),
  );
});
