/**
 * Dockerfiles as instructions with places: continuation lines, comments in them, heredocs, both forms of `ENV`, the `escape`
 * directive. The parser is loaded only when a Dockerfile is looked at.
 */
import type { Dockerfile, Instruction } from "dockerfile-ast";
import type { Assignment } from "./assignment.ts";

export interface DockerInstruction {
  /** Upper case; of `ONBUILD X` the inner one. */
  readonly keyword: string;
  /** Words behind the keyword without flags, quotes taken off; of the JSON form its items. */
  readonly words: readonly string[];
  /** Flags such as `--from=build`. */
  readonly flags: readonly string[];
  /** For ARG, ENV and LABEL. An `ARG` without a default has the value "". */
  readonly variables: readonly Assignment[];
  /** The instruction as it is written, heredocs included, and where it begins. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The instructions of a Dockerfile; undefined when it cannot be read. */
export async function parseDockerfile(text: string): Promise<readonly DockerInstruction[] | undefined> {
  const { DockerfileParser } = await import("./dockerfilePackage.ts");
  const lines = lineStarts(text);
  const offset = ({ line, character }: { line: number; character: number }): number =>
    (lines[line] ?? text.length) + character;
  try {
    const file: Dockerfile = DockerfileParser.parse(text);
    return file.getInstructions().map((instruction) => read(instruction, text, offset));
  } catch {
    return undefined;
  }
}

type Offset = (position: { line: number; character: number }) => number;

interface WithProperties {
  getProperties(): readonly {
    getName(): string;
    getValue(): string | null;
    getNameRange(): { start: { line: number; character: number } };
    getValueRange(): { start: { line: number; character: number }; end: { line: number; character: number } } | null;
  }[];
}

function read(instruction: Instruction, text: string, offset: Offset): DockerInstruction {
  const range = instruction.getRange();
  const trigger = instruction.getKeyword().toUpperCase() === "ONBUILD" ? onbuild(instruction) : undefined;
  const inner = trigger ?? instruction;
  const [start, end] = [offset(range.start), offset(range.end)];
  const source = text.slice(start, end);
  const given = inner.getArguments().map((argument) => argument.getValue());
  const flags = "getFlags" in inner ? flagsOf(inner as never) : [];
  return {
    keyword: inner.getKeyword().toUpperCase(),
    words: jsonWords(inner.getRawArgumentsContent?.() ?? null) ?? given.map(unquoted),
    flags,
    variables: "getProperties" in inner ? variables(inner as never, text, offset) : [],
    text: source,
    start,
    end,
  };
}

function flagsOf(instruction: {
  getFlags(): readonly { getName(): string; getValue(): string | null }[];
}): readonly string[] {
  return instruction.getFlags().map((flag) => `--${flag.getName()}=${flag.getValue() ?? ""}`);
}

function onbuild(instruction: Instruction): Instruction | undefined {
  const { getTriggerInstruction } = instruction as Instruction & { getTriggerInstruction?: () => Instruction | null };
  return getTriggerInstruction?.call(instruction) ?? undefined;
}

function variables(instruction: WithProperties, text: string, offset: Offset): readonly Assignment[] {
  return instruction.getProperties().flatMap((property): readonly Assignment[] => {
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

/** The items of the JSON form (`COPY ["a b", "c/"]`); undefined for the other one. */
function jsonWords(content: string | null): readonly string[] | undefined {
  const rest = (content ?? "").replace(/^(?:\s*--\S+)*\s*/, "").trim();
  if (!rest.startsWith("[")) return undefined;
  try {
    const items: unknown = JSON.parse(rest);
    return Array.isArray(items) && items.every((item) => typeof item === "string") ? items : undefined;
  } catch {
    return undefined;
  }
}

function unquoted(word: string): string {
  return word.replace(/^(["'])(.*)\1$/s, "$2");
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === "\n" || (c === "\r" && text[at + 1] !== "\n")) starts.push(at + 1);
  }
  return starts;
}
