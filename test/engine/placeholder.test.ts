/** The placeholder grammar: what documents, templates and tests write instead of a secret. */
import { describe, expect, test } from "vitest";
import { placeholder } from "../../src/engine/placeholder.ts";
import { fake } from "../support/fake.ts";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("a placeholder is", () => {
  test.each([
    ["${TOKEN}", "reference"],
    ["{{ .Values.token }}", "reference"],
    ["%(token)s", "reference"],
    ["<your token>", "reference"],
    ["DATABASE_URL", "reference"],
    ["xxxxxxxxxxxx", "masked"],
    ["****", "masked"],
    ["your-api-key", "words"],
    ["changeme", "words"],
    ["abcabcabcabc", "repeated"],
    ["0123456789abcdef", "sequence"],
    [`${"A".repeat(4)}IOSFODNN7EXAMPLE`, "documentation"],
    [base64("foo:bar"), "documentation"],
    [`Basic ${base64("user:password")}`, "documentation"],
    [base64(`x${"/K7MDENG/bPxRfiCY"}EXAMPLEKEY`), "documentation"],
  ])("%s: %s", (value, kind) => {
    expect(placeholder(value)).toBe(kind);
  });

  test("none of what a generator makes", () => {
    for (let i = 0; i < 200; i++) {
      expect(placeholder(fake("alnum", 32, i))).toBeUndefined();
      expect(placeholder(fake("hex", 40, i))).toBeUndefined();
    }
    expect(placeholder(base64(`deploy:${fake("alnum", 16)}`))).toBeUndefined();
  });
});

test("a word inside a long value may be chance; at its beginning it tells", () => {
  const random = (length: number) => fake("alnum", length);
  expect(placeholder(`${random(40)}-fake-${random(40)}`)).toBeUndefined();
  expect(placeholder(`fake-${random(80)}`)).toBe("words");
  expect(placeholder(`${random(8)}-fake-${random(8)}`)).toBe("words");
});
