import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awsAccount } from "../../src/engine/checks/awsAccount.ts";
import { makeBech32 } from "../../src/engine/checks/bech32.ts";
import { checksums, type ChecksumName } from "../../src/engine/checks/checksums.ts";
import { crc32 } from "../../src/engine/checks/crc32.ts";
import { checks } from "../../src/engine/checks/index.ts";

const FRONTS: Readonly<Record<ChecksumName, (body: string) => string>> = {
  "crc32-base62": (body) => `ghp_${body}`,
  "crc32-apify": (body) => `apify_api_${body}`,
  "crc32-gitlab": (body) => `glpat-${body}.01.0z`,
  "crc32-grafana": (body) => `glsa_${body}_`,
  "crc32-atlassian": (body) => `ATBB${body}`,
  "crc32-hex": (body) => `cfk_${body}`,
  "crc32-confluent": (body) => `cflt${body}`,
};
const body: fc.Arbitrary<string> = fc.stringMatching(/^[0-9A-Za-z]{32}$/);
const check = (name: string, value: string): string | undefined => checks[name]?.(value);

describe("checksums", () => {
  it("CRC-32 is the usual one", () => {
    expect(crc32("123456789")).toBe(0xcbf43926);
  });

  it.each(Object.keys(FRONTS) as ChecksumName[])("%s passes what it made and fails what was changed", (name) => {
    fc.assert(
      fc.property(body, fc.nat(31), (text, at) => {
        const front = FRONTS[name](text);
        const token = front + checksums[name](front);
        expect(check(name, token)).toBe("pass");
        const place = front.indexOf(text) + at;
        const other = token[place] === "a" ? "b" : "a";
        expect(check(name, token.slice(0, place) + other + token.slice(place + 1))).toBe("fail");
      }),
    );
  });

  it("never throw, whatever the value", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(checks)), fc.string(), (name, value) => {
        expect(["pass", "fail", "unknown"]).toContain(check(name, value));
      }),
    );
  });
});

describe("structures", () => {
  it("Bech32 passes what was made and fails one changed character", () => {
    const data = fc.stringMatching(/^[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{52}$/);
    fc.assert(
      fc.property(data, fc.nat(51), (text, at) => {
        const value = makeBech32("age-secret-key-", text);
        expect(check("bech32", value.toUpperCase())).toBe("pass");
        const place = value.lastIndexOf("1") + 1 + at;
        const other = value[place] === "q" ? "p" : "q";
        expect(check("bech32", value.slice(0, place) + other + value.slice(place + 1))).toBe("fail");
      }),
    );
  });

  it("a known Bech32 value of the standard passes", () => {
    // From BIP 173, no secret.
    expect(check("bech32", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw")).toBe("pass");
  });

  it("an AWS key id gives the account number that was put in", () => {
    const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const account = fc.bigInt({ min: 0n, max: 999_999_999_999n });
    fc.assert(
      fc.property(account, fc.nat(127), fc.nat(3), (number, low, tail) => {
        // 48 bits: one set bit, the account, seven bits of something else; then the rest of the id.
        const bits = (((1n << 47n) | (number << 7n) | BigInt(low)) << 2n) | BigInt(tail);
        let id = "";
        for (let i = 9n; i >= 0n; i--) id += BASE32[Number((bits >> (5n * i)) & 31n)];
        expect(awsAccount(`AKIA${id}ABCDEF`)).toBe(number.toString().padStart(12, "0"));
      }),
    );
  });

  it.each<[string, string, string]>([
    ["jwt-header", `${Buffer.from('{"alg":"none"}').toString("base64url")}.e30.`, "pass"],
    ["jwt-header", `${Buffer.from('{"typ":"x"}').toString("base64url")}.e30.`, "fail"],
    ["basic-pair", Buffer.from("user:pass word").toString("base64"), "pass"],
    ["basic-pair", Buffer.from("no colon").toString("base64"), "fail"],
    ["numbered-bytes", Buffer.from("123456789012:xyz").toString("base64"), "pass"],
    ["snowflake", `${Buffer.from("123456789012345678").toString("base64")}.x.y`, "pass"],
    ["snowflake", `${Buffer.from("abc456789012345678").toString("base64")}.x.y`, "fail"],
    ["reference-token", Buffer.from("reftkn:01:1:x").toString("base64"), "pass"],
    ["embedded-json", `glc_${Buffer.from('{"o":"1"}').toString("base64")}`, "pass"],
    ["embedded-json", "glc_eyJnot-json", "fail"],
    ["macaroon", "pypi-AAAA", "fail"],
    ["base64-32-bytes", Buffer.alloc(32, 7).toString("base64"), "pass"],
    ["base64-32-bytes", Buffer.alloc(31, 7).toString("base64"), "fail"],
    ["pem-body", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----", "fail"],
    ["pem-body", "-----BEGIN PGP PRIVATE KEY BLOCK-----\nAAAA\n-----END", "unknown"],
    ["aws-account-id", `AKIA${"0".repeat(16)}`, "fail"],
  ])("%s, %#: the verdict is right", (name, value, expected) => {
    expect(check(name, value)).toBe(expected);
  });
});
