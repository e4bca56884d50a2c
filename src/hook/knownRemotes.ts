/** Which tracking branches tell what the other side of a push has. */
import { repositoryAt } from "./repositoryAt.ts";

const KEY = /^remote\.(.*)\.(?:push)?url$/s;

/**
 * Names of the remotes that are the one which is pushed to. What only another remote has is new to this one: it may be public
 * where the other is not.
 *
 * @param cwd absolute folder in the repository
 * @param to what git gives as the hook's first argument: the name of a remote, or a URL. Absent: nobody says, which is clear all
 *   the same where there is one remote only
 */
export async function knownRemotes(cwd: string, to: string | undefined): Promise<readonly string[]> {
  const { git } = await repositoryAt(cwd);
  const { stdout } = await git.output(["config", "-z", "--get-regexp", String.raw`^remote\..*\.(push)?url$`], {
    accept: [0, 1],
  });
  const remotes = stdout
    .toString()
    .split("\0")
    .map((entry) => {
      const [key = "", ...url] = entry.split("\n");
      return { name: KEY.exec(key)?.[1] ?? "", url: url.join("\n") };
    })
    .filter(({ name }) => name !== "");
  const names = [...new Set(remotes.map(({ name }) => name))];
  if (to === undefined) return names.length === 1 ? names : [];
  if (names.includes(to)) return [to];
  return [...new Set(remotes.filter(({ url }) => url === to).map(({ name }) => name))];
}
