/** The positive control: settings that hide everything are a mistake, those that hide something are not. */
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config/config.ts";
import { Engine } from "../../src/engine/engine.ts";
import { builtinRules } from "../../src/ruleset/builtin.ts";
import { genericDetector } from "../../src/ruleset/genericDetector.ts";
import { builtinDocs } from "../../src/ruleset/builtinDocs.ts";
import { positiveControl } from "../../src/run/positiveControl.ts";
import { fakeSlackToken } from "../support/fake.ts";
import { inProcess } from "./inProcess.ts";
import { leakgate, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(640)}"\n`;
const HIDDEN = "leakgate: nothing could be found with these settings (the positive control is hidden): ";

function withConfig(text: string): TempRepo {
  const repo = tempRepo();
  repo.commit("start", { "app.py": LINE, ".leakgate.yaml": text });
  return repo;
}

describe("is exit code 2 and says which setting hides everything:", () => {
  test.each([
    ["exclude:\n  - dist\n  - '**'\n", '.leakgate.yaml:3: exclude "**" leaves out every path'],
    ["exclude: ['*']\n", '.leakgate.yaml:1: exclude "*" leaves out every path'],
    ["exclude: ['.']\n", '.leakgate.yaml:1: exclude "." leaves out every path'],
    ["allow:\n  - {reason: x, values: ['.*']}\n", '.leakgate.yaml:2: allows whatever rule "'],
    ["allow:\n  - {reason: x, values: ['[\\s\\S]+']}\n", '.leakgate.yaml:2: allows whatever rule "'],
    ["allow:\n  - {reason: x, paths: ['**']}\n", '.leakgate.yaml:2: allows whatever rule "'],
  ])("%j", async (text, reason) => {
    using repo = withConfig(text);
    for (const args of [["scan"], ["scan", "--staged"], ["config", "check"]]) {
      const { code, stdout, stderr } = await inProcess(repo.path, args);
      expect([code, stdout, stderr.slice(0, HIDDEN.length + reason.length)]).toEqual([2, "", HIDDEN + reason]);
    }
  });

  test("a level above all selected rules", async () => {
    using repo = withConfig("min-severity: critical\n");
    const { report } = await scan(repo, ["--no-baseline"]);
    const low = (await leakgate(repo, ["rules", "list"])).stdout
      .split("\n")
      .find((line) => / (low|medium|high) /.test(line));
    const id = low?.split(" ")[0] as string;
    expect(report.findings).not.toBeUndefined();
    const { code, stderr } = await leakgate(repo, ["scan", "--rule", id]);
    expect([code, stderr]).toEqual([2, `${HIDDEN}.leakgate.yaml:1: "critical" is above every rule that is selected\n`]);
  });
});

describe("is content with", () => {
  test.each([
    ["exclude: ['*.py', 'src/**']\n", []],
    ["allow: [{reason: x, rules: [slack-bot-token]}]\n", []],
    ["allow: [{reason: x, paths: ['*.py']}]\n", []],
    ["allow: [{reason: x, stopwords: [zzz]}]\n", ["app.py:1 slack-bot-token"]],
    ["rules: {exclude: [slack-bot-token]}\n", undefined],
    ["min-severity: critical\n", ["app.py:1 slack-bot-token"]],
    ["min-confidence: high\n", ["app.py:1 slack-bot-token"]],
  ])("%j", async (text, places) => {
    using repo = withConfig(text);
    const result = await scan(repo);
    expect(result.report.coverage.complete).toBe(true);
    if (places !== undefined) expect(result.places).toEqual(places);
  });

  test("any single rule, and its own example is then the control", async () => {
    const rules = builtinRules();
    const docs = builtinDocs();
    const refused: string[] = [];
    for (const { id } of rules) {
      const config = await loadConfig({ cwd: "/", overrides: { rules: [id], minConfidence: "low" }, rules });
      const engine = new Engine(config.rules, { detector: genericDetector });
      const parts = {
        scan: (content: Parameters<Engine["scan"]>[0]) => engine.scan(content),
        judge: () => Promise.reject(new Error("nothing can hide a match here")),
      };
      await positiveControl(config, () => Promise.resolve(docs), parts).catch((error: Error) => {
        refused.push(`${id}: ${error.message}`);
      });
    }
    expect(refused).toEqual([]);
  });
});

test("does not wake the generic detector, which a run of a hook seldom needs", async () => {
  using repo = tempRepo();
  const config = await loadConfig({ cwd: repo.path, root: repo.path, overrides: {}, rules: builtinRules() });
  const detector = (): never => {
    throw new Error("woken");
  };
  const engine = new Engine(builtinRules(), { detector });
  const judge = (): never => {
    throw new Error("nothing hides the control");
  };
  await expect(
    positiveControl(config, async () => [], { scan: (content) => engine.scan(content), judge }),
  ).resolves.toBeUndefined();
});
