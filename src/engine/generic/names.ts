/** Words of names, and which of them speak of credentials. */

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * `dbPassword2`, `DB-PASSWORD_2` → `db`, `password`, `2`; `HTTPServer` → `http`, `server`.
 *
 * @param most how many words are wanted
 */
export function wordsOf(name: string, most: number = Infinity): readonly string[] {
  const words: string[] = [];
  const { length } = name;
  for (let i = 0; i < length && words.length < most;) {
    const from = i;
    const first = name.charCodeAt(i++);
    if (isLower(first)) {
      while (i < length && isLower(name.charCodeAt(i))) i++;
      words.push(name.slice(from, i));
    } else if (isDigit(first)) {
      while (i < length && isDigit(name.charCodeAt(i))) i++;
      words.push(name.slice(from, i));
    } else if (isUpper(first)) {
      while (i < length && isUpper(name.charCodeAt(i))) i++;
      if (i < length && isLower(name.charCodeAt(i))) {
        // The last capital begins the next word.
        if (i - from > 1) i--;
        else while (i < length && isLower(name.charCodeAt(i))) i++;
      }
      words.push(name.slice(from, i).toLowerCase());
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
