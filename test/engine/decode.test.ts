import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodedRegions } from "../../src/engine/decode.ts";
import { Engine } from "../../src/engine/engine.ts";
import { revealSecret } from "../../src/model.ts";
import { fake } from "../support/fake.ts";
import { rule } from "./rule.ts";

const value = `tok_${fake("alnum", 20)}`;
const engine = new Engine([
  rule({ id: "tok", keywords: ["tok_"], pattern: String.raw`\b(?<secret>tok_[0-9A-Za-z]{20})\b` }),
]);

function scan(content: string | Buffer, decodeDepth?: number) {
  const used = decodeDepth === undefined ? engine : new Engine(engine.rules, { decodeDepth });
  return used.scan({ bytes: Buffer.from(content), path: "a.txt", where: "content" }).map((m) => ({
    at: `${m.line}:${m.column}-${m.endLine}:${m.endColumn}`,
    value: revealSecret(m.secret),
    decoded: m.decoded,
  }));
}

const plain = `user=me\npassword: ${value}\n`;
const base64 = Buffer.from(plain).toString("base64");
const everyByte = (write: (code: number) => string) => [...value].map((c) => write(c.charCodeAt(0))).join("");
const hex2 = (code: number) => code.toString(16).padStart(2, "0");

describe("one layer", () => {
  test.each([
    ["base64", base64, "base64"],
    ["base64 without padding", base64.replace(/=+$/, ""), "base64"],
    ["base64url", Buffer.from(`??>>~~${plain}`).toString("base64url"), "base64"],
    ["hex", Buffer.from(plain).toString("hex"), "hex"],
    ["percent", everyByte((c) => `%${hex2(c)}`), "percent"],
    ["\\x escapes", everyByte((c) => `\\x${hex2(c)}`), "escape"],
    ["\\u escapes", everyByte((c) => `\\u00${hex2(c)}`), "escape"],
    ["HTML entities", everyByte((c) => `&#${c};`), "html"],
  ])("%s", (_, encoded, layer) => {
    expect(scan(`x = "${encoded}"\n`)).toEqual([{ at: expect.stringMatching(/^1:6-1:/), value, decoded: [layer] }]);
  });

  test("base64 wrapped over lines is one text", () => {
    const wrapped = Buffer.from(`${"filler text ".repeat(9)}${plain}`)
      .toString("base64")
      .replace(/.{64}/g, "$&\n");
    expect(scan(`data:\n${wrapped}\n`)).toMatchObject([{ value, decoded: ["base64"] }]);
  });

  test("a base64 value glued to a name is found", () => {
    expect(scan(`config_${base64}`)).toMatchObject([{ value, decoded: ["base64"] }]);
  });

  test("quoted-printable, in every part that a header announces", () => {
    const part = (text: string) => `Content-Transfer-Encoding: quoted-printable\r\n\r\n${text}\r\n--x\r\n`;
    const broken = `a=3Db ${value.slice(0, 10)}=\r\n${value.slice(10)}.`;
    expect(scan(part("nothing here") + part(broken))).toEqual([
      { at: "7:7-8:15", value, decoded: ["quoted-printable"] },
    ]);
    expect(scan(`${broken}\n`)).toEqual([]);
    expect(scan(part(`password=3D${base64.replace(/.{30}/g, "$&=\n")}`))).toMatchObject([
      { value, decoded: ["quoted-printable", "base64"] },
    ]);
  });

  test("escapes in a string that is escaped itself", () => {
    const escapes = everyByte((c) => `\\u00${hex2(c)}`);
    expect(scan(JSON.stringify(escapes))).toMatchObject([{ value, decoded: ["escape"] }]);
    expect(scan(JSON.stringify(JSON.stringify(escapes)))).toMatchObject([{ value, decoded: ["escape"] }]);
  });

  test("UTF-16 inside base64, as PowerShell writes commands", () => {
    const encoded = Buffer.from(plain, "utf16le").toString("base64");
    expect(scan(`powershell -enc ${encoded}`)).toMatchObject([{ value, decoded: ["base64", "utf-16le"] }]);
  });

  test("a place behind escapes is exact", () => {
    expect(scan(`caf\\u0065 %41 ${value}`)).toMatchObject([{ at: `1:15-1:39`, decoded: [] }]);
    expect(scan(`a %41 tok%5F${value.slice(4)}`)).toMatchObject([{ at: `1:7-1:33`, decoded: ["percent"] }]);
  });
});

test("layers are undone in any order, down to the depth asked for", () => {
  const twice = Buffer.from(`{"a":"${base64}"}`).toString("base64");
  const thrice = encodeURIComponent(`${twice}==`);
  expect(scan(thrice)).toMatchObject(
    [{ value, decoded: ["percent", "base64", "base64"] }].map(({ value }) => ({ value })),
  );
  expect(scan(twice)).toMatchObject([{ decoded: ["base64", "base64"] }]);
  expect(scan(twice, 1)).toEqual([]);
  expect(scan(base64, 0)).toEqual([]);
});

test("every base64 text of a sentence is found, whatever stands around it", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[ -~]{24,90}$/),
      fc.stringMatching(/^[ ."'\n(){};]{0,50}$/),
      fc.stringMatching(/^[ ."'\n(){};]{0,50}$/),
      (text, before, after) => {
        const encoded = Buffer.from(text).toString("base64");
        const regions = encodedRegions(Buffer.from(`${before}${encoded}${after}`)).filter((r) => r.layer === "base64");
        // Padding is no part of a run.
        expect(regions.map((r) => [r.start, r.end])).toEqual([
          [before.length, before.length + encoded.replace(/=+$/, "").length],
        ]);
        expect(regions[0]?.decoded.toString()).toBe(text);
      },
    ),
  );
});

test("ordinary long words are left alone", () => {
  const words =
    "internalConfigurationManagerFactory github/workflows/continuous-integration 0123456789abcdef0123456789abcdef01234567";
  expect(encodedRegions(Buffer.from(words))).toEqual([]);
});
