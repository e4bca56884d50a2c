/**
 * The environment in which git runs. What says where the repository is, is kept (a hook, a quarantine and `commit PATH` depend on
 * it); what changes the meaning of the output is not.
 */

export type Environment = Readonly<Record<string, string | undefined>>;

/** The only `GIT_*` variables that reach git, besides `GIT_CONFIG*`. All others (traces, pagers, diff options, grafts…) are dropped. */
const KEPT = new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_QUARANTINE_PATH",
  "GIT_SHALLOW_FILE",
  "GIT_CEILING_DIRECTORIES",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  "GIT_EXEC_PATH",
  // git's own switch for its tests of "dubious ownership"; ours need it too.
  "GIT_TEST_ASSUME_DIFFERENT_OWNER",
]);

const FIXED: Record<string, string> = {
  // Messages are read by this program (failure.ts).
  LC_ALL: "C",
  // git log and friends must not wait for a person.
  GIT_TERMINAL_PROMPT: "0",
  // Never write to the index of a repository that is only looked at.
  GIT_OPTIONAL_LOCKS: "0",
  // Every run is offline: a missing object of a partial clone is reported, not fetched (git 2.45 and later)…
  GIT_NO_LAZY_FETCH: "1",
  // …and for older ones, no transport is allowed.
  GIT_ALLOW_PROTOCOL: "none",
  // Output that is read as a whole need not be flushed after every commit.
  GIT_FLUSH: "0",
  // `.git/info/grafts` would change the parents of commits.
  GIT_GRAFT_FILE: process.platform === "win32" ? "NUL" : "/dev/null",
};

/** What git is given, out of what leakgate was given. */
export function gitEnvironment(env: Environment): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) continue;
    if (reachesGit(name)) result[name] = value;
  }
  return { ...result, ...FIXED };
}

/** Whether git gets to see a variable of the caller. */
export function reachesGit(name: string): boolean {
  const upper = name.toUpperCase();
  return !upper.startsWith("GIT_") || KEPT.has(upper) || upper.startsWith("GIT_CONFIG");
}
