/**
 * Tells an archive by its first bytes, never by its name or a media type. Asked for every file of every scan, so it looks at two
 * bytes of nearly all of them, and loads nothing.
 */

/** `rar`, `7z` and the like are known so that they can be named when they are left out. */
export type ArchiveKind = "zip" | "gzip" | "bzip2" | "xz" | "zstd" | "tar" | "7z" | "rar";

/** Bytes that must be at hand to be sure. */
export const HEAD_BYTES = 512;

/** @param head the first bytes of the content, {@link HEAD_BYTES} or all of it */
export function archiveKind(head: Buffer): ArchiveKind | undefined {
  if (head.length < 4) return undefined;
  switch (head[0]) {
    case 0x50: // PK: a first entry, an empty archive, or the first part of a split one.
      if (head[1] !== 0x4b) break;
      return ["0304", "0506", "0708"].includes(head.toString("hex", 2, 4)) ? "zip" : undefined;
    case 0x1f: // RFC 1952: deflate is the only method, and three flags are reserved.
      return head[1] === 0x8b && head[2] === 8 && ((head[3] as number) & 0xe0) === 0 ? "gzip" : undefined;
    case 0x42: // "BZh", a level, and the mark of a block or of the end.
      if (head[1] !== 0x5a) break;
      return /^425a683[1-9](?:314159265359|177245385090)$/.test(head.toString("hex", 0, 10)) ? "bzip2" : undefined;
    case 0xfd:
      return startsWith(head, "fd377a585a00") ? "xz" : undefined;
    case 0x28: // RFC 8878
      return startsWith(head, "28b52ffd") ? "zstd" : undefined;
    case 0x37:
      return startsWith(head, "377abcaf271c") ? "7z" : undefined;
    case 0x52:
      return startsWith(head, "526172211a07") ? "rar" : undefined;
    default:
  }
  // A tar's first bytes are a name: its mark stands behind it.
  if (head.length >= HEAD_BYTES && head[257] === 0x75 && head.toString("latin1", 257, 262) === "ustar") return "tar";
  return head.length >= HEAD_BYTES && isOldTar(head) ? "tar" : undefined;
}

function startsWith(head: Buffer, hex: string): boolean {
  return head.toString("hex", 0, hex.length / 2) === hex;
}

/** Tar of Unix V7 has no mark: only its header's sum tells it. */
function isOldTar(head: Buffer): boolean {
  // The sum stands in octal digits at 148 and ends in a NUL or a space; text has letters there.
  const last = head[154] as number;
  if ((last !== 0 && last !== 0x20 && !isOctal(last)) || !isOctal(head[149] as number) || head[0] === 0) return false;
  const stored = Number.parseInt(head.toString("latin1", 148, 156).replaceAll("\0", " ").trim(), 8);
  if (!(stored > 0)) return false;
  let sum = 8 * 0x20;
  for (let i = 0; i < HEAD_BYTES; i++) if (i < 148 || i >= 156) sum += head[i] as number;
  return sum === stored;
}

function isOctal(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x37;
}
