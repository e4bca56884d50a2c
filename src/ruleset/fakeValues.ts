/**
 * Values for templates: random text of a given alphabet from a seed, and tokens with a structure or checksum. The repository
 * holds templates only, never a value.
 */
import { makeBech32 } from "../engine/checks/bech32.ts";
import { checksums, type ChecksumName } from "../engine/checks/checksums.ts";

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = UPPER.toLowerCase();
const DIGITS = "0123456789";

const ALPHABETS: Readonly<Record<string, string>> = {
  alnum: DIGITS + UPPER + LOWER,
  lower: DIGITS + LOWER,
  upper: DIGITS + UPPER,
  letter: UPPER + LOWER,
  lowerletter: LOWER,
  upperletter: UPPER,
  hex: `${DIGITS}abcdef`,
  upperhex: `${DIGITS}ABCDEF`,
  digit: DIGITS,
  base32: `${UPPER}234567`,
  lowerbase32: `${LOWER}234567`,
  base58: "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
  base64: `${UPPER + LOWER + DIGITS}+/`,
  base64url: `${UPPER + LOWER + DIGITS}-_`,
  bech32: "qpzry9x8gf2tvdw0s3jn54khce6mua7l",
  password: `${DIGITS + UPPER + LOWER}!#%*+.@_`,
};

/** A stream of pseudo-random numbers below a bound, the same for the same seed. */
export type Random = (below: number) => number;

/** A stream for a seed text (FNV-1a, then mulberry32). */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Maker = (args: readonly string[], random: Random) => string;

/** Templates with a structure; `{{name:a:b}}` calls the maker with ["a", "b"]. */
const MAKERS: Readonly<Record<string, Maker>> = {
  uuid: (_, random) => [8, 4, 4, 4, 12].map((n) => draw("hex", n, random)).join("-"),
  repeat: ([what = "x", count = "8"]) => what.repeat(Number(count)),
  /** A body of so many characters and its CRC-32, as GitHub and npm write it. */
  github: ([length = "30"], random) => {
    const body = draw("alnum", Number(length), random);
    return body + checksums["crc32-base62"](body);
  },
  /** `{{checked:crc32-atlassian:ATBB…}}`: the text and its checksum. */
  checked: ([name = "", ...rest]) => {
    const front = rest.join(":");
    const make = checksums[name as ChecksumName];
    if (make === undefined) throw new Error(`there is no checksum '${name}'`);
    return front + make(front);
  },
  bech32of: ([human = "x", length = "52"], random) => makeBech32(human, draw("bech32", Number(length), random)),
  upperbech32of: ([human = "x", length = "52"], random) =>
    makeBech32(human, draw("bech32", Number(length), random)).toUpperCase(),
  /** Base64 of a text, padding included. */
  base64of: (args) => Buffer.from(args.join(":"), "latin1").toString("base64"),
  base64urlof: (args) => Buffer.from(args.join(":"), "latin1").toString("base64url"),
  /** Base64 of so many random bytes. */
  base64bytes: ([count = "32"], random) => randomBytes(Number(count), random).toString("base64"),
  jwt: (_, random) =>
    [
      Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url"),
      Buffer.from(JSON.stringify({ sub: draw("digit", 10, random), name: draw("letter", 8, random) })).toString(
        "base64url",
      ),
      draw("base64url", 43, random),
    ].join("."),
  /** A macaroon for pypi.org. */
  pypi: ([location = "pypi.org"], random) => {
    const head = Buffer.concat([Buffer.from([2, 1, location.length]), Buffer.from(location), Buffer.from([2, 36])]);
    return `pypi-${Buffer.concat([head, randomBytes(110, random)]).toString("base64url")}`;
  },
  /** A PEM block that decodes to one ASN.1 sequence. */
  pem: ([label = "PRIVATE KEY", bytes = "600"], random) => pem(label, derSequence(Number(bytes), random)),
  opensshkey: (_, random) =>
    pem("OPENSSH PRIVATE KEY", Buffer.concat([Buffer.from("openssh-key-v1\0"), randomBytes(360, random)])),
  /** The same on one line, as in JSON: line feeds as `\n`. */
  pemline: ([label = "PRIVATE KEY", bytes = "600"], random) =>
    pem(label, derSequence(Number(bytes), random)).replaceAll("\n", "\\n"),
};

/** Names that a template may use. */
export const TEMPLATE_NAMES: readonly string[] = [...Object.keys(ALPHABETS), ...Object.keys(MAKERS)].sort();

/** The value of a template such as `alnum:36`, or undefined for an unknown name. */
export function fakeValue(name: string, args: readonly string[], random: Random): string | undefined {
  // "digit" and "bech32" are alphabets; makers win where both exist.
  const maker = MAKERS[name];
  if (maker !== undefined) return maker(args, random);
  return ALPHABETS[name] === undefined ? undefined : draw(name, Number(args[0] ?? "16"), random);
}

/** Random characters; of eight and more, every kind that the alphabet has (letter case, digit) occurs. */
function draw(alphabet: string, length: number, random: Random): string {
  const letters = ALPHABETS[alphabet] as string;
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(letters));
  for (;;) {
    let out = "";
    for (let i = 0; i < length; i++) out += letters[random(letters.length)];
    if (length < 8 || kinds.every((kind) => kind.test(out))) return out;
  }
}

function randomBytes(count: number, random: Random): Buffer {
  return Buffer.from(Array.from({ length: count }, () => random(256)));
}

function derSequence(length: number, random: Random): Buffer {
  const head = Buffer.from([0x30, 0x82, length >> 8, length & 0xff]);
  return Buffer.concat([head, randomBytes(length, random)]);
}

function pem(label: string, body: Buffer): string {
  const lines = body.toString("base64").match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join("\n");
}
