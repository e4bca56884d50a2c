/** A path may hold a value that was found elsewhere: such paths are kept in no file. */
import type { Secret } from "../../model.ts";
import type { PathList } from "../../sources/pathList.ts";
import { makeMask, noMask } from "../../triage/mask.ts";

/** @returns 1 for each path, by its number, that has to stay out */
export function hiddenPaths(paths: PathList, secrets: Iterable<Secret>): Uint8Array {
  const mask = makeMask(secrets);
  const hidden = new Uint8Array(paths.size);
  // One without a text was left out before.
  paths.texts().forEach((text, path) => {
    if (text === "" || (mask !== noMask && mask(text) !== text)) hidden[path] = 1;
  });
  return hidden;
}
