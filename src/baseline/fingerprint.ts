/**
 * Names a value without telling it: `lg1:` and an HMAC, keyed with the salt of the repository's baseline, else with a key of the
 * product so that two runs give the same bytes.
 *
 * The salt lies in the repository beside the fingerprints. For a token that is no matter; a guessable value keeps only
 * {@link WEAK_BITS} bits, so that a dictionary yields many equally good answers. These bits depend on the value alone, not on
 * its rule or path: two different hashes of one password would together tell twice as much. What they lack in precision the
 * baseline makes up by taking such an entry only for its own rule and path.
 */
import { createHmac, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { revealSecret, type Secret } from "../model.ts";
import { isGuessable } from "./strength.ts";

/** Keys the fingerprints of a run without a baseline. No secret: it only keeps such fingerprints apart from plain hashes. */
export const PRODUCT_KEY: string = Buffer.from("leakgate fingerprint, no baseline").toString("hex");

/** 4,096 classes: of a million common passwords about 244 share each of them. */
const WEAK_BITS = 12;
const STRONG_HEX_DIGITS = 32;

/** What a fingerprint looks like: strong, or weak (`w` and three digits). */
export const FINGERPRINT_PATTERN: RegExp = /^lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3})$/;

/**
 * @param family of the rule: rules of one family give one value the same fingerprint
 * @param salt hex; the first of the baseline's salts, or {@link PRODUCT_KEY}
 */
export function fingerprint(secret: Secret, family: string, salt: string = PRODUCT_KEY): string {
  return textFingerprint(revealSecret(secret), family, salt);
}

/** The fingerprint of a finding that speaks of a file and not of a value: its path takes the value's place. */
export function pathFingerprint(path: string, rule: string, salt: string = PRODUCT_KEY): string {
  return `lg1:${mac(salt, ["path", rule, path]).slice(0, STRONG_HEX_DIGITS)}`;
}

/** Whether a fingerprint is that of a guessable value, and so holds only for its own rule and place. */
export function isWeakFingerprint(text: string): boolean {
  return text.startsWith("lg1:w");
}

/** A new salt for a new baseline, in hex. */
export function newSalt(): string {
  return randomBytes(16).toString("hex");
}

function textFingerprint(value: string, family: string, salt: string): string {
  const text = settled(value);
  if (!isGuessable(text)) return `lg1:${mac(salt, ["value", family, text]).slice(0, STRONG_HEX_DIGITS)}`;
  const bits = Number.parseInt(mac(salt, ["guessable", text]).slice(0, 4), 16) >> (16 - WEAK_BITS);
  return `lg1:w${bits.toString(16).padStart(3, "0")}`;
}

/** The value without what an editor changes: line ends and the indentation of a key of several lines. */
function settled(value: string): string {
  if (!/[\r\n]/.test(value)) return value;
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

const keys = new Map<string, KeyObject>();

function mac(salt: string, parts: readonly string[]): string {
  // Making the key takes ten times as long as using it.
  let key = keys.get(salt);
  if (key === undefined) keys.set(salt, (key = createSecretKey(salt, "hex")));
  return createHmac("sha256", key).update(parts.join("\0")).digest("hex");
}
