/**
 * Names and values in text of any format, line by line: the way out for a file that its own parser does not take, and for
 * formats that are only lines (properties, ini, shell, Groovy).
 */
import type { Assignment } from "./assignment.ts";

const LINE =
  /^[ \t]*(?:-[ \t]+)?(?:export[ \t]+|set[ \t]+|ENV[ \t]+|ARG[ \t]+|const[ \t]+|let[ \t]+|var[ \t]+|def[ \t]+)?["']?([A-Za-z_][\w.-]*)["']?[ \t]*(?::=|[:=])[ \t]*(\S.*?)[ \t]*\r?$/;

/** Every `name = value`, `name: value` and `"name": "value"`; comment lines are left out. */
export function textAssignments(text: string): readonly Assignment[] {
  const found: Assignment[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.length <= 4096 && !/^\s*(?:#|\/\/|;|\*|--\s|<!--)/.test(line)) {
      const match = LINE.exec(line);
      const name = match?.[1];
      const raw = match?.[2];
      if (name !== undefined && raw !== undefined && raw[0] !== "=") found.push(assignment(line, at, name, raw));
    }
    at += line.length + 1;
  }
  return found;
}

function assignment(line: string, lineStart: number, name: string, raw: string): Assignment {
  const nameStart = lineStart + line.indexOf(name);
  const from = lineStart + line.lastIndexOf(raw);
  const quoted = /^(["'`])((?:\\.|(?!\1).)*)\1/.exec(raw);
  if (quoted !== null) {
    const value = quoted[2] as string;
    return { name, nameStart, value, start: from + 1, end: from + 1 + value.length };
  }
  const value = raw.replace(/(?:^|[ \t])(?:#|\/\/).*$/, "").replace(/[;,]+$/, "").trimEnd();
  return { name, nameStart, value, start: from, end: from + value.length };
}
