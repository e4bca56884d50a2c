/**
 * Tree objects, taken apart: `<mode> <name>\0<oid>`, again and again.
 */
import { IncompleteError } from "../model.ts";

export interface TreeEntry {
  /** Octal text without leading zero, as stored: "40000" is a folder, "160000" a submodule. */
  readonly mode: string;
  readonly name: Buffer;
  readonly oid: string;
}

/**
 * The entries of a tree object, in stored order.
 *
 * @param oidLength bytes of an object id: 20 for sha1, 32 for sha256
 * @throws IncompleteError when the object is cut off
 */
export function parseTree(bytes: Buffer, oidLength: number): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const nul = space < 0 ? -1 : bytes.indexOf(0, space);
    const next = nul + 1 + oidLength;
    if (nul < 0 || next > bytes.length) throw new IncompleteError("a tree object is cut off");
    entries.push({
      mode: bytes.toString("latin1", at, space),
      name: bytes.subarray(space + 1, nul),
      oid: bytes.toString("hex", nul + 1, next),
    });
    at = next;
  }
  return entries;
}
