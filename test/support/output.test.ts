import { afterEach, expect, test } from "vitest";
import { fake } from "./fake.ts";
import { captureOutput, forgetOutputs, leakedOutputs, notSecret } from "./output.ts";

afterEach(forgetOutputs);

test("an output that shows a fake secret is named with its line, without the secret", () => {
  const secret = fake("alnum", 40, 901);
  captureOutput("scan --format json", `first\nkey = ${secret}\n`);
  expect(leakedOutputs()).toEqual(["scan --format json: line 2, column 7"]);
});

test("a part of a fake secret is a leak too", () => {
  const secret = fake("alnum", 40, 902);
  captureOutput("scan", `key = ${secret.slice(0, 20)}…`);
  captureOutput("scan", `key = …${secret.slice(-12)}`);
  expect(leakedOutputs()).toHaveLength(2);
});

test("masked output is no leak, and short values are not looked for", () => {
  const short = fake("alnum", 8, 903);
  captureOutput("scan", `key = ****…**** and ${short} in a longer line`);
  expect(leakedOutputs()).toEqual([]);
});

test("fake text can be declared harmless", () => {
  const objectId = notSecret(fake("hex", 40, 904));
  captureOutput("scan", `commit ${objectId}`);
  expect(leakedOutputs()).toEqual([]);
});
