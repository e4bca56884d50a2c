/**
 * Works out what a history scan has to look at: the commits, and every blob with the places where it came in. Only ids and names are
 * read here, no content.
 */
import { commitChanges } from "../git/commitChanges.ts";
import { CommitGraph } from "../git/commitOrder.ts";
import { ObjectReader } from "../git/objectReader.ts";
import { OidTable } from "../git/oidTable.ts";
import { pathText } from "../git/pathText.ts";
import { listRefs, type Ref } from "../git/refs.ts";
import type { RawChange } from "../git/rawDiff.ts";
import type { Repository } from "../git/repository.ts";
import { resolveCommit, walkGraph } from "../git/revisions.ts";
import { storedObjects } from "../git/store.ts";
import { IncompleteError } from "../model.ts";
import { SUBMODULE } from "./blobs.ts";
import { tryCommit } from "./commits.ts";
import { FILES, type HistoryFacts, NOTES, UNREAD } from "./historyFacts.ts";
import { notePath } from "./notePath.ts";
import { NO_COMMIT, PlaceIndex } from "./placeIndex.ts";
import { rememberedCommits } from "./rememberedCommits.ts";
import type { SourceContext } from "./source.ts";
import { stagedFiles } from "./stagedFiles.ts";
import { namesInTrees } from "./treeNames.ts";

export interface HistoryPlan {
  readonly places: PlaceIndex;
  /** Commits, the oldest first and parents before children; the number of a commit is its rank. */
  readonly commits: OidTable;
  /** Tag objects, with the path under which their message is reported. */
  readonly tags: ReadonlyMap<string, string>;
  readonly refs: readonly Ref[];
}

export interface PlanOptions {
  /** Add what nothing points to. */
  readonly unreachable: boolean;
  /** Only what is reachable from this branch (or any commit). */
  readonly branch?: string;
}

/** Mode of a file that is not there any more. */
const DELETED = "000000";

/** A commit, or a change of it. */
interface PlanRecord {
  readonly commit: string;
  readonly change?: RawChange;
}

const DAMAGED = "the history cannot be walked to its end: run git fsck, or clone again";

/** @throws IncompleteError when the branch does not exist */
export async function planHistory(ctx: SourceContext, repo: Repository, options: PlanOptions): Promise<HistoryPlan> {
  return new Planner(ctx, repo).plan(options);
}

class Planner {
  readonly #ctx: SourceContext;
  readonly #repo: Repository;
  readonly #hexLength: number;
  readonly #places: PlaceIndex;
  readonly #commits: OidTable;
  readonly #tags = new Map<string, string>();
  /** Commits that hold notes rather than files. */
  #noteCommits: ReadonlySet<string> = new Set();
  /** Every commit that was asked for could be read. */
  #isWhole = true;
  /** By number of path: content is left out by configuration. */
  readonly #excluded: (boolean | undefined)[] = [];

  constructor(ctx: SourceContext, repo: Repository) {
    this.#ctx = ctx;
    this.#repo = repo;
    this.#hexLength = repo.objectFormat === "sha1" ? 40 : 64;
    this.#places = new PlaceIndex(this.#hexLength);
    this.#commits = new OidTable(this.#hexLength);
  }

  async plan({ unreachable, branch }: PlanOptions): Promise<HistoryPlan> {
    const refs = branch === undefined ? await this.#refs() : [];
    const tips = branch === undefined ? ["--all", "--reflog"] : [await this.#tip(branch)];
    if (!(await this.#remembered(tips))) {
      this.#ctx.memory?.planned(undefined);
      await this.#changesOf((await this.#walk(tips)) ?? (await this.#storedCommits()), true);
    }
    if (branch === undefined) {
      await this.#targetsOf(refs);
      await this.#staged();
      if (unreachable) await this.#unreachable();
    }
    return { places: this.#places, commits: this.#commits, tags: this.#tags, refs };
  }

  async #refs(): Promise<readonly Ref[]> {
    const { refs, warnings } = await listRefs(this.#repo.git);
    for (const warning of warnings) this.#ctx.coverage.problem(`a ref cannot be read (${warning}): run git fsck`);
    const notes = refs.filter((ref) => ref.name.startsWith("refs/notes/") && ref.type === "commit");
    if (notes.length > 0) {
      const commits = await this.#walk(notes.map((ref) => ref.oid));
      this.#noteCommits = new Set(commits ?? []);
    }
    return refs;
  }

  async #tip(branch: string): Promise<string> {
    const reader = new ObjectReader(this.#repo.git);
    try {
      const oid = await resolveCommit(reader, branch);
      if (oid === undefined)
        throw new IncompleteError(
          `there is no branch or commit "${branch}" in this clone: check the name, or fetch it`,
        );
      return oid;
    } finally {
      await reader.close();
    }
  }

  /** Undefined when git cannot walk to the end. */
  async #walk(tips: readonly string[]): Promise<string[] | undefined> {
    try {
      const graph = new CommitGraph(this.#hexLength);
      return graph.sort(await walkGraph(this.#repo.git, graph, tips)).map((number) => graph.table.text(number));
    } catch (error) {
      if (!(error instanceof IncompleteError)) throw error;
      this.#isWhole = false;
      this.#ctx.coverage.problem(`${DAMAGED} (${error.message})`);
      return undefined;
    }
  }

  /** With a memory: only what it does not know is asked for. @returns false when there is none, or git cannot walk to the end */
  async #remembered(tips: readonly string[]): Promise<boolean> {
    const { memory } = this.#ctx;
    if (memory === undefined) return false;
    const commits = await rememberedCommits(this.#repo, memory, tips);
    if (commits === undefined) return false;
    const { facts } = memory;
    const { table } = facts.graph;
    const notes = new Set([...this.#noteCommits].map((oid) => table.find(oid)));
    const kindOf = (commit: number): number => (notes.has(commit) ? NOTES : FILES);
    const unread = commits.filter((commit) => facts.kindOf(commit) !== kindOf(commit));
    for await (const { commit, change } of this.#records(
      unread.map((n) => table.text(n)),
      true,
    )) {
      const number = table.find(commit);
      const isNote = kindOf(number) === NOTES;
      if (change === undefined) facts.begin(number, kindOf(number));
      else if (change.mode !== DELETED) {
        const path = isNote ? notePath(change.path) : pathText(change.path);
        facts.add(number, facts.paths.add(path, isNote), facts.blobs.add(change.oid), Number.parseInt(change.mode, 8));
      }
    }
    this.#replay(facts, commits);
    memory.planned(commits);
    return true;
  }

  /** Places what is known of the commits. */
  #replay(facts: HistoryFacts, commits: readonly number[]): void {
    const { graph, paths, blobs } = facts;
    const numbers = new Int32Array(paths.size).fill(-1);
    const placed = new Int32Array(blobs.size).fill(-1);
    let lastMode = -1;
    let modeText = "";
    for (const commit of commits) {
      // What git could not compare was told.
      if (facts.kindOf(commit) === UNREAD) continue;
      const rank = this.#commits.addFrom(graph.table, commit);
      facts.forEachChange(commit, (path, blob, mode) => {
        if (mode !== lastMode) modeText = (lastMode = mode).toString(8).padStart(6, "0");
        let number = numbers[path] as number;
        const isNew = number < 0;
        if (isNew) numbers[path] = number = this.#places.pathNumber(paths.text(path), paths.isNote(path));
        if (!this.#holds(number, isNew, modeText)) return;
        if (placed[blob] === -1) placed[blob] = this.#places.blobs.addFrom(blobs, blob);
        this.#places.addNumber(number, placed[blob] as number, modeText, rank);
      });
    }
  }

  /** @param asked the commits were asked for, so that what cannot be read makes the run incomplete */
  async #changesOf(commits: readonly string[], asked: boolean): Promise<void> {
    let rank = NO_COMMIT;
    let isNote = false;
    for await (const { commit, change } of this.#records(commits, asked)) {
      if (change === undefined) {
        rank = this.#commits.add(commit);
        isNote = this.#noteCommits.has(commit);
      } else if (change.mode !== DELETED) {
        const path = isNote ? notePath(change.path) : pathText(change.path);
        this.#place(path, change.oid, change.mode, rank, isNote);
      }
    }
  }

  /** Each commit that can be read, followed by its changes. */
  async *#records(commits: readonly string[], asked: boolean): AsyncGenerator<PlanRecord, void, undefined> {
    const onFailure = (commit: string, error: IncompleteError): void => {
      this.#isWhole &&= !asked;
      if (asked) this.#ctx.coverage.problem(`${DAMAGED} (${error.message})`, "unreadable-commit", commit);
      else this.#ctx.coverage.skip("unreadable-unreachable", commit);
    };
    let commit = "";
    for await (const records of commitChanges(this.#repo.git, commits, { renames: false, onFailure })) {
      for (const record of records) {
        if (record.kind === "commit") commit = record.oid;
        yield record.kind === "commit" ? { commit } : { commit, change: record };
      }
    }
  }

  #place(path: string, blob: string, mode: string, rank: number, isNote: boolean): void {
    const known = this.#places.paths;
    const number = this.#places.pathNumber(path, isNote);
    if (this.#holds(number, number === known, mode)) this.#places.add(number, blob, mode, rank);
  }

  /** Whether what stands at a path is to be looked at; what is not is told. @param isNew the path was not met before */
  #holds(number: number, isNew: boolean, mode: string): boolean {
    if (mode === SUBMODULE) {
      if (isNew) this.#ctx.coverage.skip("submodule", this.#places.pathText(number));
      return false;
    }
    let excluded = this.#excluded[number];
    if (excluded === undefined) {
      const path = this.#places.pathText(number);
      excluded = !this.#places.isNote(number) && this.#ctx.excluded(path);
      this.#excluded[number] = excluded;
      if (excluded) this.#ctx.coverage.skip("excluded", path);
    }
    return !excluded;
  }

  /** What tags and other refs point to besides commits. */
  async #targetsOf(refs: readonly Ref[]): Promise<void> {
    for (const ref of refs) {
      if (ref.type === "tag") this.#tags.set(ref.oid, ref.name);
      const target = ref.target ?? ref;
      if (target.type === "blob") this.#place(ref.name, target.oid, "100644", NO_COMMIT, false);
      if (target.type === "tree") await this.#tree(target.oid);
    }
  }

  async #tree(oid: string): Promise<void> {
    const { stdout } = await this.#repo.git.output(["ls-tree", "-r", "-z", "--full-tree", oid]);
    for (let at = 0, end = stdout.indexOf(0); end >= 0; at = end + 1, end = stdout.indexOf(0, at)) {
      const tab = stdout.indexOf(9, at);
      const [mode = "", , blob = ""] = stdout.toString("latin1", at, tab).split(" ");
      this.#place(pathText(stdout.subarray(tab + 1, end)), blob, mode, NO_COMMIT, false);
    }
  }

  /** What is staged may be in no commit. What HEAD has too came in with some commit. */
  async #staged(): Promise<void> {
    if (this.#repo.root === undefined) return;
    const { head } = this.#repo;
    const isKnown = this.#isWhole && head !== undefined && this.#commits.find(head) >= 0;
    for (const { path, oid, mode } of await stagedFiles(this.#repo, isKnown))
      this.#place(pathText(path), oid, mode, NO_COMMIT, false);
  }

  async #unreachable(): Promise<void> {
    const stored = await storedObjects(this.#repo.git);
    const dangling = [...stored].flatMap(([oid, type]) =>
      type === "commit" && this.#commits.find(oid) < 0 ? [oid] : [],
    );
    await this.#changesOf(await this.#byTime(dangling), false);
    for (const [oid, type] of stored) if (type === "tag" && !this.#tags.has(oid)) this.#tags.set(oid, `tag ${oid}`);
    const blobs = new Set<string>();
    for (const [oid, type] of stored) if (type === "blob" && this.#places.blobs.find(oid) < 0) blobs.add(oid);
    const trees = [...stored].flatMap(([oid, type]) => (type === "tree" ? [oid] : []));
    const names = blobs.size === 0 ? new Map<string, string>() : await namesInTrees(this.#repo, trees, blobs);
    for (const oid of blobs) this.#place(names.get(oid) ?? `blob ${oid}`, oid, "100644", NO_COMMIT, false);
  }

  /** In a damaged history: every commit that is there. */
  async #storedCommits(): Promise<string[]> {
    const stored = await storedObjects(this.#repo.git);
    return this.#byTime([...stored].flatMap(([oid, type]) => (type === "commit" ? [oid] : [])));
  }

  /** Oldest first: the order of the walk, where there is no walk. */
  async #byTime(commits: readonly string[]): Promise<string[]> {
    const reader = new ObjectReader(this.#repo.git);
    const timed: { oid: string; time: number }[] = [];
    for (const oid of commits) {
      const commit = await tryCommit(reader, oid, () => {});
      timed.push({ oid, time: commit?.time ?? 0 });
    }
    await reader.close();
    return timed.sort((a, b) => a.time - b.time).map(({ oid }) => oid);
  }
}
