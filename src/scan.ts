/**
 * The pipeline: source → engine → triage → report. Every command, the hook and the Action call it.
 */
import type { Chunk, Hit, LineRange, Match } from "./model.ts";
import { isWake } from "./policy/wake.ts";
import type { Source } from "./sources/source.ts";

/** The part of the engine that the pipeline needs (engine/engine.ts gives it). */
export interface Scanner {
  /** All matches in the content, in order of position. Pure. */
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
 * @param tick called for each chunk; a promise that it gives is awaited
 * @throws IncompleteError when the source could not be read at all
 */
export async function collect(
  source: Source,
  scanner: Scanner,
  annotate: Annotate,
  signal?: AbortSignal,
  tick?: () => Promise<void> | undefined,
): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  try {
    for await (const chunk of source.chunks()) {
      const pause = tick?.();
      if (pause !== undefined) await pause;
      signal?.throwIfAborted();
      const matches = scanner.scan(chunk);
      if (matches.length === 0) continue;
      const added = chunk.added === undefined ? undefined : await chunk.added();
      const counted = added === undefined ? matches : matches.filter((m) => touches(m, added));
      const notes = annotate(chunk, counted, matches.some(isWake) ? matches.filter((m) => !isWake(m)) : matches);
      counted.forEach((match, i) => hits.push({ ...place(chunk, match), ...notes[i], match: inWhole(chunk, match) }));
    }
    return source.attribute === undefined ? hits : await source.attribute(hits);
  } finally {
    await source.close?.();
  }
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
