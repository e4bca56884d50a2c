/**
 * Reads one configuration file: YAML with positions, checked against the schema. Every mistake is told with file and line, so
 * that it can be mended without a search.
 */
import type { Document, LineCounter } from "yaml";
import { UsageError } from "../model.ts";
import { describeErrors } from "./describeErrors.ts";
import type { PolicyFiles } from "../policyFiles.ts";
import { parsers } from "./parsers.ts";
import type { RawConfig } from "./rawConfig.ts";

/** Keys and list positions from the top of the file to a value. */
export type KeyPath = readonly (string | number)[];

export class ConfigFile {
  /** The path as it is shown to the user. */
  readonly label: string;
  readonly raw: RawConfig;
  readonly #lineOf: (path: KeyPath) => number;

  constructor(label: string, raw: RawConfig, lineOf: (path: KeyPath) => number) {
    this.label = label;
    this.raw = raw;
    this.#lineOf = lineOf;
  }

  /** `file:line` of a value (or of its nearest parent that is written out). */
  place(...path: KeyPath): string {
    return `${this.label}:${this.#lineOf(path)}`;
  }
}

/**
 * Reads and checks a configuration file.
 *
 * @param path absolute path
 * @param label the path as it is shown
 * @param files where it lies
 * @returns undefined when there is no such file
 * @throws UsageError when it cannot be read, is no YAML or breaks the schema
 */
export function readConfigFile(path: string, label: string, files: PolicyFiles): ConfigFile | undefined {
  const { LineCounter, parseDocument, validateConfig } = parsers();
  const text = readText(path, label, files);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new UsageError(`${label}:${lines.linePos(broken.pos[0]).line}: not valid YAML: ${broken.message}`);
  }
  const value = plainValue(document, lines, label) ?? {};
  const file = new ConfigFile(label, value, (keys) => lineOf(keys, document, lines));
  if (!validateConfig(value)) throw new UsageError(describeErrors(validateConfig.errors ?? [], file).join("\n"));
  return file;
}

/** 1-based line of the key, list item or value at a path; of its parent when it is not written out. */
function lineOf(keys: KeyPath, document: Document, lines: LineCounter): number {
  const { isMap, isNode, isPair, isScalar } = parsers();
  for (let length = keys.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(keys.slice(0, length - 1), true);
    const isKey = (key: unknown): boolean => isScalar(key) && key.value === keys[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && isKey(item.key)) : undefined;
    const node = pair?.key ?? document.getIn(keys.slice(0, length), true);
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}

function plainValue(document: Document, lines: LineCounter, label: string): RawConfig | undefined {
  try {
    return document.toJS() as RawConfig | undefined;
  } catch (error) {
    // An alias that leads nowhere, or aliases that multiply.
    let start = 0;
    parsers().visit(document, {
      Alias: (_key, alias) => {
        if (alias.resolve(document) !== undefined) return undefined;
        start = alias.range?.[0] ?? 0;
        return parsers().visit.BREAK;
      },
    });
    throw new UsageError(`${label}:${lines.linePos(start).line}: not valid YAML: ${(error as Error).message}`);
  }
}

function readText(path: string, label: string, files: PolicyFiles): string | undefined {
  let bytes: Buffer;
  try {
    bytes = files.read(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new UsageError(`${label}: cannot be read (${code ?? "unknown error"})`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${label}: is not UTF-8 text`);
  }
}
