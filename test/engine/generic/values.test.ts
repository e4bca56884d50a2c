import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../../src/engine/generic/candidates.ts";
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
    ["a flag", `run --password ${value} x`, "--password  "],
  ])("%s", (_, line, named) => {
    expect(read(line)).toContain(`${named} ${value}`);
  });

  it("a URL, where it is the password", () => {
    const [found] = candidatesOf(`db = "amqp://user:${value}@host:5672/"`, false, () => false).candidates;
    expect([found?.value, found?.form]).toEqual([value, "url"]);
  });
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
