/**
 * Matches without their values: where they stand in a content is enough to have them again, and costs less than another scan. Holds
 * for values that are a piece of the content as it is; what was decoded, or found in another encoding, is scanned again.
 */
import { decodeText } from "../../engine/text.ts";
import type { Chunk, Match } from "../../model.ts";
import { packMatch, unpackMatch } from "../pool/messages.ts";

/** Plain JSON. */
export type StoredMatch = Omit<ReturnType<typeof packMatch>, "value">;

/** Whether the matches can be had again from the content. */
export function isRecallable(chunk: Chunk, matches: readonly Match[]): boolean {
  if (chunk.archive !== undefined || chunk.names !== undefined || chunk.firstLine !== undefined) return false;
  return matches.every((match) => match.decoded.length === 0 && valueAt(chunk.bytes, match) === packMatch(match).value);
}

export function storedMatches(matches: readonly Match[]): readonly StoredMatch[] {
  return matches.map((match) => {
    const { rule, start, end, confidence, line, endLine, column, endColumn, decoded, notes, mask } = packMatch(match);
    return { rule, start, end, confidence, line, endLine, column, endColumn, decoded, notes, mask };
  });
}

/** @returns undefined when they cannot be of this content */
export function recalled(
  { bytes }: Pick<Chunk, "bytes">,
  stored: readonly StoredMatch[],
): readonly Match[] | undefined {
  if (stored.some(({ start, end }) => !(start >= 0 && start <= end && end <= bytes.length))) return undefined;
  return stored.map((match) => unpackMatch({ ...match, value: valueAt(bytes, match) }));
}

function valueAt(bytes: Buffer, { start, end }: Pick<Match, "start" | "end">): string {
  return decodeText(bytes.subarray(start, end));
}
