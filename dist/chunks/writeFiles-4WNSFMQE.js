const { mkdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
import {
  require_lib
} from "./chunk-UBXUMO4T.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import {
  __toESM
} from "./chunk-KIZ6KU7F.js";

// src/incident/report/writeFiles.ts
var import_write_file_atomic = __toESM(require_lib(), 1);
async function writeFiles(folder, files, name) {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [file, content] of Object.entries(files)) await (0, import_write_file_atomic.default)(join(folder, file), content);
  } catch (error) {
    const { code } = error;
    if (code === void 0) throw error;
    throw new m101_UsageError(`--out ${name}: the report cannot be written (${code})`);
  }
}
export {
  writeFiles
};
