/**
 * Text from a scanned repository is hostile: names, messages and lines may hold escape sequences that repaint a terminal, bidi
 * marks that reorder a line, or line feeds that forge one. Everything that people read passes through here.
 */

// Control characters, line and paragraph separators, bidi and zero-width marks, interlinear and tag characters, lone surrogates.
const HARMFUL =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

/**
 * One line of text with nothing in it that acts: such characters are written as `\n`, `\t`, `\x1b` or `\u{202e}`.
 *
 * @param text any text
 */
export function printable(text: string): string {
  return text.replace(HARMFUL, escaped);
}

/** Like {@link printable}, for lines of code: a tab becomes a space, since its escape would only disturb. */
export function printableLine(text: string): string {
  return printable(text.replaceAll("\t", " "));
}

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  const code = character.codePointAt(0) as number;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}
