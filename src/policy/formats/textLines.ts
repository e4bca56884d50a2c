/**
 * Names and values in text of any format, line by line: the way out for a file that its own parser does not take, and for
 * formats that are only lines (properties, ini, shell, Groovy).
 */
import type { Assignment } from "./assignment.ts";

const LINE =
  /^[ \t]*(?:-[ \t]+)?(?:export[ \t]+|set[ \t]+|ENV[ \t]+|ARG[ \t]+|const[ \t]+|let[ \t]+|var[ \t]+|def[ \t]+)?["']?([A-Za-z_][\w.-]*)["']?[ \t]*(?::=|[:=])[ \t]*(\S.*?)[ \t]*\r?$/;

/** Pairs of JSON, of which a line may hold several. */
const PAIR = /"([A-Za-z_][\w.-]*)"\s*:\s*"((?:\\.|[^"\\\n]){0,4000})"/g;

/** Every `name = value`, `name: value` and `"name": "value"`; comment lines are left out. */
export function textAssignments(text: string): readonly Assignment[] {
  const found: Assignment[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.length <= 65_536 && !/^\s*(?:#|\/\/|;|\*|--\s|<!--)/.test(line))
      found.push(...assignmentsInLine(line, at));
    at += line.length + 1;
  }
  return found;
}

function assignmentsInLine(line: string, at: number): readonly Assignment[] {
  const pairs = line.includes('":') || line.includes('" :') ? [...line.matchAll(PAIR)] : [];
  if (pairs.length > 0) {
    return pairs.map((match): Assignment => {
      const [whole, name = "", value = ""] = match;
      const end = at + match.index + whole.length - 1;
      return { name, nameStart: at + match.index + 1, value, start: end - value.length, end };
    });
  }
  const match = line.length > 4096 ? null : LINE.exec(line);
  const [, name, raw] = match ?? [];
  return name === undefined || raw === undefined || raw.startsWith("=") ? [] : [assignment(line, at, name, raw)];
}

function assignment(line: string, lineStart: number, name: string, raw: string): Assignment {
  const nameStart = lineStart + line.indexOf(name);
  const from = lineStart + line.lastIndexOf(raw);
  const quoted = /^(["'`])((?:\\.|(?!\1).)*)\1/.exec(raw);
  if (quoted !== null) {
    const value = quoted[2] as string;
    return { name, nameStart, value, start: from + 1, end: from + 1 + value.length };
  }
  const value = raw
    .replace(/(?:^|[ \t])(?:#|\/\/).*$/, "")
    .replace(/[;,]+$/, "")
    .trimEnd();
  return { name, nameStart, value, start: from, end: from + value.length };
}
