/** Paths that files of the repository name, relative to their own folder. */

/** A path relative to a folder of the repository; nothing for what lies outside or is not known before the start. */
export function inRepository(folder: string, path: string): readonly string[] {
  if (/^[/~]|\$|^[A-Za-z]:/.test(path)) return [];
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return [];
  }
  return parts.length === 0 ? [] : [parts.join("/")];
}
