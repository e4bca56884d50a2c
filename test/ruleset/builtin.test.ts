import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GUARD_RULES } from "../../src/policy/guards.ts";
import { checks } from "../../src/engine/checks/index.ts";
import { builtinRules } from "../../src/ruleset/builtin.ts";
import { builtinDocs } from "../../src/ruleset/builtinDocs.ts";
import { catalogue } from "../../src/ruleset/catalogue.ts";
import { CHECK_MEANINGS } from "../../src/ruleset/checkMeanings.ts";
import { testRules } from "../../src/ruleset/testRules.ts";

/** Kinds of secret that many programs and services issue, each with its own way to revoke. */
const NO_ONE_ISSUER = new Set(
  "announced command-line config-file database framework generic http-auth jwt netrc password-hash private-key url-credentials wallet".split(
    " ",
  ),
);

const rules = builtinRules();
const docs = builtinDocs();

describe("the built-in rules", () => {
  it("are found by their own examples, and only by those", () => {
    const run = testRules(rules, docs);
    expect(run.failures.map((f) => `${f.origin} ${f.rule} ${f.kind} ${f.number}: ${f.reason}`)).toEqual([]);
    expect(run.examples).toBeGreaterThan(rules.length * 2);
  });

  it("have a description each, in the same order", () => {
    expect(docs.map((d) => d.id)).toEqual(rules.map((r) => r.id));
    expect(new Set([...rules, ...GUARD_RULES].map((r) => r.id)).size).toBe(rules.length + GUARD_RULES.length);
  });

  it("say what to do", () => {
    expect(rules.filter((r) => r.revoke.steps.length < 10).map((r) => r.id)).toEqual([]);
  });

  it("name the page on which to revoke, unless no single service issues such secrets", () => {
    const without = rules.filter((r) => r.revoke.url === undefined && !NO_ONE_ISSUER.has(r.provider));
    expect(without.map((r) => r.id)).toEqual([]);
  });

  it("have examples of what is found and of what is not", () => {
    const poor = docs.filter((d) => d.examples.leak.length === 0 || d.examples.ok.length === 0);
    expect(poor.map((d) => d.id)).toEqual([]);
  });

  it("name only checks that the catalogue can explain", () => {
    expect(Object.keys(CHECK_MEANINGS).sort()).toEqual(Object.keys(checks).sort());
  });

  it("stand in the catalogue as they are now", () => {
    const written = readFileSync(join(import.meta.dirname, "../../docs/rules.md"), "utf8");
    expect(written === catalogue(rules), "docs/rules.md is out of date: npm run generate").toBe(true);
  });

  it("have keywords that the automaton can find", () => {
    const odd = rules.filter((r) => r.pattern !== undefined && r.path === undefined && r.keywords.length === 0);
    expect(odd.map((r) => r.id)).toEqual([]);
    expect(rules.flatMap((r) => r.keywords).filter((k) => !/^[ -@[-~]{3,}$/.test(k))).toEqual([]);
  });

  it("have patterns that V8 takes with their flags", () => {
    for (const rule of rules) {
      if (rule.pattern !== undefined)
        expect(() => new RegExp(rule.pattern as string, `${rule.flags}dy`), rule.id).not.toThrow();
      for (const allow of rule.allow) expect(() => new RegExp(allow), rule.id).not.toThrow();
    }
  });

  it("are written with templates, never with a value", () => {
    const folder = join(import.meta.dirname, "../../rules");
    const long = readdirSync(folder).flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => /^\s+- /.test(line))
        // What is no template: a run of letters and digits that could be a value.
        .filter((line) => /(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[0-9A-Za-z]{24,}/.test(line.replace(/\{\{[^{}]*\}\}/g, " ")))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(long).toEqual([]);
  });
});
