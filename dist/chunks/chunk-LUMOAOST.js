// src/policy/formats/textLines.ts
var LINE = /^[ \t]*(?:-[ \t]+)?(?:export[ \t]+|set[ \t]+|ENV[ \t]+|ARG[ \t]+|const[ \t]+|let[ \t]+|var[ \t]+|def[ \t]+)?["']?([A-Za-z_][\w.-]*)["']?[ \t]*(?::=|[:=])[ \t]*(\S.*?)[ \t]*\r?$/;
var PAIR = /"([A-Za-z_][\w.-]*)"\s*:\s*"((?:\\.|[^"\\\n]){0,4000})"/g;
function textAssignments(text) {
  const found = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.length <= 65536 && !/^\s*(?:#|\/\/|;|\*|--\s|<!--)/.test(line))
      found.push(...assignmentsInLine(line, at));
    at += line.length + 1;
  }
  return found;
}
function assignmentsInLine(line, at) {
  const pairs = line.includes('":') || line.includes('" :') ? [...line.matchAll(PAIR)] : [];
  if (pairs.length > 0) {
    return pairs.map((match2) => {
      const [whole, name2 = "", value = ""] = match2;
      const end = at + match2.index + whole.length - 1;
      return { name: name2, nameStart: at + match2.index + 1, value, start: end - value.length, end };
    });
  }
  const match = line.length > 4096 ? null : LINE.exec(line);
  const [, name, raw] = match ?? [];
  return name === void 0 || raw === void 0 || raw.startsWith("=") ? [] : [assignment(line, at, name, raw)];
}
function assignment(line, lineStart, name, raw) {
  const nameStart = lineStart + line.indexOf(name);
  const from = lineStart + line.lastIndexOf(raw);
  const quoted = /^(["'`])((?:\\.|(?!\1).)*)\1/.exec(raw);
  if (quoted !== null) {
    const value2 = quoted[2];
    return { name, nameStart, value: value2, start: from + 1, end: from + 1 + value2.length };
  }
  const value = raw.replace(/(?:^|[ \t])(?:#|\/\/).*$/, "").replace(/[;,]+$/, "").trimEnd();
  return { name, nameStart, value, start: from, end: from + value.length };
}

export {
  textAssignments
};
