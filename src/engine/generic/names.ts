/** Words of names, and which of them speak of credentials. */

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where the word ends that begins here; `from` itself when none does. */
export function wordEnd(text: string, from: number, end: number): number {
  let i = from;
  const first = text.charCodeAt(i++);
  if (isLower(first)) {
    while (i < end && isLower(text.charCodeAt(i))) i++;
    return i;
  }
  if (isDigit(first)) {
    while (i < end && isDigit(text.charCodeAt(i))) i++;
    return i;
  }
  if (!isUpper(first)) return from;
  while (i < end && isUpper(text.charCodeAt(i))) i++;
  if (i === end || !isLower(text.charCodeAt(i))) return i;
  // The last capital begins the next word.
  if (i - from > 1) return i - 1;
  while (i < end && isLower(text.charCodeAt(i))) i++;
  return i;
}

/** `dbPassword2`, `DB-PASSWORD_2` → `db`, `password`, `2`; `HTTPServer` → `http`, `server`. */
export function wordsOf(name: string): readonly string[] {
  const words: string[] = [];
  const { length } = name;
  for (let i = 0; i < length;) {
    const end = wordEnd(name, i, length);
    if (end === i) i++;
    else {
      words.push(name.slice(i, end).toLowerCase());
      i = end;
    }
  }
  return words;
}

/** Kinds of names, in the order of the features that stand for them. */
export const NAME_KINDS: readonly (readonly [string, RegExp])[] = [
  ["password", /pass(?!ed|ing|ive|port|enger|es(?![a-z])|age)|pwd|passwd|psw|\bpw\b|_pw\b/i],
  ["secret", /secret/i],
  ["token", /token(?!iz)|\btok\b/i],
  ["key", /key(?!board|word|frame|down|up|press|code|space|note)/i],
  ["authentication", /auth(?!or(?!iz))/i],
  ["credential", /cred/i],
  ["salt or nonce", /salt|nonce/i],
  ["bearer or basic", /bearer|basic/i],
  ["user", /user|login|mail|account/i],
  ["one-time password", /[th]?otp|seed|2fa|mfa/i],
  ["id", /(?:^|[^a-z])id$|Id$|_id|ID$|uuid|guid/],
];

/** Names that speak of something about a credential, not of the credential, in the order of the features that stand for them. */
export const NAME_ABOUT: readonly (readonly [string, RegExp])[] = [
  [
    "its text",
    /label|prompt|hint|message|error|title|text|placeholder|description|help|tooltip|caption|warning|confirm|forgot|mismatch|incorrect/i,
  ],
  [
    "its place",
    /file|path|dir(?![a-z])|dirs|directory|folder|url|uri|endpoint|host|link|href|src|image|img|avatar|location/i,
  ],
  [
    "its kind",
    /name|type|field|format|pattern|regex|index|column|kind|class|style|algorithm|method|provider|scope|prefix|suffix|header|param/i,
  ],
  [
    "its measure",
    /len(?![a-z])|length|size|count|expir|time|policy|valid|require|enable|max|min(?![a-z])|version|port|ttl|age(?![a-z])/i,
  ],
  [
    "a digest",
    /hash|sha\d*(?![a-z])|gravatar|commit|node[_-]?id|etag|digest|checksum|md5|fingerprint|cursor|thumbprint|signature|integrity|revision|\bsig\b/i,
  ],
  ["something encrypted", /encrypt|encrypted|cipher|crypted|wrapped|sealed|enc(?![a-z])|\btag\b|\biv\b|\baad\b/i],
  ["something public", /public|primary|foreign|\bpub/i],
  ["a file", /[\w-]\.[a-z]{1,5}$/i],
];
