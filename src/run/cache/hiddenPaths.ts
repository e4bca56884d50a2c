/** A path may hold a value that was found elsewhere: such paths are kept in no file. */
import type { Secret } from "../../model.ts";
import type { PathList } from "../../sources/pathList.ts";
import { makeMask, noMask } from "../../triage/mask.ts";

/** @returns whether a path, by its number, has to stay out */
export function hiddenPaths(paths: PathList, secrets: Iterable<Secret>): (path: number) => boolean {
  const mask = makeMask(secrets);
  if (mask === noMask) return () => false;
  const hidden = paths.texts().map((text) => mask(text) !== text);
  return (path) => hidden[path] === true;
}
