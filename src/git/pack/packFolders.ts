/**
 * Where packs lie: the repository's own and those that it borrows (`objects/info/alternates`).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** As deep as git follows them. */
const DEEPEST = 5;

/** Paths of packs that have an index, without their ending. What cannot be read is left out. */
export function packsOf(commonDir: string): string[] {
  const folders = new Set<string>();
  addFolder(join(commonDir, "objects"), folders, 0);
  return [...folders].flatMap((folder) => packsIn(join(folder, "pack")));
}

function addFolder(folder: string, folders: Set<string>, depth: number): void {
  if (folders.has(folder) || depth > DEEPEST) return;
  folders.add(folder);
  for (const line of textOf(join(folder, "info", "alternates")).split("\n")) {
    // A quoted path is git's to read: its objects come from cat-file.
    if (line !== "" && !line.startsWith("#") && !line.startsWith('"'))
      addFolder(resolve(folder, line), folders, depth + 1);
  }
}

function packsIn(folder: string): string[] {
  try {
    const names = new Set(readdirSync(folder));
    const packs = [...names].filter((name) => name.endsWith(".idx") && names.has(name.replace(/idx$/, "pack")));
    return packs.sort().map((name) => join(folder, name.slice(0, -".idx".length)));
  } catch {
    return [];
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
