/**
 * Tells an archive by its first bytes, never by its name or a media type. Asked for every file of every scan, so it looks at two
 * bytes of nearly all of them, and loads nothing.
 */

/** `rar`, `7z` and the like are known so that they can be named when they are left out. */
export type ArchiveKind = "zip" | "gzip" | "bzip2" | "xz" | "zstd" | "tar" | "7z" | "rar" | DocumentKind;

/** Content that is one file for the user, and whose text is taken out of it. */
export type DocumentKind = "pdf" | "sqlite" | "class" | "pyc";

export function isDocument(kind: ArchiveKind | undefined): kind is DocumentKind {
  return kind === "pdf" || kind === "sqlite" || kind === "class" || kind === "pyc";
}

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
    case 0x25: // ISO 32000-1, 7.5.2
      if (startsWith(head, "255044462d")) return "pdf";
      break;
    case 0x53:
      if (head.length >= 100 && head.toString("latin1", 0, 16) === "SQLite format 3\0") return "sqlite";
      break;
    case 0xca: // The same mark begins fat Mach-O binaries, whose next number is small.
      return startsWith(head, "cafebabe") && head.length > 10 && head.readUInt16BE(6) >= 45 ? "class" : undefined;
    case 0x52:
      return startsWith(head, "526172211a07") ? "rar" : undefined;
    default:
  }
  if (isPyc(head)) return "pyc";
  // A tar's first bytes are a name: its mark stands behind it.
  if (head.length >= HEAD_BYTES && head[257] === 0x75 && head.toString("latin1", 257, 262) === "ustar") return "tar";
  return head.length >= HEAD_BYTES && isOldTar(head) ? "tar" : undefined;
}

/** Python 3's mark is a number of two bytes, then CR LF. */
function isPyc(head: Buffer): boolean {
  const [, second = 0, third, fourth] = head;
  return third === 0x0d && fourth === 0x0a && second >= 0x0c && second <= 0x0f && head.length > 20;
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
