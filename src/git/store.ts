/**
 * What lies in the object store, by type, whether or not anything points to it.
 */
import type { Git } from "./git.ts";
import type { ObjectType } from "./object.ts";
import { OidTable } from "./oidTable.ts";

/** Ids and types of all objects in the store (alternates included), in no particular order. */
export async function storedObjects(git: Git): Promise<Map<string, ObjectType>> {
  const { stdout } = await git.output([
    "cat-file",
    "--batch-all-objects",
    "--batch-check=%(objectname) %(objecttype)",
    "--unordered",
    "--buffer",
  ]);
  const objects = new Map<string, ObjectType>();
  for (const line of stdout.toString("latin1").split("\n")) {
    const space = line.indexOf(" ");
    if (space > 0) objects.set(line.slice(0, space), line.slice(space + 1) as ObjectType);
  }
  return objects;
}

/** Ids of all objects in the store, alternates included. */
export async function storedIds(git: Git): Promise<OidTable> {
  const { stdout } = await git.output([
    "cat-file",
    "--batch-all-objects",
    "--batch-check=%(objectname)",
    "--unordered",
    "--buffer",
  ]);
  const ids = new OidTable(Math.max(stdout.indexOf("\n"), 40));
  for (const line of stdout.toString("latin1").split("\n")) if (line !== "") ids.add(line);
  return ids;
}
