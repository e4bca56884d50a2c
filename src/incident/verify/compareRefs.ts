/**
 * Proves that a rewrite changed nothing but what was planned: the tree of each branch and tag is compared with the old one, and each
 * file that differs must be the old file without the values.
 */
import { join } from "node:path";
import { scanText } from "../../engine/text.ts";
import { Git } from "../../git/git.ts";
import type { ObjectReader } from "../../git/objectReader.ts";
import { pathText } from "../../git/pathText.ts";
import { type RawChange, RawDiffParser } from "../../git/rawDiff.ts";
import { listRefs } from "../../git/refs.ts";
import type { Repository } from "../../git/repository.ts";
import { isZero } from "../../git/revisions.ts";
import type { PlannedRemoval } from "../plan/values.ts";
import type { ValueScanner } from "../valueScanner.ts";

/** What differs and should not. */
export interface UnplannedChange {
  readonly ref: string;
  /** Absent: the ref itself. */
  readonly path?: string;
  readonly what: string;
}

export interface Side {
  readonly repository: Repository;
  readonly reader: ObjectReader;
}

/** Refs that belong to one clone, or that a rewrite does not carry over. */
const OWN = /^refs\/(?:remotes|stash|original|replace|pull|leakgate|bisect|worktree|rewritten)(?:\/|$)/;

/** @throws IncompleteError when trees cannot be compared */
export async function compareRefs(
  before: Side,
  after: Side,
  scanner: ValueScanner,
  removal: PlannedRemoval,
): Promise<{ readonly refs: number; readonly unplanned: readonly UnplannedChange[] }> {
  return await new Comparison(before, after, scanner, removal).run();
}

class Comparison {
  readonly #before: Side;
  readonly #after: Side;
  readonly #scanner: ValueScanner;
  readonly #removal: PlannedRemoval;
  readonly #git: Git;
  readonly #renamed: ReadonlyMap<string, string>;
  /** Old and new blob → why the difference is not planned, if so. */
  readonly #judged = new Map<string, string | undefined>();

  constructor(before: Side, after: Side, scanner: ValueScanner, removal: PlannedRemoval) {
    this.#before = before;
    this.#after = after;
    this.#scanner = scanner;
    this.#removal = removal;
    this.#renamed = new Map(removal.renames);
    const { cwd, env } = after.repository.git;
    // Trees of both are compared, so git has to see the objects of both.
    this.#git = new Git(cwd, {
      ...env,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: join(before.repository.commonDir, "objects"),
    });
  }

  async run(): Promise<{ refs: number; unplanned: UnplannedChange[] }> {
    const [old, now] = await Promise.all([listRefs(this.#before.repository.git), listRefs(this.#after.repository.git)]);
    const newOids = new Map(now.refs.map(({ name, oid }) => [name, oid]));
    const newNames = new Map(this.#removal.refRenames);
    const unplanned: UnplannedChange[] = [];
    let refs = 0;
    for (const { name, oid, type, target } of old.refs) {
      if (OWN.test(name) || (target?.type ?? type) === "blob" || this.#removal.droppedRefs.includes(name)) continue;
      refs++;
      const other = newOids.get(newNames.get(name) ?? name);
      if (other === undefined) unplanned.push({ ref: name, what: "is missing in the new repository" });
      else if (other !== oid) unplanned.push(...(await this.#trees(name, oid, other)));
    }
    return { refs, unplanned };
  }

  async #trees(ref: string, old: string, now: string): Promise<UnplannedChange[]> {
    const { stdout } = await this.#git.output([
      "diff-tree",
      "-r",
      "--raw",
      "-z",
      "--no-abbrev",
      "--no-renames",
      `${old}^{tree}`,
      `${now}^{tree}`,
    ]);
    const isNote = ref.startsWith("refs/notes/");
    const unplanned: UnplannedChange[] = [];
    for (const change of new RawDiffParser().push(stdout)) {
      if (change.kind !== "change") continue;
      // Notes move to the new ids of what they speak of.
      const what = isNote ? undefined : await this.#judge(change);
      if (what !== undefined) unplanned.push({ ref, path: pathText(change.path), what });
    }
    return unplanned;
  }

  async #judge({ path: bytes, oid, olds }: RawChange): Promise<string | undefined> {
    const path = pathText(bytes);
    const old = olds[0]?.oid ?? "";
    if (isZero(old)) return [...this.#renamed.values()].includes(path) ? undefined : "was added";
    const key = `${old}\0${oid}\0${isZero(oid) ? path : ""}`;
    if (!this.#judged.has(key)) this.#judged.set(key, await this.#judgeContent(path, old, oid));
    return this.#judged.get(key);
  }

  async #judgeContent(path: string, old: string, now: string): Promise<string | undefined> {
    const { paths, blobs } = this.#removal;
    const isPlanned =
      blobs.includes(old) || this.#renamed.has(path) || paths.some((one) => path === one || path.startsWith(`${one}/`));
    if (isZero(now) && isPlanned) return undefined;
    const answer = await this.#before.reader.get(old);
    if (answer.kind !== "object") return "cannot be read in the old repository";
    const bytes = scanText(answer.bytes).bytes;
    const spans = this.#scanner.scan({ bytes: answer.bytes }).map(({ start, end }) => ({ start, end }));
    if (isZero(now)) return spans.length > 0 ? undefined : "was removed, and held none of the values";
    const other = await this.#after.reader.get(now);
    if (other.kind !== "object") return "cannot be read in the new repository";
    return isSameBesides(bytes, spans, scanText(other.bytes).bytes) ? undefined : "changed in more than the values";
  }
}

/** Whether a text is an older one with something else in place of some stretches. */
export function isSameBesides(
  old: Buffer,
  spans: readonly { readonly start: number; readonly end: number }[],
  now: Buffer,
): boolean {
  const kept: Buffer[] = [];
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > from || (from === 0 && kept.length === 0)) kept.push(old.subarray(from, Math.max(from, start)));
    from = Math.max(from, end);
  }
  kept.push(old.subarray(from));
  const [head, ...rest] = kept as [Buffer, ...Buffer[]];
  if (rest.length === 0) return now.equals(old);
  if (!now.subarray(0, head.length).equals(head)) return false;
  const tail = rest.pop() as Buffer;
  let at = head.length;
  for (const piece of rest) {
    const found = now.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return now.length - tail.length >= at && now.subarray(now.length - tail.length).equals(tail);
}
