// src/engine/leet.ts
import { m67_LEET } from "../core.js";

// src/baseline/strength.ts
var STRONG_BITS = 72;
var HUMAN_SHARE = 0.5;
var COMMON_PAIRS = new Set(
  "th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se le sa si ar ve ra ld ur ro ri io ic ne me li co ta el la ma no om ho lo us ch ec ce il na so ca un ge ag pa ss wo rd ee ll ut we mo po di pe tr mi ac ke ey ie be ab ad am ap ba bo da do em fa fi fo ga go im ir iv ki ko lu mp mu ny ol oo op os ot ow pl pr qu rt ry sh su tu ty ul um up va vi wa wi".split(" ")
);
var KEYBOARD = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
var KEY_PLACES = keyPlaces();
var HEX = /^[\da-f-]+$/i;
function isGuessable(value) {
  const part = unknownPart(value.slice(0, 2048));
  if (strengthBits(part) < STRONG_BITS) return true;
  return !HEX.test(part) && (wordShare(part) >= HUMAN_SHARE || walkShare(part) >= HUMAN_SHARE);
}
function unknownPart(value) {
  const url = /^[a-z][\w+.-]*:\/\/[^\s/@]*?:([^\s/]*)@/i.exec(value);
  if (url !== null) return url[1];
  const setting = /(?:^|[;,\s?&])(?:password|passwd|pwd|pass|secret|accountkey|sharedaccesskey)\s*=\s*"?([^;&"\s]+)/i.exec(value);
  if (setting !== null) return setting[1];
  if (value.length >= 8 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) {
    const decoded = Buffer.from(value, "base64");
    if (decoded.length >= 6 && decoded.every((byte) => byte >= 32 && byte < 127)) {
      const text = decoded.toString("latin1");
      return /^[^:\s]+:(\S+)$/.exec(text)?.[1] ?? text;
    }
  }
  return value;
}
function strengthBits(value) {
  const perCharacter = Math.log2(alphabetSize(value));
  const seen = /* @__PURE__ */ new Set();
  let bits = perCharacter;
  for (let i = 1; i < value.length; i++) {
    const before = value.charCodeAt(i - 1);
    const code = value.charCodeAt(i);
    const pair = before * 65536 + code;
    if (seen.has(pair)) continue;
    seen.add(pair);
    bits += Math.abs(code - before) <= 1 ? 1 : perCharacter;
  }
  return bits;
}
function alphabetSize(value) {
  if (/^\d+$/.test(value)) return 10;
  if (HEX.test(value)) return 16;
  const digits = /\d(?=.*[A-Za-z])/.test(value) ? 10 : 0;
  return Math.max(10, (/[a-z]/.test(value) ? 26 : 0) + (/[A-Z]/.test(value) ? 26 : 0) + digits);
}
function wordShare(value) {
  const text = value.replace(/[013457@$]/g, (c) => m67_LEET[c]);
  let inWords = 0;
  for (const [word] of text.matchAll(/[A-Z]?[a-z]{2,}|[A-Z]{3,}/g)) {
    const lower = word.toLowerCase();
    let common = 0;
    for (let i = 1; i < lower.length; i++) if (COMMON_PAIRS.has(lower.slice(i - 1, i + 1))) common++;
    const needed = lower.length < 16 ? 0.6 : 0.45;
    if (lower.length >= 3 && common >= needed * (lower.length - 1)) inWords += word.length;
  }
  return inWords / value.length;
}
function walkShare(value) {
  let near = 0;
  for (let i = 1; i < value.length; i++) {
    const from = KEY_PLACES[value.charCodeAt(i - 1)] ?? -1;
    const to = KEY_PLACES[value.charCodeAt(i)] ?? -1;
    if (from < 0 || to < 0) continue;
    const [rows, columns] = [Math.floor(from / 16) - Math.floor(to / 16), from % 16 - to % 16];
    if (Math.abs(rows) <= 1 && Math.abs(columns) <= 1) near++;
  }
  return near / Math.max(1, value.length - 1);
}
function keyPlaces() {
  const places = new Int8Array(128).fill(-1);
  KEYBOARD.forEach(
    (letters, row) => [...letters].forEach((letter, column) => {
      for (const form of [letter, letter.toUpperCase()]) places[form.charCodeAt(0)] = row * 16 + column;
    })
  );
  return places;
}

export {
  isGuessable
};
