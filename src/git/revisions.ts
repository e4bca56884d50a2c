/**
 * Names of commits, and walks over them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { IncompleteError } from "../model.ts";
import type { CommitGraph } from "./commitOrder.ts";
import type { Git } from "./git.ts";
import type { ObjectReader } from "./objectReader.ts";
import type { Repository } from "./repository.ts";

/** True for the id of zeros with which git says "nothing" (a branch that is new or deleted). */
export function isZero(oid: string): boolean {
  return /^(?:0{40}|0{64})$/.test(oid);
}

/**
 * The full id of the commit that a revision names; tags are followed. Undefined when there is none in this clone.
 *
 * @throws IncompleteError when the name is ambiguous or the object is damaged
 */
export async function resolveCommit(reader: ObjectReader, revision: string): Promise<string | undefined> {
  const answer = await reader.get(`${revision}^{commit}`);
  if (answer.kind === "ambiguous")
    throw new IncompleteError(`${revision} fits several commits: write more of its digits`);
  return "oid" in answer ? answer.oid : undefined;
}

/**
 * Commits that `git rev-list` gives, parents before children.
 *
 * @param tips full object ids (`^` in front leaves out what is reachable), or selections such as `--all`; never a user's words
 * @param filters options such as `--since=…`
 * @throws IncompleteError when git cannot walk to the end
 */
export async function walkCommits(
  git: Git,
  tips: readonly string[],
  filters: readonly string[] = [],
): Promise<string[]> {
  const { stdout } = await git.output(["rev-list", "--topo-order", "--reverse", ...filters, ...tips, "--"]);
  return lines(stdout.toString("latin1"));
}

/**
 * Where the refs stand: ids of the commits that they name, tags followed.
 *
 * @param selections such as `--all`, or full object ids; never a user's words
 * @throws IncompleteError when git cannot read one of them
 */
export async function tipsOf(git: Git, selections: readonly string[]): Promise<string[]> {
  const args = ["rev-list", "--no-walk=unsorted", "--ignore-missing", ...selections, "--"];
  return lines((await git.output(args)).stdout.toString("latin1"));
}

/**
 * Adds commits that `tips` reach to a graph. Ids go through standard input, since there may be more than fit on a command line.
 *
 * @param selections such as `--all`; never a user's words
 * @param tips full object ids (`^` in front leaves out what is reachable); what is missing is passed over
 * @returns numbers of the commits that were not there, newest first as a rule
 * @throws IncompleteError when git cannot walk to the end
 */
export async function walkGraph(
  git: Git,
  graph: CommitGraph,
  selections: readonly string[],
  tips: readonly string[] = [],
): Promise<number[]> {
  const args = ["rev-list", "--parents", "--timestamp", "--ignore-missing", ...selections];
  const input = tips.map((tip) => `${tip}\n`).join("");
  const { stdout } = await git.output([...args, ...(tips.length > 0 ? ["--stdin"] : []), "--"], { input });
  return graph.addWalk(stdout);
}

/**
 * Commits that `tips` reach and that nothing known reaches, parents before children. Ids go through standard input, since a push
 * may bring more refs than fit on a command line.
 *
 * @param known full object ids
 * @param selections of refs that are known as well, such as `--all`; never a user's words
 * @throws IncompleteError when git cannot walk to the end
 */
export async function walkNewCommits(
  git: Git,
  tips: readonly string[],
  known: readonly string[],
  selections: readonly string[],
): Promise<string[]> {
  if (tips.length === 0) return [];
  const input = [...tips, ...known.map((oid) => `^${oid}`)].map((line) => `${line}\n`).join("");
  const not = selections.length === 0 ? [] : ["--not", ...selections, "--not"];
  const { stdout } = await git.output(["rev-list", "--topo-order", "--reverse", ...not, "--stdin"], { input });
  return lines(stdout.toString("latin1"));
}

/** Selects the tracking branches of a remote; of any, for "*". Signs that mean something in a pattern are taken out. */
export function remoteSelection(name: string): string {
  return name === "*" ? "--remotes" : `--remotes=${name.replaceAll(/[*?[\]\\]/g, "")}`;
}

/** Commits whose parents a shallow clone does not have. */
export function shallowBoundary(repo: Repository): ReadonlySet<string> {
  if (!repo.shallow) return new Set();
  const file = repo.git.env["GIT_SHALLOW_FILE"];
  try {
    return new Set(lines(readFileSync(file ? file : join(repo.commonDir, "shallow"), "latin1")));
  } catch {
    throw new IncompleteError("this clone is shallow, but its list of boundary commits cannot be read");
  }
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
