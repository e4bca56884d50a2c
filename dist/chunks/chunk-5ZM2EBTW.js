// src/engine/checks/awsAccount.ts
var BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function awsAccount(id) {
  let bits = 0n;
  for (const c of id.slice(4, 14)) {
    const value = BASE32.indexOf(c);
    if (value < 0) return void 0;
    bits = bits << 5n | BigInt(value);
  }
  const account = (bits >> 2n & 0x7fffffffff80n) >> 7n;
  return account < 1000000000000n ? account.toString().padStart(12, "0") : void 0;
}
function awsAccountId(secret) {
  if (!/^[A-Z0-9]{4}[A-Z2-7]{16}$/.test(secret)) return "fail";
  return awsAccount(secret) === void 0 ? "unknown" : "pass";
}

// src/engine/checks/bech32.ts
var ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
var GENERATOR = [996825010, 642813549, 513874426, 1027748829, 705979059];
function polymod(values) {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = (check & 33554431) << 5 ^ value;
    GENERATOR.forEach((g, i) => {
      if (top >>> i & 1) check ^= g;
    });
  }
  return check >>> 0;
}
function expandHuman(human) {
  const codes = [...human].map((c) => c.charCodeAt(0));
  return [...codes.map((c) => c >>> 5), 0, ...codes.map((c) => c & 31)];
}
function bech32(secret) {
  const lower = secret.toLowerCase();
  const separator = lower.lastIndexOf("1");
  if (separator < 1) return "unknown";
  const data = Array.from(lower.slice(separator + 1), (c) => ALPHABET.indexOf(c));
  if (data.includes(-1)) return "fail";
  return polymod([...expandHuman(lower.slice(0, separator)), ...data]) === 1 ? "pass" : "fail";
}
function makeBech32(human, data) {
  const values = [...data].map((c) => ALPHABET.indexOf(c));
  const check = polymod([...expandHuman(human), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const tail = [0, 1, 2, 3, 4, 5].map((i) => ALPHABET[check >>> 5 * (5 - i) & 31]);
  return `${human}1${data}${tail.join("")}`;
}

// src/engine/checks/crc32.ts
var BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
var BASE62_LOWER_FIRST = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
var BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";
var table;
function crc32(text) {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 3988292384 ^ c >>> 1 : c >>> 1;
    return c >>> 0;
  });
  let crc = 4294967295;
  for (let i = 0; i < text.length; i++) {
    crc = (table[(crc ^ text.charCodeAt(i)) & 255] ^ crc >>> 8) >>> 0;
  }
  return (crc ^ 4294967295) >>> 0;
}
function inBase(value, alphabet, width) {
  let out = "";
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length))
    out = alphabet[rest % alphabet.length] + out;
  return out.padStart(width, alphabet[0]);
}
function hex8(value) {
  return value.toString(16).padStart(8, "0");
}
function swapBytes(value) {
  return ((value & 255) << 24 | (value & 65280) << 8 | value >>> 8 & 65280 | value >>> 24) >>> 0;
}

// src/engine/checks/checksums.ts
function afterPrefix(text) {
  return text.slice(text.indexOf("_") + 1);
}
var checksums = {
  /** GitHub, npm, Vercel: the part after the prefix. */
  "crc32-base62": (front) => inBase(crc32(afterPrefix(front)), BASE62, 6),
  /** Apify: the prefix counts, lower case before upper case. */
  "crc32-apify": (front) => inBase(crc32(front), BASE62_LOWER_FIRST, 6),
  /** GitLab routable tokens: everything before. */
  "crc32-gitlab": (front) => inBase(crc32(front), BASE36, 7),
  /** Grafana service accounts: the first 37 characters, bytes in little-endian order. */
  "crc32-grafana": (front) => hex8(swapBytes(crc32(front.replace(/_$/, "")))),
  /** Atlassian and Bitbucket: everything before, upper-case hexadecimal. */
  "crc32-atlassian": (front) => hex8(crc32(front)).toUpperCase(),
  /** Cloudflare and Zuplo: the part after the prefix. */
  "crc32-hex": (front) => hex8(crc32(afterPrefix(front).replace(/_$/, ""))),
  /** Confluent Cloud: the part after `cflt`, four little-endian bytes in base64 without padding. */
  "crc32-confluent": (front) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(crc32(front.slice(4)));
    return bytes.toString("base64").slice(0, 6);
  }
};
var LENGTH = {
  "crc32-base62": 6,
  "crc32-apify": 6,
  "crc32-gitlab": 7,
  "crc32-grafana": 8,
  "crc32-atlassian": 8,
  "crc32-hex": 8,
  "crc32-confluent": 6
};
function checksum(name, secret) {
  const length = LENGTH[name];
  if (secret.length <= length + 4) return "unknown";
  const front = secret.slice(0, -length);
  const expected = checksums[name](front);
  const given = secret.slice(-length);
  const same = name === "crc32-grafana" || name === "crc32-hex" ? given.toLowerCase() === expected : given === expected;
  return same ? "pass" : "fail";
}

// src/engine/checks/encoded.ts
function jwtHeader(secret) {
  const header = jsonObject(secret.split(".")[0] ?? "");
  return typeof header?.["alg"] === "string" ? "pass" : "fail";
}
function jwtInBase64(secret) {
  return jwtHeader(Buffer.from(secret.slice(0, 4e3), "base64").toString("latin1"));
}
function embeddedJson(secret) {
  const start = secret.indexOf("eyJ");
  const encoded = start < 0 ? void 0 : /^[A-Za-z0-9+/-]+/.exec(secret.slice(start))?.[0];
  return encoded !== void 0 && jsonObject(encoded) !== void 0 ? "pass" : "fail";
}
function macaroon(secret) {
  const bytes = Buffer.from(secret.replace(/^pypi-/, ""), "base64url");
  if (bytes[0] !== 2 || bytes[1] !== 1) return "fail";
  const length = bytes[2] ?? 0;
  const location = bytes.subarray(3, 3 + length).toString("latin1");
  return /^(?:test\.)?pypi\.org$/.test(location) && bytes[3 + length] === 2 ? "pass" : "fail";
}
function numberedBytes(secret) {
  const text = Buffer.from(secret.replace(/^BBDC-/, ""), "base64").toString("latin1");
  return /^\d{6,16}:/.test(text) ? "pass" : "fail";
}
function snowflake(secret) {
  const id = Buffer.from(secret.split(".")[0] ?? "", "base64").toString("latin1");
  return /^\d{15,21}$/.test(id) ? "pass" : "fail";
}
function basicPair(secret) {
  const text = Buffer.from(secret, "base64").toString("utf8");
  return /^[^:\p{Cc}\ufffd]*:[^\p{Cc}\ufffd]+$/u.test(text) ? "pass" : "fail";
}
function referenceToken(secret) {
  return Buffer.from(secret, "base64").toString("latin1").startsWith("reftkn:") ? "pass" : "fail";
}
function base64Length(bytes) {
  return (secret) => Buffer.from(secret, "base64").length === bytes ? "pass" : "fail";
}
function jsonObject(encoded) {
  try {
    const value = JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch {
    return void 0;
  }
}

// src/engine/checks/natsSeed.ts
var BASE322 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function natsSeed(secret) {
  const bytes = [];
  let buffer = 0;
  let bits = 0;
  for (const c of secret) {
    const value = BASE322.indexOf(c);
    if (value < 0) return "fail";
    buffer = (buffer << 5 | value) & 65535;
    bits += 5;
    if (bits >= 8) bytes.push(buffer >>> (bits -= 8) & 255);
  }
  const [high, low] = [bytes.pop() ?? 0, bytes.pop() ?? 0];
  return crc16(bytes) === (high << 8 | low) ? "pass" : "fail";
}
function crc16(bytes) {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 32768 ? crc << 1 ^ 4129 : crc << 1) & 65535;
  }
  return crc;
}

// src/engine/checks/privateKeyBody.ts
var OPENSSH_MAGIC = "openssh-key-v1\0";
var SEQUENCE = 48;
function pemBody(secret) {
  const label = /-----BEGIN ([A-Z0-9 ]*?)-----/.exec(secret)?.[1];
  if (label === void 0) return "unknown";
  if (label.startsWith("PGP") || label.startsWith("SSH2") || /Proc-Type|DEK-Info/.test(secret)) return "unknown";
  const body = secret.replace(/^[\s\S]*?-----BEGIN [A-Z0-9 ]*?-----/, "").replace(/-----END[\s\S]*$/, "").replace(/\\[nrt]|[\s"'`,+\\|#]/g, (c) => c === "+" ? "+" : "");
  const bytes = Buffer.from(body, "base64");
  if (bytes.length < 32) return "fail";
  if (bytes.subarray(0, OPENSSH_MAGIC.length).toString("latin1") === OPENSSH_MAGIC) return "pass";
  return sequenceFits(bytes) ? "pass" : "fail";
}
function sequenceFits(bytes) {
  const first = bytes[1] ?? 0;
  if (bytes[0] !== SEQUENCE) return false;
  if (first < 128) return Math.abs(first + 2 - bytes.length) <= 2;
  const size = first & 127;
  if (size === 0 || size > 3 || bytes.length < 2 + size) return false;
  return Math.abs(bytes.readUIntBE(2, size) + 2 + size - bytes.length) <= 2;
}

// src/engine/checks/index.ts
var byChecksum = (name) => (secret) => checksum(name, secret);
var checks = {
  "aws-account-id": awsAccountId,
  "base64-32-bytes": base64Length(32),
  "base64-64-bytes": base64Length(64),
  "basic-pair": basicPair,
  bech32,
  "crc32-apify": byChecksum("crc32-apify"),
  "crc32-atlassian": byChecksum("crc32-atlassian"),
  "crc32-base62": byChecksum("crc32-base62"),
  "crc32-confluent": byChecksum("crc32-confluent"),
  "crc32-gitlab": byChecksum("crc32-gitlab"),
  "crc32-grafana": byChecksum("crc32-grafana"),
  "crc32-hex": byChecksum("crc32-hex"),
  "embedded-json": embeddedJson,
  "jwt-header": jwtHeader,
  "jwt-in-base64": jwtInBase64,
  macaroon,
  "nats-seed": natsSeed,
  "numbered-bytes": numberedBytes,
  "pem-body": pemBody,
  "reference-token": referenceToken,
  snowflake
};

export {
  makeBech32,
  checksums,
  checks
};
