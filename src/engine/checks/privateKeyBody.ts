/**
 * Private keys: whether the body is a key or only looks like one.
 */
import type { Verdict } from "./index.ts";

const OPENSSH_MAGIC = "openssh-key-v1\0";
const SEQUENCE = 0x30;

/**
 * Decodes the body of a PEM block: OpenSSH's magic, or one ASN.1 sequence that fills the block. Encrypted keys of the old kind,
 * PGP blocks and anything with headers are unknown.
 */
export function pemBody(secret: string): Verdict {
  const label = /-----BEGIN ([A-Z0-9 ]*?)-----/.exec(secret)?.[1];
  if (label === undefined) return "unknown";
  if (label.startsWith("PGP") || label.startsWith("SSH2") || /Proc-Type|DEK-Info/.test(secret)) return "unknown";
  const body = secret
    .replace(/^[\s\S]*?-----BEGIN [A-Z0-9 ]*?-----/, "")
    .replace(/-----END[\s\S]*$/, "")
    // Bodies inside strings: line feeds as escapes, quotes and pluses of concatenations.
    .replace(/\\[nrt]|[\s"'`,+\\|#]/g, (c) => (c === "+" ? "+" : ""));
  const bytes = Buffer.from(body, "base64");
  if (bytes.length < 32) return "fail";
  if (bytes.subarray(0, OPENSSH_MAGIC.length).toString("latin1") === OPENSSH_MAGIC) return "pass";
  return sequenceFits(bytes) ? "pass" : "fail";
}

/** Whether the bytes are one DER sequence, give or take the rounding of base64. */
function sequenceFits(bytes: Buffer): boolean {
  const first = bytes[1] ?? 0;
  if (bytes[0] !== SEQUENCE) return false;
  if (first < 0x80) return Math.abs(first + 2 - bytes.length) <= 2;
  const size = first & 0x7f;
  if (size === 0 || size > 3 || bytes.length < 2 + size) return false;
  return Math.abs(bytes.readUIntBE(2, size) + 2 + size - bytes.length) <= 2;
}
