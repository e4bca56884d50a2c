// src/sources/disk.ts
import { closeSync, constants, lstatSync, openSync, readlinkSync, readSync } from "node:fs";
var FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
var PIECE = 4096;
function readDisk(path, limit) {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === void 0) return { kind: "missing" };
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
function modeOnDisk(path) {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink() === true) return "120000";
  return stat === void 0 ? "100644" : gitMode(stat);
}
function readRegular(path, size) {
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
function readToEnd(path, limit) {
  const fd = openSync(path, FLAGS);
  try {
    const pieces = [];
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
function gitMode(stat) {
  return (stat.mode & 73) === 0 ? "100644" : "100755";
}

export {
  readDisk,
  modeOnDisk
};
