/**
 * Tries out the hooks that are really there: git itself is asked to run them on a commit (and a push) that would bring in a canary.
 * Index, objects and the remote lie in a temporary folder, so that nothing is left behind, not even a dangling object.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { gitAsUser, type UserOutput } from "../git/asUser.ts";
import { atLeast } from "../git/gitVersion.ts";
import { IncompleteError } from "../model.ts";
import { printable } from "../triage/printable.ts";
import { type Canary, makeCanary } from "./canary.ts";
import { hookFile } from "./hookFile.ts";
import type { HookName } from "./hookNames.ts";
import { quote } from "./hookScript.ts";
import type { HookSite } from "./hookSite.ts";

type Env = Readonly<Record<string, string | undefined>>;

export interface Trial {
  readonly name: HookName;
  /** `refused`: and it named the canary. `refused-blindly`: it did not, so that something else may be the reason. */
  readonly result: "refused" | "refused-blindly" | "passed" | "absent";
  /** The last line that was printed, fit for a terminal, when another reason than the canary made the hook fail. */
  readonly said?: string;
}

const REF = "refs/heads/leakgate-canary";
/** `git hook run` is there. */
const HOOK_RUN = [2, 36] as const;

/**
 * @param env the caller's environment, in which the hooks run
 * @throws IncompleteError when the trial cannot be set up
 */
export function tryHooks(site: HookSite, names: readonly HookName[], env: Env): readonly Trial[] {
  if (!atLeast(site.version, HOOK_RUN)) {
    throw new IncompleteError(`git ${site.version} cannot run a hook by itself: git 2.36 or newer is needed`);
  }
  const scratch = scratchFolder();
  try {
    const stage = new Stage(site, scratch, env);
    return names.map((name) => stage.run(name));
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

function scratchFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "leakgate-hook-"));
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    throw new IncompleteError(`hook test: no folder can be made in ${tmpdir()} (${code}): free or name one in TMPDIR`);
  }
}

class Stage {
  readonly #site: HookSite;
  readonly #head: string | undefined;
  readonly #cwd: string;
  readonly #env: Env;
  readonly #scratch: string;
  readonly #canary: Canary = makeCanary();
  readonly #blob: string;

  constructor(site: HookSite, scratch: string, env: Env) {
    const { root, gitDir, head } = site.repository;
    this.#site = site;
    this.#head = head;
    this.#cwd = root ?? gitDir;
    this.#scratch = scratch;
    const objects = join(scratch, "objects");
    // Without it git takes the repository for none.
    mkdirSync(objects);
    const real = gitAsUser(this.#cwd, env, ["rev-parse", "--path-format=absolute", "--git-path", "objects"]).output;
    this.#env = {
      ...env,
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: [
        alternate(real.replace(/\n$/, "")),
        ...(env["GIT_ALTERNATE_OBJECT_DIRECTORIES"] ? [env["GIT_ALTERNATE_OBJECT_DIRECTORIES"]] : []),
      ].join(delimiter),
      GIT_INDEX_FILE: join(scratch, "index"),
      GIT_AUTHOR_NAME: "leakgate",
      GIT_AUTHOR_EMAIL: "leakgate@localhost",
      GIT_COMMITTER_NAME: "leakgate",
      GIT_COMMITTER_EMAIL: "leakgate@localhost",
      // Hooks of ours then leave out the one that was there before: it is not on trial, and may do who knows what.
      LEAKGATE_HOOK_TEST: "1",
    };
    this.#must(["init", "--quiet", "--bare", "--template=", join(scratch, "remote")], env);
    this.#blob = this.#must(["hash-object", "-w", "--stdin"], this.#env, this.#canary.text);
  }

  run(name: HookName): Trial {
    const { status, output } =
      name === "pre-push" ? this.#push() : name === "pre-receive" ? this.#receive() : this.#commit(name);
    // git pushes as well when there is no hook.
    if (status === 0) return { name, result: this.#isThere(name) ? "passed" : "absent" };
    if (/cannot find a hook named|no hooks found/.test(output)) return { name, result: "absent" };
    const seen = output.includes(this.#canary.path) && this.#canary.rules.some((rule) => output.includes(rule));
    if (seen) return { name, result: "refused" };
    // What git adds to the words of a hook is left out.
    const said = output.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("error: failed to push"));
    return { name, result: "refused-blindly", said: printable(said.at(-1) ?? "nothing") };
  }

  /** Where git reads hooks from its configuration, too, a missing file says nothing. */
  #isThere(name: HookName): boolean {
    return this.#site.readsConfig || hookFile(this.#site.folder, name).text !== undefined;
  }

  #commit(name: HookName): UserOutput {
    if (this.#head !== undefined) this.#must(["read-tree", this.#head]);
    this.#must(["update-index", "--add", "--cacheinfo", `100644,${this.#blob},${this.#canary.path}`]);
    // It lies in no work tree; without this, tools would see a deletion that is not staged.
    this.#must(["update-index", "--skip-worktree", "--", this.#canary.path]);
    return gitAsUser(this.#cwd, this.#env, ["hook", "run", name]);
  }

  #push(): UserOutput {
    const off = ["-c", "push.gpgSign=false", "-c", "push.pushOption=", "-c", "push.followTags=false"];
    const flags = ["--dry-run", "--no-recurse-submodules", join(this.#scratch, "remote")];
    return gitAsUser(this.#cwd, this.#env, [...off, "push", ...flags, `${this.#newCommit()}:${REF}`]);
  }

  #receive(): UserOutput {
    const commit = this.#newCommit();
    const line = `${"0".repeat(commit.length)} ${commit} ${REF}\n`;
    const { path, text } = hookFile(this.#site.folder, "pre-receive");
    if (!this.#site.readsConfig) {
      if (text === undefined) return { status: 1, output: "cannot find a hook named pre-receive" };
      // This git hands no input to `git hook run`; an alias does, and finds the shell on Windows, too.
      const alias = `alias.leakgate-trial=!${quote(path)}`;
      return gitAsUser(this.#cwd, this.#env, ["-c", alias, "leakgate-trial"], line);
    }
    const input = join(this.#scratch, "input");
    writeFileSync(input, line);
    return gitAsUser(this.#cwd, this.#env, ["hook", "run", `--to-stdin=${input}`, "pre-receive"]);
  }

  /** A commit of its own, without parents: what the hook looks at does not grow with the repository. */
  #newCommit(): string {
    const tree = this.#must(["mktree"], this.#env, `100644 blob ${this.#blob}\t${this.#canary.path}\n`);
    return this.#must(["commit-tree", "--no-gpg-sign", "-m", "canary of leakgate hook test", tree]);
  }

  #must(args: readonly string[], env: Env = this.#env, input = ""): string {
    const { status, output } = gitAsUser(this.#cwd, env, args, input);
    if (status !== 0) {
      throw new IncompleteError(`hook test: git ${args[0]} failed: ${output.trim().split("\n")[0] ?? ""}`);
    }
    return output.trim();
  }
}

/** A path in a list that is separated by colons; git takes it in quotes when it holds one. */
function alternate(path: string): string {
  return path.includes(delimiter) || path.startsWith('"')
    ? `"${path.replaceAll("\\", "\\\\").replaceAll('"', String.raw`\"`)}"`
    : path;
}
