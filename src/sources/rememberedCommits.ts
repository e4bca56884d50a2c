/**
 * The commits of a history of which most are known from an earlier run: git is asked where the refs stand, and for what is new.
 */
import type { CommitGraph } from "../git/commitOrder.ts";
import type { Git } from "../git/git.ts";
import type { Repository } from "../git/repository.ts";
import { shallowBoundary, tipsOf, walkGraph } from "../git/revisions.ts";
import { IncompleteError } from "../model.ts";
import type { HistoryMemory } from "./source.ts";

/**
 * Numbers of all commits of a history, in order; the memory's facts are brought up to date.
 *
 * @param tips selections such as `--all`, or full object ids
 * @returns undefined when git cannot walk to the end
 */
export async function rememberedCommits(
  repo: Repository,
  memory: HistoryMemory,
  tips: readonly string[],
): Promise<readonly number[] | undefined> {
  const boundary = [...shallowBoundary(repo)].sort();
  if (boundary.join() !== memory.boundary.join()) {
    if (memory.facts.graph.table.size > 0) memory.forgetFacts("the clone has become deeper or shallower");
    memory.boundary = boundary;
  }
  for (;;) {
    const isEmpty = memory.facts.graph.table.size === 0;
    try {
      const commits = await walked(repo.git, memory.facts.graph, tips);
      if (commits !== undefined) return commits;
    } catch (error) {
      if (!(error instanceof IncompleteError)) throw error;
    }
    memory.forgetFacts(isEmpty ? "" : "it does not fit the commits that are there now");
    if (isEmpty) return undefined;
  }
}

/**
 * Brings a graph up to date.
 *
 * @param selections such as `--all`, or full object ids
 * @returns numbers of the commits that are reached, in order; undefined when what was known has gaps
 * @throws IncompleteError when git cannot walk to the end
 */
async function walked(git: Git, graph: CommitGraph, selections: readonly string[]): Promise<number[] | undefined> {
  const tips = await tipsOf(git, selections);
  const isKnown = (oid: string): boolean => graph.has(graph.table.find(oid));
  const unknown = tips.filter((oid) => !isKnown(oid));
  if (unknown.length > 0) {
    const known = graph.heads().map((commit) => `^${graph.table.text(commit)}`);
    await walkGraph(git, graph, [], [...unknown, ...known]);
    // A branch whose commits are all known by other names has none to walk.
    if (!unknown.every(isKnown)) return undefined;
  }
  const reached = graph.reached(tips.map((oid) => graph.table.find(oid)));
  return reached === undefined ? undefined : graph.sort(graph.all().filter((commit) => reached[commit] === 1));
}
