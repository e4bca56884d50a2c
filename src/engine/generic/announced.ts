/**
 * What a name or a value says of itself: names that announce an id, an event or something public, and values that are encrypted
 * or no value at all. Knowledge rather than statistics, so it stands before the score.
 */
import type { Candidate } from "./candidates.ts";
import type { LineContext } from "./features.ts";
import { placeholder } from "../placeholder.ts";
import { type FilePlace, isTest } from "./place.ts";
import { UUID } from "./valueFeatures.ts";

/** Keys of data, of events and of caches, ids of keys and credentials, tokens that live as long as a page. The end of a name. */
const PUBLIC_NAME =
  /(?:(?:primary|foreign|partition|sort|cache|storage|object|lookup|translation|i18n|idempotency|resource|registry|row|column|public|pub)[ _.-]?key(?:[ _.-]?token)?|key[ _.-]?(?:down|up|press|board|frame|word|event|code|name)(?:[ _.-]?[a-z]+)?|access[ _.-]?id|(?:credential|secret|key|token|auth)s?[ _.-]?(?:id|ids|name|ref|arn|uri|url|path|type)|_?[cx]srf(?:[ _.-]?(?:token|middleware[ _.-]?token))?|lock-token|boundary)$/i;

/** What is encrypted already, secrets that a protocol derives for one connection, and what an API of Git calls its objects by. */
const PROTECTED_NAME =
  /(?<!un)encrypted[ _.-]?(?:key|pass|pwd|value|secret|token|data|text|content)|(?:^|_)crypted_|(?:traffic|master|exporter|resumption|handshake|early)[ _-]?secret|sec-websocket-(?:key|accept)|(?:^|[^a-z])node_?id$/i;

/** What Git and those who keep repositories call their objects. */
const GIT_NAME =
  /(?:^|[^a-z])(?:sha|commit|tree|object|ref|parents?|head|base|oid|rev|revision|gravatar_id|before|after)$/i;
const GIT_OBJECT = /^(?:[0-9a-f]{40}|[0-9a-f]{32})$/;

/** Pages that anybody may be sent to: what stands in their addresses is no key. */
const PAGE =
  /(?:(?:docs|drive)\.google\.com|youtube\.com|youtu\.be|gist\.github(?:usercontent)?\.com|api\.github\.com|keys\.openpgp\.org|github\.com\/[^\s"'<>]{1,99}\/(?:commit|blob|tree|compare|raw))\/[^\s"'<>=]*$/i;
/** A picture or a font inside a text. */
const DATA = /data:(?:image|font|audio|video)[^,\s]{0,60},[A-Za-z0-9+/=%]*$/;

/** A finding as gitleaks names it in `.gitleaksignore`: commit, path, rule and line. */
const FINDING = /^\s*[0-9a-f]{40}:[^:\s][^:]{0,300}:[a-z][a-z0-9-]{1,60}:\d{1,7}\s*(?:#|$)/;

/** What somebody cut out, beside what is left. */
const CUT_BEFORE = /(?:\.{3}[\])]?|…)$/;
const CUT_AFTER = /^(?:[[(]?\.{3}|…)/;

/** What tells by what stands before it: an address of mail, a page's own token, a block of PEM (a rule of its own reads those). */
const TOLD_BEFORE =
  /(?:mailto:|[cx]srf[ _.-]?(?:middleware)?[ _.-]?token["']?\s{0,3}[:=]\s{0,3}["']?|-----BEGIN [A-Z0-9 ]{1,40}-----[\\nr\s"]{0,8})$/i;

/** An id beside which a secret may stand, and does not. */
const CLIENT_ID = /client[ _.-]?id$/i;
const SECRET_BESIDE = /secret|passw|pwd|token|key/i;

/** What people type for a key in an example. */
const TYPED = /^[a-z]{0,5}[-_]?(?:abc|xyz)[-_]?123(?:4|45|456)?$/i;

/** A number in code. */
const CONSTANT = /^0x[0-9a-f_]{1,17}[ul]{0,3}$/i;

/** A list of files with their digests. */
const FILE_NAME = /^[\w@.-]*\.[a-z]{1,5}$/;
const DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Passwords as hashes: rules of their own tell of them. */
const PASSWORD_HASH =
  /^(?:\{[A-Z0-9-]{3,12}\})?\$(?:2[abxy]?|argon2\w*|[15678]|pbkdf2[\w-]*|scrypt|y|7)\$|^\{(?:S?SHA\d*|S?MD5|CRYPT|BCRYPT|PBKDF2[\w-]*)\}|^pbkdf2[_:]/i;

/** The header or the claims of a token without the rest of it; a whole token has a rule of its own. */
const PART_OF_TOKEN = /^eyJ[\w-]*(?:\.{1,2}eyJ[\w-]*\.?)?={0,2}$/;

/** Something that people read: words with blanks between them, no figure, a capital first or a letter that English lacks. */
const SHOWN_TEXT = /^(?=[^a-z]|.*[^ -~])[^\d\s]{2,}(?: [^\d\s]+)+$/;

/** Vectors of tests: longer than a key, or read by a function for figures in base 16. */
const LONG_HEX = /^(?:0x)?[0-9a-f]{65,}$/i;
const HEX = /^(?:0x)?[0-9a-f]{16,}$/i;
const READS_HEX = /(?:from_?hex|hex\.?(?:decode(?:String)?|to_?bytes)|unhexlify|decode_?hex|hex2(?:bin|bytes))$/i;

/** Ids that standards and their most copied examples made known, and lines that show what an id looks like, or a picture. */
const KNOWN_ID =
  /^(?:258eafa5-e914-47da-95ca-c5ab0dc85b11|550e8400-e29b-|6ba7b81[0-4]-9dad-11d1-80b4-00c04fd430c8|f81d4fae-7dec-|123e4567-e89b-|[0-9a-f]{8}-0000-0000-c000-000000000046)/i;
const SHOWS_IDS =
  /RFC ?(?:4122|9562)|\buuid(?:v\d|_?stringify|_?parse|_?validate|\.(?:v\d|parse|validate|stringify))\b|\bv\dTo(?:V\d)|\bv\d_?uuid|\.(?:uuid|guid)(?:v\d)?\(\)/i;
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp)\b|\/user-attachments\//;

/** Pictures of a build's state: their tokens are made to be shown. */
const BADGE = /badge\.svg\?|\/badge[s/?]|\.svg\?(?:token|key)=/;

/** Envelopes of SOPS, eyaml, Jasypt, Vault and Rails, our own fingerprints (in reports), addresses, pages in Base64, what somebody cut out. */
const HARMLESS_VALUE =
  /^(?:ENC[[(]|arn:aws|vault:v\d+:|lg1:|<?(?:urn:uuid|opaquelocktoken):|mailto:|(?:PCFkb2N0eXBl|PCFET0NUWVBF|PGh0bWw|PD94bWw)|\$ANSIBLE_VAULT)|\[\.{3}\]|\(\.{3}\)|\*{4,}|[\w-]\.{3}[\w-]/;

/** The header of a token, which names the key that signed it. */
const TOKEN_HEADER = /^\s*\{(?=.*"alg"\s*:).*"kid"\s*:/;

/** Whether a value is no credential by what it is called or how it begins. */
export function announcedHarmless(candidate: Candidate, line: LineContext, place: FilePlace): boolean {
  const { name, value, from } = candidate;
  const { text } = line;
  if (UUID.test(value) ? isShownId(candidate, line) : isVector(candidate, place)) return true;
  if (
    placeholder(value) !== undefined ||
    HARMLESS_VALUE.test(value) ||
    PASSWORD_HASH.test(value) ||
    PART_OF_TOKEN.test(value) ||
    name === "lg1" ||
    isEnclosed(text, from)
  )
    return true;
  if (
    SHOWN_TEXT.test(value) ||
    FINDING.test(text) ||
    (BADGE.test(text) && BADGE.test(text.slice(Math.max(0, from - 60), from)))
  )
    return true;
  if (PROTECTED_NAME.test(name) || (DIGEST.test(value) && FILE_NAME.test(name) && text[candidate.start - 1] === "/"))
    return true;
  if (TYPED.test(value) && !/pass|pwd/i.test(name)) return true;
  if (GIT_OBJECT.test(value) && GIT_NAME.test(name)) return true;
  if (candidate.form === "bare" && !place.plain && CONSTANT.test(value)) return true;
  const left = text.slice(Math.max(0, from - 300), from);
  if (
    PAGE.test(value.startsWith("http") ? value : left) ||
    DATA.test(left) ||
    TOLD_BEFORE.test(left) ||
    CUT_BEFORE.test(left) ||
    CUT_AFTER.test(text.slice(candidate.to, candidate.to + 5))
  )
    return true;
  return name !== "" && (PUBLIC_NAME.test(name) || (name === "kid" && TOKEN_HEADER.test(text)));
}

/** Figures of a test that try an algorithm. */
function isVector({ value, callee }: Candidate, place: FilePlace): boolean {
  return isTest(place) && !place.plain && (LONG_HEX.test(value) || (READS_HEX.test(callee) && HEX.test(value)));
}

/** Ids that are known, made up, or shown as ids or pictures. */
function isShownId({ name, value, from, to }: Candidate, { text, before, after }: LineContext): boolean {
  if (CLIENT_ID.test(name) && !SECRET_BESIDE.test(before + text + after)) return true;
  if (KNOWN_ID.test(value) || isMadeUp(value)) return true;
  if (SHOWS_IDS.test(text) || SHOWS_IDS.test(before)) return true;
  // One of a row of examples that differ in a few figures.
  const start = value.slice(0, 14);
  if (before.includes(start) || after.includes(start)) return true;
  return PICTURE.test(text.slice(Math.max(0, from - 60), from).replace(/^.*\s/, "") + text.slice(to, to + 6));
}

/** Whether a person typed the groups: `1234`, `abcd`, `1111`. By chance, two groups in five are so once in some million times. */
function isMadeUp(id: string): boolean {
  let typed = 0;
  for (const group of id.toLowerCase().split("-")) if (/^(.)\1+$/.test(group) || isRow(group)) typed++;
  return typed >= 2;
}

function isRow(group: string): boolean {
  const step = group.charCodeAt(1) - group.charCodeAt(0);
  if (Math.abs(step) !== 1) return false;
  const length = Math.min(group.length, 4);
  for (let i = 2; i < length; i++) if (group.charCodeAt(i) - group.charCodeAt(i - 1) !== step) return false;
  return true;
}

/** A part of `ENC[AES256_GCM,data:…,iv:…]` or `ENC(…)`. */
function isEnclosed(text: string, from: number): boolean {
  const open = Math.max(text.lastIndexOf("ENC[", from), text.lastIndexOf("ENC(", from));
  return open >= 0 && !/[\])]/.test(text.slice(open, from));
}
