/**
 * Which part of a scan is this run's (`--shard`). A path belongs to one shard with all its versions, what lies in it if it is an archive,
 * and what guards say about it: which commit brought a value to a path, or which comment allows it, is then decided in one place, and the
 * reports of all shards add up to that of one scan. Messages, people and names of refs belong to the first shard.
 */
import type { Hash } from "node:crypto";
import { type Coverage, CoverageLog, type Hit, type Shard, type Where } from "../model.ts";
import type { SourceContext } from "./source.ts";

/** Places of texts that belong to no file. */
const FIRST_ONLY: ReadonlySet<Where> = new Set(["commit-message", "tag-message", "ref-name"]);
/** What the sources call a commit, a tag and a ref where a path would stand. */
const NO_FILE = /^(?:commit [0-9a-f]{40,64}$|tag [0-9a-f]{40,64}$|refs\/)/;

export class Partition {
  readonly shard: Shard;
  readonly #wakes: (path: string) => boolean;
  readonly #scope: Hash;
  #aside: CoverageLog | undefined;

  /** @param wakes whether a guard that compares files may have to know what is in this one, whoever owns it */
  constructor(shard: Shard, wakes: (path: string) => boolean = () => false) {
    this.shard = shard;
    this.#wakes = wakes;
    this.#scope = process.getBuiltinModule("node:crypto").createHash("sha256");
  }

  /** Messages, people and names of refs are looked at here. */
  get isFirst(): boolean {
    return this.shard.index === 1;
  }

  /** What is found at this path, and what is skipped there, is told by this shard. */
  owns(path: string): boolean {
    const { index, total } = this.shard;
    if (NO_FILE.test(path)) return index === 1;
    return hash(path.replace(/(?:!.*| \([0-9a-f]{40,64}\))$/s, "")) % total === index - 1;
  }

  ownsHit({ where, path }: Pick<Hit, "where" | "path">): boolean {
    return FIRST_ONLY.has(where) || this.owns(path);
  }

  /** Its content is to be read here. */
  reads(path: string): boolean {
    return this.owns(path) || this.#wakes(path);
  }

  /** The context for content at a path: what another shard owns is not counted here. */
  at(path: string, ctx: SourceContext): SourceContext {
    return this.owns(path) ? ctx : { ...ctx, coverage: (this.#aside ??= new CoverageLog()) };
  }

  /** Adds to what tells one scan from another, such as the ids of its commits. */
  note(text: string): void {
    this.#scope.update(text).update("\n");
  }

  /** Hash of all that was noted. */
  scope(): string {
    return `sha256:${this.#scope.copy().digest("hex")}`;
  }
}

/** Counts what is skipped only in the shard that owns the path; problems are told by all. */
export class PartCoverage extends CoverageLog {
  readonly #part: Partition;

  constructor(part: Partition) {
    super();
    this.#part = part;
  }

  override skip(reason: string, path: string, bytes = 0): void {
    if (this.#part.owns(path)) super.skip(reason, path, bytes);
  }

  override snapshot(): Coverage {
    return { ...super.snapshot(), shard: this.#part.shard };
  }
}

/** FNV-1a with the last steps of MurmurHash3, so that names which differ in one digit fall to different shards. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
