import { describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import { revealSecret } from "../../src/model.ts";
import { fake } from "../support/fake.ts";
import { rule } from "./rule.ts";

const token = rule({
  id: "tok",
  keywords: ["tok_"],
  pattern: String.raw`\b(?<secret>tok_[0-9A-Za-z]{20})\b`,
  prefix: "tok_",
});
const near = rule({
  id: "near",
  keywords: ["acme"],
  pattern: String.raw`[\w-]{0,8}acme[\w-]{0,8}=(?<secret>[0-9a-f]{16})`,
  before: { min: 0, max: 8 },
  specificity: 10,
});
const key = rule({
  id: "pem",
  keywords: ["-----begin"],
  pattern: String.raw`-----BEGIN KEY-----(?<secret>[\s\S]{1,4000}?)-----END KEY-----`,
  maxLength: 4100,
});
const engine = new Engine([token, near, key]);
const value = `tok_${fake("alnum", 20)}`;

function scan(content: string | Buffer, path = "a.txt") {
  return engine.scan({ bytes: Buffer.from(content), path, where: "content" }).map((m) => ({
    rule: m.rule,
    at: `${m.line}:${m.column}-${m.endLine}:${m.endColumn}`,
    value: revealSecret(m.secret),
    decoded: m.decoded,
  }));
}

describe("places", () => {
  test("a token has line, column and exclusive end column", () => {
    expect(scan(`x\n  k = "${value}"\n`)).toEqual([{ rule: "tok", at: "2:8-2:32", value, decoded: [] }]);
  });

  test("a keyword hit needs the pattern's boundary before it", () => {
    expect(scan(`x${value}`)).toEqual([]);
  });

  test("a pattern may start before its keyword", () => {
    const hex = fake("hex", 16);
    expect(scan(`MY_ACME_KEY=${hex} my_acme_key=${hex}`)).toMatchObject([
      { rule: "near", at: "1:42-1:58", value: hex },
    ]);
  });

  test("a multi-line secret spans lines", () => {
    expect(scan(`-----BEGIN KEY-----\nab\ncd\n-----END KEY-----`)).toMatchObject([{ rule: "pem", at: "1:20-4:1" }]);
  });

  test("a line of eight megabytes and a file of many blocks are read to the end", () => {
    const filler = "y".repeat(1 << 20);
    const content = [filler, value, filler.repeat(6), value, filler].join(" ");
    expect(scan(content).map((m) => m.at)).toEqual([
      `1:${(1 << 20) + 2}-1:${(1 << 20) + 26}`,
      `1:${7 * (1 << 20) + 28}-1:${7 * (1 << 20) + 52}`,
    ]);
  });

  test("a match across the border of a block is whole", () => {
    for (const shift of [1, 10, 23, 24, 25]) {
      const content = `${value} ${"\n".repeat((1 << 20) - shift - 25)}${value}${"\n".repeat(1 << 20)}`;
      expect(scan(content)).toHaveLength(2);
    }
  });
});

describe("encodings", () => {
  test.each([
    ["UTF-16 LE with a mark", Buffer.from(`\ufeffkey = "${value}"\r\n`, "utf16le")],
    ["UTF-16 LE without a mark", Buffer.from(`key = "${value}"\r\n`, "utf16le")],
    ["UTF-16 BE with a mark", Buffer.from(`\ufeffkey = "${value}"\r\n`, "utf16le").swap16()],
    ["UTF-16 BE without a mark", Buffer.from(`key = "${value}"\r\n`, "utf16le").swap16()],
  ])("%s", (_, bytes) => {
    expect(scan(bytes)).toMatchObject([{ rule: "tok", at: "1:8-1:32", value }]);
  });

  test("an odd number of bytes in UTF-16 does not break it", () => {
    expect(scan(Buffer.concat([Buffer.from(`\ufeffkey = "${value}"\n`, "utf16le"), Buffer.from([65])]))).toHaveLength(
      1,
    );
  });

  test("text in a file with NUL bytes is found by specific rules, not by guesses", () => {
    const bytes = Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(` ${value} acme=${fake("hex", 16)}`)]);
    expect(scan(bytes).map((m) => m.rule)).toEqual(["tok"]);
  });

  test("Latin-1 bytes before the secret do not hide it", () => {
    expect(scan(Buffer.concat([Buffer.from([0xe4, 0xff, 0x20]), Buffer.from(value)]))).toMatchObject([{ value }]);
  });
});

describe("judgement", () => {
  test("placeholders are no secrets", () => {
    expect(scan(`tok_${"x".repeat(20)} tok_${"abc".repeat(6)}ab`)).toEqual([]);
  });

  test("a failed check lowers the confidence and does not hide the finding", () => {
    const checked = new Engine([{ ...token, confidence: "medium", checks: ["crc32-base62"] }]);
    const [match] = checked.scan({ bytes: Buffer.from(value), path: "a", where: "content" });
    expect(match).toMatchObject({ rule: "tok", confidence: "low" });
  });

  test("a rule whose other half is missing is low or gone", () => {
    const id = rule({ id: "id", keywords: ["uid_"], pattern: "(?<secret>uid_[0-9]{6})" });
    const soft = new Engine([id, { ...token, needs: [{ rule: "id", lines: 2, required: false }] }]);
    const hard = new Engine([id, { ...token, needs: [{ rule: "id", lines: 2, required: true }] }]);
    const content = (gap: number) => ({
      bytes: Buffer.from(`uid_381924${"\n".repeat(gap)} ${value}`),
      path: "a",
      where: "content" as const,
    });
    expect(soft.scan(content(2)).map((m) => m.confidence)).toEqual(["medium", "medium"]);
    expect(soft.scan(content(3)).map((m) => m.confidence)).toEqual(["medium", "low"]);
    expect(hard.scan(content(3)).map((m) => m.rule)).toEqual(["id"]);
  });

  test("path-only rules speak of names", () => {
    const named = new Engine([rule({ id: "key-file", path: String.raw`(?:^|/)id_rsa$` })]);
    const names = ["src/a.ts", "home/.ssh/id_rsa"];
    const found = named.scan({ bytes: Buffer.from(names.join("\n")), path: "", where: "path" });
    expect(found).toMatchObject([{ rule: "key-file", line: 2 }]);
    expect(named.scan({ bytes: Buffer.from("id_rsa"), path: "id_rsa", where: "content" })).toEqual([]);
  });
});

test("the secret prints its mask only", () => {
  const [match] = engine.scan({ bytes: Buffer.from(value), path: "a", where: "content" });
  expect(String(match?.secret)).toBe("tok_****…****");
  expect(JSON.stringify(match)).not.toContain(value.slice(4));
});

test("the name of a variable is no value: required = ['JWT_SECRET_KEY', 'DATABASE_URL']", () => {
  const named = new Engine([
    rule({
      id: "named",
      keywords: ["secret"],
      pattern: "secret(?:_KEY)?['=:, ]{1,4}(?<secret>[\\w]{8,40})",
      flags: "i",
    }),
  ]);
  const found = (text: string) => named.scan({ bytes: Buffer.from(text), path: "a.py", where: "content" }).length;
  expect(found("required = ['JWT_SECRET_KEY', 'DATABASE_URL']")).toBe(0);
  expect(found("secretKey: x, secret: MONGO_PASSWORD")).toBe(0);
  expect(found(`secret: ${fake("upper", 24)}`)).toBe(1);
});

describe("rules that go by the file's name", () => {
  const whole = new Engine([
    token,
    rule({
      id: "whole",
      pattern: String.raw`(?<=^|\n)(?<secret>[0-9a-f]{32})\s{0,2}$`,
      path: String.raw`(?:^|/)acme\.key$`,
    }),
  ]);
  const ids = (content: string, path: string): readonly string[] =>
    whole.scan({ bytes: Buffer.from(content), path, where: "content" }).map((m) => `${m.rule}:${m.line}:${m.column}`);

  test("are tried in that file and in no other, in any case of its letters", () => {
    const hex = fake("hex", 32);
    expect(ids(`# key\n${hex}\n`, "config/acme.key")).toEqual(["whole:2:1"]);
    expect(ids(hex, "config/Acme.KEY")).toEqual(["whole:1:1"]);
    expect(ids(hex, "backup.zip!config!acme.key")).toEqual(["whole:1:1"]);
    expect(ids(hex, "config/other.key")).toEqual([]);
    expect(ids("", "acme.key")).toEqual([]);
  });

  test("look at the beginning of the file only", () => {
    expect(ids(`${"# a comment\n".repeat(1000)}${fake("hex", 32)}`, "acme.key")).toEqual([]);
  });
});
