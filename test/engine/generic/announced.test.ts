import { describe, expect, it } from "vitest";
import { Engine } from "../../../src/engine/engine.ts";
import { builtinRules } from "../../../src/ruleset/builtin.ts";
import { genericDetector } from "../../../src/ruleset/genericDetector.ts";
import { fake } from "../../support/fake.ts";

const rules = builtinRules().filter((rule) => /^generic-(?:password|key|secret|uuid)$/.test(rule.id));
const engine = new Engine(rules, { detector: genericDetector });
const found = (text: string, path = "config.yml"): readonly string[] =>
  engine.scan({ bytes: Buffer.from(text), path, where: "content" }).map((match) => match.rule);

describe("what a name or a value says of itself", () => {
  const value = fake("alnum", 32);
  const hex = fake("hex", 32);
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

  it.each([
    "partitionKey",
    "primary_key",
    "idempotencyKey",
    "key_down_event",
    "csrf-token",
    "gitCredentialsId",
    "UserSecretsId",
  ])("%s names no credential", (name) => {
    expect(found(`"api_token": "${value}"`)).not.toEqual([]);
    expect(found(`"${name}": "${value}"`)).toEqual([]);
    expect(found(`"${name}": "${uuid}"`)).toEqual([]);
  });

  it("leaves encrypted values and addresses alone", () => {
    expect(found(`password: ${value}`)).not.toEqual([]);
    for (const harmless of [
      `ENC[AES256_GCM,data:${value},iv:${value},tag:${hex},type:str]`,
      `vault:v1:${value}`,
      `mailto:${value}@example.org`,
    ])
      expect(found(`token: ${harmless}`), harmless).toEqual([]);
    expect(found(`Lock-Token: <urn:uuid:${uuid}>`)).toEqual([]);
  });

  it("does not read the id of a key in a token's header as a secret", () => {
    const header = Buffer.from(JSON.stringify({ alg: "HS256", kid: uuid })).toString("base64url");
    expect(found(`x = '${header}'`)).toEqual([]);
  });
});
