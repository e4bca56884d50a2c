/**
 * What prefilter.wat reads beside the content: the keywords of an automaton, by the hashes of their first bytes.
 */
import type { Automaton } from "../automaton.ts";

/** Addresses in the module's memory. */
export const LAYOUT = {
  triples: 0,
  threes: 32768,
  fours: 98304,
  twos: 163840,
  content: 196608,
  places: 262144,
  keywords: 524288,
} as const;

/** Bytes of content that the module looks at in one go. */
export const BLOCK = 32768;
/** Bytes behind them that it may read: of keywords that begin in the block, and what is loaded with the last bytes. */
export const BEHIND = 64;
const RECORD = 32;
const FACTOR = 0x9e3779b1 | 0;

interface Keyword {
  readonly text: string;
  /** Of the automaton; stands for this keyword and all that it ends with. */
  readonly output: number;
  /** How many keywords it begins with, itself among them. */
  readonly depth: number;
}

export interface KeywordTables {
  /** Memory from its beginning to `results`, without the content and the places. */
  readonly fill: (memory: Buffer) => void;
  /** First bytes of keywords of two bytes: four, with repetitions. */
  readonly firsts: readonly number[];
  /** Address from which results may be written. */
  readonly results: number;
  /** Bytes that the results of one block may take. */
  readonly resultsSize: number;
}

/** @returns undefined when the module cannot do these keywords */
export function keywordTables(automaton: Automaton): KeywordTables | undefined {
  const keywords = keywordsOf(automaton);
  const short = keywords.filter(({ text }) => text.length === 2);
  const different = [...new Set(short.flatMap(({ text }) => casesOf(text.charCodeAt(0))))];
  const longest = Math.max(0, ...keywords.map(({ text }) => text.length));
  const isPlain = keywords.every(({ text }) => text.length > 1 && !/[\0\x80-\xff]/.test(text)); // oxlint-disable-line no-control-regex
  if (!isPlain || different.length > 4 || longest > BEHIND - 32 || keywords.length > 0xfffe) return undefined;
  // The content's end is 0, which begins no keyword.
  const firsts = [0, 1, 2, 3].map((i) => different[i] ?? different[0] ?? 0);
  const long = keywords.filter(({ text }) => text.length > 2);
  const rest = long.reduce((sum, { text }) => sum + 16 * (words(text) - 1), 0);
  const results = LAYOUT.keywords + RECORD * (long.length + 1) + rest;
  return {
    fill: (memory) => {
      writeShort(memory, short, firsts);
      writeLong(memory, long);
    },
    firsts,
    results,
    resultsSize: BLOCK * (Math.max(0, ...keywords.map(({ depth }) => depth)) + 1) * 8,
  };
}

/** The words that the automaton accepts: its first way to a state, in breadth, is the state's own. */
function keywordsOf({ classes, next, firstAccepting, shift }: Automaton): Keyword[] {
  const byClass: string[] = [];
  for (let byte = 255; byte >= 0; byte--) {
    const isUpper = byte >= 65 && byte <= 90;
    if (!isUpper && classes[byte] !== 0) byClass[classes[byte] as number] = String.fromCharCode(byte);
  }
  const size = byClass.length;
  const texts = Array.from<string | undefined>({ length: next.length >> shift });
  texts[0] = "";
  const depths = new Uint8Array(next.length >> shift);
  const queue = [0];
  const found: Keyword[] = [];
  for (const state of queue) {
    const text = texts[state] as string;
    const depth = (depths[state] as number) + (state < firstAccepting ? 0 : 1);
    if (state >= firstAccepting) found.push({ text, output: state - firstAccepting, depth });
    for (let cls = 1; cls < size; cls++) {
      const to = next[(state << shift) + cls] as number;
      // Most ways lead back to where the root's lead.
      if ((state !== 0 && to === next[cls]) || texts[to] !== undefined) continue;
      texts[to] = text + (byClass[cls] as string);
      depths[to] = depth;
      queue.push(to);
    }
  }
  return found;
}

function casesOf(byte: number): number[] {
  return isLetter(byte) ? [byte, byte - 32] : [byte];
}

function isLetter(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}

function words(text: string): number {
  return Math.ceil(text.length / 8);
}

/** As the module has it: of bytes that are repeated, the numbers of all of them in one. */
function slotOf(first: number, firsts: readonly number[]): number {
  return firsts.reduce((slot, byte, i) => (byte === first ? slot | i : slot), 0);
}

function writeShort(memory: Buffer, keywords: readonly Keyword[], firsts: readonly number[]): void {
  for (const { text, output } of keywords) {
    for (const first of casesOf(text.charCodeAt(0))) {
      for (const second of casesOf(text.charCodeAt(1)))
        memory.writeUInt16LE(output + 1, LAYOUT.twos + 2 * (256 * slotOf(first, firsts) + second));
    }
  }
}

function writeLong(memory: Buffer, keywords: readonly Keyword[]): void {
  let more = LAYOUT.keywords + RECORD * (keywords.length + 1);
  keywords.forEach(({ text, output }, i) => {
    let four = 0;
    for (let byte = 0; byte < 4 && byte < text.length; byte++) four |= (text.charCodeAt(byte) | 0x20) << (8 * byte);
    const three = Math.imul(four << 8, FACTOR) >>> 17;
    const head = text.length === 3 ? LAYOUT.threes + 2 * three : LAYOUT.fours + 2 * (Math.imul(four, FACTOR) >>> 17);
    memory[LAYOUT.triples + three] = 4;
    const record = LAYOUT.keywords + RECORD * (i + 1);
    writeWord(memory, record, text.slice(0, 8));
    memory.writeUInt16LE(output, record + 16);
    memory.writeUInt16LE(text.length, record + 18);
    memory.writeUInt16LE(memory.readUInt16LE(head), record + 20);
    memory.writeUInt32LE(more, record + 24);
    memory.writeUInt16LE(i + 1, head);
    for (let word = 1; word < words(text); word++, more += 16)
      writeWord(memory, more, text.slice(8 * word, 8 * word + 8));
  });
}

/** The mask for eight bytes of content, and what they then are. */
function writeWord(memory: Buffer, at: number, text: string): void {
  for (let i = 0; i < 8; i++) {
    const byte = i < text.length ? text.charCodeAt(i) : 0xff;
    memory[at + i] = byte === 0xff ? 0xff : isLetter(byte) ? 0x20 : 0;
    memory[at + 8 + i] = byte;
  }
}
