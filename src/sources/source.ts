/**
 * What a source is: where content comes from. Each kind has a file of its own in this folder; scan.ts knows only this interface.
 */
import type { Chunk, CoverageLog, Hit, SourceKind } from "../model.ts";
import type { HistoryFacts } from "./historyFacts.ts";
import type { HistoryPlan } from "./historyPlan.ts";
import type { Partition } from "./partition.ts";

/** A file that git tracks or is about to track, for the guards in policy/ (files rather than text). */
export interface Entry {
  /** Relative to the repository root, '/' separated. */
  readonly path: string;
  /** Git file mode as octal text, such as "100644"; for files on disk the mode bits in git's form. */
  readonly mode: string;
  /** Absent for files that git does not track. */
  readonly blob?: string;
  readonly tracked: boolean;
  /** Path of the archive (the outermost) in which it lies. */
  readonly archive?: string;
  readonly layer?: string;
  readonly image?: string;
  readonly build?: Hit["build"];
  /** The commit that added it (range, narrowed history). */
  readonly provenance?: Hit["provenance"];
  /** The same, looked up only when called (history). */
  readonly introduced?: () => Promise<Hit["provenance"] | undefined>;
  /** False: a change (staged, range) touches a file that was there under this name before. Absent: the name counts as new. */
  readonly fresh?: boolean;
  /** The content is read from the work tree, and may differ from the blob (filters, line ends, unstaged changes). */
  readonly onDisk?: boolean;
  /** Lines that the change adds, as in {@link Chunk.added}. Absent: all of them. */
  readonly added?: Chunk["added"];
  /** Reads the content; rejects with IncompleteError when it cannot be read. */
  readonly read: () => Promise<Buffer>;
}

/** What guards want to see; a source may give more. */
export interface EntryFilter {
  readonly path: (path: string) => boolean;
  /** Object ids of contents that are wanted whatever the path. */
  readonly blobs: ObjectIds;
}

/** Object ids that can be asked for one by one, or gone through; not a set, since there may be very many of them. */
export interface ObjectIds extends Iterable<string> {
  has(oid: string): boolean;
}

export interface Source {
  readonly kind: SourceKind;
  /** Words for the report: the root folder's name, the range as typed, "stdin", … */
  readonly target: string;
  /** Every piece of content, each once. Order is free; the report sorts. Counts commits, objects, files and bytes in the coverage log. */
  chunks(): AsyncIterable<Chunk>;
  /**
   * Called once after `chunks()` has ended, with all hits. May annotate (introducing commit, path), multiply (one blob in
   * several places) or drop (unreachable objects, matches carried over from an older version). Absent: hits stay as they are.
   */
  attribute?(hits: readonly Hit[]): Promise<readonly Hit[]>;
  /**
   * The files that the source brings in or holds, for guards: tree: all tracked and untracked-unignored ones; staged and
   * range: added, copied, modified, renamed-to; history: every content of every path that ever was, with the commit that brought it.
   * Called after `chunks()`. Outside a repository and for stdin: nothing.
   */
  entries?(filter?: EntryFilter): AsyncIterable<Entry>;
  /** Ends child processes. Called always, once. */
  close?(): Promise<void>;
}

/** What earlier runs know of a history, so that this one looks only at what is new (run/cache/). */
export interface HistoryMemory {
  /** Of commits; brought up to date by the plan. */
  facts: HistoryFacts;
  /** Ids of the commits whose parents the clone did not have. */
  boundary: readonly string[];
  /** What is known of commits does not hold, or cannot be relied on: the plan is made anew. Said to the user. */
  forgetFacts(why: string): void;
  /** The commits of this run, in order; undefined when they must not be kept. */
  planned(commits: readonly number[] | undefined): void;
  /** What need not be read again, since this run would find the same; counted in the coverage. */
  settled(plan: HistoryPlan): SettledObjects;
  /** Is told what a tag that was read points to, when that is a tag, too. */
  tag(oid: string, nested: string | undefined): void;
}

export interface SettledObjects {
  /** By number of the blob, and by rank of the commit: 1 for what need not be read. */
  readonly blobs: Uint8Array;
  readonly commits: Uint8Array;
  /** Ids of tags. */
  readonly tags: ReadonlySet<string>;
}

/** What every source is given. */
export interface SourceContext {
  /** For a whole history: what need not be looked at again. */
  readonly memory?: HistoryMemory;
  /** Files of a work tree that git ignores are read, too. */
  readonly ignoredToo?: boolean;
  /** Absolute directory in which the user stands. */
  readonly cwd: string;
  readonly coverage: CoverageLog;
  /** Bytes; larger content is not read and makes the run incomplete, except where `allowLarge` says that it may be skipped. */
  readonly maxFileSize: number;
  /** From config: paths that are left out by choice, counted as `excluded`. */
  readonly excluded: (path: string) => boolean;
  /** From config: whether the same settings and allowances hold for two paths. Absent: they always do. */
  readonly alike?: (one: string, other: string) => boolean;
  /** Only this part is looked at (`--shard`). */
  readonly part?: Partition;
}
