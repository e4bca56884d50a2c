/** Every mistake in a configuration is a UsageError that says where it is and what to do. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/model.ts";
import { fake } from "../support/fake.ts";
import { captureOutput } from "../support/output.ts";
import { made } from "./make.ts";

/** The message that a `.leakgate.yaml` gives. */
async function complaint(text: string): Promise<string> {
  const { load } = await made({ ".leakgate.yaml": text });
  const error: unknown = await load().then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(UsageError);
  return captureOutput("configuration mistake", (error as UsageError).message);
}

describe("a mistake is told with file, line and what to do:", () => {
  test.each([
    ["min-severty: high\n", '.leakgate.yaml:1: unknown key "min-severty"; did you mean "min-severity"?'],
    ["\nrules:\n  onyl: [alpha]\n", '.leakgate.yaml:3: unknown key "onyl"; did you mean "only"?'],
    [
      "allow:\n  - reason: x\n    rules: [alpha]\n    untill: 2027-01-01\n",
      '.leakgate.yaml:4: unknown key "untill"; did you mean "until"?',
    ],
    ["exclude: vendor\n", ".leakgate.yaml:1: exclude must be a list"],
    ["exclude:\n  - a\n  - 3\n", ".leakgate.yaml:3: exclude[1] must be a glob"],
    [
      "min-severity: hihg\n",
      '.leakgate.yaml:1: min-severity must be one of low, medium, high, critical; did you mean "high"?',
    ],
    ["baseline: true\n", ".leakgate.yaml:1: baseline must be a path, or false for no baseline"],
    ["max-file-size: lots\n", ".leakgate.yaml:1: max-file-size must be a size such as 10MB or 1GiB"],
    ["max-file-size: [1]\n", ".leakgate.yaml:1: max-file-size must be a size such as 10MB or 1GiB"],
    ["jobs: 0\n", ".leakgate.yaml:1: jobs must be at least 1"],
    ["decode-depth: 1.5\n", ".leakgate.yaml:1: decode-depth must be a whole number"],
    ["inline-allow: 'no'\n", ".leakgate.yaml:1: inline-allow must be true or false"],
    ["report: [sarif]\n", ".leakgate.yaml:1: report[0] must be FORMAT=PATH, such as sarif=leakgate.sarif"],
    ["- exclude\n", ".leakgate.yaml:1: the file must be a map of keys"],
    ["allow:\n  - rules: [alpha]\n", '.leakgate.yaml:2: allow[0] lacks the key "reason"'],
    [
      "allow:\n  - reason: because\n",
      ".leakgate.yaml:2: allow[0] must be an allowance with at least one of rules, paths, values, stopwords",
    ],
    ["allow:\n  - {reason: x, rules: [alpha], until: 2027-02-30}\n", ".leakgate.yaml:2: there is no such day"],
    ["rules: {only: [alhpa]}\n", '.leakgate.yaml:1: unknown rule "alhpa"; did you mean "alpha"?'],
    [
      "allow:\n- reason: x\n  rules:\n  - zzzzzzz\n",
      '.leakgate.yaml:4: unknown rule "zzzzzzz"; `leakgate rules list` shows all',
    ],
    [
      "exclude:\n- a\n- '!b'\n",
      '.leakgate.yaml:3: a glob that begins with "!" is not supported; write the globs that are meant',
    ],
    [
      "exclude: [../x]\n",
      '.leakgate.yaml:1: a glob speaks of paths below the file\'s own folder; ".." has no place in it',
    ],
    [
      "show-secrets: true\n",
      '.leakgate.yaml:1: "show-secrets" is a flag only, so that no file can make a log show secrets',
    ],
  ])("%j", async (text, message) => {
    expect(await complaint(text)).toBe(message);
  });

  test("in YAML itself", async () => {
    expect(await complaint("exclude: [a\nmin-severity: low\n")).toMatch(/^\.leakgate\.yaml:\d: not valid YAML: /);
    expect(await complaint("a: 1\na: 2\n")).toMatch(/^\.leakgate\.yaml:2: not valid YAML: /);
    expect(await complaint("jobs: 1\nexclude: *nothing\n")).toMatch(/^\.leakgate\.yaml:2: not valid YAML: /);
  });

  test("several at once, in the order of the file", async () => {
    const message = await complaint("jobs: many\nexclude: x\nqiuet: true\n");
    expect(message.split("\n").map((line) => line.split(":", 2).join(":"))).toEqual([
      ".leakgate.yaml:1",
      ".leakgate.yaml:2",
      ".leakgate.yaml:3",
    ]);
  });

  test("in a pattern, without repeating it: it may be the secret", async () => {
    const secret = fake("alnum", 30, 41);
    const message = await complaint(`allow:\n  - reason: x\n    values:\n      - '${secret}['\n`);
    expect(message).toMatch(/^\.leakgate\.yaml:4: not a regular expression: /);
    expect(message).not.toContain(secret);
  });

  test("in a file that is not text", async () => {
    const { root, load } = await made({ ".leakgate.yaml": "" });
    writeFileSync(join(root, ".leakgate.yaml"), Buffer.from([0x65, 0xff, 0xfe]));
    await expect(load()).rejects.toThrow(".leakgate.yaml: is not UTF-8 text");
  });

  test("in the choice of the file", async () => {
    const { load } = await made({ "gitleaks.toml": "" });
    await expect(load({}, "none.yaml")).rejects.toThrow("none.yaml: there is no such configuration file");
    await expect(load({}, "gitleaks.toml")).rejects.toThrow("gitleaks.toml: is TOML");
  });

  test("in flags", async () => {
    const { load } = await made({});
    await expect(load({ rules: ["alpah"] })).rejects.toThrow('--rule: unknown rule "alpah"; did you mean "alpha"?');
    await expect(load({ excludeRules: ["bta"] })).rejects.toThrow(
      '--exclude-rule: unknown rule "bta"; did you mean "beta"?',
    );
  });

  test("when no rule is left", async () => {
    const { load } = await made({ ".leakgate.yaml": "rules:\n  only: [alpha]\n  exclude: [alpha]\n" });
    await expect(load()).rejects.toThrow(
      "no rule is left to scan with: only alpha selected, all of the rest excluded by .leakgate.yaml:3",
    );
  });
});
