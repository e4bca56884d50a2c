import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerSyntax } from "../../src/ruleset/lowerSyntax.ts";

/** The lowered pattern as a regular expression that must match the whole text, read as Latin-1 bytes. */
function whole(pattern: string): (text: string) => boolean {
  const { source, flags } = lowerSyntax(pattern);
  const regex = new RegExp(`^(?:${source})$`, flags);
  return (text) => regex.test(Buffer.from(text, "utf8").toString("latin1"));
}

describe("lowerSyntax", () => {
  it.each<[string, string[], string[]]>([
    ["(?i)abc", ["abc", "ABC"], ["abd"]],
    ["a(?i)b", ["ab", "aB"], ["AB"]],
    ["(?i:a)b", ["ab", "Ab"], ["aB"]],
    ["(?i)a(?-i:b)c", ["ABC".replace("B", "b"), "abc"], ["aBc"]],
    ["(?i:[a-c9])", ["a", "C", "9"], ["d"]],
    ["(?i:[^a])", ["b", "B"], ["a", "A"]],
    ["(?s:a.b)", ["a\nb"], ["ab"]],
    ["a.b", ["axb", "a\rb"], ["a\nb"]],
    ["[[:alnum:]_]+", ["a9_"], ["-"]],
    ["[[:^digit:]]", ["x"], ["4"]],
    ["[]a]", ["]", "a"], ["b"]],
    ["[a-]", ["a", "-"], ["b"]],
    [String.raw`\x41\x{42}`, ["AB"], ["ab"]],
    [String.raw`\Qa.b*\E+`, ["a.b*", "a.b**"], ["axb*"]],
    ["{a}", ["{a}"], ["a"]],
    ["a{2}", ["aa"], ["a{2}"]],
    ["ä+", ["ä", "ää"], ["a"]],
    ["(?x) a b # comment\n c", ["abc"], ["a b c"]],
    [String.raw`\s`, [" ", "\t"], ["\u00a0", "x"]],
  ])("%s", (pattern, matching, others) => {
    const test = whole(pattern);
    expect(matching.filter((text) => !test(text))).toEqual([]);
    expect(others.filter((text) => test(text))).toEqual([]);
  });

  it.each([
    ["a\\z", /^(?:a)(?![\s\S])$/],
    ["(?P<secret>x)", /\(\?<secret>/],
  ])("%s becomes JavaScript", (pattern) => {
    expect(() => new RegExp(lowerSyntax(pattern).source)).not.toThrow();
  });

  it("anchors mean the text's ends, or a line's under (?m)", () => {
    const find = (pattern: string, text: string): boolean => new RegExp(lowerSyntax(pattern).source).test(text);
    expect(find("^b", "a\nb")).toBe(false);
    expect(find("(?m)^b", "a\nb")).toBe(true);
    expect(find("(?m)a$", "a\r\nb")).toBe(true);
    expect(find(String.raw`\Aa`, "ba")).toBe(false);
  });

  it.each([
    [String.raw`(a)\1`, "back references"],
    [String.raw`\p{Greek}`, "Unicode classes"],
    ["[ä]", "non-ASCII"],
    ["(a", "not closed"],
    ["a)", "without its '('"],
    ["[a", "not closed"],
    ["(?U)a", "flag 'U'"],
    ["[z-a]", "backwards"],
    ["(?>a)", "not supported"],
  ])("refuses %s", (pattern, reason) => {
    expect(() => lowerSyntax(pattern)).toThrow(reason);
  });

  it("quoted text matches itself and nothing else", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), fc.string({ minLength: 1 }), (text, other) => {
        fc.pre(!text.includes("\\E") && !text.endsWith("\\"));
        const test = whole(`\\Q${text}\\E`);
        expect(test(text)).toBe(true);
        expect(test(other)).toBe(other === text);
      }),
    );
  });

  it("ignoring case by flag and by classes agree", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,8}$/), fc.stringMatching(/^[A-Za-z0-9]{1,8}$/), (word, text) => {
        expect(whole(`(?i)${word}`)(text)).toBe(whole(`(?i:${word})`)(text));
      }),
    );
  });
});
