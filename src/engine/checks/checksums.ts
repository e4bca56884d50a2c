/**
 * Tokens that end in a CRC-32 of what stands before it. Formats differ in what is counted and how the number is written;
 * each was recomputed on published examples.
 */
import { BASE36, BASE62, BASE62_LOWER_FIRST, crc32, hex8, inBase, swapBytes } from "./crc32.ts";
import type { Verdict } from "./index.ts";

/** Without a prefix such as `ghp_` (up to the first underscore). */
function afterPrefix(text: string): string {
  return text.slice(text.indexOf("_") + 1);
}

export type ChecksumName =
  | "crc32-base62"
  | "crc32-apify"
  | "crc32-gitlab"
  | "crc32-grafana"
  | "crc32-atlassian"
  | "crc32-hex"
  | "crc32-confluent";

/** What belongs after the front part of a token, by check, as the provider writes it. Also used to make examples. */
export const checksums: Readonly<Record<ChecksumName, (front: string) => string>> = {
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
  },
};

const LENGTH: Readonly<Record<ChecksumName, number>> = {
  "crc32-base62": 6,
  "crc32-apify": 6,
  "crc32-gitlab": 7,
  "crc32-grafana": 8,
  "crc32-atlassian": 8,
  "crc32-hex": 8,
  "crc32-confluent": 6,
};

/** Whether the token's last characters are the checksum of the rest. */
export function checksum(name: ChecksumName, secret: string): Verdict {
  const length = LENGTH[name];
  if (secret.length <= length + 4) return "unknown";
  const front = secret.slice(0, -length);
  const expected = checksums[name](front);
  const given = secret.slice(-length);
  const same = name === "crc32-grafana" || name === "crc32-hex" ? given.toLowerCase() === expected : given === expected;
  return same ? "pass" : "fail";
}
