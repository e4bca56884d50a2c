/**
 * The life of a value in a history: when it came, which commits took it away, where it stood and which refs still lead to it. Worked
 * out from the blobs that hold it and the differences of each commit to its parents, so that a rename is no removal and a merge that
 * only takes over what a side had done is no event.
 */
import { commitGraph, type GraphCommit } from "../git/commitGraph.ts";
import type { ObjectReader } from "../git/objectReader.ts";
import { parentDiffs } from "../git/parentDiffs.ts";
import type { Repository } from "../git/repository.ts";
import type { Hit, Provenance, Where } from "../model.ts";
import { People } from "../sources/attribution.ts";
import type { HistoryPlan } from "../sources/historyPlan.ts";
import { NO_COMMIT } from "../sources/placeIndex.ts";

/** One place in one version of the repository's content. */
export interface Occurrence {
  /** Absent for what no commit holds: the index, tags, names of refs, dangling objects. */
  readonly commit?: string;
  readonly blob?: string;
  readonly path: string;
  readonly line?: number;
  readonly where: Where;
  /** Layers of encoding, outermost first; empty: as it is. */
  readonly decoded: readonly string[];
}

export interface Trace {
  readonly first?: Provenance;
  /** The last commit whose content (or message) has it. */
  readonly last?: Provenance;
  readonly introducedIn: readonly Provenance[];
  readonly removedIn: readonly Provenance[];
  readonly paths: readonly string[];
  /** Full names of refs whose history has it, tags apart. */
  readonly refs: readonly string[];
  /** Names of tags whose history or message has it. */
  readonly tags: readonly string[];
  readonly atHead: boolean;
  /** Something that no ref leads to has it: what only a reflog keeps, or nothing at all. */
  readonly unreferenced: boolean;
  /** Whole days from the first commit to the last removal, or until now where a branch's newest commit still has it. */
  readonly exposureDays: number;
  readonly occurrences: readonly Occurrence[];
}

/** How often a blob holds values, by number of the value. */
type Counts = ReadonlyMap<string, readonly (readonly [value: number, count: number])[]>;

const DAY = 86_400;

/** Traces values through a history that was planned and read. */
export class Tracer {
  readonly #repo: Repository;
  readonly #plan: HistoryPlan;
  readonly #people: People;
  readonly #now: number;
  #graph: readonly GraphCommit[] = [];
  /** By rank of the commit: ranks of its parents. */
  #parents: readonly (readonly number[])[] = [];
  /** By rank: whether a ref leads to the commit. */
  #referenced: Uint8Array = new Uint8Array();

  /** @param now seconds since 1970 */
  constructor(repo: Repository, reader: ObjectReader, plan: HistoryPlan, now: number) {
    this.#repo = repo;
    this.#plan = plan;
    this.#people = new People(reader, plan);
    this.#now = now;
  }

  /**
   * @param hitsOf for each value the places where it was found, one for each blob and position, before attribution
   * @throws IncompleteError when the commits cannot be read
   */
  async trace(hitsOf: readonly (readonly Hit[])[]): Promise<readonly Trace[]> {
    const { commits } = this.#plan;
    this.#graph = await commitGraph(
      this.#repo.git,
      Array.from({ length: commits.size }, (_, rank) => commits.text(rank)),
    );
    this.#parents = this.#graph.map(({ parents }) =>
      parents.map((oid) => commits.find(oid)).filter((rank) => rank >= 0),
    );
    this.#referenced = this.#ancestorsOf(this.#tips().map(({ rank }) => rank));
    const changes = await this.#changes(hitsOf);
    return await Promise.all(hitsOf.map((hits, value) => this.#traceOf(hits, changes[value] ?? new Map())));
  }

  /** For each value: by rank of the commit, how many more places it has there than in each of its parents. */
  async #changes(hitsOf: readonly (readonly Hit[])[]): Promise<readonly Map<number, number[]>[]> {
    const changes = hitsOf.map(() => new Map<number, number[]>());
    const counts = countsOf(hitsOf);
    if (counts.size === 0) return changes;
    for await (const diff of parentDiffs(this.#repo.git, this.#graph, this.#pathsOf(counts))) {
      for (const change of diff.changes) {
        const sides = [
          [change.oid, 1],
          [change.olds[0]?.oid ?? "", -1],
        ] as const;
        for (const [blob, sign] of sides) {
          for (const [value, count] of counts.get(blob) ?? []) {
            const known = changes[value] as Map<number, number[]>;
            let net = known.get(diff.commit);
            if (net === undefined) {
              const parents = Math.max(1, this.#graph[diff.commit]?.parents.length ?? 1);
              known.set(diff.commit, (net = Array.from({ length: parents }, () => 0)));
            }
            net[diff.parent] = (net[diff.parent] ?? 0) + sign * count;
          }
        }
      }
    }
    return changes;
  }

  /** Paths of the blobs, to narrow the diffs; none when one cannot be named to git. */
  #pathsOf(counts: Counts): readonly string[] {
    const { places } = this.#plan;
    const wanted = new Uint8Array(places.blobs.size);
    for (const blob of counts.keys()) {
      const number = places.blobs.find(blob);
      if (number >= 0) wanted[number] = 1;
    }
    const paths = new Set<string>();
    for (const { path } of places.placesOf(wanted)) {
      if (places.isNote(path)) return [];
      paths.add(places.pathText(path));
    }
    return [...paths].every((path) => /^[ -[\]-~]+$/.test(path)) ? [...paths] : [];
  }

  async #traceOf(hits: readonly Hit[], changes: ReadonlyMap<number, readonly number[]>): Promise<Trace> {
    const introduced = ranksWhere(changes, (net) => net > 0);
    const removed = ranksWhere(changes, (net) => net < 0);
    const inMessages = hits
      .filter(({ where }) => where === "commit-message")
      .map(({ blob }) => this.#plan.commits.find(blob ?? ""))
      .filter((rank) => rank >= 0);
    const holds = this.#holds(changes);
    for (const rank of inMessages) holds[rank] = 1;
    const starts = this.#byTime([...new Set([...introduced, ...inMessages])]);
    const holding = this.#byTime([...holds.keys()].filter((rank) => holds[rank] === 1));
    const tips = this.#tips();
    const reached = this.#descendantsOf(starts);
    const leading = tips.filter(({ rank }) => reached[rank] === 1).map(({ name }) => name);
    const named = hits.flatMap(({ where, path }) => (where === "ref-name" || where === "tag-message" ? [path] : []));
    const names = [...new Set([...leading, ...named])].sort();
    const isTag = (name: string): boolean => name.startsWith("refs/tags/");
    // A tag holds it for ever; what people work with are branches.
    const stillThere = tips.some(({ name, rank }) => !isTag(name) && holds[rank] === 1);
    const [first, last] = [starts[0], holding.at(-1)];
    const head = this.#plan.commits.find(this.#repo.head ?? "");
    const occurrences = await this.#occurrences(hits);
    const introducedIn = await this.#named(starts);
    const removedIn = await this.#named(this.#byTime(removed));
    const ends = stillThere ? [this.#now] : removedIn.map(seconds);
    return {
      ...(first !== undefined && { first: await this.#people.of(first) }),
      ...(last !== undefined && { last: await this.#people.of(last) }),
      introducedIn,
      removedIn,
      paths: [...new Set(occurrences.filter(isFile).map(({ path }) => path))].sort(),
      refs: names.filter((name) => name.startsWith("refs/") && !isTag(name)),
      tags: names.filter(isTag).map((name) => name.slice("refs/tags/".length)),
      atHead: head >= 0 && holds[head] === 1,
      unreferenced: starts.some((rank) => this.#referenced[rank] !== 1),
      exposureDays: Math.max(0, Math.floor((Math.max(0, ...ends) - Math.min(...introducedIn.map(seconds))) / DAY)),
      occurrences,
    };
  }

  /** By rank: whether the commit's tree has the value. */
  #holds(changes: ReadonlyMap<number, readonly number[]>): Uint8Array {
    const holds = new Uint8Array(this.#graph.length);
    const total = new Int32Array(this.#graph.length);
    for (let rank = 0; rank < total.length; rank++) {
      const parent = this.#parents[rank]?.[0];
      total[rank] = (parent === undefined ? 0 : (total[parent] as number)) + (changes.get(rank)?.[0] ?? 0);
      if ((total[rank] as number) > 0) holds[rank] = 1;
    }
    return holds;
  }

  async #occurrences(hits: readonly Hit[]): Promise<readonly Occurrence[]> {
    const { places, commits } = this.#plan;
    const byBlob = new Map<number, Hit[]>();
    const others: Hit[] = [];
    for (const hit of hits) {
      const blob = hit.where === "content" || hit.where === "note" ? places.blobs.find(hit.blob ?? "") : -1;
      if (blob < 0) others.push(hit);
      else byBlob.set(blob, [...(byBlob.get(blob) ?? []), hit]);
    }
    const wanted = new Uint8Array(places.blobs.size);
    for (const blob of byBlob.keys()) wanted[blob] = 1;
    const found: Occurrence[] = [];
    for (const { blob, path, rank } of places.placesOf(wanted)) {
      for (const hit of byBlob.get(blob) ?? []) {
        const inner = hit.archive === undefined ? "" : hit.path.slice(hit.archive.length);
        const where = places.isNote(path) ? "note" : "content";
        found.push(
          occurrence(
            hit,
            `${places.pathText(path)}${inner}`,
            where,
            rank === NO_COMMIT ? undefined : commits.text(rank),
          ),
        );
      }
    }
    for (const hit of others) {
      const commit = hit.where === "commit-message" ? hit.blob : hit.provenance?.commit;
      found.push(occurrence(hit, hit.path, hit.where, commit));
    }
    return found;
  }

  #tips(): readonly { readonly name: string; readonly rank: number }[] {
    return this.#plan.refs.flatMap(({ name, oid, target }) => {
      const rank = this.#plan.commits.find((target ?? { oid }).oid);
      return rank < 0 ? [] : [{ name, rank }];
    });
  }

  #ancestorsOf(ranks: readonly number[]): Uint8Array {
    const marks = new Uint8Array(this.#graph.length);
    const open = [...ranks];
    for (let rank = open.pop(); rank !== undefined; rank = open.pop()) {
      if (marks[rank] === 1) continue;
      marks[rank] = 1;
      open.push(...(this.#parents[rank] ?? []));
    }
    return marks;
  }

  #descendantsOf(ranks: readonly number[]): Uint8Array {
    const marks = new Uint8Array(this.#graph.length);
    for (const rank of ranks) marks[rank] = 1;
    // Parents come first in the order of the walk.
    for (let rank = 0; rank < marks.length; rank++) {
      if (this.#parents[rank]?.some((parent) => marks[parent] === 1) === true) marks[rank] = 1;
    }
    return marks;
  }

  #byTime(ranks: readonly number[]): number[] {
    return ranks.toSorted((a, b) => this.#time(a) - this.#time(b) || a - b);
  }

  #time(rank: number): number {
    return this.#graph[rank]?.time ?? 0;
  }

  async #named(ranks: readonly number[]): Promise<readonly Provenance[]> {
    return await Promise.all(ranks.map((rank) => this.#people.of(rank)));
  }
}

/** The author's date, in seconds since 1970: when it was written, however often it was rebased since. */
function seconds({ date }: Provenance): number {
  return Math.floor(Date.parse(date) / 1000);
}

/** Messages, notes and names of refs are no files. */
function isFile({ where }: Occurrence): boolean {
  return where === "content" || where === "path" || where === "policy";
}

function occurrence({ match, blob }: Hit, path: string, where: Where, commit: string | undefined): Occurrence {
  return {
    ...(commit !== undefined && { commit }),
    ...(blob !== undefined && { blob }),
    path,
    ...(match.line > 0 && where !== "path" && where !== "ref-name" && { line: match.line }),
    where,
    decoded: match.decoded,
  };
}

function countsOf(hitsOf: readonly (readonly Hit[])[]): Counts {
  const counts = new Map<string, [number, number][]>();
  for (const [value, hits] of hitsOf.entries()) {
    for (const { where, blob } of hits) {
      // A guard names the blob of the file that it speaks of.
      if (blob === undefined || (where !== "content" && where !== "note" && where !== "policy")) continue;
      const known = counts.get(blob) ?? [];
      const own = known.find(([number]) => number === value);
      if (own === undefined) known.push([value, 1]);
      else own[1]++;
      counts.set(blob, known);
    }
  }
  return counts;
}

/** Commits that differ in this way from every parent. */
function ranksWhere(changes: ReadonlyMap<number, readonly number[]>, test: (net: number) => boolean): number[] {
  return [...changes].filter(([, nets]) => nets.every(test)).map(([rank]) => rank);
}
