/** What a configuration means: defaults, flags over files, files of sub-directories over their parents. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { made } from "./make.ts";

const ids = (rules: readonly { id: string }[]): string[] => rules.map((r) => r.id);

describe("settings", () => {
  test("without a file are the defaults", async () => {
    const { load } = await made({});
    const config = await load();
    expect(config.settings).toMatchObject({
      failOn: "low",
      maxFileSize: 1024 ** 3,
      color: "auto",
      reports: [],
      quiet: false,
    });
    expect(config.top).toMatchObject({ minSeverity: "low", minConfidence: "low", inlineAllow: true });
    expect(ids(config.rules)).toEqual(["alpha", "beta", "gamma"]);
    expect(config.baseline).toBeUndefined();
  });

  test("come from the file, and from flags before it", async () => {
    const text =
      "min-severity: high\nfail-on: critical\nmax-file-size: 10MB\nbaseline: b.jsonl\nquiet: true\nreport: [json=a.json]\n";
    const { root, load } = await made({ ".leakgate.yaml": text });
    const config = await load();
    expect(config.settings).toMatchObject({
      failOn: "critical",
      maxFileSize: 10_000_000,
      quiet: true,
      reports: ["json=a.json"],
    });
    expect(config.top.minSeverity).toBe("high");
    expect(config.top.origins["min-severity"]).toBe(".leakgate.yaml:1");
    expect(config.baseline).toBe(join(root, "b.jsonl"));

    const flagged = await load({ minSeverity: "low", failOn: "none", baseline: false });
    expect(flagged.top.minSeverity).toBe("low");
    expect(flagged.settings.failOn).toBe("none");
    expect(flagged.baseline).toBe(false);
  });

  test("an empty file is a file", async () => {
    const { load } = await made({ ".leakgate.yaml": "# nothing\n" });
    expect((await load()).top.files).toHaveLength(1);
  });

  test("are frozen", async () => {
    const config = await (await made({})).load();
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.settings)).toBe(true);
    expect(Object.isFrozen(config.top)).toBe(true);
  });

  test.each([
    ["10MB", 10_000_000],
    ["1GiB", 1024 ** 3],
    ["512k", 512 * 1024],
    ["1.5 KiB", 1536],
    ["'7'", 7],
    ["7", 7],
  ])("max-file-size: %s is %d bytes", async (text, bytes) => {
    const { load } = await made({ ".leakgate.yaml": `max-file-size: ${text}\n` });
    expect((await load()).settings.maxFileSize).toBe(bytes);
  });
});

describe("rules", () => {
  test("a selected rule brings along what it needs, which then does not speak for itself", async () => {
    const { load } = await made({ ".leakgate.yaml": "rules: {only: [gamma]}\n" });
    const config = await load();
    expect(ids(config.rules)).toEqual(["beta", "gamma"]);
    expect(config.selects("gamma", "a.txt")).toBe(true);
    expect(config.selects("beta", "a.txt")).toBe(false);
  });

  test("--rule takes the place of rules.only, --exclude-rule adds to rules.exclude", async () => {
    const { load } = await made({ ".leakgate.yaml": "rules: {only: [gamma], exclude: [alpha]}\n" });
    expect(ids((await load({ rules: ["beta"] })).rules)).toEqual(["beta"]);
    const config = await load({ rules: ["alpha", "beta", "gamma"], excludeRules: ["gamma"] });
    expect(ids(config.rules)).toEqual(["beta"]);
  });

  test("below min-severity do not speak", async () => {
    const config = await (await made({ ".leakgate.yaml": "min-severity: medium\n" })).load();
    expect([config.selects("alpha", "x"), config.selects("beta", "x")]).toEqual([true, false]);
  });
});

describe("exclude", () => {
  const cases: readonly (readonly [glob: string, path: string, excluded: boolean])[] = [
    ["*.lock", "yarn.lock", true],
    ["*.lock", "a/b/yarn.lock", true],
    ["*.lock", "a/yarn.lock.js", false],
    ["vendor", "vendor/a.js", true],
    ["vendor", "a/vendor/b/c.js", true],
    ["vendor/", "vendor/a.js", true],
    ["vendor", "vendored/a.js", false],
    ["/vendor", "a/vendor/x.js", false],
    ["/vendor", "vendor/x.js", true],
    ["./docs/*.md", "docs/a.md", true],
    ["docs/*.md", "docs/b/a.md", false],
    ["docs/**/*.md", "docs/b/a.md", true],
    ["docs", "docs", true],
    ["src/*.{js,ts}", "src/a.ts", true],
    ["**", ".hidden/x", true],
    [".env", "a/.env", true],
    ["a/[[]id]/x", "a/[id]/x", true],
    ["a b/ü*", "a b/ünder", true],
  ];
  test.each(cases)("%j on %j: %s", async (glob, path, excluded) => {
    const { load } = await made({ ".leakgate.yaml": `exclude: [${JSON.stringify(glob)}]\n` });
    expect((await load()).excluded(path)).toBe(excluded);
  });

  test("says which line it was", async () => {
    const config = await (await made({ ".leakgate.yaml": "exclude:\n  - a\n  - b\n" })).load();
    expect(config.excludedBy("b/x")).toBe('.leakgate.yaml:3: exclude "b"');
  });
});

describe("a file in a sub-directory", () => {
  const files = {
    ".leakgate.yaml":
      "min-severity: high\nexclude: [dist]\nrules: {exclude: [gamma]}\nallow: [{reason: top, rules: [alpha]}]\n",
    "web/.leakgate.yaml":
      "min-severity: low\nexclude: [gen/]\ninline-allow: false\nallow: [{reason: web, paths: ['*.js'], rules: [beta]}]\n",
    "web/deep/.leakgate.yaml": "rules: {exclude: [alpha]}\n",
  };

  test("overlays its parents for what lies below it, and for nothing else", async () => {
    const config = await (await made(files)).load();
    expect(config.forPath("a.js").minSeverity).toBe("high");
    expect(config.forPath("web/a.js")).toMatchObject({ minSeverity: "low", inlineAllow: false });
    expect(config.forPath("web/deep/er/a.js")).toMatchObject({ minSeverity: "low", inlineAllow: false });
    expect(config.forPath("webs/a.js").minSeverity).toBe("high");
    expect([config.excluded("web/gen/x"), config.excluded("gen/x")]).toEqual([true, false]);
    expect([config.excluded("web/dist/x"), config.excluded("dist/x")]).toEqual([true, true]);
    expect([config.selects("alpha", "web/x"), config.selects("alpha", "web/deep/x")]).toEqual([true, false]);
    expect(config.selects("gamma", "web/x")).toBe(false);
    expect(config.forPath("web/deep/x").files.map((f) => f.label)).toEqual([
      ".leakgate.yaml",
      "web/.leakgate.yaml",
      "web/deep/.leakgate.yaml",
    ]);
  });

  test("allows below it only", async () => {
    const config = await (await made(files)).load();
    config.forPath("web/a.js");
    const web = config.allowances().find((a) => a.reason === "web");
    expect(web).toMatchObject({ at: "web/.leakgate.yaml:4", rules: ["beta"] });
    expect([web?.path?.("web/a.js"), web?.path?.("web/x/a.js"), web?.path?.("a.js"), web?.path?.("web/a.ts")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("yields to flags", async () => {
    const config = await (await made(files)).load({ minSeverity: "medium", inlineAllow: true });
    expect(config.forPath("web/a.js")).toMatchObject({ minSeverity: "medium", inlineAllow: true });
  });

  test("holds without one at the root", async () => {
    const config = await (await made({ "web/.leakgate.yaml": "exclude: [a.js]\n" })).load();
    expect([config.excluded("web/a.js"), config.excluded("a.js")]).toEqual([true, false]);
  });

  test("is not looked at when --config names a file", async () => {
    const { load } = await made({ ...files, "other.yaml": "exclude: [x]\n" });
    const config = await load({}, "other.yaml");
    expect([config.excluded("web/gen/y"), config.excluded("dist/y"), config.excluded("x")]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("may not set what holds for a whole run", async () => {
    const config = await (await made({ "web/.leakgate.yaml": "exclude: [a]\nfail-on: none\n" })).load();
    expect(() => config.forPath("web/x")).toThrow(
      'web/.leakgate.yaml:2: "fail-on" holds for a whole run; it belongs into the .leakgate.yaml of the root folder',
    );
  });

  test("may not switch on what a parent switched off", async () => {
    const config = await (
      await made({
        ".leakgate.yaml": "rules: {exclude: [gamma]}\n",
        "web/.leakgate.yaml": "rules:\n  only:\n    - gamma\n",
      })
    ).load();
    expect(() => config.forPath("web/x")).toThrow(
      'web/.leakgate.yaml:3: rule "gamma" is switched off in a parent folder',
    );
  });

  test("that is broken is told with its own name", async () => {
    const config = await (await made({ "a/b/.leakgate.yaml": "exclud: []\n" })).load();
    expect(() => config.excluded("a/b/c")).toThrow(
      'a/b/.leakgate.yaml:1: unknown key "exclud"; did you mean "exclude"?',
    );
  });
});

describe("allow", () => {
  test("values match the whole secret, stop words lose their case", async () => {
    const text =
      "allow:\n  - reason: r\n    owner: web team\n    until: 2027-01-31\n    values: ['test|demo']\n    stopwords: [ExAmple]\n";
    const [allowance] = (await (await made({ ".leakgate.yaml": text })).load()).allowances();
    expect(allowance).toMatchObject({
      reason: "r",
      owner: "web team",
      until: "2027-01-31",
      stopwords: ["example"],
      at: ".leakgate.yaml:2",
    });
    const [pattern] = allowance?.values ?? [];
    expect([pattern?.test("demo"), pattern?.test("a demo")]).toEqual([true, false]);
  });
});

describe("the hash of a configuration", () => {
  const hash = async (text: string, version = "1"): Promise<string> =>
    (await (await made({ ".leakgate.yaml": text })).load()).hash(version);

  test("is the same for the same meaning", async () => {
    expect(await hash("exclude: [a]\n")).toBe(await hash("# a comment\nexclude:\n- a\n"));
    expect(await hash("quiet: true\nformat: json\njobs: 3\n")).toBe(await hash(""));
    expect(await hash("")).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test.each([
    "exclude: [b]",
    "min-severity: high",
    "rules: {exclude: [beta]}",
    "allow: [{reason: x, rules: [beta]}]",
    "max-file-size: 1",
  ])("changes with %j", async (text) => {
    expect(await hash(`${text}\n`)).not.toBe(await hash(""));
  });

  test("changes with the version and with an overlay", async () => {
    expect(await hash("", "2")).not.toBe(await hash(""));
    const config = await (await made({ "web/.leakgate.yaml": "exclude: [x]\n" })).load();
    const before = config.hash("1");
    config.forPath("web/y");
    expect(config.hash("1")).not.toBe(before);
  });
});

test("the schema knows every flag of a scan that is a setting", async () => {
  const { settingFlags, outputFlags } = await import("../../src/cli/flags.ts");
  const schema = (await import("../../schemas/config.json", { with: { type: "json" } })).default;
  // `--no-X` is the key X with false; the lists of rules are one key; where secrets are shown is for the one who types.
  const other: Readonly<Record<string, string>> = { rule: "rules", "exclude-rule": "rules" };
  const flags = [...Object.keys(settingFlags), ...Object.keys(outputFlags), "shard"].filter(
    // Nor can a configuration say from which commit it is to be read.
    (flag) => flag !== "config" && flag !== "show-secrets" && flag !== "policy-from",
  );
  const keys = flags.map((flag) => other[flag] ?? flag.replace(/^no-/, ""));
  expect(keys.filter((key) => !Object.hasOwn(schema.properties, key))).toEqual([]);
});
