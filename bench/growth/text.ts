/** Real text for the inputs of the growth benchmark: the files of the speed benchmark's tree, in an order that mixes all packages. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { inputs } from "../speed/paths.ts";

const tree: string = path.join(inputs, "tree");
const TEXT = /\.(?:c|go|js|json|md|mjs|py|rst|toml|ts|txt|ya?ml)$/;
const MB = 1_000_000;

/** Paths of text files relative to `inputs/tree`, mixed by a hash of their names, so that any first part of them is like the whole. */
export function textFiles(): readonly string[] {
  const names = readdirSync(tree, { recursive: true, encoding: "utf8" }).filter((name) => TEXT.test(name));
  const key = (name: string): string => createHash("md5").update(name).digest("hex");
  return names
    .map((name) => [key(name), name] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, name]) => name);
}

export function textOfFile(name: string): Buffer {
  return readFileSync(path.join(tree, name));
}

/** Python, 8 MB of it; repeated when more is asked for. */
export function textOf(size: number): Buffer {
  const parts: Buffer[] = [];
  const files = textFiles().filter((name) => name.endsWith(".py"));
  for (let sum = 0, i = 0; sum < Math.min(size, 8 * MB); i++) {
    const bytes = textOfFile(files[i % files.length] as string);
    parts.push(bytes);
    sum += bytes.length;
  }
  return Buffer.alloc(size, Buffer.concat(parts));
}

/** The same without line feeds. */
export function oneLine(size: number): Buffer {
  const text = textOf(size);
  for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) text[at] = 32;
  return text;
}
