/** An OCI layout in a folder, or an unpacked `docker save`. */
import { createReadStream, lstatSync, readFileSync, realpathSync } from "node:fs";
import { basename, isAbsolute, join, relative } from "node:path";
import { IncompleteError } from "../../model.ts";
import { savedOf } from "./shapes.ts";
import { layoutKey, SMALL_BYTES, type Store } from "./store.ts";

/** @throws IncompleteError when no image is in it */
export function folderStore(folder: string): Store {
  const root = realpathSync(folder);
  /** A link that leads out of the folder is not followed. */
  const pathOf = (key: string): string | undefined => {
    try {
      const full = realpathSync(join(root, key));
      const rest = relative(root, full);
      return rest.startsWith("..") || isAbsolute(rest) || !lstatSync(full).isFile() ? undefined : full;
    } catch {
      return undefined;
    }
  };
  const small = (key: string): Buffer | undefined => {
    const full = pathOf(key);
    return full === undefined || lstatSync(full).size > SMALL_BYTES ? undefined : readFileSync(full);
  };
  const index = small("index.json");
  const saved = small("manifest.json");
  if (index === undefined && saved === undefined) {
    throw new IncompleteError(
      `${folder} holds no image: neither index.json (OCI layout) nor manifest.json (docker save)`,
    );
  }
  return {
    ...(index !== undefined && { root: index }),
    saved: savedOf(saved),
    name: basename(folder),
    keyOf: layoutKey,
    resolve: (key) => key,
    small: (key) => Promise.resolve(small(key)),
    async *stream(keys) {
      for (const key of keys) {
        const full = pathOf(key);
        if (full !== undefined) yield { key, pieces: createReadStream(full, { highWaterMark: 1 << 18 }) };
      }
    },
  };
}
