/**
 * Which rules to try at which keyword: the automaton and the lists behind it. For the built-in rules it is made when leakgate
 * is built and loaded as it is, so that start-up builds no automaton and looks at no rule (docs/decisions/004-start-up.md).
 */
import type { CompiledRule } from "../model.ts";
import { type Automaton, buildAutomaton } from "./automaton.ts";

export interface KeywordIndex {
  /** Ids of the rules that have a pattern. */
  readonly rules: readonly string[];
  /** Ids of the rules that have a path and no pattern. */
  readonly pathRules: readonly string[];
  /** For each keyword, indexes into `rules`. */
  readonly byKeyword: readonly (readonly number[])[];
  readonly keywordLength: Uint8Array;
  readonly automaton: Automaton;
}

export function makeIndex(rules: readonly CompiledRule[]): KeywordIndex {
  const matching = rules.filter((rule) => rule.pattern !== undefined);
  const lists = new Map<string, number[]>();
  matching.forEach((rule, i) => {
    for (const keyword of rule.keywords) {
      const list = lists.get(keyword);
      if (list === undefined) lists.set(keyword, [i]);
      else list.push(i);
    }
  });
  const keywords = [...lists.keys()];
  return {
    rules: matching.map((rule) => rule.id),
    pathRules: rules.filter((rule) => rule.pattern === undefined && rule.path !== undefined).map((rule) => rule.id),
    byKeyword: [...lists.values()],
    keywordLength: Uint8Array.from(keywords, (keyword) => keyword.length),
    automaton: buildAutomaton(keywords),
  };
}

/** The packed form: JSON with typed arrays as base64 of little-endian bytes. */
interface Packed {
  readonly rules: string;
  readonly pathRules: string;
  readonly byKeyword: string;
  readonly keywordLength: string;
  readonly classes: string;
  readonly stride: number;
  readonly states: number;
  readonly firstAccepting: number;
  readonly longest: number;
  readonly outputs: string;
  /** For each state, how many of its transitions differ from the root's. */
  readonly edgeCounts: string;
  readonly edgeClasses: string;
  readonly edgeTargets: string;
}

/** Makes the packed form. Nearly all transitions of nearly all states are the root's; only the others are written. */
export function packIndex(index: KeywordIndex): string {
  const { automaton } = index;
  const { next, stride } = automaton;
  const states = next.length / stride;
  const counts = new Uint8Array(states);
  const classes: number[] = [];
  const targets: number[] = [];
  for (let state = 1; state < states; state++) {
    for (let cls = 0; cls < stride; cls++) {
      const target = next[state * stride + cls] as number;
      if (target === next[cls]) continue;
      counts[state] = (counts[state] as number) + 1;
      classes.push(cls);
      targets.push(target / stride);
    }
  }
  const root = Array.from(next.subarray(0, stride), (target) => target / stride);
  const packed: Packed = {
    rules: index.rules.join(" "),
    pathRules: index.pathRules.join(" "),
    byKeyword: base64(lists(index.byKeyword)),
    keywordLength: base64(index.keywordLength),
    classes: base64(automaton.classes),
    stride,
    states,
    firstAccepting: automaton.firstAccepting,
    longest: automaton.longest,
    outputs: base64(lists(automaton.outputs)),
    edgeCounts: base64(counts),
    edgeClasses: base64(Uint8Array.from(classes)),
    edgeTargets: base64(Uint16Array.from([...root, ...targets])),
  };
  if (states > 0xffff || classes.some((cls) => cls > 0xff))
    throw new RangeError("the packed keyword index is too small for these rules");
  return JSON.stringify(packed);
}

/** Reads what {@link packIndex} wrote. */
export function unpackIndex(text: string): KeywordIndex {
  const packed = JSON.parse(text) as Packed;
  const { stride, states } = packed;
  const counts = bytes(packed.edgeCounts);
  const classes = bytes(packed.edgeClasses);
  const targets = words(packed.edgeTargets);
  const next = new Int32Array(states * stride);
  for (let cls = 0; cls < stride; cls++) next[cls] = (targets[cls] as number) * stride;
  // Doubling copies the root's row to all states in a few large steps.
  for (let filled = stride; filled < next.length; filled *= 2)
    next.copyWithin(filled, 0, Math.min(filled, next.length - filled));
  let edge = 0;
  for (let state = 1; state < states; state++) {
    const row = state * stride;
    for (const end = edge + (counts[state] as number); edge < end; edge++) {
      next[row + (classes[edge] as number)] = (targets[stride + edge] as number) * stride;
    }
  }
  return {
    rules: split(packed.rules),
    pathRules: split(packed.pathRules),
    byKeyword: unlist(words(packed.byKeyword)),
    keywordLength: bytes(packed.keywordLength),
    automaton: {
      classes: bytes(packed.classes),
      next,
      firstAccepting: packed.firstAccepting,
      outputs: unlist(words(packed.outputs)),
      stride,
      longest: packed.longest,
    },
  };
}

function split(names: string): readonly string[] {
  return names === "" ? [] : names.split(" ");
}

/** Lists one after the other, each behind its length. */
function lists(all: readonly (readonly number[])[]): Uint16Array {
  return Uint16Array.from(all.flatMap((list) => [list.length, ...list]));
}

function unlist(flat: Uint16Array): number[][] {
  const all: number[][] = [];
  for (let at = 0; at < flat.length;) {
    const length = flat[at] as number;
    const list: number[] = [];
    for (let i = 1; i <= length; i++) list.push(flat[at + i] as number);
    all.push(list);
    at += length + 1;
  }
  return all;
}

function base64(array: Uint8Array | Uint16Array): string {
  const little = array instanceof Uint16Array ? Uint8Array.from([...array].flatMap((n) => [n & 0xff, n >> 8])) : array;
  return Buffer.from(little).toString("base64");
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, "base64");
}

function words(text: string): Uint16Array {
  const raw = Buffer.from(text, "base64");
  const array = new Uint16Array(raw.length / 2);
  for (let i = 0; i < array.length; i++) array[i] = raw.readUInt16LE(i * 2);
  return array;
}
