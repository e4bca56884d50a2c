/** Strict readers for the formats that Node has no parser for: what they take, the real ones take. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text directly inside. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads XML without comments, CDATA and processing instructions (leakgate writes none).
 *
 * @throws Error at the first thing that is not well-formed XML 1.0
 */
export function parseXml(text: string): Element {
  const header = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!text.startsWith(header)) throw new Error("no XML header");
  // XML 1.0, production 2: Char.
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error("a character that XML does not allow");
  const root = { name: "", attributes: {}, children: [] as Element[], text: "" };
  const stack = [root];
  const tag = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/uy;
  tag.lastIndex = header.length;
  while (tag.lastIndex < text.length) {
    const at = tag.lastIndex;
    const match = tag.exec(text);
    if (match === null) throw new Error(`not well-formed at ${at}`);
    const [, closing, name = "", attributes = "", empty, data] = match;
    const top = stack.at(-1) as typeof root;
    if (data !== undefined) top.text += unescape(data);
    else if (closing === "/") {
      if (top.name !== name || stack.length === 1) throw new Error(`</${name}> closes <${top.name}>`);
      stack.pop();
    } else {
      const element = { name, attributes: parseAttributes(attributes), children: [], text: "" };
      top.children.push(element);
      if (empty !== "/") stack.push(element);
    }
  }
  if (stack.length !== 1 || root.children.length !== 1 || root.text.trim() !== "")
    throw new Error("not one root element");
  return root.children[0] as Element;
}

function parseAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([A-Za-z][\w.-]*)="([^"]*)"/g)) {
    if (Object.hasOwn(found, name)) throw new Error(`two attributes ${name}`);
    found[name] = unescape(value);
  }
  return found;
}

function unescape(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error("an ampersand that begins no entity");
  return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] as string);
}

/** Reads CSV as RFC 4180 has it. @throws Error at a quote that stands wrong */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (match === null) throw new Error(`not CSV at ${at}`);
    row.push(match[1]?.replaceAll('""', '"') ?? (match[2] as string));
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A workflow command of GitHub as its runner reads it; undefined for another line. */
export function parseCommand(
  line: string,
): { readonly kind: string; readonly properties: Readonly<Record<string, string>>; readonly data: string } | undefined {
  const match = /^::([a-z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/su.exec(line);
  if (match === null) return undefined;
  const plain = (text: string): string =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const pairs = (match[2] ?? "").split(",").filter((p) => p !== "");
  return {
    kind: match[1] as string,
    properties: Object.fromEntries(pairs.map((p) => [p.slice(0, p.indexOf("=")), plain(p.slice(p.indexOf("=") + 1))])),
    data: plain(match[3] as string),
  };
}
