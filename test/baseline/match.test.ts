/** Where an entry holds: scope, rename, copy, move, old versions; and the whole way through triage. */
import { expect, test } from "vitest";
import { formatBaseline } from "../../src/baseline/format.ts";
import { parseBaseline } from "../../src/baseline/parse.ts";
import type { Baseline, BaselineEntry } from "../../src/baseline/entry.ts";
import { fingerprint } from "../../src/baseline/fingerprint.ts";
import { type Hit, Secret } from "../../src/model.ts";
import type { TriageContext } from "../../src/triage/context.ts";
import { fake } from "../support/fake.ts";
import { makeHit, makeMatch, runTriage } from "../triage/make.ts";

const SALT = "00112233445566778899aabbccddeeff";
const value = fake("alnum", 30);

function hitAt(path: string, secret = value, rule = "rule-a", more: Partial<Hit> = {}): Hit {
  const text = `x = "${secret}"`;
  return makeHit(makeMatch(text, secret, { rule }), { path, ...more });
}

function entry(path: string, more: Partial<BaselineEntry> = {}, secret = value): BaselineEntry {
  const print = fingerprint(new Secret(secret), "rule-a", SALT);
  return { fingerprint: print, rule: "rule-a", scope: "file", path, status: "accepted", ...more };
}

/** Through the file's text, as in a run. */
function baselineOf(...entries: readonly BaselineEntry[]): Baseline {
  return parseBaseline(formatBaseline({ salts: [SALT], entries }), "b");
}

/** Paths of the findings that remain. */
async function open(
  hits: readonly Hit[],
  entries: readonly BaselineEntry[],
  context: Partial<TriageContext> = {},
): Promise<readonly string[]> {
  const { findings } = await runTriage(hits, { baseline: baselineOf(...entries), ...context });
  return findings.map((f) => f.path);
}

/** Only these paths exist. */
function existing(...paths: readonly string[]): Pick<TriageContext, "pathExists"> {
  return { pathExists: (path) => Promise.resolve(paths.includes(path)) };
}

test("an entry holds for its file: other lines, another rule of the family, not another file or value", async () => {
  const hit = hitAt("a.py");
  const moved = { ...hit, match: { ...hit.match, line: 99, endLine: 99, start: 5000, end: 5030 } };
  expect(await open([hit, moved], [entry("a.py")])).toEqual([]);
  expect(await open([hitAt("b.py")], [entry("a.py")])).toEqual(["b.py"]);
  expect(await open([hitAt("a.py", fake("alnum", 30, 2))], [entry("a.py")])).toEqual(["a.py"]);
});

test("scopes: a folder, the repository", async () => {
  const folder = entry("src", { scope: "folder" });
  const { path: _, ...everywhere } = entry("", { scope: "repository" });
  expect(await open([hitAt("src/a.py"), hitAt("src/b/c.py"), hitAt("src2/a.py")], [folder])).toEqual(["src2/a.py"]);
  expect(await open([hitAt("x/a.py"), hitAt("main", value, "rule-a", { where: "ref-name" })], [everywhere])).toEqual(
    [],
  );
});

test("a kind of place: the same value in a commit message is a new finding", async () => {
  const message = hitAt("c0ffee", value, "rule-a", { where: "commit-message" });
  expect(await open([message], [entry("c0ffee")])).toEqual(["c0ffee"]);
  const { path: _, ...any } = entry("", { scope: "repository", where: "commit-message" });
  expect(await open([message, hitAt("a.py")], [any])).toEqual(["a.py"]);
});

test("a guessable value holds only for its own rule", async () => {
  const weak = entry("a.py", {}, "hunter2");
  expect(weak.fingerprint).toMatch(/^lg1:w/);
  expect(await open([hitAt("a.py", "hunter2")], [weak])).toEqual([]);
  expect(await open([hitAt("a.py", "hunter2", "rule-b")], [weak])).toEqual(["a.py"]);
});

test("a rename takes the entry along, a copy is a new finding", async () => {
  expect(await open([hitAt("new.py")], [entry("old.py")], existing("new.py"))).toEqual([]);
  expect(await open([hitAt("new.py", "hunter2")], [entry("old.py", {}, "hunter2")], existing("new.py"))).toEqual([]);
  expect(await open([hitAt("new.py")], [entry("old.py")], existing("new.py", "old.py"))).toEqual(["new.py"]);
  expect(await open([hitAt("new.py"), hitAt("old.py")], [entry("old.py")], existing("new.py", "old.py"))).toEqual([
    "new.py",
  ]);
  // No answer about paths: nothing is guessed.
  expect(await open([hitAt("new.py")], [entry("old.py")])).toEqual(["new.py"]);
});

test("one file that is gone is one rename: of two new places, the likelier one is quiet", async () => {
  const hits = [hitAt("a/copy.py"), hitAt("b/old.py"), { ...hitAt("b/old.py"), blob: "2" }];
  expect(await open(hits, [entry("a/b/old.py")], existing("a/copy.py", "b/old.py"))).toEqual(["a/copy.py"]);
  expect(await open(hits.toReversed(), [entry("a/b/old.py")], existing("a/copy.py", "b/old.py"))).toEqual([
    "a/copy.py",
  ]);
  expect(await open(hits, [entry("x"), entry("y")], existing("a/copy.py", "b/old.py"))).toEqual([]);
});

test("a folder that was renamed", async () => {
  const folder = entry("old", { scope: "folder" });
  expect(await open([hitAt("new/a.py"), hitAt("new/b.py")], [folder], existing("new/a.py", "new/b.py"))).toEqual([]);
  // It has one new name: what stands in two folders now was copied to one of them.
  const two = [hitAt("new/a.py"), hitAt("other/c.py")];
  expect(await open(two, [folder], existing("new/a.py", "other/c.py"))).toEqual(["other/c.py"]);
});

test("an old version under a name that is gone is covered by the entry at the new name", async () => {
  expect(await open([hitAt("old.py"), hitAt("new.py")], [entry("new.py")], existing("new.py"))).toEqual([]);
  expect(await open([hitAt("other.py")], [entry("new.py")], existing("new.py", "other.py"))).toEqual(["other.py"]);
});

test("reason, label and last day reach the report; an entry that has ended brings the finding back", async () => {
  const hits = [hitAt("a.py")];
  const run = (more: Partial<BaselineEntry>): ReturnType<typeof runTriage> =>
    runTriage(hits, { baseline: baselineOf(entry("a.py", more)) });
  expect((await run({ reason: "rotated in May", until: "2026-06-15" })).suppressed).toMatchObject([
    { by: "baseline", reason: "rotated in May", until: "2026-06-15" },
  ]);
  expect((await run({ status: "unreviewed" })).suppressed).toMatchObject([{ by: "baseline", reason: "unreviewed" }]);
  const ended = await run({ until: "2026-06-14" });
  expect(ended.findings).toMatchObject([{ message: "Title of rule-a. It was allowed until 2026-06-14." }]);
});

test("an entry that has ended does not hide a wider one that has not", async () => {
  const { path: _, ...wide } = entry("", { scope: "repository" });
  expect(await open([hitAt("a.py")], [entry("a.py", { until: "2026-01-01" }), wide])).toEqual([]);
});

test("either salt of a merged baseline counts", async () => {
  const other = "ffffffffffffffffffffffffffffffff";
  const second = { ...entry("b.py"), fingerprint: fingerprint(new Secret(value), "rule-a", other) };
  const baseline = parseBaseline(formatBaseline({ salts: [SALT, other], entries: [entry("a.py"), second] }), "b");
  const { findings } = await runTriage([hitAt("a.py"), hitAt("b.py"), hitAt("c.py")], { baseline });
  expect(findings.map((f) => f.path)).toEqual(["c.py"]);
});

test("a value in a path: the entry knows the masked path", async () => {
  const path = `keys/${value}.txt`;
  const found = await runTriage([hitAt(path)]);
  const masked = found.findings[0]?.path as string;
  expect(masked).not.toContain(value);
  expect(await open([hitAt(path)], [entry(masked)])).toEqual([]);
  expect(await open([hitAt(path)], [entry(masked)], { showSecrets: true })).toEqual([]);
});

test("stale entries: only in a scan of everything, only what it could have seen", async () => {
  const entries = [
    entry("a.py"),
    entry("gone.py", { reason: "why" }),
    entry("deleted.py", { history: true }),
    { ...entry("c0ffee", { where: "commit-message", scope: "repository" }), path: undefined as never },
    entry("x.py", { rule: "rule-not-run" }),
    entry("ended.py", { until: "2020-01-01" }),
  ];
  const stale = async (context: Partial<TriageContext>): Promise<readonly (string | undefined)[]> => {
    const result = await runTriage([hitAt("a.py"), hitAt("ended.py")], {
      baseline: baselineOf(...entries),
      ...context,
    });
    return result.staleSuppressions.map((s) => s.path).sort();
  };
  expect(await stale({})).toEqual([]);
  expect(await stale({ full: "tree" })).toEqual(["gone.py"]);
  expect(await stale({ full: "history" })).toEqual(["deleted.py", "gone.py", undefined]);
});

test("two thousand entries and findings", async () => {
  const values = Array.from({ length: 2000 }, (_, i) => fake("alnum", 30, i + 1));
  const entries = values.map((v, i) => entry(`f${i}.py`, {}, v));
  const hits = values.map((v, i) => hitAt(`f${i}.py`, v));
  expect(await open([...hits, hitAt("new.py")], entries)).toEqual(["new.py"]);
});
