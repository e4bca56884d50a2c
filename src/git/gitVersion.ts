/** Which git is installed. */
import type { Git } from "./git.ts";

/** @throws IncompleteError when git cannot be started */
export async function gitVersion(git: Git): Promise<string> {
  return /\d+(?:\.\d+)+/.exec((await git.output(["version"])).stdout.toString())?.[0] ?? "0";
}

/** Whether a version is at least another one; only the first two numbers count. */
export function atLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split(".").map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
