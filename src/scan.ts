/**
 * The pipeline: source → engine → triage → report. Every command, the hook and the Action call it.
 */
import type { Chunk, Hit, LineRange, Match } from "./model.ts";
import { isWake } from "./policy/wake.ts";
import type { Source } from "./sources/source.ts";

/** The part of the engine that the pipeline needs (engine/engine.ts gives it). */
export interface Scanner {
  /** All matches in the content, in order of position. Pure. A scanner with threads (run/pool/) answers later. */
  scan(chunk: Pick<Chunk, "bytes" | "path" | "where">): readonly Match[] | Promise<readonly Match[]>;
  /** Nothing more comes. */
  flush?(): void;
  /** Ends its threads. */
  close?(): Promise<void>;
}

/** What is found by an engine, at once. */
export interface DirectScanner extends Scanner {
  scan(chunk: Pick<Chunk, "bytes" | "path" | "where">): readonly Match[];
}

/**
 * Looks at the matches that count while their content is at hand: inline comments and the masked excerpt (triage/annotate.ts gives
 * it). `all` is every match in the chunk, since one that does not count may stand on a line that is shown.
 */
export type Annotate = (
  chunk: Chunk,
  matches: readonly Match[],
  all: readonly Match[],
) => readonly Pick<Hit, "inline" | "excerpt">[];

/**
 * Reads a source to its end and gives every hit with its place, before triage.
 *
 * @param signal ends the scan early; its reason is thrown
 * @param tick called with the bytes of each chunk before it is scanned; a promise that it gives is awaited
 * @throws IncompleteError when the source could not be read at all
 */
export async function collect(
  source: Source,
  scanner: Scanner,
  annotate: Annotate,
  signal?: AbortSignal,
  tick?: (bytes: number) => Promise<void> | undefined,
): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  const keep = async (chunk: Chunk, matches: readonly Match[]): Promise<void> => {
    if (matches.length === 0) return;
    const added = chunk.added === undefined ? undefined : await chunk.added();
    const counted = added === undefined ? matches : matches.filter((m) => touches(m, added));
    const shown = matches.some(isWake) ? matches.filter((m) => !isWake(m)) : matches;
    const texts = shown === matches ? counted : counted.filter((m) => !isWake(m));
    // What wakes a guard is not shown: nobody need look around it.
    const notes = new Map(texts.length === 0 ? [] : annotate(chunk, texts, shown).map((note, i) => [texts[i], note]));
    for (const match of counted)
      hits.push({ ...place(chunk, match), ...notes.get(match), match: inWhole(chunk, match) });
  };
  // Kept in order, so that the report does not depend on which thread is the fastest.
  const waiting: Waiting[] = [];
  const settle = async (isEnough: () => boolean): Promise<void> => {
    while (waiting.length > 0 && !isEnough()) {
      const { chunk, answer } = waiting.shift() as Waiting;
      await keep(chunk, await answer);
    }
  };
  // Node loads what tells the time when it is first asked, and a hook has nothing to wait for.
  let turn: number | undefined;
  try {
    for await (const chunk of source.chunks()) {
      const pause = tick?.(chunk.bytes.length);
      if (pause !== undefined) await pause;
      signal?.throwIfAborted();
      const answer = scanner.scan(chunk);
      if (!(answer instanceof Promise) && waiting.length === 0) {
        if (answer.length > 0) await keep(chunk, answer);
        continue;
      }
      waiting.push(waitFor(chunk, answer));
      turn ??= performance.now();
      // Answers of threads arrive only while this one listens.
      if (performance.now() - turn < LISTEN) continue;
      await new Promise((resolve) => setImmediate(resolve));
      await settle(() => waiting[0]?.isThere !== true);
      turn = performance.now();
    }
    scanner.flush?.();
    await settle(() => false);
    return source.attribute === undefined ? hits : await source.attribute(hits);
  } finally {
    await scanner.close?.();
    await source.close?.();
  }
}

/** Milliseconds between two moments in which answers of threads are taken. */
const LISTEN = 15;

interface Waiting {
  readonly chunk: Chunk;
  readonly answer: ReturnType<Scanner["scan"]>;
  isThere: boolean;
}

function waitFor(chunk: Chunk, answer: ReturnType<Scanner["scan"]>): Waiting {
  const waiting: Waiting = { chunk, answer, isThere: !(answer instanceof Promise) };
  const arrived = (): void => {
    waiting.isThere = true;
  };
  // A failure is thrown in its turn; until then it must not count as unhandled.
  if (answer instanceof Promise) answer.then(arrived, arrived);
  return waiting;
}

function place(chunk: Chunk, match: Match): Omit<Hit, "match"> {
  const { path, where, blob, provenance, archive, layer, image, names } = chunk;
  return {
    path: names?.[match.line - 1] ?? path,
    where,
    ...(blob !== undefined && { blob }),
    ...(provenance !== undefined && { provenance }),
    ...(archive !== undefined && { archive }),
    ...(layer !== undefined && { layer }),
    ...(image !== undefined && { image }),
  };
}

/** Lines are counted in the whole content. */
function inWhole({ firstLine }: Chunk, match: Match): Match {
  if (firstLine === undefined) return match;
  return { ...match, line: match.line + firstLine - 1, endLine: match.endLine + firstLine - 1 };
}

function touches(match: Match, added: readonly LineRange[]): boolean {
  return added.some((range) => range.start <= match.endLine && match.line < range.end);
}
