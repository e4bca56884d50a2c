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

/** Names that speak of something about a credential, not of the credential. */
export const NAME_ABOUT: RegExp =
  /name|type|field|label|file|path|dir|url|uri|len|size|count|expir|time|policy|valid|require|enable|prompt|hint|message|error|title|text|format|pattern|regex|index|column|public|primary|foreign|prefix|suffix|header|param|kind|class|style|id$|algorithm|hash|method|endpoint|provider|scope|placeholder|sha\d*$|gravatar|commit|node|etag|digest|checksum|fingerprint|cursor|thumbprint|signature|avatar/i;
