// src/policy/formats/dockerfile.ts
async function parseDockerfile(text) {
  const { DockerfileParser } = await import("./dockerfilePackage-HRNA26OB.js");
  const lines = lineStarts(text);
  const offset = ({ line, character }) => (lines[line] ?? text.length) + character;
  try {
    const file = DockerfileParser.parse(text);
    return file.getInstructions().map((instruction) => read(instruction, text, offset));
  } catch {
    return void 0;
  }
}
function read(instruction, text, offset) {
  const range = instruction.getRange();
  const trigger = instruction.getKeyword().toUpperCase() === "ONBUILD" ? onbuild(instruction) : void 0;
  const inner = trigger ?? instruction;
  const [start, end] = [offset(range.start), offset(range.end)];
  const source = text.slice(start, end);
  const given = inner.getArguments().map((argument) => argument.getValue());
  const flags = "getFlags" in inner ? flagsOf(inner) : [];
  return {
    keyword: inner.getKeyword().toUpperCase(),
    words: jsonWords(inner.getRawArgumentsContent?.() ?? null) ?? given.map(unquoted),
    flags,
    variables: "getProperties" in inner ? variables(inner, text, offset) : [],
    text: source,
    start,
    end
  };
}
function flagsOf(instruction) {
  return instruction.getFlags().map((flag) => `--${flag.getName()}=${flag.getValue() ?? ""}`);
}
function onbuild(instruction) {
  const { getTriggerInstruction } = instruction;
  return getTriggerInstruction?.call(instruction) ?? void 0;
}
function variables(instruction, text, offset) {
  return instruction.getProperties().flatMap((property) => {
    const name = property.getName();
    const nameStart = offset(property.getNameRange().start);
    const range = property.getValueRange();
    const value = property.getValue();
    if (range === null || value === null)
      return [{ name, nameStart, value: "", start: nameStart, end: nameStart + name.length }];
    let [start, end] = [offset(range.start), offset(range.end)];
    if (/^(["']).*\1$/s.test(text.slice(start, end)) && end - start >= 2) [start, end] = [start + 1, end - 1];
    return [{ name, nameStart, value, start, end }];
  });
}
function jsonWords(content) {
  const rest = (content ?? "").replace(/^(?:\s*--\S+)*\s*/, "").trim();
  if (!rest.startsWith("[")) return void 0;
  try {
    const items = JSON.parse(rest);
    return Array.isArray(items) && items.every((item) => typeof item === "string") ? items : void 0;
  } catch {
    return void 0;
  }
}
function unquoted(word) {
  return word.replace(/^(["'])(.*)\1$/s, "$2");
}
function lineStarts(text) {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === "\n" || c === "\r" && text[at + 1] !== "\n") starts.push(at + 1);
  }
  return starts;
}

export {
  parseDockerfile
};
