/**
 * The clone in the workspace, made deep enough: actions/checkout leaves one commit, without its parents, and a range cannot be told
 * from that. Only what lacks is fetched, and nothing is ever made shallower.
 */
import { parseCommit } from "../git/commit.ts";
import { fetchInto, type Remote } from "../git/fetch.ts";
import { discover, type Repository } from "../git/repository.ts";
import { shallowBoundary } from "../git/revisions.ts";
import { IncompleteError } from "../model.ts";

/** Commits by which a clone is deepened, one after the other; then the rest of the history comes as a whole. */
const STEPS = [50, 500, 5000];

export interface CloneOptions {
  readonly token: string | undefined;
  /** Such as `https://github.com`. */
  readonly server: string;
  /** `owner/name`; fetched from when the clone knows no remote. */
  readonly repository: string;
  readonly say: (message: string) => void;
}

export class Clone {
  #repo: Repository;
  readonly #remote: Remote;
  readonly #options: CloneOptions;
  /** What git said when it last failed to fetch. */
  #failure: string | undefined;

  /** See {@link openClone}. */
  constructor(repo: Repository, options: CloneOptions) {
    this.#repo = repo;
    this.#options = options;
    const { token, server, repository } = options;
    const known = repo.git.outputNow(["config", "--get", "remote.origin.url"], { accept: [0, 1] }).status === 0;
    this.#remote = {
      name: known ? "origin" : `${server}/${repository}`,
      ...(token !== undefined && { token: { value: token, server } }),
    };
  }

  get shallow(): boolean {
    return this.#repo.shallow;
  }

  /** Full id of the commit that a revision names (tags are followed); undefined when it is not in the clone. */
  commit(revision: string): string | undefined {
    const question = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
    const { status, stdout } = this.#repo.git.outputNow(question, { accept: [0, 1, 128] });
    return status === 0 ? stdout.toString("latin1").trim() : undefined;
  }

  /** Parents as the commit names them, those that a shallow clone lacks included. */
  parents(oid: string): readonly string[] {
    const { status, stdout } = this.#repo.git.outputNow(["cat-file", "commit", oid], { accept: [0, 128] });
    return status === 0 ? parseCommit(stdout).parents : [];
  }

  /** Whether everything that `older` reaches, `newer` reaches too. Both must be there. */
  isAncestor(older: string, newer: string): boolean {
    return this.#repo.git.outputNow(["merge-base", "--is-ancestor", older, newer], { accept: [0, 1] }).status === 0;
  }

  /** Fetches what is not there. @returns whether all of it is there now */
  async obtain(oids: readonly string[], ref?: string): Promise<boolean> {
    const lacking = (): readonly string[] => oids.filter((oid) => this.commit(oid) === undefined);
    const depth = this.shallow ? "--depth=1" : "";
    if (lacking().length > 0) await this.#fetch(depth, lacking());
    // Some servers give no commits by id, only what a ref names.
    if (lacking().length > 0 && ref !== undefined) await this.#fetch(depth, [ref]);
    return lacking().length === 0;
  }

  /** Full id of the tip of a branch, as the remote has it now, else as the clone knows it. */
  async branchTip(name: string): Promise<string | undefined> {
    const known = `refs/remotes/origin/${name}`;
    if (!this.shallow && this.commit(known) !== undefined) return this.commit(known);
    await this.#fetch(this.shallow ? "--depth=1" : "", [`+refs/heads/${name}:${known}`]);
    return this.commit(known);
  }

  /**
   * Sees to it that the commits in `to` and not in `from` can be told: both are there, and no path from them to where they meet ends
   * at the clone's edge.
   *
   * @param from undefined: all that `to` reaches
   * @throws IncompleteError with the fix, when that cannot be had
   */
  async reach(from: string | undefined, to: string, ref?: string): Promise<void> {
    const tips = from === undefined ? [to] : [from, to];
    if (!(await this.obtain(tips, ref))) {
      const lacks = tips.filter((oid) => this.commit(oid) === undefined).map((oid) => oid.slice(0, 12));
      throw new IncompleteError(`this clone has no commit ${lacks.join(" and ")}, and ${this.#couldNot()}`);
    }
    for (const step of STEPS) {
      if (!this.#touchesEdge(tips)) return;
      this.#options.say(`this clone is shallow: fetching ${step} more commits`);
      await this.#fetch(`--deepen=${step}`, tips);
    }
    if (!this.#touchesEdge(tips)) return;
    this.#options.say("this clone is shallow: fetching the whole history");
    await this.#fetch("--unshallow", tips);
    if (this.#touchesEdge(tips))
      throw new IncompleteError(`this clone is too shallow to tell what was added, and ${this.#couldNot()}`);
  }

  /** All of the history of all branches and tags. What cannot be had, the scan tells of. */
  async complete(): Promise<void> {
    if (!this.shallow) return;
    this.#options.say("this clone is shallow: fetching the whole history, all branches and tags");
    await this.#fetch("--unshallow", ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"]);
  }

  /** With three dots: from both sides to where they meet. */
  #touchesEdge(tips: readonly string[]): boolean {
    const edge = shallowBoundary(this.#repo);
    if (edge.size === 0) return false;
    const { stdout } = this.#repo.git.outputNow(["rev-list", tips.join("..."), "--"]);
    return stdout
      .toString("latin1")
      .split("\n")
      .some((oid) => edge.has(oid));
  }

  async #fetch(depth: string, wanted: readonly string[]): Promise<void> {
    const failure = fetchInto(this.#repo.git, this.#remote, depth, wanted);
    if (failure !== undefined) this.#failure = failure;
    // It may be shallow no more.
    this.#repo = (await discover(this.#repo.git.cwd)) ?? this.#repo;
  }

  #couldNot(): string {
    const why = this.#failure === undefined ? "" : ` (${this.#failure})`;
    return `fetching it failed${why}: set fetch-depth: 0 for actions/checkout, or give this action a token`;
  }
}

/** @throws IncompleteError when there is no repository in the workspace, or git refuses it */
export async function openClone(workspace: string, options: CloneOptions): Promise<Clone> {
  const repo = await discover(workspace);
  if (repo === undefined)
    throw new IncompleteError(`there is no repository in ${workspace}: a step with actions/checkout must come first`);
  return new Clone(repo, options);
}
