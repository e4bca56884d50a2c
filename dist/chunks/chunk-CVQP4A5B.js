// src/policy/formats/envFile.ts
var NAME = /[ \t]*(?:export[ \t]+|set[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*/y;
var COMMENTED = /^[ \t]*#+[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=[ \t]*(["']?)([^\n]*?)\2[ \t\r]*$/;
function parseEnv(text) {
  const entries = [];
  const commented = [];
  let broken = 0;
  let comment = [];
  let at = text.charCodeAt(0) === 65279 ? 1 : 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end).trim();
    if (line === "" || line.startsWith("#")) {
      const out = COMMENTED.exec(text.slice(at, end));
      if (out !== null) commented.push(commentedOut(out, at));
      comment = line === "" ? [] : [...comment, line.replace(/^#+\s*/, "")];
      at = end + 1;
      continue;
    }
    const entry = entryAt(text, at, end, comment.join(" "));
    if (entry === void 0) broken++;
    else if (entry.entry !== void 0) entries.push(entry.entry);
    comment = [];
    at = entry === void 0 ? end + 1 : lineEnd(text, entry.end) + 1;
  }
  return { entries, commented, broken };
}
function commentedOut(match, at) {
  const [whole, name = "", quote = "", raw = ""] = match;
  const value = quote === "" ? raw.replace(/(?:^|[ \t])#.*$/, "").trimEnd() : raw;
  const start = at + whole.indexOf("=") + 1 + (/^[ \t]*["']?/.exec(whole.slice(whole.indexOf("=") + 1))?.[0].length ?? 0);
  return { name, nameStart: at + whole.indexOf(name), value, start, end: start + value.length };
}
function lineEnd(text, at) {
  const feed = text.indexOf("\n", at);
  return feed < 0 ? text.length : feed;
}
function entryAt(text, at, end, comment) {
  NAME.lastIndex = at;
  const match = NAME.exec(text);
  const name = match?.[1];
  if (match === null || name === void 0 || NAME.lastIndex > end) return void 0;
  const equals = NAME.lastIndex;
  const nameStart = match.index + match[0].indexOf(name);
  if (text[equals] !== "=") {
    return text.slice(equals, end).trim() === "" ? { end } : void 0;
  }
  let start = equals + 1;
  while (start < end && (text[start] === " " || text[start] === "	")) start++;
  const quote = text[start];
  if (quote === '"' || quote === "'" || quote === "`") {
    const close = closing(text, start, quote);
    if (close !== void 0) {
      const raw2 = text.slice(start + 1, close);
      const value = quote === '"' ? unescape(raw2) : raw2;
      return { entry: { name, nameStart, value, start: start + 1, end: close, quote, comment }, end: close };
    }
  }
  const raw = text.slice(start, end).replace(/(?:^|[ \t])#.*$|\r$/s, "").trimEnd();
  return { entry: { name, nameStart, value: raw, start, end: start + raw.length, quote: "", comment }, end };
}
function closing(text, open, quote) {
  for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (quote === '"' && isEscaped(text, at)) continue;
    if (/^[ \t\r]*(?:#[^\n]*)?$/.test(text.slice(at + 1, lineEnd(text, at)))) return at;
  }
  return void 0;
}
function isEscaped(text, at) {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}
function unescape(raw) {
  return raw.replace(/\\([nrt"\\$])/g, (_, c) => ({ n: "\n", r: "\r", t: "	" })[c] ?? c);
}

export {
  parseEnv
};
