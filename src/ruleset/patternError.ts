/**
 * What goes wrong with a pattern.
 */

/** Why a pattern cannot be compiled. The text never holds more of the pattern than the construct in question. */
export class PatternError extends Error {
  override readonly name = "PatternError";
}
