import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/checks/invisible.ts
var rule = "invisible-characters";
async function check(file, wholeKinds) {
  const { text } = file;
  if (!INVISIBLE.test(text)) return [];
  INVISIBLE.lastIndex = 0;
  const whole = wholeKinds & file.kinds;
  const lines = /* @__PURE__ */ new Set();
  return [...text.matchAll(INVISIBLE)].flatMap((match) => {
    const lineStart = text.lastIndexOf("\n", match.index - 1) + 1;
    if (lines.has(lineStart) || isWriting(text, match.index)) return [];
    if (whole === 0 && !speaksOfSuppression(text, lineStart)) return [];
    lines.add(lineStart);
    const code = match[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    return [
      { rule, at: { start: match.index, end: match.index + match[0].length }, notes: [`U+${code}`], unallowable: true }
    ];
  });
}
var INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u061c\u180e\ufeff\u00ad\u{e0000}-\u{e007f}]/gu;
var SUPPRESSION = /leakgate:allow|gitleaks:allow|betterleaks:allow|pragma:? ?(?:allow|white)list|secretlint-(?:dis|en)able|trufflehog:ignore|kingfisher:ignore|ggignore/;
function isWriting(text, at) {
  if (at === 0 && text[0] === "\uFEFF") return true;
  const [before, mark, after] = [text.slice(Math.max(0, at - 2), at), text[at], text.slice(at + 1, at + 3)];
  if (mark === "\u200D" && new RegExp("\\p{Extended_Pictographic}|\\ufe0f|\\p{Emoji_Modifier}", "u").test(before) && new RegExp("\\p{Extended_Pictographic}", "u").test(after))
    return true;
  return (mark === "\u200C" || mark === "\u200D") && /[\u0600-\u06ff\u0900-\u0dff]$/.test(before) && /^[\u0600-\u06ff\u0900-\u0dff]/.test(after);
}
function speaksOfSuppression(text, lineStart) {
  const end = text.indexOf("\n", lineStart);
  return SUPPRESSION.test(text.slice(lineStart, end < 0 ? text.length : end).replace(INVISIBLE, ""));
}
export {
  check
};
