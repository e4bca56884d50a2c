/** Known values are found wherever they stand, however many there are. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Secret } from "../../src/model.ts";
import { makeMask, maskCoverage } from "../../src/triage/mask.ts";
import { fake } from "../support/fake.ts";

const MASK = "****…****";

test("all occurrences of all values, the longest first", () => {
  const long = fake("alnum", 40);
  const short = long.slice(0, 20);
  const mask = makeMask([new Secret(short), new Secret(long)]);
  expect(mask(`${long}/${short}/${short}${long}`)).toBe(`${MASK}/${MASK}/${MASK}${MASK}`);
  expect(mask("nothing here")).toBe("nothing here");
});

test("the mask keeps what a token format makes public", () => {
  const value = `glpat-${fake("alnum", 20)}`;
  expect(makeMask([new Secret(value, "glpat-")])(`a/${value}`)).toBe(`a/glpat-${MASK}`);
});

test("plain short words and tiny values are left alone", () => {
  const mask = makeMask(["postgres", "Admin", "ROOT", "abc", "12345"].map((v) => new Secret(v)));
  expect(mask("docker/postgres/Admin/ROOT/abc/12345")).toBe("docker/postgres/Admin/ROOT/abc/12345");
  expect(makeMask([new Secret("hunter2")])("a/hunter2/b")).toBe(`a/${MASK}/b`);
});

test("a line of a key of several lines is masked, its first line is not", () => {
  const body = fake("base64", 64);
  const mask = makeMask([new Secret(`-----BEGIN KEY-----\r\n  ${body}\r\n-----END KEY-----`)]);
  expect(mask(`${body} -----BEGIN KEY-----`)).toBe(`${MASK} -----BEGIN KEY-----`);
});

test("coverage is masked, too", () => {
  const value = fake("alnum", 30);
  const coverage = {
    complete: false,
    problems: [`cannot read ${value}`],
    commits: 0,
    objects: 0,
    files: 1,
    bytes: 1,
    skipped: [{ reason: "binary", count: 1, bytes: 1, examples: [`a/${value}.png`] }],
  };
  expect(JSON.stringify(maskCoverage(coverage, makeMask([new Secret(value)])))).not.toContain(value);
});

test("no value survives, wherever it stands", () => {
  const values = Array.from({ length: 2000 }, (_, i) => fake("alnum", 12 + (i % 30), i + 1));
  const mask = makeMask(values.map((v) => new Secret(v)));
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...values), fc.string()), { maxLength: 12 }), (parts) => {
      const masked = mask(parts.join(""));
      for (const part of parts) if (values.includes(part)) expect(masked).not.toContain(part);
    }),
  );
});
