/** Every rule of a guard is explained: in docs/guards.md, to which its findings link, and in `rules show`. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { GUARD_DOCS } from "../../src/policy/guardDocs.ts";
import { GUARD_RULES } from "../../src/policy/guards.ts";

const text = readFileSync(fileURLToPath(new URL("../../docs/guards.md", import.meta.url)), "utf8");
const plain = (part: string): string =>
  part
    .replaceAll(/\\(?=[*_<>])/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();

test("rules, documents and `rules show` say the same", () => {
  expect(Object.keys(GUARD_DOCS).sort()).toEqual(GUARD_RULES.map((rule) => rule.id).sort());
  for (const { id, title, severity, revoke } of GUARD_RULES) {
    const section = plain(text.split(`### ${id}\n`)[1]?.split("\n##")[0] ?? "");
    expect(section, id).toBe(plain(`**${title}** (${severity}). ${GUARD_DOCS[id]} _What to do:_ ${revoke.steps}`));
    expect(revoke.url).toMatch(new RegExp(`/docs/guards\\.md#${id}$`));
  }
});
