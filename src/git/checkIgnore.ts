/**
 * Asks git which paths a repository's own `.gitignore` files cover. What only this machine ignores (the user's list,
 * `.git/info/exclude`) does not count: the next clone would not have it.
 */
import type { Git } from "./git.ts";

/**
 * @param git at the top of the work tree
 * @param paths relative to it; files need not exist, and may be tracked
 * @returns those of the paths that are ignored
 */
export async function ignoredPaths(git: Git, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = paths.filter((path) => path !== "" && !path.includes("\0"));
  if (asked.length === 0) return new Set();
  const { stdout } = await git.output(
    ["-c", "core.excludesFile=/dev/null", "check-ignore", "--no-index", "--verbose", "--stdin", "-z"],
    {
      input: `${asked.join("\0")}\0`,
      // 1: none is ignored. 128: a path lies in a submodule, or outside.
      accept: [0, 1, 128],
    },
  );
  const fields = stdout.toString("utf8").split("\0");
  const ignored = new Set<string>();
  // Source, line, pattern, path; a pattern that begins with "!" takes a path back in.
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [source = "", , pattern = "", path = ""] = fields.slice(at, at + 4);
    if (/(?:^|\/)\.gitignore$/.test(source) && !pattern.startsWith("!")) ignored.add(path);
  }
  return ignored;
}
