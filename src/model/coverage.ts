/** What was looked at, and what was not. */

/** Which part of a scan a run was (`--shard`); `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** Why content was not looked at. `complete: false` reasons make the run exit 3. */
export interface SkippedGroup {
  readonly reason: string;
  readonly count: number;
  readonly bytes: number;
  /** At most 5 paths, in order. */
  readonly examples: readonly string[];
}

export interface Coverage {
  readonly complete: boolean;
  /** Why the run is incomplete, in words with the fix; empty when complete. Printed by every format for people. */
  readonly problems: readonly string[];
  readonly commits: number;
  readonly objects: number;
  readonly files: number;
  readonly bytes: number;
  readonly skipped: readonly SkippedGroup[];
  /** Only one part of what was asked for was looked at; `leakgate merge` joins the parts. */
  readonly shard?: Shard;
}

/** Counts what was read and what was not. One per run; sources write to it, the report reads it. */
export class CoverageLog {
  commits = 0;
  objects = 0;
  files = 0;
  bytes = 0;
  /** How often something was told: skipped content, or a problem. */
  told = 0;
  /** Objects (files, in a tree) that there will be at the end; for progress. */
  expected: number | undefined;
  readonly #skipped = new Map<string, { count: number; bytes: number; examples: string[] }>();
  readonly #problems: string[] = [];

  /** Content that was left out for a reason that the user chose or that is known to hold no text. Does not fail the run. */
  skip(reason: string, path: string, bytes = 0): void {
    this.told++;
    let group = this.#skipped.get(reason);
    if (group === undefined) this.#skipped.set(reason, (group = { count: 0, bytes: 0, examples: [] }));
    group.count++;
    group.bytes += bytes;
    // The first by name, not by time: the parts of a scan (shards) then add up to the whole.
    if (group.examples.length < 5 || path < (group.examples[4] as string)) {
      group.examples.push(path);
      group.examples.sort();
      group.examples.length = Math.min(5, group.examples.length);
    }
  }

  /** Content that was asked for and not read: the run is incomplete (exit 3). `fix` says what to do, in one line. */
  problem(fix: string, reason?: string, path?: string, bytes = 0): void {
    this.told++;
    if (!this.#problems.includes(fix)) this.#problems.push(fix);
    if (reason !== undefined && path !== undefined) this.skip(reason, path, bytes);
  }

  /** A copy for the report; groups are sorted by reason. */
  snapshot(): Coverage {
    return {
      complete: this.#problems.length === 0,
      problems: [...this.#problems].sort(),
      commits: this.commits,
      objects: this.objects,
      files: this.files,
      bytes: this.bytes,
      skipped: [...this.#skipped]
        .map(([reason, g]) => ({ reason, count: g.count, bytes: g.bytes, examples: [...g.examples] }))
        .sort((a, b) => (a.reason < b.reason ? -1 : 1)),
    };
  }
}
