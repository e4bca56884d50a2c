/**
 * The rows of an SQLite database as lines of text, read from its pages (https://www.sqlite.org/fileformat2.html): in the raw file
 * columns stand beside each other without a mark, and long values are cut into pages.
 */

const LEAF_TABLE = 0x0d;
/** A value is not followed through more overflow pages than this many bytes. */
const MOST_VALUE = 1_000_000;

/** One line for each row, values parted by tabs; those of deleted pages are among them. @returns undefined when it is damaged */
export function sqliteText(file: Buffer): string | undefined {
  const stored = file.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  const usable = pageSize - (file[20] as number);
  if (pageSize < 512 || usable < 480) return undefined;
  const encoding = file.readUInt32BE(56);
  const lines: string[] = [];
  for (let page = 0; (page + 1) * pageSize <= file.length; page++) {
    const start = page * pageSize;
    const header = start + (page === 0 ? 100 : 0);
    if (file[header] !== LEAF_TABLE) continue;
    const cells = file.readUInt16BE(header + 3);
    for (let i = 0; i < cells; i++) {
      const pointer = header + 8 + i * 2;
      if (pointer + 2 > start + pageSize) break;
      const line = row(file, start, start + file.readUInt16BE(pointer), pageSize, usable, encoding);
      if (line !== undefined && line !== "") lines.push(line);
    }
  }
  return lines.join("\n");
}

function row(
  file: Buffer,
  start: number,
  cell: number,
  pageSize: number,
  usable: number,
  encoding: number,
): string | undefined {
  const end = start + pageSize;
  if (cell <= start || cell >= end) return undefined;
  const [size, afterSize] = varint(file, cell);
  const [, at] = varint(file, afterSize);
  const most = usable - 35;
  let payload: Buffer;
  if (size <= most) payload = file.subarray(at, Math.min(end, at + size));
  else {
    // What does not fit lies in a chain of pages; how much stays here is a matter of sizes alone.
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const some = least + ((size - least) % (usable - 4));
    const local = some <= most ? some : least;
    const pieces = [file.subarray(at, at + local)];
    let left = Math.min(size, MOST_VALUE) - local;
    let next = at + local + 4 <= file.length ? file.readUInt32BE(at + local) : 0;
    for (let steps = 0; next > 0 && left > 0 && steps < 100_000; steps++) {
      const page = (next - 1) * pageSize;
      if (page + pageSize > file.length) break;
      pieces.push(file.subarray(page + 4, page + Math.min(usable, left + 4)));
      left -= usable - 4;
      next = file.readUInt32BE(page);
    }
    payload = Buffer.concat(pieces);
  }
  return values(payload, encoding);
}

/** Texts and blobs of a record; numbers hold no secret. */
function values(payload: Buffer, encoding: number): string | undefined {
  const [headerSize, first] = varint(payload, 0);
  if (headerSize > payload.length) return undefined;
  const texts: string[] = [];
  let at = headerSize;
  for (let position = first; position < headerSize;) {
    const [type, next] = varint(payload, position);
    position = next;
    const length = sizeOf(type);
    if (type >= 12 && length > 0 && at < payload.length) {
      const bytes = payload.subarray(at, Math.min(payload.length, at + length));
      texts.push(type % 2 === 1 ? textOf(bytes, encoding) : bytes.toString("latin1"));
    }
    at += length;
  }
  return texts.join("\t").replaceAll("\0", " ");
}

function textOf(bytes: Buffer, encoding: number): string {
  if (encoding === 2) return bytes.toString("utf16le");
  if (encoding === 3)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString("utf16le");
  return bytes.toString("utf8");
}

/** Bytes of a value of a serial type. */
function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][type] ?? 0;
}

function varint(bytes: Buffer, start: number): [value: number, next: number] {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[start + i] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, start + i + 1];
  }
  return [value * 256 + (bytes[start + 8] ?? 0), start + 9];
}
