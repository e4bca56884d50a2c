/**
 * The step's log. GitHub's runner obeys lines that begin with `::` and anything that begins with `##[`, whoever wrote them; a line
 * of a scanned file, its name or a branch's name must not be such a line.
 */
import { Writable } from "node:stream";

/** The text with nothing in it that the runner obeys; what is changed is written as `\x3a` and `\x23`. */
export function inert(text: string): string {
  // The runner takes blanks off a line before it looks.
  return text.replace(/^([\s\u0085]*):(?=:)/gm, "$1\\x3a").replaceAll("##[", "#\\x23[");
}

/** Hands on what is written, made {@link inert}. Each write must be of whole lines. */
export function inertStream(target: Writable): Writable {
  return new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      target.write(inert(chunk.toString()), () => done());
    },
  });
}
