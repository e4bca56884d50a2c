/**
 * The file that carries the built-in rules: made when leakgate is built, read at every start. Arrays stand in it as they are
 * used, rules as texts that are parsed by need.
 *
 * Layout: length of the header (4 bytes, little endian), the header as JSON, padding to a multiple of 4, then the sections in
 * the order of the header, each padded to a multiple of 4.
 */
import type { PackedIndex } from "../engine/keywordIndex.ts";
import type { CompiledRule } from "../model.ts";

interface Header {
  readonly meta: PackedIndex["meta"];
  /** Ids of the rules, in order; rule n's JSON stands in the text from `starts[n]` to `starts[n + 1]`. */
  readonly ids: readonly string[];
  readonly starts: readonly number[];
  readonly bytes: readonly (readonly [name: string, length: number])[];
  readonly words: readonly (readonly [name: string, length: number])[];
}

export interface RulesFile {
  readonly ids: readonly string[];
  readonly text: (rule: number) => string;
  readonly index: () => PackedIndex;
}

/** Writes the file. The same rules give the same bytes. */
export function writeRulesFile(rules: readonly CompiledRule[], index: PackedIndex): Buffer {
  const texts = rules.map((rule) => Buffer.from(JSON.stringify(rule)));
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) as number) + text.length);
  const header: Header = {
    meta: index.meta,
    ids: rules.map((rule) => rule.id),
    starts,
    bytes: Object.entries(index.bytes).map(([name, array]: [string, Uint8Array]) => [name, array.length]),
    words: Object.entries(index.words).map(([name, array]: [string, Uint16Array]) => [name, array.length]),
  };
  const head = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const sections = [
    Buffer.concat([size, head]),
    ...Object.values(index.words).map((words: Uint16Array) => littleEndian(words)),
    ...Object.values(index.bytes).map((bytes: Uint8Array) => Buffer.from(bytes)),
    Buffer.concat(texts),
  ];
  return Buffer.concat(sections.flatMap((section) => [section, pad(section.length)]));
}

function pad(length: number): Buffer {
  return Buffer.alloc((4 - (length % 4)) % 4);
}

function littleEndian(words: Uint16Array): Buffer {
  const bytes = Buffer.alloc(words.length * 2);
  words.forEach((word, i) => bytes.writeUInt16LE(word, i * 2));
  return bytes;
}

/** Reads what {@link writeRulesFile} wrote. @throws RangeError or SyntaxError when it is damaged */
export function readRulesFile(file: Buffer): RulesFile {
  const headEnd = 4 + file.readUInt32LE(0);
  const header = JSON.parse(file.toString("utf8", 4, headEnd)) as Header;
  let at = padded(headEnd);
  const take = (length: number): number => {
    const start = at;
    at = padded(at + length);
    if (at > file.length + 3) throw new RangeError("the rules file is cut short");
    return start;
  };
  const words = Object.fromEntries(
    header.words.map(([name, length]) => [name, wordsAt(file, take(length * 2), length)]),
  ) as unknown as PackedIndex["words"];
  const bytes = Object.fromEntries(
    header.bytes.map(([name, length]) => {
      const start = take(length);
      return [name, file.subarray(start, start + length)];
    }),
  ) as unknown as PackedIndex["bytes"];
  const { ids, starts, meta } = header;
  const texts = take(starts.at(-1) ?? 0);
  return {
    ids,
    text: (rule) => file.toString("utf8", texts + (starts[rule] as number), texts + (starts[rule + 1] as number)),
    index: () => ({ meta, bytes, words }),
  };
}

function padded(offset: number): number {
  return (offset + 3) & ~3;
}

const LITTLE_ENDIAN: boolean = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** A view where the machine and the buffer allow it, else a copy. */
function wordsAt(file: Buffer, start: number, length: number): Uint16Array {
  const offset = file.byteOffset + start;
  if (LITTLE_ENDIAN && offset % 2 === 0) return new Uint16Array(file.buffer, offset, length);
  return Uint16Array.from({ length }, (_, i) => file.readUInt16LE(start + i * 2));
}
