const { createHmac, createSecretKey, randomBytes } = globalThis.process.getBuiltinModule("node:crypto");
import {
  isGuessable
} from "./chunk-3GXF3YZZ.js";
import {
  m101_revealSecret
} from "./chunk-DGYJM5HK.js";

// src/baseline/fingerprint.ts
var PRODUCT_KEY = Buffer.from("leakgate fingerprint, no baseline").toString("hex");
var WEAK_BITS = 12;
var STRONG_HEX_DIGITS = 32;
var FINGERPRINT_PATTERN = /^lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3})$/;
function fingerprint(secret, family, salt = PRODUCT_KEY) {
  return textFingerprint(m101_revealSecret(secret), family, salt);
}
function pathFingerprint(path, rule, salt = PRODUCT_KEY) {
  return `lg1:${mac(salt, ["path", rule, path]).slice(0, STRONG_HEX_DIGITS)}`;
}
function isWeakFingerprint(text) {
  return text.startsWith("lg1:w");
}
function newSalt() {
  return randomBytes(16).toString("hex");
}
function textFingerprint(value, family, salt) {
  const text = settled(value);
  if (!isGuessable(text)) return `lg1:${mac(salt, ["value", family, text]).slice(0, STRONG_HEX_DIGITS)}`;
  const bits = Number.parseInt(mac(salt, ["guessable", text]).slice(0, 4), 16) >> 16 - WEAK_BITS;
  return `lg1:w${bits.toString(16).padStart(3, "0")}`;
}
function settled(value) {
  if (!/[\r\n]/.test(value)) return value;
  return value.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== "").join("\n");
}
var keys = /* @__PURE__ */ new Map();
function mac(salt, parts) {
  let key = keys.get(salt);
  if (key === void 0) keys.set(salt, key = createSecretKey(salt, "hex"));
  return createHmac("sha256", key).update(parts.join("\0")).digest("hex");
}

export {
  PRODUCT_KEY,
  FINGERPRINT_PATTERN,
  fingerprint,
  pathFingerprint,
  isWeakFingerprint,
  newSalt
};
