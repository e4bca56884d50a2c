/** Values in a notation of their own: quotes written as entities, defaults inside a reference, lists of bytes. */
import type { Candidate, Search } from "./candidates.ts";
import { nameBefore, type Naming } from "./naming.ts";

/** `&quot;…&quot;` and the same by number, as in pages and escaped XML. */
const ENTITY = /(&quot;|&#0{0,3}3[49];|&#x2[27];)([^&<>]{1,300}?)\1/gi;
/** Between a name and a value that are both quoted. */
const ENTITY_SIGN = /^\s{0,4}(?:=&gt;|[:=])\s{0,4}$/;

/** Whether a line can hold quotes that are written as entities. */
export function holdsEntities(line: string): boolean {
  return line.includes("&quot;") || line.includes("&#");
}

export function entities({ line, add }: Search): void {
  let name = "";
  let nameAt = 0;
  let last = 0;
  for (const match of line.matchAll(ENTITY)) {
    const text = match[2] as string;
    const from = match.index + (match[1] as string).length;
    const end = match.index + match[0].length;
    const between = line.slice(last, match.index);
    const isKey = /^\s{0,4}[:=]/.test(line.slice(end, end + 6));
    if (!isKey) {
      const naming: Naming = ENTITY_SIGN.test(between)
        ? { name, sign: ":", callee: "", start: nameAt }
        : nameBefore(line, match.index);
      add(from, from + text.length, "escaped", () => naming);
    }
    name = text;
    nameAt = from;
    last = end;
  }
}

/** `${api.key:…}` of Spring, `${API_KEY:-…}` of shells: the value that holds when nothing else is set. */
const DEFAULT = /\$\{([A-Za-z_][\w.-]{2,80}?)(?::-?|-)([^${}"'\s]{4,120})\}/g;

export function defaults({ line, add }: Search): void {
  for (const match of line.matchAll(DEFAULT)) {
    const name = match[1] as string;
    const to = match.index + match[0].length - 1;
    add(to - (match[2] as string).length, to, "bare", () => ({ name, sign: ":", callee: "", start: match.index + 2 }));
  }
}

/** The first eight numbers and more of a list: keys have at least so many bytes. */
const BYTES = /[{[(]\s{0,8}((?:0x[0-9a-f]{1,2}|\d{1,3})(?:\s{0,4},\s{0,4}(?:0x[0-9a-f]{1,2}|\d{1,3})){7,255})/gi;
/** Different numbers that random bytes have at least, of eight. */
const DISTINCT = 6;

export function byteLists({ line, add }: Search): void {
  for (const match of line.matchAll(BYTES)) {
    const text = match[1] as string;
    if (!areBytes(text)) continue;
    const to = match.index + match[0].length;
    add(to - text.length, to, "bytes", () => {
      // `key := []byte{`, `Key: new byte[] {`: the name stands before the sign, not the type.
      const sign = Math.max(line.lastIndexOf("=", match.index), line.lastIndexOf(":", match.index));
      return nameBefore(line, sign < 0 ? match.index : sign + 1);
    });
  }
}

/** Bytes, and no sequence or table that counts. */
function areBytes(text: string): boolean {
  const bytes = text.split(",").map(Number);
  if (new Set(bytes).size < DISTINCT || bytes.some((byte) => byte > 255)) return false;
  let steps = 0;
  for (let i = 1; i < bytes.length; i++) if (Math.abs((bytes[i] as number) - (bytes[i - 1] as number)) <= 1) steps++;
  return steps * 2 < bytes.length;
}

/** A list of bytes as the same key in hexadecimal, so that the scorer knows what it looks like. */
export function asHexadecimal(candidate: Candidate): Candidate {
  const value = candidate.value
    .split(",")
    .map((byte) => Number(byte).toString(16).padStart(2, "0"))
    .join("");
  return { ...candidate, value, form: "double" };
}
