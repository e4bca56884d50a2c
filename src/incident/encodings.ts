/**
 * The forms in which a value may stand in content. A known value is looked for in all of them, since a secret that was encoded by a
 * program, quoted by a shell or stored in a database dump is still the secret.
 */

import { isUtf8 } from "node:buffer";
import { isGuessable } from "../baseline/strength.ts";

/** A form of a value. */
export interface Form {
  /** What was done to the value: `raw`, `base64`, `json`, … */
  readonly name: string;
  readonly bytes: Buffer;
  /** Letters of either case count, as in hexadecimal digits. */
  readonly anyCase?: boolean;
  /** Only a part of a value of several lines. */
  readonly isPart?: boolean;
}

/** How programs write bytes as hexadecimal numbers: what stands before the first, and between two. */
const HEX_STYLES: readonly (readonly [before: string, between: string])[] = [
  ["", " "],
  ["", ":"],
  ["", "-"],
  ["\\x", "\\x"],
  ["0x", ", 0x"],
  ["0x", ",0x"],
];

/** `scheme://user:SECRET@host`, `…;Password=SECRET;…`, `name:SECRET` and `NAME=SECRET`. */
const SECRET_PARTS: readonly RegExp[] = [
  /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:([^\s/@]+)@/i,
  /(?:^|[;\s])(?:password|pwd|accountkey|sharedaccesskey)\s*=\s*"?([^\s;"]+)/i,
  /^[^:=@\s/;]{3,}[:=]([^\s:/;]+)$/,
];
/** Shorter parts occur by chance. */
const LONG_PART = 8;

/** Shorter values occur by chance. */
export const SHORTEST_VALUE = 4;
/** Shorter encoded texts occur by chance. */
const SHORTEST_FORM = 6;
/** Lines of a value of several lines that are as long as this are looked for by themselves. */
const LONG_LINE = 24;

/**
 * All forms of a value, the value itself first, each once.
 *
 * @param value at least {@link SHORTEST_VALUE} bytes
 */
export function formsOf(value: Buffer): readonly Form[] {
  const text = value.toString("utf8");
  const forms: Form[] = [{ name: "raw", bytes: value }];
  const add = (name: string, content: string | Buffer, anyCase = false): void => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    if (bytes.length < SHORTEST_FORM || forms.some((form) => form.bytes.equals(bytes))) return;
    forms.push({ name, bytes, ...(anyCase && { anyCase }) });
  };
  for (const [offset, encoded] of base64Parts(value).entries()) {
    add(offset === 0 ? "base64" : `base64 at offset ${offset}`, encoded);
    add(
      offset === 0 ? "base64url" : `base64url at offset ${offset}`,
      encoded.replaceAll("+", "-").replaceAll("/", "_"),
    );
  }
  const hex = value.toString("hex");
  add("hex", hex, true);
  for (const [before, between] of HEX_STYLES) {
    add("hex", before + (hex.match(/../g) ?? []).join(between), true);
  }
  add("url", percent(value, /[A-Za-z0-9\-._~]/), true);
  add("url", percent(value, /[A-Za-z0-9\-._~!*'();:@&=+$,/?]/), true);
  add("url", percent(value, /[A-Za-z0-9\-._*]/).replaceAll("%20", "+"), true);
  const json = JSON.stringify(text).slice(1, -1);
  add("json", json);
  add("json", json.replaceAll("/", "\\/"));
  add("json", asciiJson(json), true);
  add("json", asciiJson(json).replaceAll("/", "\\/"), true);
  for (const inner of [json, asciiJson(json)]) add("json in json", JSON.stringify(inner).slice(1, -1), true);
  add("shell", text.replaceAll("'", "'\\''"));
  add("shell", text.replaceAll("'", `'"'"'`));
  add("shell", text.replace(/["$`\\]/g, "\\$&"));
  // As bash's printf %q writes it, which leaves other letters alone; an older one lets commas be.
  add("shell", text.replace(/[^A-Za-z0-9_@%+=:./\n\u0080-\u{10ffff}-]/gu, "\\$&"));
  add("shell", text.replace(/[^A-Za-z0-9_@%+=:,./\n\u0080-\u{10ffff}-]/gu, "\\$&"));
  add("shell", text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n"));
  add(
    "octal",
    Array.from(value, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`)).join(""),
  );
  add("properties", asciiJson(text.replace(/[\\:=#! ]/g, "\\$&")), true);
  add("sql", text.replaceAll("'", "''"));
  add("csv", text.replaceAll('"', '""'));
  for (const quote of ["&quot;", "&#34;"]) {
    for (const apostrophe of ["&#39;", "&#x27;", "&apos;", "'"]) add("html", html(text, quote, apostrophe), true);
  }
  for (const [sign, radix] of [
    ["", 10],
    ["x", 16],
  ] as const) {
    const numeric = (character: string): string => `&#${sign}${(character.codePointAt(0) ?? 0).toString(radix)};`;
    add("html", html(text, "&quot;", "&#x27;").replace(/[\u0080-\u{10ffff}]/gu, numeric), true);
    add("html", [...text].map(numeric).join(""), true);
  }
  if (isUtf8(value) && /[\u0080-\u00ff]/.test(text) && !/[^\0-\u00ff]/.test(text)) {
    add("latin1", Buffer.from(text, "latin1"));
  }
  add("utf-16le", Buffer.from(text, "utf16le"));
  add("utf-16be", Buffer.from(text, "utf16le").swap16());
  add("reversed", [...text].toReversed().join(""));
  const pair = /^([^:=@\s/]{3,})([:=])([^\s]{3,})$/.exec(text);
  if (pair !== null) add("halves swapped", `${pair[3]}${pair[2]}${pair[1]}`);
  const parts = [...secretParts(text), ...severalLines(text)];
  return [...forms, ...parts.filter(({ bytes }) => !forms.some((form) => form.bytes.equals(bytes)))];
}

/** What of a connection string, a pair or an address is the secret: programs store name and secret apart, and in either order. */
function secretParts(text: string): Form[] {
  const found = SECRET_PARTS.map((pattern) => pattern.exec(text)?.[1] ?? "").filter(
    (part) => part.length >= LONG_PART && !isGuessable(part),
  );
  const both = found.flatMap((part) => [part, decoded(part)]);
  return [...new Set(both)].map((part) => ({ name: "its secret part", bytes: Buffer.from(part), isPart: true }));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * What of the Base64 text is the same wherever the value begins in the encoded content: for 0, 1 and 2 bytes before it.
 */
function base64Parts(value: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), value]).toString("base64");
    // A character holds six bits; those that hold bits of a neighbour, or of nothing, are not known.
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + value.length) * 8) / 6));
  });
}

function percent(value: Buffer, kept: RegExp): string {
  return Array.from(value, (byte) => {
    const character = String.fromCharCode(byte);
    return byte < 0x80 && kept.test(character) ? character : `%${byte.toString(16).padStart(2, "0").toUpperCase()}`;
  }).join("");
}

function asciiJson(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function html(text: string, quote: string, apostrophe: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', quote)
    .replaceAll("'", apostrophe);
}

/** A key over several lines is often re-indented, or stored with other line ends; each long line of it gives it away. */
function severalLines(text: string): Form[] {
  const lines = text.split(/\r?\n/);
  if (lines.length < 2) return [];
  const forms: Form[] = [
    { name: "other line ends", bytes: Buffer.from(lines.join(text.includes("\r\n") ? "\n" : "\r\n")) },
  ];
  for (const line of lines) {
    const trimmed = line.trim();
    // The frame of a key in PEM form stands in every such key.
    if (trimmed.length < LONG_LINE || trimmed.startsWith("-----")) continue;
    forms.push({ name: "one line of it", bytes: Buffer.from(trimmed), isPart: true });
  }
  return forms;
}
