/**
 * Whether a value was made by chance or by a person: what letters follow one another, what the fingers type, what stands behind
 * figures for letters, whether it is a text that was encoded.
 */
import { LEET } from "../leet.ts";
import { type Letters, likeness } from "./letters.ts";
import { flag } from "./valueFeatures.ts";

/** Names of the numbers, in order. */
export const CHANCE_FEATURES: readonly string[] = [
  "evidence of chance",
  "letters read",
  "typed",
  "word-like with figures as letters",
  "encoded text",
  "names a password",
  "masked",
  "title",
  "parts",
  "share of longest part",
  "year or round number",
  "prefix",
];

/** Bits that a letter made by chance is worth against one of a word, for the byte 0 of the table, and less for each step. */
const MOST_BITS = 12 - Math.log2(27);
const STEP = 12 / 255;

const ROWS: readonly string[] = ["`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"];
/** Place of each key: row and column; 0 for what stands on none. */
const KEYS = new Uint8Array(128);
ROWS.forEach((row, y) => {
  for (let x = 0; x < row.length; x++) KEYS[row.charCodeAt(x)] = 16 * (y + 1) + x;
});

/** What people write for `password` in texts that they show: then the value is a text, in whatever language. */
const SHOWN =
  /passw|passor|passord|parol|пароль|пароля|senha|contrase|clave|mot de passe|kennwort|wachtwoord|lösen|losenord|salasan|has[lł]|hesl|jelsz|geslo|lozink|[sş]ifre|adgangskode|kodeord|salas[oõ]n|sandi|m[aậ]t kh|密码|密碼|パスワード|비밀번호/i;
const MASKED = /\*{3,}|\.{3,}|…|\([.…]+\)|[xX]{5,}|•|#{4,}|_{4,}/;
const SIGNS: Readonly<Record<string, string>> = { ...LEET, "!": "i" };
const BASE64 = /^[A-Za-z0-9+/_-]{12,}={0,2}$/;

/** @param out gets {@link CHANCE_FEATURES} from `at` on. @param mean how much the value is like words */
export function chanceFeatures(value: string, out: Float32Array, at: number, table: Letters): void {
  const { mean, least: _, count } = likeness(value, table);
  let k = at;
  out[k++] = count * (MOST_BITS - mean * STEP);
  out[k++] = count;
  out[k++] = typed(value);
  out[k++] = count > 0 && value.length <= 40 ? spelled(value, mean, table) : mean;
  out[k++] = flag(BASE64.test(value) && isEncodedText(value));
  out[k++] = flag(SHOWN.test(high(value) ? Buffer.from(value, "latin1").toString() : value));
  out[k++] = flag(MASKED.test(value));
  out[k++] = flag(/^[A-ZÀ-Ž][a-zà-ž]+ \S/.test(value));
  let parts = 1;
  let longest = 0;
  let run = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const inside = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (inside) {
      run++;
      if (run > longest) longest = run;
    } else {
      if (run > 0) parts++;
      run = 0;
    }
  }
  out[k++] = parts;
  out[k++] = longest / value.length;
  out[k++] = flag(/(?:^|\D)(?:19|20)\d\d(?:\D|$)|^\d+0{2,}$|^(\d)\1*$/.test(value));
  out[k++] = flag(/^[A-Za-z]{2,8}[_-][A-Za-z0-9]{8,}$/.test(value));
}

/** Share of characters that follow the one beside them on a keyboard, or repeat it: `asdf`, `1234`, `aaa`. */
function typed(value: string): number {
  const length = Math.min(value.length, 64);
  let near = 0;
  let last = 0;
  for (let i = 0; i < length; i++) {
    const code = value.charCodeAt(i);
    const key = code < 128 ? (KEYS[code >= 65 && code <= 90 ? code + 32 : code] as number) : 0;
    if (i > 0 && key > 0 && Math.abs(key - last) <= 1) near++;
    last = key;
  }
  return length > 1 ? near / (length - 1) : 0;
}

/** How much the value is like words when figures and signs stand for letters: `p4ssw0rd`. */
function spelled(value: string, mean: number, table: Letters): number {
  let text = "";
  let changed = false;
  for (let i = 0; i < value.length; i++) {
    const c = value[i] as string;
    const letter = SIGNS[c];
    const beside = letter !== undefined && (isLetter(value.charCodeAt(i - 1)) || isLetter(value.charCodeAt(i + 1)));
    if (beside) changed = true;
    text += beside ? letter : c;
  }
  return changed ? likeness(text.toLowerCase(), table).mean : mean;
}

/** Whether there are bytes above ASCII: lines are read as Latin-1. */
function high(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 127) return true;
  return false;
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Whether Base64 stands for a text: an id, a cursor, a page; keys are bytes of any value. */
function isEncodedText(value: string): boolean {
  if (!/[A-Z]/.test(value) || !/[a-z]/.test(value)) return false;
  const bytes = Buffer.from(value.slice(0, 64), "base64");
  for (const byte of bytes) if ((byte < 32 && byte !== 10 && byte !== 13 && byte !== 9) || byte > 126) return false;
  return bytes.length >= 8;
}
