/** Lists a folder for the build: node:fs gives neither sorted nor '/' separated paths. */
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Files below a folder, relative to it, '/' separated, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}
