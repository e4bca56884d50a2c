import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../../src/engine/generic/candidates.ts";
import { asHexadecimal } from "../../../src/engine/generic/embedded.ts";
import { indirectName } from "../../../src/engine/generic/indirect.ts";
import { quotedTexts } from "../../../src/engine/generic/quoted.ts";
import { fake } from "../../support/fake.ts";

const value = fake("alnum", 24);

/** `name sign value` of all values of a line. */
function read(line: string, plain = true): readonly string[] {
  return candidatesOf(line, plain, () => false).candidates.map((c) => `${c.name} ${c.sign} ${c.value}`);
}

describe("a value is found with its name in", () => {
  it.each([
    ["an assignment", `db_password = "${value}"`, "db_password ="],
    ["JSON", `{"apiKey": "${value}"}`, "apiKey :"],
    ["JSON inside a text", String.raw`body = "{\"token\":\"${value}\"}"`, "token :"],
    ["YAML", `  secret: ${value}`, "secret :"],
    ["an env file", `export ACME_TOKEN=${value}`, "ACME_TOKEN ="],
    ["a typed declaration", `const password: string = "${value}";`, "password ="],
    ["a call around it", `secret = decode(bytes("${value}"))`, "secret ="],
    ["a setter", `config.setPassword("${value}")`, "config.setPassword ("],
    ["an argument after its name", `define("DB_PASSWORD", "${value}")`, "DB_PASSWORD ,"],
    ["a list", `tokens = ["a", "${value}"]`, "tokens ,"],
    ["an element", `<password>${value}</password>`, "password >"],
    ["a query", `get("https://example.org/a?access_token=${value}&b=1")`, "access_token ="],
    ["a query of a link without quotes", `link: https://example.org/a?formkey=${value}&b=1`, "formkey ="],
    ["quotes written as entities", `<pre>{&#34;password&#34;: &quot;${value}&quot;}</pre>`, "password :"],
    ["a default in a reference", `@Value("\${acme.secret:${value}}") String key`, "acme.secret :"],
    ["a default of a shell", "export KEY=${ACME_TOKEN:-" + value + "}", "ACME_TOKEN :"],
    ["a result beside an error", `apiSecret, err := hex.DecodeString("${value}")`, "apiSecret :="],
    ["the place in a tuple", `login, password = "someone", "${value}"`, "password ="],
    ["the first place in a tuple", `token, user = "${value}", "someone"`, "token ="],
    ["serialize() of PHP", `a:1:{s:8:"password";s:24:"${value}";}`, "password :"],
    ["a flag", `run --password ${value} x`, "--password  "],
  ])("%s", (_, line, named) => {
    expect(read(line)).toContain(`${named} ${value}`);
  });

  it("a URL, where it is the password", () => {
    const [found] = candidatesOf(`db = "amqp://user:${value}@host:5672/"`, false, () => false).candidates;
    expect([found?.value, found?.form]).toEqual([value, "url"]);
  });
});

const bytes = [...Buffer.from(fake("hex", 18), "hex")];
const list = bytes.join(", ");

it.each([
  ["Go", `key := []byte{${list}}`, "key"],
  ["Go in a structure", `Secret: []byte{${bytes.map((byte) => `0x${byte.toString(16)}`).join(", ")}},`, "Secret"],
  ["Java", `byte[] aesKey = new byte[] {${list}};`, "aesKey"],
  ["Python", `token = bytes([${list}])`, "token"],
])("a list of bytes in %s", (_, line, name) => {
  const [found] = candidatesOf(line, false, () => false).candidates;
  expect([found?.form, found?.name]).toEqual(["bytes", name]);
});

it("a list of bytes is described as the same key in hexadecimal", () => {
  const hexadecimal = Buffer.from([...bytes, 0]).toString("hex");
  const line = `byte[] aesKey = {0x${hexadecimal.slice(0, 2)}, ${bytes.slice(1).join(", ")}, 0};`;
  const [found] = candidatesOf(line, false, () => false).candidates;
  expect(found === undefined ? "" : asHexadecimal(found).value).toBe(hexadecimal);
});

it.each([`key = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]`, `keySizes = [128, 192, 256, 512, 1024, 2048, 4096, 90]`])(
  "a list that counts, or of larger numbers, is no key: %s",
  (line) => {
    expect(candidatesOf(line, false, () => false).candidates.map(({ form }) => form)).not.toContain("bytes");
  },
);

it("the rest of a text that began on a line before does not turn values and signs around", () => {
  expect(read(`beginning","colour":null,"tokens":["${value}","b c"],"state":"online"`)).toContain(`tokens : ${value}`);
  expect(read(String.raw`beginning\",\"token\":\"${value}\"`)).toContain(`token : ${value}`);
});

it("SQL names a password by what stands before it", () => {
  expect(read(`CREATE USER app IDENTIFIED BY "${value}";`)).toContain(`identified by password   ${value}`);
});

it("a password may hold a quote, and a condition ends with a colon", () => {
  const odd = `${fake("alnum", 4)}'${fake("alnum", 4, 2)}`;
  expect(read(`password: "${odd}"`)).toContain(`password : ${odd}`);
  expect(read(`if auth.password != "${value}":`, false)).toContain(`auth.password != ${value}`);
});

it("the password of a URL counts though its user is an address, or it reads like a word", () => {
  const [found] = candidatesOf(`smtps://me@example.org:${value}@smtp.example.org:465`, true, () => false).candidates;
  expect([found?.form, found?.value]).toEqual(["url", value]);
});

it.each([
  ["an attribute", `<add key="DbPassword" value="x"/>`, "", "", "DbPassword"],
  ["a pair of JSON", `{"value": "x", "name": "DB_PASSWORD"}`, "", "", "DB_PASSWORD"],
  ["a pair over two lines", "  value: x", "- name: DB_PASSWORD", "", "DB_PASSWORD"],
  ["another name", "", "- name: DB_PASSWORD", "", undefined],
])("a name beside the value: %s", (_, text, before, after, name) => {
  expect(indirectName(text === "" ? "password" : "value", { text, before, after })).toBe(name);
});

it("an apostrophe opens no text", () => {
  expect(quotedTexts("don't say 'word' here").length).toBe(1);
});

it("every value lies where it says, in any line", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.boolean(), (line, plain) => {
      for (const { from, to, value: text } of candidatesOf(line, plain, () => false).candidates) {
        expect(line.slice(from, to)).toBe(text);
      }
    }),
  );
});

it("a line of brackets and quotes takes no quadratic time", () => {
  const line = `key${'["\\'.repeat(20_000)}`;
  expect(candidatesOf(line, true, () => true).candidates).toEqual([]);
});
