/**
 * Which rules to try at which keyword: the automaton and the lists behind it. For the built-in rules it is made when leakgate
 * is built and loaded as it is, so that start-up builds no automaton and looks at no rule (docs/decisions/004-start-up.md).
 */
import type { CompiledRule } from "../model.ts";
import { type Automaton, buildAutomaton, type Lists, makeLists, newTable } from "./automaton.ts";
import { MARK_KEYWORDS } from "./marks.ts";

export interface KeywordIndex {
  /** Ids of the rules that have a pattern. */
  readonly rules: readonly string[];
  /** Ids of the rules that have a path and no pattern. */
  readonly pathRules: readonly string[];
  /** Ids of the rules that have a path and a pattern without keywords. */
  readonly fileRules: readonly string[];
  /** For each keyword, indexes into `rules`. The last keywords are {@link MARK_KEYWORDS}, which are no rule's. */
  readonly byKeyword: Lists;
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
  const keywords = [...lists.keys(), ...MARK_KEYWORDS];
  return {
    rules: matching.map((rule) => rule.id),
    pathRules: rules.filter((rule) => rule.pattern === undefined && rule.path !== undefined).map((rule) => rule.id),
    fileRules: matching.filter((rule) => rule.path !== undefined && rule.keywords.length === 0).map((rule) => rule.id),
    byKeyword: makeLists([...lists.values(), ...MARK_KEYWORDS.map(() => [])]),
    keywordLength: Uint8Array.from(keywords, (keyword) => keyword.length),
    automaton: buildAutomaton(keywords),
  };
}

/** The packed form: plain values, and arrays that can be used as they are read. */
export interface PackedIndex {
  readonly meta: {
    readonly rules: readonly string[];
    readonly pathRules: readonly string[];
    readonly fileRules: readonly string[];
    readonly shift: number;
    readonly states: number;
    readonly firstAccepting: number;
    readonly longest: number;
  };
  readonly bytes: {
    readonly classes: Uint8Array;
    readonly keywordLength: Uint8Array;
    readonly edgeCounts: Uint8Array;
    readonly edgeClasses: Uint8Array;
  };
  readonly words: {
    readonly keywordStarts: Uint16Array;
    readonly keywordItems: Uint16Array;
    readonly outputStarts: Uint16Array;
    readonly outputItems: Uint16Array;
    /** The root's row, then each state's transitions that differ from it, as state numbers. */
    readonly targets: Uint16Array;
  };
}

/**
 * Nearly all transitions of nearly all states are the root's; only the others are written.
 *
 * @throws RangeError when there are too many states for the format
 */
export function packIndex(index: KeywordIndex): PackedIndex {
  const { automaton } = index;
  const { next, shift } = automaton;
  const stride = 1 << shift;
  const states = next.length >> shift;
  if (states > 0xffff || stride > 0x100) throw new RangeError("the packed keyword index is too small for these rules");
  const edgeCounts = new Uint8Array(states);
  const classes: number[] = [];
  const targets = Array.from(next.subarray(0, stride));
  for (let state = 1; state < states; state++) {
    for (let cls = 0; cls < stride; cls++) {
      const target = next[state * stride + cls] as number;
      if (target === next[cls]) continue;
      edgeCounts[state] = (edgeCounts[state] as number) + 1;
      classes.push(cls);
      targets.push(target);
    }
  }
  const { firstAccepting, longest } = automaton;
  return {
    meta: {
      rules: index.rules,
      pathRules: index.pathRules,
      fileRules: index.fileRules,
      shift,
      states,
      firstAccepting,
      longest,
    },
    bytes: {
      classes: automaton.classes,
      keywordLength: index.keywordLength,
      edgeCounts,
      edgeClasses: Uint8Array.from(classes),
    },
    words: {
      keywordStarts: index.byKeyword.starts,
      keywordItems: index.byKeyword.items,
      outputStarts: automaton.outputs.starts,
      outputItems: automaton.outputs.items,
      targets: Uint16Array.from(targets),
    },
  };
}

/** Makes of {@link packIndex}'s form what the engine uses. */
export function unpackIndex({ meta, bytes, words }: PackedIndex): KeywordIndex {
  const { shift, states } = meta;
  const stride = 1 << shift;
  const { edgeCounts, edgeClasses } = bytes;
  const { targets } = words;
  const next = newTable(states, stride);
  next.set(targets.subarray(0, stride));
  // Doubling copies the root's row to all states in a few large steps.
  for (let filled = stride; filled < next.length; filled *= 2) {
    next.copyWithin(filled, 0, Math.min(filled, next.length - filled));
  }
  let edge = 0;
  for (let state = 1; state < states; state++) {
    const row = state * stride;
    for (const end = edge + (edgeCounts[state] as number); edge < end; edge++) {
      next[row + (edgeClasses[edge] as number)] = targets[stride + edge] as number;
    }
  }
  return {
    rules: meta.rules,
    pathRules: meta.pathRules,
    fileRules: meta.fileRules,
    byKeyword: { starts: words.keywordStarts, items: words.keywordItems },
    keywordLength: bytes.keywordLength,
    automaton: {
      classes: bytes.classes,
      next,
      firstAccepting: meta.firstAccepting,
      outputs: { starts: words.outputStarts, items: words.outputItems },
      shift,
      longest: meta.longest,
    },
  };
}
