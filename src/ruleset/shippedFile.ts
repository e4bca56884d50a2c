/** Files of data that are shipped beside the program. */
import { readFileSync } from "node:fs";

/**
 * @param name of the file in dist/
 * @param source folder in which it stands in the source tree, seen from this module
 * @returns undefined when it is not there
 */
export function shippedFile(name: string, source: string): Buffer | undefined {
  // Seen from a bundle's chunk, from a bundle's entry, and from the source tree.
  for (const place of [`../${name}`, `./${name}`, `${source}${name}`]) {
    try {
      return readFileSync(new URL(place, import.meta.url));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return undefined;
}
