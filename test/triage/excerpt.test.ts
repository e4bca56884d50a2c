/** The masked line of a finding: no value in it, nothing that acts, never long. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Match } from "../../src/model.ts";
import { makeAnnotate } from "../../src/triage/annotate.ts";
import { fake } from "../support/fake.ts";
import { captureOutput } from "../support/output.ts";
import { makeChunk, makeMatch } from "./make.ts";

const value = fake("alnum", 30);
const MASK = "****…****";

function excerpt(text: string, match: Match, all: readonly Match[] = [match]): string {
  return captureOutput("excerpt", makeAnnotate()(makeChunk(text), [match], all)[0]?.excerpt ?? "none");
}

test("the value is masked, the rest of the line stands", () => {
  const text = `a\n\ttoken = "${value}"  # caf\u00e9 日本\r\nb`;
  expect(excerpt(text, makeMatch(text, value))).toBe(` token = "${MASK}"  # café 日本`);
});

test("other values on the line are masked, also those that do not count", () => {
  const other = fake("alnum", 30, 2);
  const text = `${other} ${value} ${value} and ${other}`;
  const match = makeMatch(text, value);
  const all = [match, makeMatch(text, other)];
  expect(excerpt(text, match, all)).toBe(`${MASK} ${MASK} ${MASK} and ${MASK}`);
});

test("values that overlap are one mask", () => {
  const text = `url = https://user:${value}@host`;
  const match = makeMatch(text, value);
  const wide = makeMatch(text, `user:${value}@host`);
  expect(excerpt(text, match, [wide, match])).toBe(`url = https://${MASK}`);
  expect(excerpt(text, wide, [wide, match])).toBe(`url = https://${MASK}`);
});

test("a value of several lines is one mask on one line", () => {
  const key = `${fake("base64", 64, 2)}\n${fake("base64", 64, 3)}\n${fake("base64", 20, 4)}`;
  const text = `x\nkey = """${key}""" # end\ny`;
  expect(excerpt(text, makeMatch(text, key))).toBe(`key = """${MASK}""" # end`);
});

test("control characters, escape sequences and bidi marks are made visible", () => {
  const text = `\u001b[2J\u202e${value}\u0007\u009b31m\u200b`;
  expect(excerpt(text, makeMatch(text, value))).toBe(`\\x1b[2J\\u{202e}${MASK}\\x07\\x9b31m\\u{200b}`);
});

test("a long line is cut around the value, at words", () => {
  const text = `${"word ".repeat(1000)}token = "${value}" ${"more ".repeat(1000)}`;
  const shown = excerpt(text, makeMatch(text, value));
  expect(shown).toMatch(/^…( word)+ token = "\*{4}…\*{4}"( more)+ …$/);
  expect([...shown].length).toBeLessThanOrEqual(200);
});

test("a word at the cut is left out whole: it could be half of a value that another file holds", () => {
  const text = `${fake("alnum", 500, 3)}="${value}"+${fake("alnum", 500, 4)}`;
  expect(excerpt(text, makeMatch(text, value))).toBe(`…"${MASK}"…`);
});

test("invalid UTF-8 and characters of several bytes at the cut", () => {
  const line = Buffer.concat([Buffer.from("é".repeat(2000)), Buffer.from(value), Buffer.from("日".repeat(2000))]);
  const match = { ...makeMatch(value, value), start: 4000, end: 4000 + value.length };
  const [note] = makeAnnotate()(makeChunk(line), [match], [match]);
  expect(note?.excerpt).toBe(`…${MASK}…`);
  const latin = Buffer.concat([Buffer.from([0xe9, 0x20]), Buffer.from(value), Buffer.from([0x20, 0xff])]);
  const second = { ...match, start: 2, end: 2 + value.length };
  expect(makeAnnotate()(makeChunk(latin), [second], [second])[0]?.excerpt).toBe(`é ${MASK} ÿ`);
});

test("whatever stands around the value, the excerpt is short, harmless and without it", () => {
  const hostile = fc.string({ unit: "binary", maxLength: 400 });
  fc.assert(
    fc.property(hostile, hostile, fc.boolean(), (before, after, twice) => {
      const text = `${before}\n${before}${value}${after}${twice ? value : ""}\n${after}`;
      const shown = excerpt(text, makeMatch(text, value));
      expect([...shown].length).toBeLessThanOrEqual(200);
      expect(shown).toContain(MASK);
      expect(shown).not.toContain(value);
      expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
    }),
    { numRuns: 300 },
  );
});
