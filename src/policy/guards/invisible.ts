/**
 * Characters that nobody sees where a reviewer must be able to trust their eyes: bidirectional controls show code in another order
 * than it runs, zero-width characters make two names look like one. Looked for where they would hide a secret or let one pass.
 */
import { type Guard, type GuardMatch, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

const rule = guardRule(
  "invisible-characters",
  "Invisible or reordering characters where a review must see everything",
  "high",
  "Delete the character (an editor that shows control characters, or: grep -nP '[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}]'), and look at who put it there.",
);

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u061c\u180e\ufeff\u00ad\u{e0000}-\u{e007f}]/gu;
const SUPPRESSION = /leakgate:allow|gitleaks:allow|betterleaks:allow|pragma:? ?(?:allow|white)list|secretlint-(?:dis|en)able|trufflehog:ignore|kingfisher:ignore|ggignore/;

export const invisibleGuard: Guard = {
  rules: [rule],
  kinds: Kind.env | Kind.template | Kind.workflow | Kind.pipeline | Kind.jenkinsfile | Kind.scannerConfig | Kind.ignoreFile,
  wakes: [
    {
      keywords: ["leakgate:allow", "gitleaks:allow", "betterleaks:allow", "pragma: allowlist", "pragma: whitelist", "secretlint-disable", "trufflehog:ignore", "kingfisher:ignore", "ggignore"],
      pattern: "[\\s\\S]",
    },
  ],
  check(file) {
    const { text } = file;
    if (!INVISIBLE.test(text)) return [];
    INVISIBLE.lastIndex = 0;
    const whole = this.kinds & file.kinds;
    const lines = new Set<number>();
    return [...text.matchAll(INVISIBLE)].flatMap((match): readonly GuardMatch[] => {
      const lineStart = text.lastIndexOf("\n", match.index - 1) + 1;
      if (lines.has(lineStart) || isWriting(text, match.index)) return [];
      if (whole === 0 && !speaksOfSuppression(text, lineStart)) return [];
      lines.add(lineStart);
      const code = (match[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
      return [{ rule, at: { start: match.index, end: match.index + match[0].length }, notes: [`U+${code}`], unallowable: true }];
    });
  },
};

/** A mark of byte order, an emoji put together of several, the joiners of Arabic and Indic scripts. */
function isWriting(text: string, at: number): boolean {
  if (at === 0 && text[0] === "\ufeff") return true;
  const [before, mark, after] = [text.slice(Math.max(0, at - 2), at), text[at], text.slice(at + 1, at + 3)];
  if (mark === "\u200d" && /\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier}/u.test(before) && /\p{Extended_Pictographic}/u.test(after)) return true;
  return (mark === "\u200c" || mark === "\u200d") && /[\u0600-\u06ff\u0900-\u0dff]$/.test(before) && /^[\u0600-\u06ff\u0900-\u0dff]/.test(after);
}

function speaksOfSuppression(text: string, lineStart: number): boolean {
  const end = text.indexOf("\n", lineStart);
  return SUPPRESSION.test(text.slice(lineStart, end < 0 ? text.length : end).replace(INVISIBLE, ""));
}

