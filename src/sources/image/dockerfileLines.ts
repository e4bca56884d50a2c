/** Finds the line of a Dockerfile that made a step of an image's history. */
import { type HistoryEntry, instructionOf } from "./config.ts";

/** An instruction as the parser of Dockerfiles gives it. */
export interface Instruction {
  /** Upper case. */
  readonly keyword: string;
  readonly words: readonly string[];
  readonly variables: readonly { readonly name: string }[];
  readonly text: string;
  readonly start: number;
}

export interface DockerfileLines {
  /** By step of the history, from 0: line of the instruction, from 1. */
  readonly ofStep: ReadonlyMap<number, number>;
  /** Line of the last instruction with this keyword that sets this name, or of any when no name is given. */
  of(keywords: readonly string[], name?: string): number | undefined;
}

/** @param instructions in the order of the file */
export function dockerfileLines(
  text: string,
  instructions: readonly Instruction[],
  history: readonly HistoryEntry[],
): DockerfileLines {
  const lineOf = ({ start }: Instruction): number => text.slice(0, start).split("\n").length;
  const ofStep = new Map<number, number>();
  // From the end, since the base image's steps come first. An instruction makes at most one step, so each is used once.
  let next = instructions.length - 1;
  for (let step = history.length - 1; step >= 0 && next >= 0; step--) {
    const made = instructionOf(history[step] as HistoryEntry);
    for (let i = next; i >= 0; i--) {
      const instruction = instructions[i] as Instruction;
      if (!fits(instruction, made)) continue;
      ofStep.set(step, lineOf(instruction));
      next = i - 1;
      break;
    }
  }
  return {
    ofStep,
    of: (keywords, name) => {
      const found = instructions.findLast(
        ({ keyword, variables }) =>
          keywords.includes(keyword) && (name === undefined || variables.some((variable) => variable.name === name)),
      );
      return found === undefined ? undefined : lineOf(found);
    },
  };
}

/** @param made text of the step, such as `ENV TOKEN=value` */
function fits(instruction: Instruction, made: string): boolean {
  const { keyword } = instruction;
  const word = /^[A-Z]+/.exec(made)?.[0] ?? "";
  switch (keyword) {
    case "ENV":
    case "ARG":
    case "LABEL":
      return word === keyword && instruction.variables.some(({ name }) => name !== "" && made.includes(name));
    case "RUN":
      // Variables in a command are not expanded in the history; its lines are joined.
      return word === "RUN" && sameWords(made.slice(3), instruction.text.slice(3));
    case "COPY":
    case "ADD": {
      const target = instruction.words.at(-1) ?? "";
      return (word === keyword || word === "COPY" || word === "ADD") && made.includes(lastPart(target));
    }
    case "FROM":
      return false;
    default:
      return word === keyword;
  }
}

function sameWords(made: string, written: string): boolean {
  const [one, other] = [words(made), words(written)];
  if (one === other) return true;
  return Math.min(one.length, other.length) > 8 && (one.includes(other) || other.includes(one));
}

/** Letters and digits only: builders quote, join and break lines each in their own way. */
function words(text: string): string {
  return text
    .replace(/\\\r?\n/g, " ")
    .replace(/^\s*(?:--\w+=\S+\s+)+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function lastPart(path: string): string {
  return path.replace(/\/+$/, "").split("/").at(-1) ?? "";
}
