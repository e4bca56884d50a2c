import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formsOf } from "../../src/incident/encodings.ts";
import { ValueScanner } from "../../src/incident/valueScanner.ts";
import { fake } from "../support/fake.ts";

const scan = (value: string, content: string | Buffer): readonly string[] =>
  new ValueScanner([{ value: Buffer.from(value) }])
    .scan({ bytes: Buffer.from(content) })
    .map(({ line, column, decoded }) => `${line}:${column} ${decoded.join(">")}`);

const text = fc
  .string({ unit: "grapheme", minLength: 8, maxLength: 60 })
  .filter((s) => !/^\s|\s$/.test(s) && !/\p{Surrogate}/u.test(s));
const around = fc.string({ unit: "grapheme-ascii", maxLength: 12 });

/** What programs do to a text that holds the value. */
const ENCODERS: Readonly<Record<string, (whole: string) => string | Buffer>> = {
  nothing: (s) => s,
  base64: (s) => Buffer.from(s).toString("base64"),
  base64url: (s) => Buffer.from(s).toString("base64url"),
  hex: (s) => Buffer.from(s).toString("hex"),
  "hex in capitals": (s) => Buffer.from(s).toString("hex").toUpperCase(),
  url: (s) => encodeURIComponent(s),
  json: (s) => JSON.stringify(s),
  "json in json": (s) => JSON.stringify(JSON.stringify(s)),
  "ascii json": (s) =>
    JSON.stringify(s).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`),
  "utf-16le with a mark": (s) => Buffer.from(`\ufeff${s}`, "utf16le"),
  "single quotes of a shell": (s) => `'${s.replaceAll("'", "'\\''")}'`,
  "hex in a dump": (s) =>
    Buffer.from(s)
      .toString("hex")
      .replace(/..(?=.)/g, "$& "),
  "hex of a C string": (s) => Buffer.from(s).toString("hex").replace(/../g, "\\x$&"),
  "an array of bytes": (s) =>
    Array.from(Buffer.from(s), (byte) => `0x${byte.toString(16).padStart(2, "0")}`).join(", "),
  "json of PHP": (s) =>
    JSON.stringify(s)
      .replaceAll("/", "\\/")
      .replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`),
  csv: (s) => `"${s.replaceAll('"', '""')}"`,
  "numbers of html": (s) => [...s].map((c) => `&#${c.codePointAt(0)};`).join(""),
  "hexadecimal numbers of html": (s) => [...s].map((c) => `&#x${c.codePointAt(0)?.toString(16)};`).join(""),
  sql: (s) => `'${s.replaceAll("'", "''")}'`,
  html: (s) =>
    s
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;"),
};

describe("a value is found in what programs make of a text that holds it", () => {
  test.each(Object.entries(ENCODERS))("%s", (_, encode) => {
    fc.assert(
      fc.property(text, around, around, (value, before, after) => {
        expect(scan(value, encode(`${before}${value}${after}`))).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test("each form is found as it stands, between other bytes", () => {
  const value = `p"a'ss<${fake("base64", 24)}>&ü`;
  for (const { name, bytes } of formsOf(Buffer.from(value))) {
    expect(scan(value, Buffer.concat([Buffer.from("x = "), bytes, Buffer.from(" ;")])), name).toHaveLength(1);
  }
});

test("the secret part of a pair or a connection string is found by itself, unless it is an ordinary word", () => {
  const secret = fake("alnum", 16, 3);
  const parts = [
    `admin:${secret}`,
    `DB_PASSWORD=${secret}`,
    `postgres://u:${secret}@db/app`,
    `Server=x;Pwd=${secret};`,
  ];
  for (const value of parts) {
    expect(scan(value, `user: admin\npassword: ${secret}\n`)).toEqual(["2:11 its secret part"]);
  }
  expect(scan("admin:password", "the password is password\n")).toEqual([]);
  expect(scan(`admin:${secret}`, `${secret}:admin`)).toEqual(["1:1 halves swapped"]);
});

test("a text with letters of western Europe is found as Latin-1", () => {
  const value = `pässwörd-${fake("alnum", 8, 4)}`;
  expect(scan(value, Buffer.from(`x ${value}`, "latin1"))).toEqual(["1:3 latin1"]);
});

test("two values that are no text stay apart", () => {
  const [one, other] = [Buffer.from([0x61, 0xff, 0xfe, 0xab, 0x71]), Buffer.from([0x61, 0xff, 0xfc, 0xab, 0x71])];
  const scanner = new ValueScanner([{ value: one }, { value: other }]);
  expect(scanner.scan({ bytes: Buffer.concat([Buffer.from("k="), other]) }).map(({ secret }) => secret)).toEqual([
    scanner.secrets[1],
  ]);
});

test("the place is that of the value", () => {
  const value = fake("alnum", 20);
  expect(scan(value, `one\ntwo ${value}\n${value}`)).toEqual(["2:5 ", "3:1 "]);
});

test("base64 that is broken into lines", () => {
  const value = fake("alnum", 90, 3);
  const lines = Buffer.from(`user:${value}`).toString("base64").replace(/.{40}/g, "$&\n");
  expect(scan(value, `auth: |\n${lines}\n`)).toHaveLength(1);
});

test("a key over several lines is found re-indented, with other line ends, and by one of its lines", () => {
  const lines = [fake("base64", 64, 4), fake("base64", 64, 5), fake("base64", 20, 6)];
  const key = ["-----BEGIN KEY-----", ...lines, "-----END KEY-----"].join("\n");
  expect(scan(key, key.replaceAll("\n", "\r\n"))).not.toEqual([]);
  expect(scan(key, key.replaceAll("\n", "\n    "))).toHaveLength(2);
  expect(scan(key, `left: ${lines[1]}`)).toEqual(["1:7 one line of it"]);
  expect(scan(key, "-----BEGIN KEY-----\nanother\n-----END KEY-----")).toEqual([]);
});

test("what does not hold the value gives nothing", () => {
  fc.assert(
    fc.property(text, fc.uint8Array({ maxLength: 400 }), (value, bytes) => {
      const content = Buffer.from(bytes);
      if (!content.includes(Buffer.from(value).subarray(0, 4)))
        expect(scan(`${value}${fake("alnum", 16)}`, content)).toEqual([]);
    }),
  );
});

test("of values that begin alike each is told apart", () => {
  const start = fake("alnum", 12, 7);
  const scanner = new ValueScanner([{ value: Buffer.from(`${start}A`) }, { value: Buffer.from(`${start}AB`) }]);
  expect(scanner.scan({ bytes: Buffer.from(`${start}AB`) })).toHaveLength(2);
  expect(scanner.scan({ bytes: Buffer.from(`${start}A`) })).toHaveLength(1);
});

test("an exact value is not looked for in other forms", () => {
  const value = fake("alnum", 16, 8);
  const scanner = new ValueScanner([{ value: Buffer.from(value), exact: true }]);
  expect(scanner.scan({ bytes: Buffer.from(value) })).toHaveLength(1);
  expect(scanner.scan({ bytes: Buffer.from([...value].toReversed().join("")) })).toEqual([]);
});
