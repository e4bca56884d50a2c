/** Comments that allow a finding: every form, its place, its rules, its reason, and where it must not count. */
import { expect, test } from "vitest";
import type { InlineAllow, Match } from "../../src/model.ts";
import { makeAnnotate } from "../../src/triage/annotate.ts";
import { fake } from "../support/fake.ts";
import { makeChunk, makeMatch } from "./make.ts";

const value = fake("alnum", 30);

function inline(text: string, more: Parameters<typeof makeMatch>[2] = {}, secret = value): InlineAllow | undefined {
  const match = makeMatch(text, secret, more);
  return makeAnnotate()(makeChunk(text), [match], [match])[0]?.inline;
}

test.each([
  ["leakgate:allow", `token = "${value}" # leakgate:allow`],
  ["gitleaks:allow", `token = "${value}" # gitleaks:allow`],
  ["betterleaks:allow", `token = "${value}" // betterleaks:allow`],
  ["trufflehog:ignore", `token = "${value}" # trufflehog:ignore`],
  ["kingfisher:ignore", `token = "${value}" # kingfisher:ignore`],
  ["leakgate:allow", `<a token="${value}"/><!--leakgate:allow-->`],
  ["gitleaks:allow", `<a token="${value}"/><!--gitleaks:allow-->`],
  ["ggignore", `token = "${value}" # ggignore`],
  ["pragma: allowlist secret", `token = "${value}" # pragma: allowlist secret`],
  ["pragma: allowlist secret", `token = "${value}" <!-- pragma:allowlist-secret -->`],
  ["pragma: whitelist secret", `token = "${value}" # pragma: whitelist secret`],
  ["secretlint-disable-line", `token = "${value}" // secretlint-disable-line`],
  ["leakgate:allow-next-line", `# leakgate:allow-next-line\ntoken = "${value}"`],
  ["pragma: allowlist nextline secret", `# pragma: allowlist nextline secret\ntoken = "${value}"`],
  ["secretlint-disable-next-line", `// secretlint-disable-next-line\r\ntoken = "${value}"\r\n`],
  ["leakgate:allow-start", `# leakgate:allow-start\n\n\ntoken = "${value}"\n# leakgate:allow-end`],
  ["secretlint-disable", `/* secretlint-disable */\n\ntoken = "${value}"\n/* secretlint-enable */`],
])("%s allows", (form, text) => {
  expect(inline(text)?.form).toBe(form);
});

test.each([
  ["a comment on the line before", `# leakgate:allow\ntoken = "${value}"`],
  ["a comment on the line after", `token = "${value}"\n# leakgate:allow`],
  ["a next-line comment on the line itself", `token = "${value}" # leakgate:allow-next-line`],
  ["a next-line comment two lines before", `# leakgate:allow-next-line\n\ntoken = "${value}"`],
  ["a block that has ended", `# leakgate:allow-start\n# leakgate:allow-end\ntoken = "${value}"`],
  ["a block that begins later", `token = "${value}"\n# leakgate:allow-start\n# leakgate:allow-end`],
  ["a block without an end", `# leakgate:allow-start\ntoken = "${value}"`],
  ["a longer word", `token = "${value}" # leakgate:allowed`],
  ["a word and a dash in front", `token = "${value}" # not-leakgate:allow`],
  ["another word in front", `token = "${value}" # notleakgate:allow`],
  ["an unknown form of ours", `token = "${value}" # leakgate:allow-nextline`],
  ["secretlint enabled again", `// secretlint-disable\n// secretlint-enable\ntoken = "${value}"`],
])("%s does not allow", (_, text) => {
  expect(inline(text)).toBeUndefined();
});

test("a comment inside the value itself does not allow", () => {
  const secret = `${value}gitleaks:allow`;
  expect(inline(`token = "${secret}"`, {}, secret)).toBeUndefined();
});

test("a named rule limits the comment", () => {
  const text = `token = "${value}" # leakgate:allow[rule-b, rule-a] -- revoked`;
  expect(inline(text, { rule: "rule-a" })).toEqual({ form: "leakgate:allow", reason: "revoked", line: 1 });
  expect(inline(text, { rule: "rule-c" })).toBeUndefined();
  expect(inline(`token = "${value}" # leakgate:allow[]`)).toBeUndefined();
  expect(inline(`# leakgate:allow-start[rule-b]\ntoken = "${value}"\n# leakgate:allow-end`)).toBeUndefined();
});

test("secretlint's rule names are read as providers", () => {
  const text = `token = "${value}" // secretlint-disable-line @secretlint/secretlint-rule-github -- test`;
  expect(inline(text, { rule: "github-pat" })?.reason).toBe("test");
  expect(inline(text, { rule: "slack-bot-token" })).toBeUndefined();
});

test.each([
  ["# leakgate:allow -- test token, revoked", "test token, revoked"],
  ["/* leakgate:allow -- test token */", "test token"],
  ["<!-- leakgate:allow -- test token -->", "test token"],
  ["# gitleaks:allow -- old", "old"],
  ["# pragma: allowlist secret -- fixture", "fixture"],
  ["# leakgate:allow--no blank", undefined],
  ["# leakgate:allow --   ", undefined],
  ["# leakgate:allow -- caf\u00e9 \u001b[31mred", "café \\x1b[31mred"],
])("%s has its reason", (comment, reason) => {
  expect(inline(`token = "${value}" ${comment}`)).toMatchObject({ line: 1, ...(reason !== undefined && { reason }) });
  expect(inline(`token = "${value}" ${comment}`)?.reason).toBe(reason);
});

const lines = `${fake("base64", 64, 2)}\n${fake("base64", 64, 3)}\n${fake("base64", 20, 4)}`;

test.each([
  ["first line", `key = """leakgate:allow ${lines}`, true],
  ["last line", `key = """${lines}""" # leakgate:allow`, true],
  ["line before, with next-line", `# leakgate:allow-next-line\nkey = """${lines}"""`, true],
  ["line before, without next-line", `# leakgate:allow\nkey = """${lines}"""`, false],
  ["line before, kingfisher", `# kingfisher:ignore\nkey = """${lines}"""`, true],
  ["line after, kingfisher", `key = """${lines}"""\n# kingfisher:ignore`, true],
  ["line after, leakgate", `key = """${lines}"""\n# leakgate:allow`, false],
])("a value of several lines: %s", (_, text, allowed) => {
  expect(inline(text, {}, lines) !== undefined).toBe(allowed);
});

test("the line of the comment is told", () => {
  expect(inline(`\n\n# leakgate:allow-start -- block\n\ntoken = "${value}"\n# leakgate:allow-end`)).toEqual({
    form: "leakgate:allow-start",
    marks: [3, 6],
    reason: "block",
    line: 3,
  });
  expect(inline(`\n# leakgate:allow-next-line\ntoken = "${value}"`)?.line).toBe(2);
});

test("nested blocks close one by one", () => {
  const text = `# leakgate:allow-start\n# leakgate:allow-start[rule-b]\n# leakgate:allow-end\ntoken = "${value}"\n# leakgate:allow-end\n`;
  expect(inline(text)?.line).toBe(1);
});

test("--no-inline-allow looks for none", () => {
  const text = `token = "${value}" # leakgate:allow`;
  const match = makeMatch(text, value);
  expect(makeAnnotate({ inlineAllow: false })(makeChunk(text), [match], [match])[0]?.inline).toBeUndefined();
});

test("the names of files and branches are no comments", () => {
  const text = `a/${value}/leakgate:allow\nleakgate:allow-next-line/${value}`;
  const matches = [makeMatch(text, value), makeMatch(text, value, { nth: 1 })];
  for (const where of ["path", "ref-name"] as const) {
    expect(makeAnnotate()(makeChunk(text, { where }), matches, matches)).toEqual([{}, {}]);
  }
});

test("UTF-16 content", () => {
  const text = `$token = "${value}" # leakgate:allow -- caf\u00e9\n`;
  const match = makeMatch(text, value);
  const chunk = makeChunk(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
  // Offsets are those of the transcoded text, which begins with the byte order mark.
  const shifted = { ...match, start: match.start + 3, end: match.end + 3 };
  expect(makeAnnotate()(chunk, [shifted], [shifted])[0]?.inline?.reason).toBe("café");
});

test("a very long line: a comment near the value or at the end counts, one far away does not", () => {
  const filler = "var a=1;".repeat(20_000);
  expect(inline(`${filler}"${value}" /* leakgate:allow */${filler}`)).toBeDefined();
  expect(inline(`${filler}"${value}"${filler} // leakgate:allow`)).toBeDefined();
  expect(inline(`/* leakgate:allow */${filler}"${value}"${filler}`)).toBeUndefined();
});

test("many findings on one huge line and many lines are looked at once", () => {
  const one = `"${value}",`;
  const text = `${"x".repeat(3_000_000)}\n${one.repeat(3000)}\n# leakgate:allow-start\n${one}\n# leakgate:allow-end\n`;
  const matches: Match[] = [];
  const sample = makeMatch(text, value);
  for (let i = 0; i < 3000; i++)
    matches.push({ ...sample, start: sample.start + i * one.length, end: sample.end + i * one.length });
  const last = text.lastIndexOf(value);
  matches.push({ ...sample, line: 4, endLine: 4, start: last, end: last + value.length });
  const notes = makeAnnotate()(makeChunk(text), matches, matches);
  expect(notes.map((n) => n.inline?.line).filter((n) => n !== undefined)).toEqual([3]);
});
