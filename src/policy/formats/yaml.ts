/**
 * YAML as a plain tree with places. The package is loaded only when a file needs it. Aliases lead to the node they name, and
 * merge keys are spread, so that a guard sees what the program that reads the file sees.
 */
import type { Alias, Document, Node, ParsedNode } from "yaml";

export interface YamlScalar {
  readonly kind: "scalar";
  readonly text: string;
  /** As it is written, without quotes. */
  readonly raw: string;
  /** A block (`|` or `>`), whose first raw line is its mark. */
  readonly block: boolean;
  /** Offsets in characters, without quotes. */
  readonly start: number;
  readonly end: number;
  /** Without the leading `!`; absent for plain values. */
  readonly tag?: string;
  /** Null, as in `KEY:` with nothing behind. */
  readonly empty: boolean;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: "map";
  readonly entries: readonly YamlEntry[];
  readonly start: number;
}

export interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly start: number;
}

export type YamlNode = YamlScalar | YamlMap | YamlList;

/** More nodes than any file that a person writes; a file with more is not looked at as YAML. */
const MOST_NODES = 200_000;

/**
 * The documents of a file; undefined when it is not valid YAML.
 *
 * @param text templates in it (`{{ … }}`) are put aside, since Helm charts and Ansible files are no YAML before they are filled in
 */
export async function parseYaml(text: string): Promise<readonly YamlNode[] | undefined> {
  const { parseAllDocuments, isAlias, isMap, isPair, isScalar, isSeq } = await import("./yamlPackage.ts");
  const plain = withoutTemplates(text);
  let documents: readonly Document.Parsed<ParsedNode>[];
  try {
    documents = [
      parseAllDocuments(plain, { prettyErrors: false, logLevel: "silent", uniqueKeys: false, strict: false }),
    ].flat() as never;
  } catch {
    return undefined;
  }
  if (documents.some((document) => document.errors.length > 0)) return undefined;

  let nodes = 0;
  const made = new Map<Node, YamlNode>();
  const convert = (document: Document.Parsed<ParsedNode>, node: Node | null | undefined): YamlNode => {
    if (++nodes > MOST_NODES) throw new RangeError("too many nodes");
    if (isAlias(node)) {
      const target = (node as Alias).resolve(document) as Node | undefined;
      return target === undefined ? scalarOf(text, null) : (made.get(target) ?? convert(document, target));
    }
    const known = node === null || node === undefined ? undefined : made.get(node);
    if (known !== undefined) return known;
    let result: YamlNode;
    if (isMap(node)) {
      const entries: YamlEntry[] = [];
      result = { kind: "map", entries, start: node.range?.[0] ?? 0 };
      made.set(node, result);
      const merged: YamlNode[] = [];
      for (const pair of node.items) {
        if (!isPair(pair)) continue;
        const key = isScalar(pair.key) ? String(pair.key.value ?? "") : "";
        const keyStart = (pair.key as Node | null)?.range?.[0] ?? 0;
        const value = convert(document, pair.value as Node | null);
        if (key === "<<") merged.push(value);
        else entries.push({ key, keyStart, value });
      }
      entries.push(...spread(merged, new Set(entries.map((entry) => entry.key))));
      return result;
    }
    if (isSeq(node)) {
      const items: YamlNode[] = [];
      result = { kind: "list", items, start: node.range?.[0] ?? 0 };
      made.set(node, result);
      for (const item of node.items) items.push(convert(document, item as Node | null));
      return result;
    }
    result = scalarOf(text, isScalar(node) ? node : null);
    if (node !== null && node !== undefined) made.set(node, result);
    return result;
  };
  try {
    return documents.filter((d) => d.contents !== null).map((document) => convert(document, document.contents));
  } catch {
    // Aliases that lead nowhere or in a circle.
    return undefined;
  }
}

/** What merge keys bring in, except keys that are there already. */
function spread(merged: readonly YamlNode[], present: Set<string>): YamlEntry[] {
  const sources = merged.flatMap((node) => (node.kind === "list" ? node.items : [node]));
  return sources.flatMap((source) =>
    source.kind !== "map"
      ? []
      : source.entries.filter(({ key }) => {
          if (present.has(key)) return false;
          present.add(key);
          return true;
        }),
  );
}

function scalarOf(
  text: string,
  node: { value: unknown; range?: readonly number[] | null; source?: string; tag?: string; type?: string } | null,
): YamlScalar {
  const [from = 0, to = 0] = node?.range ?? [];
  if (node === null || node.value === null || node.value === undefined) {
    return { kind: "scalar", text: "", raw: "", block: false, start: from, end: from, empty: true };
  }
  const raw = text.slice(from, to);
  const quoted = /^["']/.test(raw) && raw.length >= 2 ? 1 : 0;
  const start = from + quoted;
  const end = to - quoted;
  const tag = node.tag?.startsWith("!") === true ? node.tag.slice(1) : undefined;
  const block = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  const inner = text.slice(start, end);
  const written = raw.includes("{{") ? inner : block ? String(node.value) : (node.source ?? String(node.value));
  return {
    kind: "scalar",
    text: block && raw.includes("{{") ? inner.replace(/^[^\n]*\n/, "") : written,
    raw: inner,
    block,
    start,
    end,
    empty: false,
    ...(tag !== undefined && { tag }),
  };
}

/** Lines that only steer a template become comments, other templates a plain word; every offset stays. */
function withoutTemplates(text: string): string {
  if (!/\{\{|\{%/.test(text)) return text;
  const steered = text.replace(/^([ \t]*)(\{\{[-~]?[^\n]*\}\}|\{%[^\n]*%\})[ \t]*\r?$/gm, (line, lead: string) =>
    /\}\}.*\S.*\{\{|^\s*\{\{[^}]*\}\}\s*:/.test(line) ? line : `${lead}#${"_".repeat(line.length - lead.length - 1)}`,
  );
  return steered.replace(/(\$?)\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (part, dollar: string) => {
    if (dollar !== "" || part.includes("\n"))
      return dollar !== "" ? dollar + "T".padEnd(part.length - 1, "_") : part.replace(/[^\n]/g, " ");
    return "T".padEnd(part.length, "_");
  });
}

/** The value of a map's key; undefined when there is none. */
export function child(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
  let at = node;
  for (const key of keys) at = at?.kind === "map" ? at.entries.find((entry) => entry.key === key)?.value : undefined;
  return at;
}

/** Text of a scalar; undefined for anything else. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === "scalar" ? node.text : undefined;
}

/** Entries of a map, or none. */
export function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === "map" ? node.entries : [];
}

/** Items of a list; a single node is a list of one. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node === undefined ? [] : node.kind === "list" ? node.items : [node];
}

/** Every map in a tree with the keys that lead to it, each node once. */
export function* mapsIn(
  root: YamlNode,
  path: readonly string[] = [],
  seen: Set<YamlNode> = new Set(),
): Generator<{ map: YamlMap; path: readonly string[] }> {
  if (seen.has(root)) return;
  seen.add(root);
  if (root.kind === "map") {
    yield { map: root, path };
    for (const { key, value } of root.entries) yield* mapsIn(value, [...path, key], seen);
  } else if (root.kind === "list") {
    for (const item of root.items) yield* mapsIn(item, path, seen);
  }
}

/** Every scalar in a tree with the keys that lead to it, each once. */
export function* scalarsIn(
  root: YamlNode,
  path: readonly string[] = [],
  seen: Set<YamlNode> = new Set(),
): Generator<{ scalar: YamlScalar; path: readonly string[] }> {
  if (seen.has(root)) return;
  seen.add(root);
  if (root.kind === "scalar") yield { scalar: root, path };
  else if (root.kind === "map")
    for (const { key, value } of root.entries) yield* scalarsIn(value, [...path, key], seen);
  else for (const item of root.items) yield* scalarsIn(item, path, seen);
}
