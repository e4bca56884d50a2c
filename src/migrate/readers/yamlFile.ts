/** YAML and JSON settings of other tools, with the line of each value. */
import { isNode, LineCounter, parseDocument } from "yaml";
import { UsageError } from "../../model.ts";
import type { SourceFile } from "../imported.ts";

export type Fields = Readonly<Record<string, unknown>>;

export interface YamlFile {
  readonly data: Fields;
  /** 1-based line of a value. */
  readonly line: (...keys: readonly (string | number)[]) => number;
}

/** @throws UsageError with file and line when it is not valid, or no map */
export function yamlFile(file: SourceFile): YamlFile {
  const lines = new LineCounter();
  // JSON may hold comments, as secretlint's loader takes them.
  const text = /\.json$|rc$/.test(file.path) ? file.text.replace(/^\s*\/\/.*$/gm, "") : file.text;
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "silent",
  });
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new UsageError(
      `${file.path}:${lines.linePos(broken.pos[0]).line}: is not valid YAML or JSON; mend it, then run leakgate migrate again`,
    );
  }
  let data: unknown;
  try {
    data = document.toJS() ?? {};
  } catch {
    throw new UsageError(`${file.path}:1: an alias in it leads nowhere; mend it, then run leakgate migrate again`);
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    throw new UsageError(`${file.path}:1: holds no settings`);
  }
  return {
    data: data as Fields,
    line: (...keys) => {
      for (let length = keys.length; length > 0; length--) {
        const node = document.getIn(keys.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value)
    .filter((one) => typeof one === "string" || typeof one === "number")
    .map(String);
}
