import { crc32 } from "node:zlib";

import { expect, test } from "vitest";

import { controlToken } from "../../bench/inputs/control.ts";
import { interleave } from "../../bench/inputs/history.ts";
import { npmHistory } from "../../bench/inputs/releases.ts";
import { registerSecret } from "../support/output.ts";

test("packages are interleaved over the whole history, each in the order of its releases", () => {
  const order = interleave([
    { name: "a", versions: ["1", "2", "3", "4"] },
    { name: "b", versions: ["1", "2"] },
  ]);
  expect(order.map(({ name, version }) => name + version)).toEqual(["a1", "b1", "a2", "a3", "b2", "a4"]);
});

test("the history input has at least 300 commits, and no release twice", () => {
  const releases = interleave(npmHistory).map(({ name, version }) => `${name}@${version}`);
  expect(releases.length).toBeGreaterThanOrEqual(300);
  expect(new Set(releases).size).toBe(releases.length);
});

test("the control token carries the checksum that GitHub's tokens have", () => {
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const token = registerSecret(controlToken("test"));
  const sum = Array.from(token.slice(-6)).reduce((value, digit) => value * 62 + digits.indexOf(digit), 0);
  expect(token).toMatch(/^ghp_[0-9A-Za-z]{36}$/);
  expect(sum).toBe(crc32(token.slice(4, -6)));
});
