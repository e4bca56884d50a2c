/**
 * Whether a change brings in anything at all. Most changes of a large file touch a few of its lines, and only findings there count; so
 * rules are tried only where they read something of the change. It answers "nothing" only when a scan of the whole finds nothing on
 * those lines either: wherever a pattern matches near the change, be it a secret or not, the whole is scanned.
 */
import { encodedRegions } from "./decode.ts";
import type { Content, DeltaHelp } from "./deltaScan.ts";
import { uuidHits } from "./generic/shapes.ts";
import type { KeywordHits } from "./keywordHits.ts";
import { LatinView } from "./latin.ts";
import { type MarkKind, noMarks } from "./marks.ts";
import type { Matcher } from "./matcher.ts";
import { DETECTOR, MARK, type OutputFacts } from "./outputFacts.ts";
import { changedLines, type Gap, isIn, withNames } from "./runs.ts";

/** Bytes that patterns see at once. */
const VIEW = 1024;

/**
 * @param chunk text, not transcoded
 * @param hits of keywords, in all of it
 * @param near whole lines: all that counts
 */
export function isQuietNear(
  help: DeltaHelp,
  facts: OutputFacts,
  chunk: Content,
  { outputs, ends, size }: KeywordHits & { readonly size: number },
  near: Gap,
): boolean {
  const { bytes } = chunk;
  const { automaton, byKeyword, keywordLength } = help.index;
  const { starts, items } = automaton.outputs;
  const lines = changedLines(bytes, [near]);
  const seen = withNames(bytes, lines);
  const view = new LatinView(bytes, VIEW);
  const marks = noMarks();
  const names: number[] = [];
  const isFarRule = (rule: number, start: number): boolean =>
    facts.isRuleWithin(rule, start, -Infinity, near.start) || facts.isRuleWithin(rule, start, near.end, Infinity);

  /** @returns whether the rule matches there, or nobody can say */
  const matches = (rule: number, start: number): boolean => {
    const matcher = facts.matcher(rule);
    if (matcher === null) return false;
    if (matcher.isDetector) {
      if (isIn(seen, start) && help.applies(matcher.rule, chunk)) names.push(start);
      return false;
    }
    if (isFarRule(rule, start) || !help.applies(matcher.rule, chunk)) return false;
    return help.limits(matcher.rule) || isMatch(matcher, start);
  };
  // In a scan of the whole an earlier match may have taken bytes of this one. From the beginning it sees more, never less.
  const isMatch = (matcher: Matcher, start: number): boolean => matcher.at(view, start, 0) !== undefined;

  for (let h = 0; h < size; h++) {
    const output = outputs[h] as number;
    const end = ends[h] as number;
    const kinds = facts.kinds(output);
    if ((kinds & MARK) !== 0) {
      for (const [kind, length] of facts.marks(output)) marks[kind satisfies MarkKind].push(end - length);
    }
    const isFar = facts.isWithin(output, end, -Infinity, near.start) || facts.isWithin(output, end, near.end, Infinity);
    // The detector reads the lines above for a name; a keyword may begin in the line before that in which it ends.
    if (isFar && ((kinds & DETECTOR) === 0 || !isIn(seen, end - 1))) continue;
    for (let k = starts[output] as number; k < (starts[output + 1] as number); k++) {
      const keyword = items[k] as number;
      const start = end - (keywordLength[keyword] as number);
      const last = byKeyword.starts[keyword + 1] as number;
      for (let r = byKeyword.starts[keyword] as number; r < last; r++)
        if (matches(byKeyword.items[r] as number, start)) return false;
    }
  }

  const shapes = help.looksForShapes(chunk) ? uuidHits(bytes).filter((at) => isIn(lines, at)) : [];
  if ((names.length > 0 || shapes.length > 0) && help.detect(chunk, names, shapes, lines).length > 0) return false;
  if (!help.decodes) return true;
  // What is quoted-printable goes on over many lines.
  if (marks["quoted-printable"].length > 0) return false;
  for (const region of encodedRegions(bytes, marks)) {
    if (region.end < near.start || region.start > near.end) continue;
    if (help.inside(chunk, region).length > 0) return false;
  }
  return true;
}
