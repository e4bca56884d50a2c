/** What a fingerprint depends on, and what it tells about a value that can be guessed. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fingerprint,
  FINGERPRINT_PATTERN,
  isWeakFingerprint,
  newSalt,
  pathFingerprint,
} from "../../src/baseline/fingerprint.ts";
import { isGuessable } from "../../src/baseline/strength.ts";
import { Secret } from "../../src/model.ts";
import { fake } from "../support/fake.ts";

const print = (value: string, family = "github", salt?: string): string => fingerprint(new Secret(value), family, salt);
const token = fake("alnum", 40);

test("the same value of the same family has the same fingerprint; another value, family or salt another one", () => {
  const salt = newSalt();
  expect(print(token)).toMatch(FINGERPRINT_PATTERN);
  expect(print(token)).toBe(print(token));
  expect(print(token, "github", salt)).toBe(print(token, "github", salt));
  const all = [
    print(token),
    print(fake("alnum", 40, 2)),
    print(token, "gitlab"),
    print(token, "github", salt),
    print(token, "github", newSalt()),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test("line ends and indentation of a key do not matter", () => {
  const lines = ["-----BEGIN KEY-----", fake("base64", 64), fake("base64", 64, 2), "-----END KEY-----"];
  const expected = print(lines.join("\n"));
  expect(print(lines.join("\r\n"))).toBe(expected);
  expect(print(`${lines.join("\n    ")}\n`)).toBe(expected);
  expect(print(lines.toReversed().join("\n"))).not.toBe(expected);
});

test("it is no plain hash of the value", () => {
  for (const algorithm of ["md5", "sha1", "sha256", "sha512"]) {
    expect(createHash(algorithm).update(token).digest("hex")).not.toContain(print(token).slice(4));
  }
});

test("a guessable value has the same few bits whatever its rule: two hashes of it would tell more than one", () => {
  expect(print("hunter2")).toMatch(/^lg1:w[0-9a-f]{3}$/);
  expect(isWeakFingerprint(print("hunter2"))).toBe(true);
  expect(print("hunter2", "postgres")).toBe(print("hunter2", "generic"));
});

test("with the file in hand, a common password is one of many equally good answers", () => {
  // A fixed salt: the test shall not depend on luck.
  const salt = Buffer.from(Array.from({ length: 16 }, (_, i) => 17 * i)).toString("hex");
  const known = print("hunter2", "generic", salt);
  // A list of a million common passwords is made of words, names, dates and digits behind them.
  const words = [
    "summer",
    "hunter",
    "dragon",
    "monkey",
    "shadow",
    "master",
    "qwerty",
    "letmein",
    "football",
    "iloveyou",
  ];
  let candidates = 0;
  for (const word of words)
    for (let i = 0; i < 100_000; i++) if (print(`${word}${i}`, "generic", salt) === known) candidates++;
  // About 244 of a million; ten is what must be reached.
  expect(candidates).toBeGreaterThanOrEqual(10);
});

/** What a person makes up: a season, a year and a mark; put together here, so that no password stands in the repository. */
const guess = ["Summer", 2024, "!"].join("");

test.each([
  ["hunter2"],
  ["123456"],
  ["P@ssw0rd123456789"],
  ["correct horse battery staple"],
  ["CorrectHorseBatteryStaple2024!"],
  ["MyCompanyDatabasePassword2023"],
  ["super-secret-production-key-do-not-share"],
  ["thequickbrownfoxjumpsoverthelazydog"],
  ["admin123admin123admin123"],
  ["1q2w3e4r5t6y7u8i9o0p"],
  ["zaq12wsxcde34rfvbgt56yhn"],
  ["a".repeat(100)],
  ["abcdefghijklmnopqrstuvwxyz0123456789"],
  [`postgres://app:${guess}@db.example.org:5432/${fake("alnum", 30)}`],
  [`Server=tcp:db.example.org;User ID=sa;Password=${guess};Encrypt=true`],
  [Buffer.from(`admin:${guess}`).toString("base64")],
  [""],
])("a person may have made up %s", (value) => {
  expect(isGuessable(value)).toBe(true);
});

test.each([
  ["alnum", 20],
  ["alnum", 24],
  ["alnum", 40],
  ["hex", 32],
  ["hex", 40],
  ["base64", 40],
  ["upper", 24],
  ["base32", 24],
] as const)("a token of %s %d is too random to guess", (alphabet, length) => {
  const tokens = Array.from({ length: 300 }, (_, i) => fake(alphabet, length, i + 1));
  expect(tokens.filter(isGuessable).length / tokens.length).toBeLessThan(0.03);
});

test("any value has a fingerprint that the baseline takes", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (value) => FINGERPRINT_PATTERN.test(print(value))));
  expect(pathFingerprint("a/.env", "env-file")).toMatch(FINGERPRINT_PATTERN);
  expect(pathFingerprint("a/.env", "env-file")).not.toBe(pathFingerprint("b/.env", "env-file"));
});

test("a very long value takes no long time", () => {
  for (const value of ["1+".repeat(500_000), "pass=".repeat(200_000), "a:".repeat(500_000), "é\n".repeat(300_000)]) {
    expect(print(value)).toMatch(FINGERPRINT_PATTERN);
  }
});
