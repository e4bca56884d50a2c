import {
  child,
  itemsOf
} from "./chunk-7PNBA6AC.js";

// src/policy/formats/yamlValues.ts
function assignmentsIn(node, owner) {
  const more = owner === void 0 ? {} : { owner };
  if (node === void 0) return [];
  if (node.kind === "scalar") return linesOf(node).flatMap((line) => pairIn(line, more));
  if (node.kind === "map") return node.entries.flatMap((entry) => entryAssignment(entry, more));
  return node.items.flatMap((item) => {
    if (item.kind === "scalar") return pairIn(item, more);
    if (item.kind !== "map") return [];
    const name = item.entries.find(({ key }) => key === "name" || key === "key" || key === "Name");
    const value = item.entries.find(({ key }) => key === "value" || key === "Value" || key === "default");
    if (name?.value.kind !== "scalar") return item.entries.flatMap((entry) => entryAssignment(entry, more));
    return value === void 0 ? [] : entryAssignment({ key: name.value.text, keyStart: name.value.start, value: value.value }, more);
  });
}
function entryAssignment({ key, keyStart, value }, more) {
  const scalar = value.kind === "map" ? child(value, "value") ?? child(value, "default") : value;
  if (scalar?.kind !== "scalar" || scalar.empty || scalar.tag !== void 0) return [];
  return [{ name: key, nameStart: keyStart, value: scalar.text, start: scalar.start, end: scalar.end, ...more }];
}
function pairIn({ text, start, end }, more) {
  const match = /^\s*([A-Za-z_][\w.-]*)=(["']?)(.*?)\2\s*$/s.exec(text);
  if (match === null) return [];
  const [, name = "", quote = "", value = ""] = match;
  const exact = end - start === text.length;
  const at = start + text.indexOf("=") + 1 + quote.length;
  return [{ name, nameStart: start, value, start: exact ? at : start, end: exact ? at + value.length : end, ...more }];
}
function linesOf({ raw, start, block }) {
  const found = [];
  let at = 0;
  for (const line of raw.split("\n")) {
    const text = line.trim();
    const from = start + at + (line.length - line.trimStart().length);
    if (text !== "" && !(block && at === 0)) found.push({ text, start: from, end: from + text.length });
    at += line.length + 1;
  }
  return found;
}
function joinedText(node) {
  const pieces = itemsOf(node).flatMap((item) => item.kind === "scalar" && !item.empty ? [item] : []);
  let text = "";
  const starts = [];
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
    }
  };
}

export {
  assignmentsIn,
  linesOf,
  joinedText
};
