import {
  isEncrypted,
  isSops
} from "./chunk-LI53ZI2M.js";
import {
  m130_Kind
} from "./chunk-WFFQMH6X.js";

// src/policy/checks/fileMode.ts
var fileModeRule = "secret-file-mode";
async function check(file, { repository }) {
  if (file.entry.tracked || file.bytes.length === 0 || /^(?:\.git.*|readme.*|.*\.(?:pub|crt|example|md))$/i.test(file.base))
    return [];
  if (file.is(m130_Kind.keyFile) && !file.is(m130_Kind.env | m130_Kind.secretsFolder) && !/PRIVATE KEY/.test(file.text)) return [];
  if (isEncrypted(file.bytes) || isSops(file.text)) return [];
  const mode = repository?.diskMode?.(file.path);
  return isWide(mode) ? [{ rule: fileModeRule, notes: [modeNote(mode)] }] : [];
}
function isWide(mode) {
  return mode !== void 0 && (mode & 63) !== 0;
}
function modeNote(mode) {
  return `its mode is 0${(mode & 511).toString(8).padStart(3, "0")}`;
}

export {
  check,
  isWide,
  modeNote
};
