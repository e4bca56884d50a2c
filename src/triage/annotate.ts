/**
 * Looks at a match while its content is at hand: is there a comment that allows it, and what does its line look like when it
 * is masked. Only lines near matches are read.
 */
import { scanText } from "../engine/text.ts";
import type { Hit, Match } from "../model.ts";
import type { Annotate } from "../scan.ts";
import { Excerpts } from "./excerpt.ts";
import { InlineAllows } from "./inline.ts";
import { Lines } from "./lines.ts";

export interface AnnotateOptions {
  /** False with `--no-inline-allow`: comments are not looked for. */
  readonly inlineAllow?: boolean;
}

/**
 * Makes the function that the pipeline calls for each chunk with matches. Its third argument is every match in the chunk: a
 * match that does not count (an old line) may stand on a line that is shown, and must be masked there.
 */
export function makeAnnotate(options: AnnotateOptions = {}): Annotate {
  return (chunk, matches, all: readonly Match[] = matches): readonly Pick<Hit, "inline" | "excerpt">[] => {
    // A name is no place for a comment, and it is shown as the finding's path; a guard's match has no text at all.
    if (chunk.where === "path" || chunk.where === "ref-name" || chunk.where === "policy")
      return matches.map(() => ({}));
    const { bytes } = scanText(chunk.bytes);
    const lines = new Lines(bytes);
    const inlines = options.inlineAllow === false ? undefined : new InlineAllows(bytes, lines);
    const excerpts = new Excerpts(bytes, lines, all);
    return matches.map((match) => {
      const inline = inlines?.for(match);
      return { excerpt: excerpts.of(match), ...(inline !== undefined && { inline }) };
    });
  };
}
