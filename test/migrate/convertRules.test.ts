import { describe, expect, it } from "vitest";
import { convertRules, ruleFileText } from "../../src/migrate/convertRules.ts";
import { type ForeignRule, Imported } from "../../src/migrate/imported.ts";
import { nameSecret } from "../../src/migrate/secretGroup.ts";
import { compileRules } from "../../src/ruleset/compile.ts";
import { testRules } from "../../src/ruleset/testRules.ts";

function converted(rules: readonly Omit<ForeignRule, "title" | "line">[]): { imported: Imported; text: string } {
  const imported = new Imported("gitleaks", ".gitleaks.toml");
  imported.rules.push(...rules.map((rule, i) => ({ title: rule.id, line: i + 1, ...rule })));
  const done = convertRules(imported, new Set(["github-pat"]));
  return {
    imported,
    text: ruleFileText(
      "gitleaks",
      [".gitleaks.toml"],
      done.map(({ rule }) => rule),
    ),
  };
}

describe("nameSecret", () => {
  it.each([
    ["(?i)a(b)c", undefined, "(?i)a(?<secret>b)c"],
    ["abc", undefined, "(?<secret>abc)"],
    ["(?i)abc", undefined, "(?i)(?<secret>abc)"],
    ["(a)(b)", 2, "(?:a)(?<secret>b)"],
    [String.raw`(?P<x>a)[(](b)\(`, 2, String.raw`(?:a)[(](?<secret>b)\(`],
    ["(?P<n>a)(?P<TOKEN>b)", "TOKEN", "(?:a)(?<secret>b)"],
    ["(a)b", 0, "(?<secret>(?:a)b)"],
    [String.raw`\Q(a)\E(b)`, undefined, String.raw`\Q(a)\E(?<secret>b)`],
  ])("%s, group %s", (regex, group, expected) => {
    expect(nameSecret(regex, group).pattern).toBe(expected);
  });
});

describe("convertRules", () => {
  it("makes rules that are valid and whose examples hold", () => {
    const { imported, text } = converted([
      {
        id: "acme-key",
        regex: String.raw`(?i)\b(acme_[0-9a-f]{32})(?:[\x60'"\s;]|\\[nr]|$)`,
        keywords: ["ACME_"],
        entropy: 2.5,
      },
      { id: "Acme.Two", regex: "acme2-(?-i:[A-Z2-7]{20})", keywords: ["acme2-"] },
      {
        id: "acme-assigned",
        regex: String.raw`acme(?:[0-9a-z\-_\t .]{0,20})(?:=|:)(?:'|"|\s){0,3}([[:alnum:]]{40})\b`,
      },
      { id: "acme-file", paths: [String.raw`(^|/)acme\.key$`] },
      { id: "github-pat", regex: "ghx_([0-9a-z]{30})" },
    ]);
    expect(imported.notes).toEqual([]);
    const { rules, docs } = compileRules(text, "x.yaml");
    expect(rules.map(({ id }) => id)).toEqual(["acme-key", "acme-two", "acme-assigned", "acme-file", "github-pat"]);
    expect(docs.at(-1)?.override).toBe(true);
    expect(testRules(rules, docs).failures).toEqual([]);
  });

  it("says why a rule cannot be carried over, with its line", () => {
    const { imported } = converted([
      { id: "ok", regex: "okay-[0-9]{9}" },
      { id: "no-literal", regex: "[0-9a-f]{40}" },
      { id: "greek", regex: String.raw`key-\p{Greek}+` },
    ]);
    expect(imported.notes.map(({ line }) => line)).toEqual([2, 3]);
    expect(imported.notes[0]?.what).toContain("keyword");
    expect(imported.notes[1]?.what).toContain("Unicode classes");
  });
});
