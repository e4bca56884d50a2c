/** Runs the guards over files in memory, woken by the real engine: no repository, so that many cases take little time. */
import { Engine } from "../../src/engine/engine.ts";
import { CoverageLog, type Hit } from "../../src/model.ts";
import { chooseEntries } from "../../src/policy/chooseEntries.ts";
import { GUARDS } from "../../src/policy/guards.ts";
import { runGuards } from "../../src/policy/run.ts";
import { partWakes, wakeRules } from "../../src/policy/wake.ts";
import type { Entry } from "../../src/sources/source.ts";
import { makeAnnotate } from "../../src/triage/annotate.ts";

const engine = new Engine(wakeRules(GUARDS));

export interface Found {
  readonly rule: string;
  readonly path: string;
  /** 0: the file. */
  readonly line: number;
  readonly hit: Hit;
}

/** @param files path → content */
export async function guardsOn(
  files: Readonly<Record<string, string | Buffer>>,
  coverage: CoverageLog = new CoverageLog(),
): Promise<readonly Found[]> {
  const wakes: Hit[] = [];
  const entries: Entry[] = [];
  for (const [path, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    for (const match of engine.scan({ bytes, path, where: "content" })) wakes.push({ match, path, where: "content" });
    entries.push({ path, mode: "100644", tracked: true, read: () => Promise.resolve(bytes) });
  }
  async function* all(): AsyncGenerator<Entry, void, undefined> {
    yield* entries;
  }
  const { woken } = partWakes(wakes);
  const run = { isChange: false, namesBlobs: false, coverage, annotate: makeAnnotate(), woken };
  const hits = await runGuards(await chooseEntries(all(), GUARDS, run), GUARDS, run);
  return hits.map((hit) => ({ rule: hit.match.rule, path: hit.path, line: hit.match.line, hit }));
}
