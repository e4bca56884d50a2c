/** Variables, commands and lines in YAML trees, with their places in the file. */
import type { Assignment } from "./assignment.ts";
import { child, itemsOf, type YamlEntry, type YamlNode, type YamlScalar } from "./yaml.ts";

/**
 * Variables as YAML files write them: a map, a list of `NAME=value`, a list of `{name, value}` or `{key, value}`, or text with
 * a `NAME=value` a line.
 */
export function assignmentsIn(node: YamlNode | undefined, owner?: string): readonly Assignment[] {
  const more = owner === undefined ? {} : { owner };
  if (node === undefined) return [];
  if (node.kind === "scalar") return linesOf(node).flatMap((line) => pairIn(line, more));
  if (node.kind === "map") return node.entries.flatMap((entry) => entryAssignment(entry, more));
  return node.items.flatMap((item): readonly Assignment[] => {
    if (item.kind === "scalar") return pairIn(item, more);
    if (item.kind !== "map") return [];
    const name = item.entries.find(({ key }) => key === "name" || key === "key" || key === "Name");
    const value = item.entries.find(({ key }) => key === "value" || key === "Value" || key === "default");
    if (name?.value.kind !== "scalar") return item.entries.flatMap((entry) => entryAssignment(entry, more));
    return value === undefined
      ? []
      : entryAssignment({ key: name.value.text, keyStart: name.value.start, value: value.value }, more);
  });
}

function entryAssignment({ key, keyStart, value }: YamlEntry, more: { owner?: string }): readonly Assignment[] {
  // `NAME: {value: x, description: y}`, as GitLab has it; inputs and parameters have a default.
  const scalar = value.kind === "map" ? (child(value, "value") ?? child(value, "default")) : value;
  if (scalar?.kind !== "scalar" || scalar.empty || scalar.tag !== undefined) return [];
  return [{ name: key, nameStart: keyStart, value: scalar.text, start: scalar.start, end: scalar.end, ...more }];
}

function pairIn(
  { text, start, end }: Pick<YamlScalar, "text" | "start" | "end">,
  more: { owner?: string },
): readonly Assignment[] {
  const match = /^\s*([A-Za-z_][\w.-]*)=(["']?)(.*?)\2\s*$/s.exec(text);
  if (match === null) return [];
  const [, name = "", quote = "", value = ""] = match;
  const exact = end - start === text.length;
  const at = start + text.indexOf("=") + 1 + quote.length;
  return [{ name, nameStart: start, value, start: exact ? at : start, end: exact ? at + value.length : end, ...more }];
}

/** The lines of a text with their places; of a block without its mark. Blank lines are left out. */
export function linesOf({ raw, start, block }: Pick<YamlScalar, "raw" | "start" | "block">): readonly {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}[] {
  const found: { text: string; start: number; end: number }[] = [];
  let at = 0;
  for (const line of raw.split("\n")) {
    const text = line.trim();
    const from = start + at + (line.length - line.trimStart().length);
    if (text !== "" && !(block && at === 0)) found.push({ text, start: from, end: from + text.length });
    at += line.length + 1;
  }
  return found;
}

/** Text put together from several scalars, with the way back to the file. */
export interface JoinedText {
  readonly text: string;
  /** Offsets in the file of a part of the text. */
  at(part: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number };
}

/** A command as one line: a list's words with blanks between them. */
export function joinedText(node: YamlNode | undefined): JoinedText {
  const pieces = itemsOf(node).flatMap((item) => (item.kind === "scalar" && !item.empty ? [item] : []));
  let text = "";
  const starts: { readonly from: number; readonly piece: YamlScalar }[] = [];
  for (const piece of pieces) {
    if (text !== "") text += " ";
    starts.push({ from: text.length, piece });
    text += piece.raw;
  }
  return {
    text,
    at: ({ start, end }) => {
      const { from, piece } = starts.findLast((one) => one.from <= start) ?? { from: 0, piece: { start: 0 } };
      return { start: piece.start + start - from, end: piece.start + end - from };
    },
  };
}
