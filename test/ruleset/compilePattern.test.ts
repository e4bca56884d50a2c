import { describe, expect, it } from "vitest";
import { compilePattern, compileWhole } from "../../src/ruleset/compilePattern.ts";

const compile = (pattern: string, keywords: string[] = []): ReturnType<typeof compilePattern> =>
  compilePattern(pattern, keywords);

describe("compilePattern", () => {
  it("takes the literal at the beginning as keyword, behind look-arounds and boundaries", () => {
    for (const pattern of [
      "(?<secret>acme_[0-9]{4})",
      String.raw`\b(?<secret>acme_[0-9]{4})\b`,
      "(?<![a-z])(?<secret>acme_[0-9]{4})",
    ]) {
      expect(compile(pattern)).toMatchObject({ keywords: ["acme_"], before: { min: 0, max: 0 } });
    }
  });

  it("takes one keyword a branch, and folds case", () => {
    expect(compile("(?i)(?<secret>(?:foo|BARX)_[0-9]{4})").keywords).toEqual(["barx_", "foo_"]);
    expect(compile("(?<secret>x(?:ab|cd)[_-]?key[0-9]{9})").keywords).toEqual(
      expect.arrayContaining(["xabke", "xab_k", "xab-k"].map((k) => expect.stringContaining(k) as string)),
    );
  });

  it("finds a keyword in the middle, with its distance from the start", () => {
    expect(compile(String.raw`(?<secret>[0-9a-z]{14}\.acmev1\.[0-9a-z]{60})`)).toMatchObject({
      keywords: [".acmev1"],
      before: { min: 14, max: 14 },
    });
    expect(compile(String.raw`(?<secret>\d{8,10}:AA[0-9a-z]{33})`, [":aa"]).before).toEqual({ min: 8, max: 10 });
  });

  it("refuses a keyword that the pattern does not hold, and a pattern without one", () => {
    expect(() => compile("(?<secret>acme[0-9]{4})", ["other"])).toThrow("no keyword stands in the branch");
    expect(() => compile("(?<secret>[0-9a-f]{32})")).toThrow("no keyword of at least 3 characters");
    expect(() => compile("(?<secret>acme[0-9]{4}|[0-9]{9})", ["acme"])).not.toThrow();
    expect(() => compile("x(?<secret>acme)|y[0-9]{9}", ["acme"])).toThrow("branch");
  });

  it("bounds open quantifiers", () => {
    expect(compile("(?<secret>acme[0-9]+)").maxLength).toBe(4 + 1000);
    expect(compile("(?<secret>acme[0-9]*?x)").pattern).toContain("{0,1000}?");
    expect(compile(String.raw`(?<secret>acme[\s\S]{9,}end)`).maxLength).toBe(7 + 32_768);
    expect(compile("(?<secret>acme(?:[0-9],)+)").maxLength).toBe(4 + 2 * 100);
  });

  it("knows the public prefix of the value", () => {
    expect(compile("(?<secret>acme_(?:live|test)_[0-9]{4})").prefix).toBe("acme_");
    expect(compile("acme=(?<secret>[0-9]{4})").prefix).toBe("");
  });

  it("drops a leading run that may be empty", () => {
    const { pattern, keywords } = compile(String.raw`[\w.-]{0,50}?(?:acme)(?<secret>[0-9]{9})`);
    expect(pattern.startsWith("(?:acme)")).toBe(true);
    expect(keywords).toEqual(["acme"]);
  });

  it.each([
    ["acme[0-9]{4}", "no group named 'secret'"],
    ["(?<key>acme)(?<secret>[0-9]{4})", "exactly one named group"],
    ["(?<secret>acme)(?<secret>[0-9]{4})", "regular expression"],
    ["acme(?<secret>[0-9]{4}", "not closed"],
    ["acme(?<secret>[0-9]{9,70000})", "at most 65536"],
    ["acme(?<secret>(?:[a-z]+)+x)", "flow into the next round"],
    ["{{naer:acme}}(?<secret>[0-9]{4})", "Did you mean '{{near}}'"],
    ["{{near}}(?<secret>[0-9]{4})", "takes an argument"],
    ["{{ Near }}acme(?<secret>[0-9]{4})", ""],
  ])("refuses or takes %s", (pattern, reason) => {
    if (reason === "") expect(() => compile(pattern)).not.toThrow();
    else expect(() => compile(pattern)).toThrow(reason);
  });

  it("compiles allowances without a flag", () => {
    const allowed = new RegExp(`^(?:${compileWhole("(?i:test|x+)")})$`);
    expect(["TEST", "xxX"].every((v) => allowed.test(v))).toBe(true);
  });
});
