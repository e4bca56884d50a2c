const { basename } = globalThis.process.getBuiltinModule("node:path");
// src/incident/plan/pathLines.ts
var PLAIN = /^(?!.*==>)[^\r\n\\]+$/;
function removedPathLine(path) {
  return PLAIN.test(path) ? `literal:${path}` : `regex:${pattern(path)}`;
}
function renamedPathLine([from, to]) {
  return PLAIN.test(from) && PLAIN.test(to) ? `literal:${from}==>${to}` : `regex:${pattern(from)}==>${template(to)}`;
}
function isPlainName(path) {
  return PLAIN.test(basename(path));
}
function pattern(path) {
  return `\\A${escaped(path, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`)}\\Z`;
}
function template(path) {
  return escaped(path, (byte) => `\\${byte.toString(8).padStart(3, "0")}`);
}
function escaped(path, write) {
  return Array.from(pathBytes(path), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9_/-]/.test(character) ? character : write(byte);
  }).join("");
}
function pathBytes(path) {
  const pieces = path.split(/\\x([89a-f][0-9a-f])/);
  return Buffer.concat(pieces.map((piece, i) => Buffer.from(piece, i % 2 === 0 ? "utf8" : "hex")));
}

export {
  removedPathLine,
  renamedPathLine,
  isPlainName
};
