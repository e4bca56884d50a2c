import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/model.ts";
import { compileRules } from "../../src/ruleset/compile.ts";

const HEAD = "provider: acme\nrules:\n";
const RULE = `  - id: acme-token
    title: Acme token
    severity: high
    pattern: '(?<secret>acme_[0-9]{9})'
    examples: { leak: ['acme_{{digit:9}}'] }
`;

function complaint(text: string): string {
  try {
    compileRules(text, "rules/acme.yaml");
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message;
  }
  return "";
}

describe("compileRules", () => {
  it("fills in what a rule leaves out", () => {
    const [rule] = compileRules(HEAD + RULE, "rules/acme.yaml").rules;
    expect(rule).toMatchObject({
      id: "acme-token",
      provider: "acme",
      family: "acme",
      confidence: "high",
      keywords: ["acme_"],
      entropy: 0,
      specificity: 100,
      where: [],
      needs: [],
    });
    expect(rule?.revoke.steps).not.toBe("");
  });

  it("makes one regular expression of globs, and takes excluded ones out", () => {
    const path = (globs: string): RegExp => {
      const [rule] = compileRules(`${HEAD}${RULE}    path: ${globs}\n`, "x").rules;
      return new RegExp(rule?.path as string);
    };
    expect(path("'.npmrc'").test("a/b/.npmrc")).toBe(true);
    expect(path("'.npmrc'").test("a/b/npmrc")).toBe(false);
    expect(path("'config/*.key'").test("config/master.key")).toBe(true);
    expect(path("'config/*.key'").test("x/config/master.key")).toBe(false);
    const notInTests = path("['!**/testdata/**']");
    expect(notInTests.test("src/a.go")).toBe(true);
    expect(notInTests.test("src/testdata/a.go")).toBe(false);
  });

  it("takes a rule without a keyword only for files of a certain name", () => {
    const bare = RULE.replace("acme_[0-9]{9}", "[0-9]{9}").replace("acme_{{digit:9}}", "{{digit:9}}");
    expect(complaint(`${HEAD}${bare}    keywords: []\n`)).toMatch(/'keywords' may be empty only with a 'path'/);
    expect(complaint(`${HEAD}${bare}    path: acme.key\n`)).toMatch(/no keyword/);
    const [rule] = compileRules(`${HEAD}${bare}    keywords: []\n    path: acme.key\n`, "x").rules;
    expect(rule?.keywords).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      "unknown key",
      RULE.replace("severity", "severty"),
      "rules/acme.yaml:5: rule acme-token: unknown key 'severty'. Did you mean 'severity'?",
    ],
    [
      "missing key",
      RULE.replace("    title: Acme token\n", ""),
      "rules/acme.yaml:3: rule acme-token: the key 'title' is missing. Add it",
    ],
    [
      "wrong value",
      RULE.replace("high", "awful"),
      "rules/acme.yaml:5: rule acme-token: 'severity' must be one of low, medium, high, critical",
    ],
    [
      "bad pattern",
      RULE.replace("[0-9]", "[0-9"),
      "rules/acme.yaml:6: rule acme-token: 'pattern': a character class is not closed",
    ],
    [
      "unknown check",
      `${RULE}    checks: [crc32-base26]\n`,
      "rules/acme.yaml:8: rule acme-token: unknown check 'crc32-base26'. Did you mean 'crc32-base62'?",
    ],
    [
      "neither pattern nor path",
      RULE.replace(/ {4}pattern.*\n/, ""),
      "rule acme-token: a rule needs 'pattern' or 'path'",
    ],
    ["an id twice", RULE + RULE, "rules/acme.yaml:8: rule acme-token: the id is used twice in this file"],
    ["no YAML", "  - [", "this is not YAML"],
    [
      "bad allowance",
      `${RULE}    allow: ['(']\n`,
      "rules/acme.yaml:8: rule acme-token: 'allow': a group is not closed",
    ],
  ])("complains about %s", (_, rules, expected) => {
    expect(complaint(HEAD + rules)).toContain(expected);
  });

  it("names every mistake of the shape at once", () => {
    const text = complaint(
      HEAD + RULE.replace("severity", "severty") + RULE.replace("title", "titel").replace("acme-token", "acme-other"),
    );
    expect(text.split("\n").length).toBeGreaterThanOrEqual(3);
  });
});
