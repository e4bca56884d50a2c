/**
 * Globs of the configuration, with the habits of .gitignore that people expect: a glob without a slash holds in every folder,
 * and one that matches a folder holds for all that lies below it.
 */
import { UsageError } from "../model.ts";
import { parsers } from "./parsers.ts";

/**
 * @param globs as written
 * @param folder the configuration file's folder, relative to the root ("" for the root); globs speak of paths below it
 * @param place `file:line` of the i-th glob, for messages
 * @returns which glob matches a path that is relative to the root, or -1
 * @throws UsageError when a glob cannot be used
 */
export function compileGlobs(
  globs: readonly string[],
  folder: string,
  place: (index: number) => string,
): (path: string) => number {
  const matchers = globs.map((glob, i) => parsers().picomatch(patterns(glob, place(i)), { dot: true }));
  const prefix = folder === "" ? "" : `${folder}/`;
  return (path) => {
    if (!path.startsWith(prefix)) return -1;
    const below = path.slice(prefix.length);
    return matchers.findIndex((matches) => matches(below));
  };
}

function patterns(glob: string, place: string): string[] {
  if (glob.startsWith("!")) {
    throw new UsageError(`${place}: a glob that begins with "!" is not supported; write the globs that are meant`);
  }
  const plain = glob.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
  if (plain.split("/").includes("..")) {
    throw new UsageError(`${place}: a glob speaks of paths below the file's own folder; ".." has no place in it`);
  }
  if (plain === "" || plain === ".") return ["**"];
  const anchored = plain.includes("/") || glob.startsWith("/") || glob.startsWith("./");
  const whole = anchored ? plain : `**/${plain}`;
  return [whole, `${whole}/**`];
}
