import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { describe, newVector } from "../../../src/engine/generic/features.ts";
import { kindOf } from "../../../src/engine/generic/kinds.ts";
import { readModel } from "../../../src/engine/generic/model.ts";
import { placeOf } from "../../../src/engine/generic/place.ts";
import { walk } from "../../../src/engine/generic/walk.ts";

const model = readModel(readFileSync(new URL("../../../src/engine/generic/generic.bin", import.meta.url)));

const value = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9]{8,40}$/),
  fc.stringMatching(/^[0-9a-f]{32}$/),
  fc.stringMatching(/^[a-z]{3,8}[0-9]{0,3}[!$]?$/),
  fc.string({ minLength: 4, maxLength: 40 }),
);
const name = fc.constantFrom("password", "apiKey", "db.secret", "AUTH_TOKEN", "author", "key_id", "tokens[0]");
const line = fc
  .tuple(name, fc.constantFrom(' = "', ": '", "=", ' => "', '("'), value, fc.constantFrom('"', "'", "", '");'))
  .map((parts) => parts.join("").replaceAll("\n", " "));

it("what costs little is the same as in the whole, and puts aside hardly anything that the whole score calls a credential", () => {
  let whole = 0;
  let lost = 0;
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("a.py", "test/b.md", "c"),
      (lines, path) => {
        const bytes = Buffer.from(lines.join("\n"));
        const place = placeOf(path);
        const hits = lines.map((_, i) => Buffer.byteLength(lines.slice(0, i).join("\n")) + (i > 0 ? 1 : 0));
        walk(
          bytes,
          hits,
          [],
          place,
          () => false,
          (candidate, context) => {
            const little = newVector();
            const all = newVector();
            describe(candidate, context, place, model.letters, little, false);
            const may = model.mayReach(little);
            describe(candidate, context, place, model.letters, all);
            const score = model.score(all);
            expect(all.numbers.some(Number.isNaN)).toBe(false);
            expect([...little.numbers].map((number, i) => (Number.isNaN(number) ? all.numbers[i] : number))).toEqual([
              ...all.numbers,
            ]);
            expect(little.words).toEqual(all.words);
            if (score < model.thresholds[kindOf(candidate, context)][0]) return;
            whole++;
            if (!may) lost++;
          },
        );
      },
    ),
    { numRuns: 400 },
  );
  expect(whole).toBeGreaterThan(20);
  expect(lost / whole).toBeLessThan(0.1);
});
