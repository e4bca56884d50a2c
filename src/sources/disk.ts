/**
 * Reads files from disk without ever following a symbolic link or waiting for a pipe. Synchronous on purpose: a scan of a tree opens
 * tens of thousands of small files, and Node's asynchronous calls cost several times the CPU time of the reading itself.
 */
import { closeSync, constants, lstatSync, openSync, readlinkSync, readSync, type Stats } from "node:fs";

export type DiskFile =
  | { readonly kind: "file" | "symlink"; readonly bytes: Buffer; readonly mode: string }
  | { readonly kind: "too-large"; readonly size: number }
  | { readonly kind: "missing" | "folder" | "special-file" }
  | { readonly kind: "unreadable"; readonly code: string };

/** O_NONBLOCK: a pipe put in the file's place after it was looked at must not stop the scan. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
/** Bytes read at once from a file of unknown size: most are empty. */
const PIECE = 4096;

/**
 * A file's content, or a symbolic link's text. Never throws: what cannot be read is told.
 *
 * @param path absolute; a Buffer for names that are not valid UTF-8
 * @param limit bytes
 */
export function readDisk(path: string | Buffer, limit: number): DiskFile {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return { kind: "missing" };
    if (stat.isSymbolicLink()) return { kind: "symlink", bytes: readlinkSync(path, "buffer"), mode: "120000" };
    if (stat.isDirectory()) return { kind: "folder" };
    if (!stat.isFile()) return { kind: "special-file" };
    if (stat.size > limit) return { kind: "too-large", size: stat.size };
    const bytes = stat.size === 0 ? readToEnd(path, limit) : readRegular(path, stat.size);
    if (bytes.length > limit) return { kind: "too-large", size: bytes.length };
    return { kind: "file", bytes, mode: gitMode(stat) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return code === "ENOENT" || code === "ENOTDIR" ? { kind: "missing" } : { kind: "unreadable", code };
  }
}

/** Git's mode of a file that it does not track. */
export function modeOnDisk(path: string | Buffer): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink() === true) return "120000";
  return stat === undefined ? "100644" : gitMode(stat);
}

function readRegular(path: string | Buffer, size: number): Buffer {
  const fd = openSync(path, FLAGS);
  try {
    const bytes = Buffer.allocUnsafeSlow(size);
    let length = 0;
    while (length < size) {
      const read = readSync(fd, bytes, length, size - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(fd);
  }
}

/** A file of the kernel (in /proc) says that it is empty, and is not. Reads at most one piece more than `limit`. */
function readToEnd(path: string | Buffer, limit: number): Buffer {
  const fd = openSync(path, FLAGS);
  try {
    const pieces: Buffer[] = [];
    let length = 0;
    while (length <= limit) {
      const piece = Buffer.allocUnsafe(PIECE);
      const read = readSync(fd, piece, 0, PIECE, null);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      length += read;
    }
    return Buffer.concat(pieces);
  } finally {
    closeSync(fd);
  }
}

function gitMode(stat: Stats): string {
  return (stat.mode & 0o111) === 0 ? "100644" : "100755";
}
