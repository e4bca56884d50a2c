/**
 * Finds the comment that allows a match, while the content is at hand. A comment counts on the first or the last line of the
 * match, on the line before it when it says so, or around it as a block, and never inside the value itself: else a value
 * that ends in such words would allow itself.
 */
import { decodeText } from "../engine/text.ts";
import type { InlineAllow, Match } from "../model.ts";
import {
  BLOCK_WORDS,
  type BlockMark,
  blockMarks,
  type Comment,
  type CommentPlace,
  comments,
  namesRule,
} from "./comments.ts";
import type { Lines, Span } from "./lines.ts";
import { printable } from "./printable.ts";

/** On a longer line only this many bytes before and after the match and at the line's end are looked at: minified code has no comments. */
const REACH = 4096;
/** Bytes of a block's mark that are read: its rules and its reason. */
const MARK_REACH = 1024;

/** Comments and blocks of one chunk. */
export class InlineAllows {
  readonly #bytes: Buffer;
  readonly #lines: Lines;
  readonly #blocks: readonly Block[];
  /** See {@link markLines}. */
  readonly #marks: readonly number[];
  readonly #read = new Map<string, readonly Comment[]>();

  constructor(bytes: Buffer, lines: Lines) {
    this.#bytes = bytes;
    this.#lines = lines;
    const marks = hasBlocks(bytes) ? allMarks(bytes) : [];
    this.#marks = marks.map((mark) => mark.line);
    this.#blocks = blocks(marks, bytes.length);
  }

  /** The comment that allows the match, the nearest kind first; undefined when none does. */
  for(match: Match): InlineAllow | undefined {
    const first = this.#lines.around(match.start);
    const last = match.endLine === match.line ? first : this.#lines.around(match.end);
    const onLine =
      this.#on(first, match.line, match, ["line", "around"]) ??
      (last === first ? undefined : this.#on(last, match.endLine, match, ["line", "around"]));
    if (onLine !== undefined) return onLine;
    const before = this.#lines.before(first.start);
    if (before !== undefined) {
      const places: CommentPlace[] = last === first ? ["next-line"] : ["next-line", "around"];
      const above = this.#on(before, match.line - 1, match, places);
      if (above !== undefined) return above;
    }
    const after = last === first ? undefined : this.#lines.after(last.end);
    const below = after === undefined ? undefined : this.#on(after, match.endLine + 1, match, ["around"]);
    return below ?? this.#inBlock(match);
  }

  #on(line: Span, number: number, match: Match, places: readonly CommentPlace[]): InlineAllow | undefined {
    for (const window of windows(line, match)) {
      for (const comment of this.#comments(window)) {
        const at = window.start + comment.index;
        if (at >= match.start && at < match.end) continue;
        if (places.includes(comment.place) && namesRule(comment, match.rule)) return allow(comment, number);
      }
    }
    return undefined;
  }

  /** Offsets are those of Latin-1 text, so that they are byte offsets. */
  #comments(window: Span): readonly Comment[] {
    const key = `${window.start}-${window.end}`;
    let found = this.#read.get(key);
    if (found === undefined)
      this.#read.set(key, (found = comments(this.#bytes.toString("latin1", window.start, window.end))));
    return found;
  }

  #inBlock(match: Match): InlineAllow | undefined {
    const block = this.#blocks.find(
      (b) => b.start < match.start && match.end <= b.end && namesRule(b.mark, match.rule),
    );
    return block === undefined ? undefined : { ...allow(block.mark, block.line), marks: this.#marks };
  }
}

function allow({ form, reason, owner }: Pick<Comment, "form" | "reason" | "owner">, line: number): InlineAllow {
  return {
    form,
    line,
    ...(reason !== undefined && { reason: shown(reason) }),
    ...(owner !== undefined && { owner: shown(owner) }),
  };
}

function shown(latin: string): string {
  return printable(decodeText(Buffer.from(latin, "latin1")));
}

function windows(line: Span, match: Match): readonly Span[] {
  if (line.end - line.start <= 3 * REACH) return [line];
  const near = { start: Math.max(line.start, match.start - REACH), end: Math.min(line.end, match.end + REACH) };
  const tail = { start: Math.max(line.start, line.end - REACH), end: line.end };
  return near.start < near.end ? [near, tail] : [tail];
}

interface Block extends Span {
  readonly mark: BlockMark;
  /** 1-based line of the opening comment. */
  readonly line: number;
}

/**
 * Blocks of the chunk. `leakgate:allow-start` without an end allows nothing, so that a forgotten end does not hide the rest of
 * the file; secretlint's `disable` holds to the end of the file, as there.
 */
function blocks(marks: readonly PlacedMark[], length: number): readonly Block[] {
  const found: Block[] = [];
  const open = new Map<"leakgate" | "secretlint", { mark: BlockMark; start: number; line: number }[]>([
    ["leakgate", []],
    ["secretlint", []],
  ]);
  for (const { mark, offset, line } of marks) {
    const stack = open.get(mark.form.startsWith("leakgate") ? "leakgate" : "secretlint") as NonNullable<
      ReturnType<typeof open.get>
    >;
    if (mark.opens) stack.push({ mark, start: offset, line });
    // An end closes what is open: all of secretlint's, the innermost of leakgate's.
    else
      for (const begun of mark.form.startsWith("leakgate") ? stack.splice(-1) : stack.splice(0))
        found.push({ ...begun, end: offset });
  }
  for (const begun of open.get("secretlint") ?? []) found.push({ ...begun, end: length });
  return found.sort((a, b) => a.start - b.start);
}

interface PlacedMark {
  readonly mark: BlockMark;
  readonly offset: number;
  readonly line: number;
}

function hasBlocks(bytes: Buffer): boolean {
  return BLOCK_WORDS.some((word) => bytes.includes(word));
}

/** Lines of all marks that begin or end a block, when there is one that begins. */
export function markLines(bytes: Buffer): readonly number[] {
  return hasBlocks(bytes) ? allMarks(bytes).map((mark) => mark.line) : [];
}

function allMarks(bytes: Buffer): readonly PlacedMark[] {
  const offsets = new Set<number>();
  for (const word of ["leakgate:allow-", "secretlint-"]) {
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length)) offsets.add(at);
  }
  const found: PlacedMark[] = [];
  let line = 1;
  let counted = 0;
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (let at = bytes.indexOf(10, counted); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
    counted = offset;
    const feed = bytes.indexOf(10, offset);
    const end = Math.min(feed < 0 ? bytes.length : feed, offset + MARK_REACH);
    // One byte more in front, so that "xleakgate:allow-start" is not taken for a mark.
    const from = Math.max(0, offset - 1);
    const mark = blockMarks(bytes.toString("latin1", from, end)).find((m) => from + m.index === offset);
    if (mark !== undefined) found.push({ mark, offset, line });
  }
  return found;
}
