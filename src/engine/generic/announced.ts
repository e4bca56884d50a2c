/**
 * What a name or a value says of itself: names that announce an id, an event or something public, and values that are encrypted
 * or no value at all. Knowledge rather than statistics, so it stands before the score.
 */
import type { Candidate } from "./candidates.ts";
import type { LineContext } from "./features.ts";

/** Keys of data, of events and of caches, ids of keys and credentials, tokens that live as long as a page. The end of a name. */
const PUBLIC_NAME =
  /(?:(?:primary|foreign|partition|sort|cache|storage|object|lookup|translation|i18n|idempotency|resource|registry|row|column|public|pub)[ _.-]?key|key[ _.-]?(?:down|up|press|board|frame|word|event|code|name)(?:[ _.-]?[a-z]+)?|access[ _.-]?id|(?:credential|secret|key|token|auth)s?[ _.-]?(?:id|ids|name|ref|arn|uri|url|path|type)|[cx]srf[ _.-]?(?:token|middleware[ _.-]?token)|lock-token)$/i;

/** Envelopes of SOPS, eyaml, Vault and Rails, our own fingerprints (in reports), addresses, pages in Base64, what somebody cut out. */
const HARMLESS_VALUE =
  /^(?:ENC\[|vault:v\d+:|lg1:|<?(?:urn:uuid|opaquelocktoken):|mailto:|(?:PCFkb2N0eXBl|PCFET0NUWVBF|PGh0bWw|PD94bWw)|\$ANSIBLE_VAULT)|\[\.{3}\]/;

/** The header of a token, which names the key that signed it. */
const TOKEN_HEADER = /^\s*\{(?=.*"alg"\s*:).*"kid"\s*:/;

/** Whether a value is no credential by what it is called or how it begins. */
export function announcedHarmless({ name, value, from }: Candidate, { text }: LineContext): boolean {
  if (HARMLESS_VALUE.test(value) || name === "lg1" || isEnclosed(text, from)) return true;
  return name !== "" && (PUBLIC_NAME.test(name) || (name === "kid" && TOKEN_HEADER.test(text)));
}

/** A part of `ENC[AES256_GCM,data:…,iv:…]`. */
function isEnclosed(text: string, from: number): boolean {
  const open = text.lastIndexOf("ENC[", from);
  return open >= 0 && !text.slice(open, from).includes("]");
}
