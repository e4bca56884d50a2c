/** What lies in a git folder besides objects: messages that were edited, logs of refs, what was fetched. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Chunk, CoverageLog } from "../../model.ts";

/** Larger files in a git folder are indexes and packs. */
const LARGEST = 64 << 20;

export function* gitFolderChunks(folder: string, coverage: CoverageLog): Generator<Chunk, void, undefined> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const full = join(entry.parentPath, entry.name);
    const path = relative(folder, full).split(sep).join("/");
    if (!entry.isFile() || /^(?:objects|lfs|modules|filter-repo)\//.test(path) || path.endsWith(".sample")) continue;
    const name = `.git/${path}`;
    try {
      if (statSync(full).size > LARGEST) coverage.problem(`${name} is too large to be looked at`, "too-large", name);
      else yield { bytes: readFileSync(full), path: name, where: "content" };
    } catch (error) {
      coverage.problem(`${name} cannot be read (${(error as NodeJS.ErrnoException).code})`, "unreadable", name);
    }
  }
}
