/** A block of lines of ours in a file of someone else, which goes again without a trace. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const BEGIN = '# leakgate hook, version 1 ("leakgate hook uninstall" takes these lines away';
const END = "# end of leakgate hook";
/** What else is to be undone. */
const MADE_FILE = "; it made this file";
const MADE_END = "; it ended the line above";
const BLOCK = new RegExp(`^${BEGIN.replaceAll(/[().]/g, String.raw`\$&`)}(.*)\\)\\n(?:.*\\n)*?${END}\\n`, "m");

/** Puts the block at the end of the file, in place of one that is there; makes the file when there is none. */
export function addBlock(path: string, lines: readonly string[]): void {
  removeBlock(path);
  const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const isOpen = before !== undefined && before !== "" && !before.endsWith("\n");
  const made = before === undefined ? MADE_FILE : isOpen ? MADE_END : "";
  writeFileSync(path, `${before ?? ""}${isOpen ? "\n" : ""}${BEGIN}${made})\n${lines.join("\n")}\n${END}\n`);
}

/** Whether the file has a block of ours. */
export function hasBlock(path: string): boolean {
  return existsSync(path) && BLOCK.test(readFileSync(path, "utf8"));
}

/** Takes the block away, and the file when it holds nothing else and was made for it. @returns whether there was one */
export function removeBlock(path: string): boolean {
  if (!existsSync(path)) return false;
  const text = readFileSync(path, "utf8");
  const block = BLOCK.exec(text);
  if (block === null) return false;
  const made = block[1];
  const head = text.slice(0, block.index);
  const rest = text.slice(block.index + block[0].length);
  const left = (made === MADE_END && rest === "" ? head.replace(/\n$/, "") : head) + rest;
  if (left === "" && made === MADE_FILE) rmSync(path);
  else writeFileSync(path, left);
  return true;
}
