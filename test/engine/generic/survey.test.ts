import fc from "fast-check";
import { expect, it } from "vitest";
import { candidatesOf } from "../../../src/engine/generic/candidates.ts";
import { survey } from "../../../src/engine/generic/survey.ts";
import { uuidHits } from "../../../src/engine/generic/shapes.ts";

/** What lines with credentials are made of, so that random lines come near to one. */
const part = fc.oneof(
  fc.constantFrom(
    ..."password passwd passphrase pass pwd pw secret token key apikey auth cred credential".split(" "),
    ..."Bearer Basic digest identified by is -> -p --password // # * <a> </a> https:// amqp://u: @h".split(" "),
    ..."= : := => == \" ' ` \\\" \\' , ; ( ) [ ] { } < > | & - _ . \t".split(" "),
    " ",
    '","',
    "${",
    ":-",
    "&quot;",
    "&#34;",
    "{18, 170, 22, 142, 90, 59, 56, 77",
    "don't",
    "é",
    "\r",
  ),
  fc.stringMatching(/^[a-zA-Z]{1,9}$/),
  fc.stringMatching(/^[a-z0-9+/_=-]{1,30}$/),
);
const line = fc.array(part, { maxLength: 24 }).map((parts) => parts.join(""));

it("a survey leaves out no way in which a line holds a value", () => {
  fc.assert(
    fc.property(line, fc.boolean(), (text, plain) => {
      const bytes = Buffer.from(`x\n${text}\ny`, "latin1");
      const held = survey(bytes, 2, bytes.length - 2, plain);
      const all = candidatesOf(text, plain, () => false);
      expect(held === 0 ? { candidates: [], values: 0 } : candidatesOf(text, plain, () => false, held)).toEqual(all);
    }),
    { numRuns: 3000 },
  );
});

const hex = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9a-fA-F]{${length}}$`));
const uuid = fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((groups) => groups.join("-"));

it("UUIDs are found where a pattern finds them, one byte in eighteen looked at", () => {
  const pattern = /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi;
  const piece = fc.oneof(uuid, fc.string({ maxLength: 40 }), hex(3), fc.constantFrom("-", "--", " ", ":"));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join("");
      const bytes = Buffer.from(text, "latin1");
      expect(uuidHits(bytes)).toEqual([...bytes.toString("latin1").matchAll(pattern)].map(({ index }) => index));
    }),
    { numRuns: 1000 },
  );
});
