/**
 * Sets of byte values of pattern elements, the currency of the pattern analysis (prefixes, overlap of neighbours).
 */
import type { AST } from "@eslint-community/regexpp";

/** One flag for each byte value. */
export type ByteSet = Uint8Array;

const WORD = /[0-9A-Za-z_]/;
const SPACE = /\s/;

/** Bytes that one element of length 1 can match; with `ignoreCase` both cases of letters. */
export function byteSet(node: AST.Character | AST.CharacterClass | AST.CharacterSet, ignoreCase: boolean): ByteSet {
  const set = new Uint8Array(256);
  add(set, node);
  if (ignoreCase) {
    for (let code = 65; code <= 90; code++) {
      if (set[code] === 1 || set[code + 32] === 1) set[code] = set[code + 32] = 1;
    }
  }
  return set;
}

/** Whether two sets share a byte. */
export function overlap(a: ByteSet, b: ByteSet): boolean {
  return a.some((flag, code) => flag === 1 && b[code] === 1);
}

/** Both sets together. */
export function union(a: ByteSet, b: ByteSet): ByteSet {
  return a.map((flag, code) => flag | (b[code] as number));
}

/** The bytes in the set, ascending. */
export function members(set: ByteSet): number[] {
  return [...set.keys()].filter((code) => set[code] === 1);
}

function add(set: ByteSet, node: AST.CharacterClassElement | AST.CharacterClass | AST.CharacterSet): void {
  switch (node.type) {
    case "Character":
      if (node.value <= 0xff) set[node.value] = 1;
      return;
    case "CharacterClassRange":
      for (let code = node.min.value; code <= Math.min(node.max.value, 0xff); code++) set[code] = 1;
      return;
    case "CharacterSet":
      if (node.kind === "any") set.forEach((_, code) => (set[code] = code === 10 || code === 13 ? 0 : 1));
      else if (node.kind === "digit") mark(set, /[0-9]/, node.negate);
      else if (node.kind === "word") mark(set, WORD, node.negate);
      else if (node.kind === "space") mark(set, SPACE, node.negate);
      else set.fill(1);
      return;
    case "CharacterClass": {
      const inside = new Uint8Array(256);
      for (const element of node.elements) add(inside, element as AST.CharacterClassElement);
      inside.forEach((flag, code) => {
        if ((flag === 1) !== node.negate) set[code] = 1;
      });
      return;
    }
    default:
      set.fill(1);
  }
}

function mark(set: ByteSet, test: RegExp, negate: boolean): void {
  for (let code = 0; code < 256; code++) if (test.test(String.fromCharCode(code)) !== negate) set[code] = 1;
}
