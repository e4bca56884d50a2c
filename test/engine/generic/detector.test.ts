import { describe, expect, it } from "vitest";
import { Engine } from "../../../src/engine/engine.ts";
import { uuidHits } from "../../../src/engine/generic/shapes.ts";
import { builtinRules } from "../../../src/ruleset/builtin.ts";
import { genericDetector } from "../../../src/ruleset/genericDetector.ts";
import { fake } from "../../support/fake.ts";

const rules = builtinRules().filter((rule) => /^generic-(?:password|key|secret|uuid)$/.test(rule.id));
const engine = new Engine(rules, { detector: genericDetector });
const scan = (text: string, path = "src/settings.py"): ReturnType<Engine["scan"]> =>
  engine.scan({ bytes: Buffer.from(text), path, where: "content" });

describe("a credential without a format", () => {
  const secret = fake("alnum", 32);

  it("is found where it stands, with three reasons that do not show it", () => {
    const [match] = scan(`import os\nclient_secret = "${secret}"\n`);
    expect([match?.rule, match?.line, match?.column]).toEqual(["generic-secret", 2, 18]);
    expect(match?.notes.length).toBe(3);
    expect(match?.notes.join(" ")).not.toContain(secret);
  });

  it("is found inside escaped JSON and in encoded text", () => {
    const json = String.raw`{\"password\":\"${secret}\"}`;
    expect(scan(`body = "${json}"`).map((m) => m.rule)).toEqual(["generic-password"]);
    const encoded = Buffer.from(`{"client_secret": "${secret}", "a": 1}`).toString("base64");
    expect(scan(`data: ${encoded}`, "a.yaml").some((m) => m.decoded.includes("base64"))).toBe(true);
  });

  it("is no reference, word, placeholder or binary content", () => {
    for (const text of [
      "password = get_password()",
      'password = "${DB_PASSWORD}"',
      'token = "your-token-here"',
      'label_password = "Enter your password"',
      'key = "customer_id"',
    ])
      expect(scan(text), text).toEqual([]);
    expect(scan(`\0client_secret = "${secret}"`)).toEqual([]);
  });

  it("needs the detector where its keywords occur", () => {
    const without = new Engine(rules);
    expect(() => without.scan({ bytes: Buffer.from("password = 1"), path: "a", where: "content" })).toThrow("detector");
  });
});

it("reads windows of a line without end with the quotes in pairs", () => {
  const secret = fake("alnum", 32);
  const filler = '"a":"b c d","e":true,'.repeat(300);
  for (let pad = 0; pad < 22; pad++) {
    const text = `{${"x".repeat(pad)}${filler}"client_secret":"${secret}",${filler}"z":0}`;
    expect(scan(text, "a.json").map((match) => match.rule)).toEqual(["generic-secret"]);
  }
});

it("finds each UUID once, at every offset", () => {
  const id = `${fake("hex", 8)}-${fake("hex", 4)}-${fake("hex", 4)}-${fake("hex", 4)}-${fake("hex", 12)}`;
  for (let pad = 0; pad < 40; pad++) {
    expect(uuidHits(Buffer.from(`${" ".repeat(pad)}${id}\n`))).toEqual([pad]);
    expect(uuidHits(Buffer.from(`${" ".repeat(pad)}${id}`))).toEqual([pad]);
  }
  expect(uuidHits(Buffer.from(`a${id}`))).toEqual([]);
});
