/** Runs around every test file (vitest.config.ts): fails the file when an output of leakgate shows a fake secret. */
import { afterAll, expect } from "vitest";
import { leakedOutputs } from "./output.ts";

afterAll(() => {
  expect(
    leakedOutputs(),
    "leakgate printed a secret in the outputs below (a test that asks for it passes --show-secrets to runCli; " +
      "fake text that is no secret is taken off the list by notSecret() of test/support/output.ts)",
  ).toEqual([]);
});
