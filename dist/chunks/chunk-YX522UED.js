import {
  nearest
} from "./chunk-VFXSVQ74.js";
import {
  checksums,
  makeBech32
} from "./chunk-5ZM2EBTW.js";

// src/ruleset/fakeValues.ts
var UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
var LOWER = UPPER.toLowerCase();
var DIGITS = "0123456789";
var ALPHABETS = {
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
  password: `${DIGITS + UPPER + LOWER}!#%*+.@_`
};
function randomFrom(seed) {
  let state = 2166136261;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16777619);
  return (below) => {
    state = state + 1831565813 | 0;
    let t = Math.imul(state ^ state >>> 15, 1 | state);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) % below;
  };
}
var MAKERS = {
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
    const make = checksums[name];
    if (make === void 0) throw new Error(`there is no checksum '${name}'`);
    return front + make(front);
  },
  bech32of: ([human = "x", length = "52"], random) => makeBech32(human, draw("bech32", Number(length), random)),
  upperbech32of: ([human = "x", length = "52"], random) => makeBech32(human, draw("bech32", Number(length), random)).toUpperCase(),
  /** Base64 of a text, padding included. */
  base64of: (args) => Buffer.from(args.join(":"), "latin1").toString("base64"),
  base64urlof: (args) => Buffer.from(args.join(":"), "latin1").toString("base64url"),
  /** Base64 of so many random bytes. */
  base64bytes: ([count = "32"], random) => randomBytes(Number(count), random).toString("base64"),
  jwt: (_, random) => [
    Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url"),
    Buffer.from(JSON.stringify({ sub: draw("digit", 10, random), name: draw("letter", 8, random) })).toString(
      "base64url"
    ),
    draw("base64url", 43, random)
  ].join("."),
  /** A macaroon for pypi.org. */
  pypi: ([location = "pypi.org"], random) => {
    const head = Buffer.concat([Buffer.from([2, 1, location.length]), Buffer.from(location), Buffer.from([2, 36])]);
    return `pypi-${Buffer.concat([head, randomBytes(110, random)]).toString("base64url")}`;
  },
  /** A PEM block that decodes to one ASN.1 sequence. */
  pem: ([label = "PRIVATE KEY", bytes = "600"], random) => pem(label, derSequence(Number(bytes), random)),
  opensshkey: (_, random) => pem("OPENSSH PRIVATE KEY", Buffer.concat([Buffer.from("openssh-key-v1\0"), randomBytes(360, random)])),
  /** The same on one line, as in JSON: line feeds as `\n`. */
  pemline: ([label = "PRIVATE KEY", bytes = "600"], random) => pem(label, derSequence(Number(bytes), random)).replaceAll("\n", "\\n")
};
var TEMPLATE_NAMES = [...Object.keys(ALPHABETS), ...Object.keys(MAKERS)].sort();
function fakeValue(name, args, random) {
  const maker = MAKERS[name];
  if (maker !== void 0) return maker(args, random);
  return ALPHABETS[name] === void 0 ? void 0 : draw(name, Number(args[0] ?? "16"), random);
}
function draw(alphabet, length, random) {
  const letters = ALPHABETS[alphabet];
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(letters));
  for (; ; ) {
    let out = "";
    for (let i = 0; i < length; i++) out += letters[random(letters.length)];
    if (length < 8 || kinds.every((kind) => kind.test(out))) return out;
  }
}
function randomBytes(count, random) {
  return Buffer.from(Array.from({ length: count }, () => random(256)));
}
function derSequence(length, random) {
  const head = Buffer.from([48, 130, length >> 8, length & 255]);
  return Buffer.concat([head, randomBytes(length, random)]);
}
function pem(label, body) {
  const lines = body.toString("base64").match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join("\n");
}

// src/ruleset/examples.ts
var TEMPLATE = /\{\{([a-z][a-z0-9]*)(?::([^{}]*))?\}\}/;
function fillTemplates(text, seed) {
  const random = randomFrom(seed);
  let out = text;
  for (let match = TEMPLATE.exec(out); match !== null; match = TEMPLATE.exec(out)) {
    const [whole, name = "", args] = match;
    const value = fakeValue(name, args?.split(":") ?? [], random);
    if (value === void 0) {
      const meant = nearest(name, TEMPLATE_NAMES);
      throw new Error(
        `unknown template '${name}'. ${meant === void 0 ? `Known: ${TEMPLATE_NAMES.join(", ")}` : `Did you mean '${meant}'?`}`
      );
    }
    out = out.slice(0, match.index) + value + out.slice(match.index + whole.length);
  }
  return out;
}

export {
  fillTemplates
};
