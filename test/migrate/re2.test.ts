/** RE2's own syntax, lowered to JavaScript, finds what the real gitleaks finds in the same text. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "smol-toml";
import { expect, it } from "vitest";
import { nameSecret } from "../../src/migrate/secretGroup.ts";
import { lowerSyntax } from "../../src/ruleset/lowerSyntax.ts";
import { tempDir } from "../support/tempRepo.ts";
import { peer } from "../support/tools.ts";

const PATTERNS: readonly string[] = [
  String.raw`zk(?i)ab[c-e]{2}`,
  String.raw`(?i)zk(?-i:Ab)c`,
  String.raw`zk(?i:Ab)c\b`,
  String.raw`\Azk1[a-z]`,
  String.raw`zk9[a-z]\z`,
  String.raw`(?m)^zk[[:digit:]]+$`,
  String.raw`zk[[:^alpha:]][[:xdigit:]]{2}`,
  String.raw`(?P<head>zk)=(?P<value>\w{3})`,
  String.raw`zk\sx\S`,
  String.raw`(?s)zk.end`,
  String.raw`zk.end`,
  String.raw`\Qzk.*\E[\x2d\x60]`,
  String.raw`zk{,2}`,
  String.raw`(?i)zk[^a]q`,
];
const TEXT = `zk1a ABCD zkABcd zkabce ZKAbc zkabc\nzk12\nzk77 zk-af zk!FF\nzk=abc zk=a\nzk xy zk\vxz zk\txy\nzk\nend zk.end zkxend zk.*- zk.*\` zk{,2} zkbQ zkaq ZKBq\nzkAbC zkaBc\nzk9z`;

const gitleaks = peer("gitleaks");
it.skipIf(gitleaks === undefined)("finds the same as gitleaks (skipped where bench:setup has not built it)", () => {
  using folder = tempDir();
  writeFileSync(join(folder.path, "t.txt"), TEXT);
  const rules = PATTERNS.map((regex, i) => ({ id: `r${i}`, description: "x", regex }));
  writeFileSync(join(folder.path, "c.toml"), stringify({ rules }));
  const args = ["dir", "t.txt", "-c", "c.toml", "-f", "json", "-r", "r.json", "--redact=0", "--max-decode-depth", "0"];
  spawnSync(gitleaks as string, args, { cwd: folder.path, timeout: 20_000 });
  const found = JSON.parse(readFileSync(join(folder.path, "r.json"), "utf8")) as { RuleID: string; Match: string }[];
  const theirs = PATTERNS.map((_, i) =>
    found.flatMap(({ RuleID, Match }) => (RuleID === `r${i}` ? [Match.trim()] : [])).sort(),
  );
  const ours = PATTERNS.map((regex) => {
    const { source, flags } = lowerSyntax(nameSecret(regex, undefined).pattern);
    return [...TEXT.matchAll(new RegExp(source, `${flags}g`))].map(([match]) => match.trim()).sort();
  });
  expect(Object.fromEntries(PATTERNS.map((pattern, i) => [pattern, ours[i]]))).toEqual(
    Object.fromEntries(PATTERNS.map((pattern, i) => [pattern, theirs[i]])),
  );
  expect(ours.filter((matches) => matches.length === 0)).toEqual([]);
});
