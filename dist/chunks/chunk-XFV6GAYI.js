// src/incident/plan/replacement.ts
var REMOVED = "***REMOVED***";
var ARROW = "==>";
function replacementLine(wanted, kept = Buffer.alloc(0)) {
  const whole = Buffer.concat([kept, wanted]);
  const text = whole.toString("latin1");
  if (!/[\r\n]/.test(text) && !text.includes(ARROW)) {
    return Buffer.concat([Buffer.from("literal:"), whole, Buffer.from(ARROW), kept, Buffer.from(REMOVED)]);
  }
  const before = escapedFor(kept);
  const keep = kept.length === 0 ? Buffer.alloc(0) : Buffer.concat([Buffer.from("(?<="), before, Buffer.from(")")]);
  return Buffer.concat([Buffer.from("regex:"), keep, escapedFor(wanted), Buffer.from(ARROW + REMOVED)]);
}
function escapedFor(bytes) {
  const out = [];
  for (const byte of bytes) {
    if (byte === 10) out.push(...Buffer.from("\\n"));
    else if (byte === 13) out.push(...Buffer.from("\\r"));
    else if (byte > 32 && byte < 127 && !/[A-Za-z0-9_]/.test(String.fromCharCode(byte))) out.push(92, byte);
    else out.push(byte);
  }
  return Buffer.from(out);
}
function replacementFile(lines) {
  const unique = new Map(lines.map((line) => [line.toString("latin1"), line]));
  const sorted = [...unique.values()].toSorted((a, b) => b.length - a.length || Buffer.compare(a, b));
  return Buffer.concat(sorted.flatMap((line) => [line, Buffer.from("\n")]));
}

export {
  replacementLine,
  replacementFile
};
