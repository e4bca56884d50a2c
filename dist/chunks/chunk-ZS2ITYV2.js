// src/triage/printable.ts
var HARMFUL = (
  // oxlint-disable-next-line no-control-regex
  new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}", "gu")
);
function printable(text) {
  return text.replace(HARMFUL, escaped);
}
function printableLine(text) {
  return printable(text.replaceAll("	", " "));
}
function escaped(character) {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "	") return "\\t";
  const code = character.codePointAt(0);
  return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}

export {
  printable,
  printableLine
};
