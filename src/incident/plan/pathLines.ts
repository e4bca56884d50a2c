/**
 * Lines of git-filter-repo's `--paths-from-file`. A literal name cannot hold a line end or an arrow, and is the beginning of other
 * names too; what is not plain is written as a pattern in ASCII, so that no byte of a name can mean something to the file's reader.
 */
import { basename } from "node:path";

/** All that a literal line may hold; a backslash may stand for a byte that is no text (git/pathText.ts). */
const PLAIN = /^(?!.*==>)[^\r\n\\]+$/;

/** @param path as git/pathText.ts writes it */
export function removedPathLine(path: string): string {
  return PLAIN.test(path) ? `literal:${path}` : `regex:${pattern(path)}`;
}

/** @param from @param to as git/pathText.ts writes them */
export function renamedPathLine([from, to]: readonly [from: string, to: string]): string {
  return PLAIN.test(from) && PLAIN.test(to) ? `literal:${from}==>${to}` : `regex:${pattern(from)}==>${template(to)}`;
}

/** Whether a name can be handed to a tool that takes one name in one argument. */
export function isPlainName(path: string): boolean {
  return PLAIN.test(basename(path));
}

/** A regular expression of Python for exactly this path. */
function pattern(path: string): string {
  return `\\A${escaped(path, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`)}\\Z`;
}

/** What Python puts in the place of a match; it knows octal numbers there, and no others. */
function template(path: string): string {
  return escaped(path, (byte) => `\\${byte.toString(8).padStart(3, "0")}`);
}

function escaped(path: string, write: (byte: number) => string): string {
  return Array.from(pathBytes(path), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9_/-]/.test(character) ? character : write(byte);
  }).join("");
}

/** The bytes of a path that git/pathText.ts has made into text. */
function pathBytes(path: string): Buffer {
  const pieces = path.split(/\\x([89a-f][0-9a-f])/);
  return Buffer.concat(pieces.map((piece, i) => Buffer.from(piece, i % 2 === 0 ? "utf8" : "hex")));
}
