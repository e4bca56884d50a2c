import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import { builtinRules } from "../../src/ruleset/builtin.ts";
import { genericDetector } from "../../src/ruleset/genericDetector.ts";
import { joinRules, loadUserRules } from "../../src/ruleset/userRules.ts";
import { fake } from "../support/fake.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leakgate-rules-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, id: string, more = ""): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, name),
    `provider: acme
rules:
  - id: ${id}
    title: Acme token
    severity: high
    pattern: '(?<secret>acme_[0-9a-f]{32})'
    examples: { leak: ['acme_{{hex:32}}'] }
${more}`,
  );
}

const load = (): ReturnType<typeof loadUserRules> => loadUserRules(folder, ".leakgate/rules");

describe("a repository's own rules", () => {
  it("are none when the folder is missing", () => {
    expect(loadUserRules(join(folder, "missing"), "x")).toEqual({ rules: [], docs: [] });
  });

  it("are found beside the built-in ones", () => {
    write("acme.yaml", "acme-token");
    const engine = new Engine(joinRules(builtinRules(), load()), { detector: genericDetector });
    const found = engine.scan({ bytes: Buffer.from(`x acme_${fake("hex", 32)}`), path: "a", where: "content" });
    expect(found.map((m) => m.rule)).toContain("acme-token");
  });

  it("may not take an id twice", () => {
    write("a.yaml", "acme-token");
    write("b.yaml", "acme-token");
    expect(load).toThrow(
      ".leakgate/rules/b.yaml:3: rule acme-token: the id is already used in .leakgate/rules/a.yaml:3",
    );
  });

  it("replace a built-in rule only when they say so", () => {
    write("a.yaml", "github-pat");
    expect(() => joinRules(builtinRules(), load())).toThrow("a built-in rule has this id");
    write("a.yaml", "github-pat", "    override: true\n");
    const joined = joinRules(builtinRules(), load());
    expect(joined.length).toBe(builtinRules().length);
    expect(joined.find((r) => r.id === "github-pat")?.provider).toBe("acme");
  });

  it("may not override nothing, nor need a rule that does not exist", () => {
    write("a.yaml", "acme-token", "    override: true\n");
    expect(() => joinRules(builtinRules(), load())).toThrow("there is no built-in rule of this id");
    write("a.yaml", "acme-token", "    needs: [{ rule: acme-id }]\n");
    expect(() => joinRules(builtinRules(), load())).toThrow("needs 'acme-id', which is no rule");
  });
});
