/** Trees of growing size: parts of the speed benchmark's tree by whole packages, and copies of it. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

import { exec } from "../speed/exec.ts";
import { inputs } from "../speed/paths.ts";
import { textOf } from "./text.ts";

const tree = path.join(inputs, "tree");

interface Package {
  readonly name: string;
  readonly bytes: number;
}

function packages(): readonly Package[] {
  return ["go", "npm", "pypi"].flatMap((group) =>
    readdirSync(path.join(tree, group)).map((name) => ({
      name: `${group}/${name}`,
      bytes: sizeOf(path.join(tree, group, name)),
    })),
  );
}

function sizeOf(place: string): number {
  const own = statSync(place);
  if (!own.isDirectory()) return own.size;
  return readdirSync(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0);
}

/**
 * @param quarters of the whole tree: 1, or a multiple of 4 for so many copies
 * @returns number of bytes
 */
export function partOfTree(folder: string, quarters: number): number {
  const all = packages();
  const whole = all.reduce((sum, { bytes }) => sum + bytes, 0);
  const copy = (name: string, into: string): void => {
    mkdirSync(path.join(folder, into, path.dirname(name)), { recursive: true });
    // Hard links: no disk, and the page cache holds what is read already.
    exec("cp", ["-al", path.join(tree, name), path.join(folder, into, name)]);
  };
  if (quarters >= 4) {
    for (let i = 0; i < quarters / 4; i++) for (const { name } of all) copy(name, `copy${i}`);
    return (whole * quarters) / 4;
  }
  // Every kind of package in the part: the largest first, each to the side that is further from its share.
  let taken = 0;
  let seen = 0;
  for (const { name, bytes } of all.toSorted((a, b) => b.bytes - a.bytes)) {
    seen += bytes;
    if (taken + bytes / 2 > (seen * quarters) / 4) continue;
    taken += bytes;
    copy(name, "copy0");
  }
  return taken;
}

/** Files of 200 bytes, in 500 folders. */
export function tinyFiles(folder: string, count: number): number {
  const text = textOf(4_000_000);
  for (let i = 0; i < count; i++) {
    const place = path.join(folder, String(i % 500));
    if (i < 500) mkdirSync(place);
    const from = (i * 97) % 3_000_000;
    writeFileSync(path.join(place, `${i}.py`), text.subarray(from, from + 200));
  }
  return count;
}
