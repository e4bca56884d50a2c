// src/policy/formats/encrypted.ts
var HEADS = [
  "\0GITCRYPT\0",
  "$ANSIBLE_VAULT;",
  "age-encryption.org/v1",
  "-----BEGIN AGE ENCRYPTED FILE-----",
  "-----BEGIN PGP MESSAGE-----",
  "Salted__",
  // The same in Base64, as transcrypt and `openssl enc -a` write it.
  "U2FsdGVkX1",
  "-----BEGIN PKCS7-----",
  "-----BEGIN ENCRYPTED"
];
var NAMES = /\.(?:gpg|pgp|age|enc|encrypted|sealed|vault|sops|jwe)(?:\.\w+)?$|(?:^|[.-])(?:sealed-?secrets?|sops|enc|encrypted)\.(?:ya?ml|json|env|ini|toml)$/i;
function isEncrypted(bytes) {
  const head = bytes.toString("latin1", 0, 64);
  const text = head.startsWith("\xEF\xBB\xBF") ? head.slice(3) : head;
  if (HEADS.some((start) => text.startsWith(start))) return true;
  const first = bytes[0] ?? 0;
  return (first === 132 || first === 133 || first === 140 || first === 193 || first === 195) && bytes.length > 100 && bytes.includes(0);
}
function hasEncryptedName(base) {
  return NAMES.test(base);
}
function isSops(text) {
  return /\bENC\[[A-Z0-9_]+,/.test(text) && /(?:^|\n)\s*["']?sops[_"':]|(?:^|\n)\[sops\]|"sops"\s*:/.test(text);
}
function isEncryptedEnv({ entries }) {
  return entries.some(({ name, value }) => value.startsWith("encrypted:") || name.startsWith("DOTENV_VAULT"));
}

export {
  isEncrypted,
  hasEncryptedName,
  isSops,
  isEncryptedEnv
};
