/** Recognises what is encrypted, and may therefore be committed: by its beginning, or by how its values look. */
import type { EnvFile } from "./envFile.ts";

const HEADS: readonly string[] = [
  "\0GITCRYPT\0",
  "$ANSIBLE_VAULT;",
  "age-encryption.org/v1",
  "-----BEGIN AGE ENCRYPTED FILE-----",
  "-----BEGIN PGP MESSAGE-----",
  "Salted__",
  // The same in Base64, as transcrypt and `openssl enc -a` write it.
  "U2FsdGVkX1",
  "-----BEGIN PKCS7-----",
  "-----BEGIN ENCRYPTED",
];

/** Suffixes that encryption tools give their files. */
const NAMES =
  /\.(?:gpg|pgp|age|enc|encrypted|sealed|vault|sops|jwe)(?:\.\w+)?$|(?:^|[.-])(?:sealed-?secrets?|sops|enc|encrypted)\.(?:ya?ml|json|env|ini|toml)$/i;

/** Whether a file is encrypted as a whole. */
export function isEncrypted(bytes: Buffer): boolean {
  const head = bytes.toString("latin1", 0, 64);
  const text = head.startsWith("\u00ef\u00bb\u00bf") ? head.slice(3) : head;
  if (HEADS.some((start) => text.startsWith(start))) return true;
  // Binary OpenPGP: an encrypted session key packet, of a public key or a passphrase.
  const first = bytes[0] ?? 0;
  return (
    (first === 0x84 || first === 0x85 || first === 0x8c || first === 0xc1 || first === 0xc3) &&
    bytes.length > 100 &&
    bytes.includes(0)
  );
}

/** Whether a file's name says that it is encrypted. */
export function hasEncryptedName(base: string): boolean {
  return NAMES.test(base);
}

/** sops in any format: it leaves its own key and puts `ENC[…]` for each value. */
export function isSops(text: string): boolean {
  return /\bENC\[[A-Z0-9_]+,/.test(text) && /(?:^|\n)\s*["']?sops[_"':]|(?:^|\n)\[sops\]|"sops"\s*:/.test(text);
}

/** dotenvx and dotenv-vault: each value that counts is encrypted by itself. */
export function isEncryptedEnv({ entries }: EnvFile): boolean {
  return entries.some(({ name, value }) => value.startsWith("encrypted:") || name.startsWith("DOTENV_VAULT"));
}
