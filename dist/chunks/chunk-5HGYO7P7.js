// src/engine/text.ts
var SNIFF_BYTES = 8e3;
function scanText(bytes) {
  const encoding = utf16Encoding(bytes);
  if (encoding === void 0) {
    const nul = bytes.indexOf(0);
    return { bytes, binary: nul >= 0 && nul < SNIFF_BYTES };
  }
  const even = bytes.length & ~1;
  const little = encoding === "utf-16le" ? bytes.subarray(0, even) : Buffer.from(bytes.subarray(0, even)).swap16();
  const parts = [];
  const slice = 1 << 26;
  for (let at = 0; at < little.length; at += slice) {
    parts.push(Buffer.from(little.toString("utf16le", at, Math.min(at + slice, little.length)), "utf8"));
  }
  const text = parts.length === 1 ? parts[0] : Buffer.concat(parts);
  return { bytes: text, transcoded: encoding, binary: false };
}
function utf16Encoding(bytes) {
  if (bytes.length < 2) return void 0;
  if (bytes[0] === 255 && bytes[1] === 254) return bytes[2] === 0 && bytes[3] === 0 ? void 0 : "utf-16le";
  if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
  const end = Math.min(bytes.length & ~1, 4096);
  if (end < 8) return void 0;
  let evenNul = 0;
  let oddNul = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) evenNul++;
    if (bytes[i + 1] === 0) oddNul++;
  }
  const pairs = end / 2;
  if (oddNul > pairs * 0.6 && evenNul < pairs * 0.05) return "utf-16le";
  if (evenNul > pairs * 0.6 && oddNul < pairs * 0.05) return "utf-16be";
  return void 0;
}
function decodeText(bytes) {
  const text = bytes.toString("utf8");
  return text.includes("�") ? bytes.toString("latin1") : text;
}

export {
  scanText,
  decodeText
};
