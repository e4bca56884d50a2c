/**
 * The file of a cache: named sections of numbers and text with a checksum over all of it, so that one that is cut off, damaged or
 * foreign is noticed. With a key the checksum is one that only its owner can make.
 *
 * Layout: the magic line; the length of the heading in 8 digits and a line feed; the heading (JSON) padded with spaces; the sections,
 * each at a multiple of 8 bytes; 32 bytes of SHA-256, or HMAC-SHA-256, over all that stands before.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { endianness } from "node:os";

const MAGIC = "leakgate-cache/2\n";
const DIGITS = 8;
const SUM = 32;
const STEP = 8;

export type SectionData = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** What a file holds besides numbers: plain JSON. */
export interface CacheFile<Meta> {
  readonly meta: Meta;
  readonly sections: ReadonlyMap<string, SectionData>;
}

interface Heading {
  readonly endian: string;
  readonly meta: unknown;
  /** Name, bytes of one number, number of numbers. */
  readonly sections: readonly (readonly [string, number, number])[];
}

const BY_WIDTH = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: Float64Array } as const;

/** @param key makes the checksum one that nobody can make without it */
export function packSections<Meta>({ meta, sections }: CacheFile<Meta>, key?: string): Buffer {
  const list = [...sections];
  const heading: Heading = {
    endian: endianness(),
    meta,
    sections: list.map(([name, data]) => [name, data.BYTES_PER_ELEMENT, data.length]),
  };
  const json = Buffer.from(JSON.stringify(heading));
  const start = padded(MAGIC.length + DIGITS + 1 + json.length);
  const size = list.reduce((sum, [, data]) => sum + padded(data.byteLength), start);
  const file = Buffer.alloc(size + SUM);
  file.fill(0x20, 0, start);
  file.write(`${MAGIC}${String(json.length).padStart(DIGITS, "0")}\n`, "latin1");
  json.copy(file, MAGIC.length + DIGITS + 1);
  let at = start;
  for (const [, data] of list) {
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += padded(data.byteLength);
  }
  sumOf(file.subarray(0, size), key).copy(file, size);
  return file;
}

/** Whether a file is one of ours, be it of another version of them. */
export function isCacheFile(head: Buffer): boolean {
  return head.toString("latin1", 0, 15) === MAGIC.slice(0, 15);
}

/**
 * Reads what {@link packSections} made.
 *
 * @param file its numbers are views into it
 * @returns undefined for anything else
 */
export function unpackSections<Meta>(file: Buffer, key?: string): CacheFile<Meta> | undefined {
  const size = file.length - SUM;
  const first = MAGIC.length + DIGITS + 1;
  if (size < first || file.toString("latin1", 0, MAGIC.length) !== MAGIC) return undefined;
  if (!timingSafeEqual(sumOf(file.subarray(0, size), key), file.subarray(size))) return undefined;
  // What has the right checksum was written by this program; the rest is for those who write files of their own.
  const length = Number(file.toString("latin1", MAGIC.length, first));
  if (!Number.isSafeInteger(length) || first + length > size) return undefined;
  const heading = parsed(file.toString("utf8", first, first + length));
  if (heading?.endian !== endianness() || !Array.isArray(heading.sections)) return undefined;
  const sections = new Map<string, SectionData>();
  let at = padded(first + length);
  for (const [name, width, count] of heading.sections) {
    const View = BY_WIDTH[width as keyof typeof BY_WIDTH];
    if (View === undefined || !Number.isSafeInteger(count) || count < 0 || at + width * count > size) return undefined;
    sections.set(name, new View(file.buffer as ArrayBuffer, file.byteOffset + at, count));
    at += padded(width * count);
  }
  return at === size ? { meta: heading.meta as Meta, sections } : undefined;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / STEP) * STEP;
}

function sumOf(bytes: Buffer, key: string | undefined): Buffer {
  return (key === undefined ? createHash("sha256") : createHmac("sha256", key)).update(bytes).digest();
}

function parsed(json: string): Heading | undefined {
  try {
    return JSON.parse(json) as Heading;
  } catch {
    return undefined;
  }
}
