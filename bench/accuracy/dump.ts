/**
 * Writes the candidates of a source of examples with their features and labels, for train.py: the same code as in the scanner makes
 * both, so that training and scanning see the same numbers.
 *
 * Row in OUT.bin: features without the groups' numbers (float32), length of each group (int32), buckets (uint16).
 * Line in OUT.tsv: repository, path, line, label (1 credential, 0 none, 2 not labelled, -1 other value on a credential's line), kind,
 * form, whether the candidate is put aside whatever its score.
 */
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { findKeywords } from "../../src/engine/automaton.ts";
import { announcedHarmless } from "../../src/engine/generic/announced.ts";
import { HitList } from "../../src/engine/hitList.ts";
import { isDull } from "../../src/engine/generic/dull.ts";
import type { Candidate } from "../../src/engine/generic/candidates.ts";
import { describe, FEATURES, GROUPS, type LineContext, newVector } from "../../src/engine/generic/features.ts";
import { kindOf } from "../../src/engine/generic/kinds.ts";
import type { Letters } from "../../src/engine/generic/letters.ts";
import { placeOf } from "../../src/engine/generic/place.ts";
import { uuidHits } from "../../src/engine/generic/shapes.ts";
import { walk } from "../../src/engine/generic/walk.ts";
import { type KeywordIndex, makeIndex } from "../../src/engine/keywordIndex.ts";
import { builtinRules } from "../../src/ruleset/builtin.ts";
import type { Example } from "./examples.ts";

const FLUSH = 1 << 24;

/** @returns how many candidates there are */
export function dump(examples: Iterable<Example>, letters: Letters, out: string): number {
  const index = makeIndex(builtinRules().filter((rule) => rule.detector !== undefined));
  const file = openSync(`${out}.bin`, "w");
  const lines: string[] = [];
  let parts: Buffer[] = [];
  let size = 0;
  const vector = newVector();
  const own = FEATURES.length - GROUPS.length;
  const flush = (): void => {
    writeSync(file, Buffer.concat(parts));
    parts = [];
    size = 0;
  };
  for (const { bytes, path, repository, label } of examples) {
    const hits = hitsIn(index, bytes);
    const shapes = uuidHits(bytes);
    if (hits.length === 0 && shapes.length === 0) continue;
    const place = placeOf(path);
    const starts = lineStarts(bytes);
    walk(
      bytes,
      hits,
      shapes,
      place,
      (value, form) => isDull(value, form, letters),
      (candidate, context, offset) => {
        const line = lineAt(starts, offset);
        const from = offset + candidate.from - (starts[line - 1] as number);
        const verdict = label(line, from, from + candidate.to - candidate.from);
        if (verdict === undefined) return;
        describe(candidate, context, place, letters, vector);
        const words = vector.words.map((group) => [...new Set(group)]);
        const row = Buffer.alloc(4 * (own + GROUPS.length));
        for (let i = 0; i < own; i++) row.writeFloatLE(vector.numbers[i] as number, 4 * i);
        words.forEach((group, g) => row.writeInt32LE(group.length, 4 * (own + g)));
        const buckets = Buffer.from(Uint16Array.from(words.flat()).buffer);
        parts.push(row, buckets);
        size += row.length + buckets.length;
        if (size > FLUSH) flush();
        const harmless = announcedHarmless(candidate, context, place) ? 1 : 0;
        lines.push([repository, path, line, verdict, kindOf(candidate, context), candidate.form, harmless].join("\t"));
      },
    );
  }
  flush();
  closeSync(file);
  writeFileSync(`${out}.tsv`, lines.map((line) => `${line}\n`).join(""));
  return lines.length;
}

/** For each feature, whether it is known by what costs little; the numbers of the groups always are. */
export function cheapFeatures(): readonly boolean[] {
  const vector = newVector();
  const candidate: Candidate = {
    name: "a",
    sign: "=",
    callee: "",
    start: 0,
    from: 2,
    to: 5,
    value: "b12",
    form: "bare",
  };
  const line: LineContext = { text: "a=b12", before: "", after: "", names: [], above: "", distance: 0, values: 1 };
  describe(candidate, line, placeOf("a"), new Uint8Array(27 ** 3), vector, false);
  return FEATURES.map((_, i) => i >= FEATURES.length - GROUPS.length || !Number.isNaN(vector.numbers[i]));
}

/** Where keywords of the detector start, ascending. */
function hitsIn({ automaton, keywordLength }: KeywordIndex, bytes: Buffer): number[] {
  const found = new HitList();
  findKeywords(automaton, bytes, found);
  const { outputs, ends } = found.copy();
  const { starts, items } = automaton.outputs;
  const hits = Array.from(outputs).flatMap((output, i) =>
    Array.from(
      items.subarray(starts[output], starts[output + 1]),
      (k) => (ends[i] as number) - (keywordLength[k] as number),
    ),
  );
  return hits.sort((a, b) => a - b);
}

function lineStarts(bytes: Buffer): number[] {
  const starts = [0];
  for (let i = bytes.indexOf(10); i >= 0; i = bytes.indexOf(10, i + 1)) starts.push(i + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
