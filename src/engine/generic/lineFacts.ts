/** What a line and its neighbours tell, worked out once for all values of the line. */
import { addWords } from "./buckets.ts";
import type { LineContext } from "./features.ts";
import { flag } from "./valueFeatures.ts";

export interface LineFacts {
  readonly around: string;
  readonly comment: number;
  readonly user: number;
  readonly declares: number;
  readonly compares: number;
  readonly sentences: number;
  /** Whether lines here speak of unique ids. */
  readonly ids: number;
  /** What the neighbours end with, when that looks like a value. */
  readonly endings: readonly string[];
}

export function factsOf({ text, before, after }: LineContext): LineFacts {
  const around = `${before}\n${text}\n${after}`;
  return {
    around,
    comment: flag(/^(?:\/\/|#|\*|\/\*|--|<!--|;|%)/.test(text.trimStart())),
    user: flag(/user|login|host|mail|account|server|database/i.test(around)),
    declares: flag(
      /\b(?:const|static|final|let|var|val|define|export|set|def|string|public|private)\b/i.test(text.slice(0, 60)),
    ),
    compares: flag(/[=!]=|\.equal|assert|expect|should|\beq\b/i.test(text)),
    ids: flag(/[ug]uid|unique.?id/i.test(around)),
    sentences: isSentence(before) + isSentence(after),
    endings: [ending(before), ending(after)].filter((value) => value.length >= 3),
  };
}

/** Words of a line and its neighbours, as buckets; the same for all values of the line. */
export interface LineWords {
  readonly ofLine: readonly number[];
  readonly ofPlace: readonly number[];
  readonly begin: string;
}

export function lineWordsOf({ text, before, after }: LineContext): LineWords {
  const start = text.trimStart();
  const ofLine: number[] = [];
  const ofPlace: number[] = [];
  addWords(ofLine, "u", before, Math.max(0, before.length - 80), before.length, 8);
  addWords(ofLine, "d", after, 0, Math.min(80, after.length), 6);
  addWords(ofPlace, "k", start, 0, Math.min(24, start.length), 2);
  return { ofLine, ofPlace, begin: start.slice(0, 2) };
}

/** The last value of a line, without quotes and what closes it. */
function ending(line: string): string {
  let end = line.length;
  while (end > 0 && ` \t,;"'\``.includes(line[end - 1] as string)) end--;
  let start = end;
  while (start > 0 && !` \t"'\`=:`.includes(line[start - 1] as string)) start--;
  return line.slice(start, end);
}

/** Whether a line's value is a sentence: then this line's probably is one too. */
function isSentence(line: string): number {
  let end = line.length;
  while (end > 0 && ` \t,;"'<`.includes(line[end - 1] as string)) end--;
  let from = end - 1;
  while (from >= 0 && !BEFORE_SENTENCE.includes(line[from] as string)) from--;
  if (from < 0) return 0;
  // Two characters, a blank, a character.
  for (let at = line.indexOf(" ", from + 3); at >= 0 && at + 1 < end; at = line.indexOf(" ", at + 1)) {
    if (!isBlank(line, at - 2) && !isBlank(line, at - 1) && !isBlank(line, at + 1)) return 1;
  }
  return 0;
}

const BEFORE_SENTENCE = "\"'=>";

function isBlank(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}
