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

  it("reads a client's id beside its secret", () => {
    expect(found(`clientId = "${uuid}"\nclientSecret = "${value}"\n`)).toContain("generic-uuid");
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

  it.each([
    ["a hash of a password", () => `password: "$2b$12$${fake("alnum", 53)}"`],
    ["an encrypted key", () => `"encryptedKey": "${value}"`],
    ["a value in an envelope", () => `secret: ENC(${value}=)`],
    ["what somebody cut out", () => `api_token = "${value}(...)${value}"`],
    ["a picture of a build's state", () => `https://example.org/badge.svg?token=${value}`],
    ["a text that people read", () => `"password": "Zapomniana treść dla osób"`],
    ["a commit", () => `token ref: "x"; "head_sha": "${hex}${hex.slice(0, 8)}"`],
    ["a finding as gitleaks names it", () => `${hex}${hex.slice(0, 8)}:src/old token.py:slack-bot-token:12`],
    ["a key that was typed for an example", () => `acme_api_key = "ACMEabc123"`],
    ["an address of mail as a link", () => `password: https://mailto:${value}@example.org`],
    ["a page's own token in a query", () => `csrf-token=${value}${value}==`],
    [
      "a block that is no key",
      () => `key = "-----BEGIN OPENSSH PRIVATE KEY-----\\n${hex}${hex}\\n-----END OPENSSH PRIVATE KEY-----"`,
    ],
    ["a client's id without its secret", () => `clientId = "${uuid}"`],
    ["a document's address", () => `secret plan: https://docs.google.com/document/d/${value}/edit`],
    ["a made-up id", () => `access_token: "12345678-1111-abcd-${uuid.slice(19)}"`],
    ["an id of RFC 4122", () => `secret: "6ba7b810-${"9dad-11d1-80b4-00c04fd430c8"}"`],
    ["the picture's id in an address", () => `secret: ![x](https://example.org/user-attachments/assets/${uuid})`],
    ["an id that shows what ids look like", () => `token = uuidv4(); // "${uuid}"`],
  ])("%s is no credential", (_, line) => {
    expect(found(`api_token: "${value}"`)).not.toEqual([]);
    expect(found(line())).toEqual([]);
  });

  it("reads the query of a page's address", () => {
    expect(found(`get("https://api.github.com/user?access_token=${hex}")`)).not.toEqual([]);
  });

  it("takes a digest for one only where the name is that of a file", () => {
    expect(found(`"lib/token/secret.rb": "${hex}"`, "list.json")).toEqual([]);
    expect(found(`"api_token": "${hex}"`, "list.json")).not.toEqual([]);
  });

  it("leaves vectors of tests alone, not the same figures in a program", () => {
    const line = `secretKey := hex.DecodeString("${hex}")`;
    expect(found(line, "a_test.go")).toEqual([]);
    const long = `const secretKey = "${hex}${hex}${hex}"`;
    expect(found(long, "src/a_test.go")).toEqual([]);
    expect(found(long, "src/a.go")).not.toEqual([]);
  });
});
