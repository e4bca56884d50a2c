/**
 * Text of a PDF (ISO 32000-1, 7.3 and 9.4): what the operators of its content streams show. No fonts are read: text in fonts with a
 * code of their own (subset fonts without plain codes) is not found.
 */
import zlib from "node:zlib";
import { hasControls } from "./controls.ts";

const MOST_STREAM = 16_000_000;
const MOST_TEXT = 64_000_000;

/** The text of all streams, one after the other, then what stands outside of them: titles, links, names, forms. */
export function pdfText(file: Buffer): string {
  const out: string[] = [];
  const outside: string[] = [];
  let length = 0;
  let rest = 0;
  const keyword = Buffer.from("stream");
  for (let at = file.indexOf(keyword); at >= 0 && length < MOST_TEXT; at = file.indexOf(keyword, at)) {
    let start = at + keyword.length;
    if (file[start] === 0x0d) start++;
    if (file[start] === 0x0a) start++;
    const end = file.indexOf("endstream", start);
    if (end < 0) break;
    const text = streamText(file.subarray(start, end), file.toString("latin1", Math.max(0, at - 400), at));
    if (text !== "") out.push(text);
    length += text.length;
    outside.push(file.toString("latin1", rest, start));
    at = rest = end + 9;
  }
  return [...out, ...outside, file.toString("latin1", rest)].join("\n");
}

function streamText(packed: Buffer, before: string): string {
  const dictionary = before.slice(before.lastIndexOf(" obj") + 4);
  if (/\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/FontFile|\/Length1\b/.test(dictionary)) return "";
  const isPacked = /\/Fl(?:ateDecode)?\b/.test(dictionary);
  const bytes = isPacked ? inflated(packed) : packed;
  if (bytes === undefined) return "";
  const text = bytes.toString("latin1");
  const shown = /\bBT\b/.test(text) ? operators(text) : text;
  return hasControls(shown.slice(0, 2000)) ? "" : shown;
}

function inflated(packed: Buffer): Buffer | undefined {
  try {
    return zlib.inflateSync(packed, { maxOutputLength: MOST_STREAM, finishFlush: zlib.constants.Z_SYNC_FLUSH });
  } catch {
    // Encrypted or damaged: there is nothing to be read.
    return undefined;
  }
}

/** Strings that are shown, with line feeds where the place moves to another line. */
function operators(text: string): string {
  const token =
    /\((?<plain>(?:\\[\s\S]|\((?:\\[\s\S]|[^()\\])*\)|[^()\\])*)\)|<(?<hex>[0-9A-Fa-f\s]*)>|(?<operator>T\*|Td|TD|Tm|ET|'|")(?![\w*])|(?<gap>-?\d+(?:\.\d+)?)(?=\s*[(<])/g;
  let out = "";
  for (const { groups = {} } of text.matchAll(token)) {
    const { plain, hex, operator, gap } = groups;
    if (plain !== undefined) out += unescaped(plain);
    else if (hex !== undefined) out += fromHex(hex.replace(/\s/g, ""));
    else if (operator !== undefined) out += out.endsWith("\n") ? "" : "\n";
    // In TJ a large gap is a space between words.
    else if (gap !== undefined && Number(gap) < -200) out += " ";
  }
  return out;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text: string): string {
  const plain = text.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, what: string) => {
    if (/^[0-7]/.test(what)) return String.fromCharCode(Number.parseInt(what, 8) & 0xff);
    return ESCAPES[what] ?? (/[\r\n]/.test(what) ? "" : what);
  });
  // Text of two bytes a letter, the first of them zero.
  return plain.startsWith("\u00fe\u00ff") || /^(?:\0[\s\S])+$/.test(plain)
    ? plain.replace(/^\u00fe\u00ff/, "").replaceAll("\0", "")
    : plain;
}

function fromHex(hex: string): string {
  return unescaped(
    Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, "hex")
      .toString("latin1")
      .replaceAll("\\", "\\\\"),
  );
}
