/**
 * Whether a secret is strong enough for what its name says it is for: signing keys have 256 bits, encryption keys are keys of 32
 * bytes, passwords are not short. Estimates are from the value alone, and generous: random values are never called weak.
 */
import type { CredentialKind } from "../values/credentialName.ts";

/** @param comment what stands above the setting here or in the template, where a project may say how long its key is */
export function weakness(kind: CredentialKind, value: string, comment: string): string | undefined {
  const bits = strengthBits(value);
  switch (kind) {
    case "signing-key":
      if (Buffer.byteLength(value) < 32)
        return `it has ${Buffer.byteLength(value)} bytes; a signing key has at least 32`;
      return bits < 256 ? `it has about ${Math.round(bits)} bits; a signing key has at least 256` : undefined;
    case "encryption-key":
      return encryptionKeyWeakness(value, comment);
    case "password":
      if (value.length < 8) return `it has ${value.length} characters`;
      return bits < 40 ? "it is easy to guess" : undefined;
    case "url":
      return undefined;
    default:
      if (value.length < 8) return `it has ${value.length} characters`;
      return bits < 40 ? "it is easy to guess" : undefined;
  }
}

/** 64 hexadecimal digits, a Fernet key or other Base64 of 32 bytes; 32 characters where the project says so. */
function encryptionKeyWeakness(value: string, comment: string): string | undefined {
  const key = value.replace(/^base64:/, "");
  if (/^[\da-f]+$/i.test(key)) {
    if (key.length === 64) return strengthBits(key) < 150 ? "it is easy to guess" : undefined;
    if (key.length === 32 && SAYS_32_CHARACTERS.test(comment))
      return strengthBits(key) < 80 ? "it is easy to guess" : undefined;
    if (key.length > 64) return undefined;
    return `it has ${key.length} hexadecimal digits (${key.length / 2} bytes); 32 bytes have 64`;
  }
  if (/^[\w+/-]{43}=?$/.test(key)) {
    if (Buffer.from(key, "base64").length !== 32) return "it is no key of 32 bytes";
    return strengthBits(key) < 150 ? "it is easy to guess" : undefined;
  }
  if (key.length === 32 && SAYS_32_CHARACTERS.test(comment))
    return strengthBits(key) < 128 ? "it is easy to guess" : undefined;
  if (key.length > 44 && strengthBits(key) >= 256) return undefined;
  return "it is neither 64 hexadecimal digits nor Base64 of 32 bytes (a Fernet key)";
}

const SAYS_32_CHARACTERS = /\b32[\s-]*(?:characters?|chars?|ascii)\b|rand -hex 16\b/i;

/**
 * A generous estimate: each character counts as drawn from the alphabet that the value shows, unless it repeats or continues what
 * stands before it.
 */
export function strengthBits(value: string): number {
  const perCharacter = Math.log2(alphabetSize(value));
  const seen = new Set<string>();
  let bits = 0;
  for (let i = 0; i < value.length; i++) {
    const step = i === 0 ? 9 : Math.abs(value.charCodeAt(i) - value.charCodeAt(i - 1));
    const triple = value.slice(i - 2, i + 1);
    // Random text repeats a pair now and then; three characters in a row again are a pattern.
    const repeats = i >= 2 && seen.has(triple);
    const runs = i >= 2 && step <= 1 && Math.abs(value.charCodeAt(i - 1) - value.charCodeAt(i - 2)) <= 1;
    bits += repeats || runs ? 0.5 : perCharacter;
    if (i >= 2) seen.add(triple);
  }
  return bits;
}

function alphabetSize(value: string): number {
  if (/^\d+$/.test(value)) return 10;
  if (/^[\da-f]+$/i.test(value)) return 16;
  const lower = /[a-z]/.test(value) ? 26 : 0;
  const upper = /[A-Z]/.test(value) ? 26 : 0;
  const digits = /\d/.test(value) ? 10 : 0;
  const signs = /[^A-Za-z\d]/.test(value) ? (/^[\w+/=-]+$/.test(value) ? 2 : 16) : 0;
  return Math.max(10, lower + upper + digits + signs);
}
