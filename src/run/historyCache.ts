/**
 * What a history scan need not read again: contents in which nothing at all was found, by object id and first path. Never values,
 * never contents with findings. Safe to delete, and of use between the runs of a CI system (docs/performance.md).
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { type CompiledRule, type Hit, UsageError } from "../model.ts";
import { archiveKind } from "../sources/archive/kind.ts";
import type { KnownBlobs } from "../sources/source.ts";
import { version } from "../version.ts";

/** First line of the file; records of {@link RECORD} bytes follow. */
const HEAD = "leakgate-cache/1\n";
const RECORD = 16;

/** What of a rule decides whether content has a match. Built-in rules give no field by themselves (ruleset/lazyRule.ts). */
const DECIDING = [
  "pattern",
  "flags",
  "keywords",
  "before",
  "maxLength",
  "path",
  "where",
  "entropy",
  "stopwords",
  "allow",
  "checks",
  "needs",
  "detector",
  "specificity",
] as const satisfies readonly (keyof CompiledRule)[];

export class HistoryCache implements KnownBlobs {
  readonly #file: string;
  readonly #known: Set<string>;
  /** By object id: the record of what this run has read. */
  readonly #read = new Map<string, string>();

  private constructor(file: string, known: Set<string>) {
    this.#file = file;
    this.#known = known;
  }

  /**
   * @param folder absolute; need not exist
   * @param config decides, with the version, which file in it holds
   */
  static open(folder: string, config: Config): HistoryCache {
    const rules = config.rules.map((rule) => [rule.id, ...DECIDING.map((field) => rule[field])]);
    const key = createHash("sha256")
      .update(JSON.stringify([config.hash(version), rules]))
      .digest("hex")
      .slice(0, 24);
    const file = join(folder, `${key}.cache`);
    return new HistoryCache(file, readRecords(file));
  }

  has(oid: string, path: string): boolean {
    return this.#known.size > 0 && this.#known.has(record(oid, path));
  }

  read(oid: string, path: string, bytes: Buffer): void {
    // What is told of an archive (too deep, broken) has to be told each time.
    if (archiveKind(bytes) === undefined) this.#read.set(oid, record(oid, path));
  }

  /**
   * Keeps what was read and gave nothing. Only for a run that could look at everything.
   *
   * @param hits all of them, those that wake guards included
   * @throws UsageError when the file cannot be written
   */
  async save(hits: readonly Hit[]): Promise<void> {
    for (const { blob } of hits) if (blob !== undefined) this.#read.delete(blob);
    if (this.#read.size === 0) return;
    const records = new Set([...this.#known, ...this.#read.values()]);
    const { default: writeFileAtomic } = await import("write-file-atomic");
    try {
      mkdirSync(join(this.#file, ".."), { recursive: true });
      await writeFileAtomic(this.#file, Buffer.from(HEAD + [...records].sort().join(""), "latin1"));
    } catch (error) {
      throw new UsageError(`--cache: ${this.#file} cannot be written (${(error as NodeJS.ErrnoException).code})`);
    }
  }
}

/** What is missing, cut off or something else is as good as empty. */
function readRecords(file: string): Set<string> {
  let text: string;
  try {
    text = readFileSync(file, "latin1");
  } catch {
    return new Set();
  }
  if (!text.startsWith(HEAD) || (text.length - HEAD.length) % RECORD !== 0) return new Set();
  const known = new Set<string>();
  for (let at = HEAD.length; at < text.length; at += RECORD) known.add(text.slice(at, at + RECORD));
  return known;
}

function record(oid: string, path: string): string {
  return createHash("sha256").update(`${oid}\0${path}`).digest().toString("latin1", 0, RECORD);
}
