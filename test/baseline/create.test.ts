/** Making the committed file: what is in it, what stays of an old one, and that nothing is lost. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { createBaseline, type CreateResult } from "../../src/baseline/create.ts";
import type { BaselineEntry } from "../../src/baseline/entry.ts";
import { formatBaseline } from "../../src/baseline/format.ts";
import { readBaseline } from "../../src/baseline/read.ts";
import { updateBaseline } from "../../src/baseline/update.ts";
import { type Hit, type Finding, UsageError } from "../../src/model.ts";
import { fake } from "../support/fake.ts";
import { captureOutput } from "../support/output.ts";
import { tempDir } from "../support/tempRepo.ts";
import { makeHit, makeMatch, runTriage } from "../triage/make.ts";

const value = fake("alnum", 30);
let folder = "";
let file = "";

beforeEach(() => {
  folder = tempDir().path;
  file = join(folder, ".leakgate-baseline.jsonl");
});

function hitAt(path: string, secret = value, more: Partial<Hit> = {}): Hit {
  return makeHit(makeMatch(`x = "${secret}"`, secret), { path, ...more });
}

async function findings(...hits: readonly Hit[]): Promise<readonly Finding[]> {
  return (await runTriage(hits)).findings;
}

function create(
  found: readonly Finding[],
  more: { force?: boolean; history?: boolean; keepUnseen?: boolean; exists?: readonly string[] } = {},
): Promise<CreateResult> {
  return createBaseline({
    file,
    findings: found,
    familyOf: (rule) => (rule === "env-file" ? undefined : rule),
    history: more.history ?? false,
    force: more.force ?? false,
    keepUnseen: more.keepUnseen ?? false,
    ...(more.exists !== undefined && { pathExists: (path: string) => more.exists?.includes(path) ?? false }),
  });
}

test("every finding becomes an entry; the next run is quiet; no value, no time, no line is in the file", async () => {
  const hits = [
    hitAt("src/a.py"),
    hitAt("b.py", "hunter2"),
    hitAt(`keys/${value}`),
    hitAt("c0ffee", value, { where: "commit-message" }),
  ];
  const { added, entries } = await create(await findings(...hits));
  expect(added).toHaveLength(4);
  const text = captureOutput("baseline", readFileSync(file, "utf8"));
  expect(text).not.toContain(value);
  expect(text).not.toContain("hunter2");
  expect(text).not.toContain("c0ffee");
  expect(text).not.toMatch(/"line|\d{4}-\d{2}-\d{2}|T\d\d:/);
  expect(text.split("\n")).toHaveLength(6);
  expect(entries.every((e) => e.status === "unreviewed")).toBe(true);
  const baseline = await readBaseline(file);
  expect(baseline?.entries).toEqual(entries);
  const again = await runTriage(hits, { baseline: baseline as NonNullable<typeof baseline>, full: "history" });
  expect(again).toMatchObject({ findings: [], staleSuppressions: [] });
  expect(again.suppressed).toHaveLength(4);
});

test("the same value gives different entries in two repositories", async () => {
  const first = await create(await findings(hitAt("a.py")));
  file = join(folder, "other.jsonl");
  const second = await create(await findings(hitAt("a.py")));
  expect(first.entries[0]?.fingerprint).not.toBe(second.entries[0]?.fingerprint);
});

test("a finding about a file", async () => {
  const { findings: found } = await runTriage([hitAt(".env")]);
  const about = found.map((f) => ({ ...f, rule: "env-file", where: "policy" as const }));
  const { entries } = await create(about);
  expect(entries).toMatchObject([{ rule: "env-file", where: "policy", path: ".env", scope: "file" }]);
});

test("one that is there is not overwritten without force", async () => {
  await create(await findings(hitAt("a.py")));
  const before = readFileSync(file, "utf8");
  const again = create([]);
  await expect(again).rejects.toThrow(UsageError);
  await expect(again).rejects.toThrow(/there is a baseline already; use leakgate baseline sync/);
  expect(readFileSync(file, "utf8")).toBe(before);
  expect(readdirSync(folder)).toHaveLength(1);
});

test("with force, salt and labels stay, what is gone goes and is told, and a rename moves its entry", async () => {
  await create(
    await findings(hitAt("a.py"), hitAt("old.py", fake("alnum", 30, 2)), hitAt("gone.py", fake("alnum", 30, 3))),
  );
  const label = { status: "false-positive", reason: "example", owner: "ada", until: "2027-01-01" } as const;
  await updateBaseline(file, (current) => ({
    salts: (current as NonNullable<typeof current>).salts,
    entries: (current as NonNullable<typeof current>).entries.map((e) => ({ ...e, ...label })),
  }));
  const salts = (await readBaseline(file))?.salts;
  const found = await findings(
    hitAt("a.py"),
    hitAt("new.py", fake("alnum", 30, 2)),
    hitAt("b.py", fake("alnum", 30, 4)),
  );
  const { added, removed, moved, entries } = await create(found, { force: true, exists: ["a.py", "new.py", "b.py"] });
  expect((await readBaseline(file))?.salts).toEqual(salts);
  expect(removed.map((e) => e.path)).toEqual(["gone.py"]);
  expect(added.map((e) => e.path)).toEqual(["b.py"]);
  expect(moved.map(({ from, entry }) => [from, entry.path])).toEqual([["old.py", "new.py"]]);
  const byPath = new Map(entries.map((e) => [e.path, e]));
  expect(byPath.get("a.py")).toMatchObject(label);
  expect(byPath.get("new.py")).toMatchObject(label);
  expect(byPath.get("b.py")).toMatchObject({ status: "unreviewed" });
});

test("a wider entry that a person made stays as it is", async () => {
  await create(await findings(hitAt("src/a.py")));
  const widen = (e: BaselineEntry): BaselineEntry => ({ ...e, scope: "folder", path: "src", status: "accepted" });
  await updateBaseline(file, (current) => ({
    salts: (current as NonNullable<typeof current>).salts,
    entries: (current as NonNullable<typeof current>).entries.map(widen),
  }));
  const { entries, added } = await create(await findings(hitAt("src/a.py"), hitAt("src/b.py")), { force: true });
  expect(added).toEqual([]);
  expect(entries).toMatchObject([{ scope: "folder", path: "src", status: "accepted" }]);
});

test("entries that only the history holds survive a scan of the tree", async () => {
  await create(await findings(hitAt("deleted.py")), { history: true });
  const { entries, removed } = await create(await findings(hitAt("a.py", fake("alnum", 30, 2))), { force: true });
  expect(removed).toEqual([]);
  expect(entries.map((e) => [e.path, e.history]).sort()).toEqual([
    ["a.py", undefined],
    ["deleted.py", true],
  ]);
});

test("a scan that did not look for everything removes nothing", async () => {
  await create(await findings(hitAt("a.py")));
  const { entries, removed } = await create(await findings(hitAt("b.py")), { force: true, keepUnseen: true });
  expect(removed).toEqual([]);
  expect(entries.map((e) => e.path).sort()).toEqual(["a.py", "b.py"]);
});

test("a broken baseline is not replaced, not even with force", async () => {
  writeFileSync(file, "<<<<<<< HEAD\n");
  await expect(create([], { force: true })).rejects.toThrow(/:1: this is a merge conflict/);
  expect(readFileSync(file, "utf8")).toBe("<<<<<<< HEAD\n");
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test("a folder that is not there is a mistake of the user, in one line", async () => {
  file = join(folder, "none", "b.jsonl");
  await expect(create([])).rejects.toThrow(/the baseline cannot be written \(ENOENT\); check the folder/);
});

test("a file that would not change is not touched", async () => {
  const found = await findings(hitAt("a.py"));
  await create(found);
  utimesSync(file, 1000, 1000);
  await create(found, { force: true });
  expect(readFileSync(file, "utf8")).toContain("a.py");
  const { statSync } = await import("node:fs");
  expect(statSync(file).mtimeMs).toBe(1_000_000);
});

test("a lock that a killed process left behind is taken over", async () => {
  writeFileSync(`${file}.lock`, "");
  utimesSync(`${file}.lock`, 1000, 1000);
  await create(await findings(hitAt("a.py")));
  expect(readdirSync(folder)).toEqual([".leakgate-baseline.jsonl"]);
});

test("a lock of a process that is gone is taken over at once, however young it is", async () => {
  const { spawnSync } = await import("node:child_process");
  const { hostname } = await import("node:os");
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(`${file}.lock`, `${pid} ${hostname()} 0\n`);
  await create(await findings(hitAt("a.py")));
  expect(readdirSync(folder)).toEqual([".leakgate-baseline.jsonl"]);
});

test("several processes at once lose nothing", async () => {
  mkdirSync(join(folder, "jobs"));
  writeFileSync(file, formatBaseline({ salts: ["00112233445566778899aabbccddeeff"], entries: [] }));
  const update = pathToFileURL(join(import.meta.dirname, "../../src/baseline/update.ts")).href;
  const script = `
    const { updateBaseline } = await import(${JSON.stringify(update)});
    const [file, name] = process.argv.slice(-2);
    for (let i = 0; i < 10; i++) await updateBaseline(file, ({ salts, entries }) => ({ salts, entries: [...entries,
      { fingerprint: "lg1:w00" + i, rule: "r", scope: "file", path: name, status: "unreviewed" }] }));`;
  const run = (name: string): Promise<number | null> =>
    new Promise((done) => {
      spawn(process.execPath, ["--input-type=module", "-e", script, file, name], { stdio: "inherit" }).on(
        "close",
        done,
      );
    });
  expect(await Promise.all(["a", "b", "c"].map(run))).toEqual([0, 0, 0]);
  expect((await readBaseline(file))?.entries).toHaveLength(30);
  expect(readdirSync(folder).sort()).toEqual([".leakgate-baseline.jsonl", "jobs"]);
});
