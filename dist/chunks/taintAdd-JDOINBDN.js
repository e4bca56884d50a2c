const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
import {
  TaintList,
  m131_TAINT_FILE,
  readTaint
} from "./chunk-BZRQBGOK.js";
import {
  require_lib
} from "./chunk-UBXUMO4T.js";
import {
  m98_storedIds,
  m98_storedObjects
} from "./chunk-2NFJI7WK.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import {
  __toESM
} from "./chunk-KIZ6KU7F.js";

// src/incident/taintAdd.ts
var import_write_file_atomic = __toESM(require_lib(), 1);
async function addTaint(root, before, after) {
  const file = join(root, m131_TAINT_FILE);
  const list = new TaintList();
  if (existsSync(file)) list.add(readTaint(file, file), file);
  const ids = new Set(list);
  const known = ids.size;
  const [types, kept] = await Promise.all([m98_storedObjects(before.git), m98_storedIds(after.git)]);
  for (const oid of await reachable(before)) {
    const type = types.get(oid);
    if ((type === "commit" || type === "blob") && kept.find(oid) < 0) ids.add(oid);
  }
  const added = ids.size - known;
  if (added > 0) {
    try {
      await (0, import_write_file_atomic.default)(
        file,
        [...ids].sort().map((oid) => `${oid}
`).join("")
      );
    } catch (error) {
      throw new m101_UsageError(`${file} cannot be written (${error.code})`);
    }
  }
  return { file, total: ids.size, added };
}
async function reachable({ git }) {
  const { stdout } = await git.output(["rev-list", "--objects", "--no-object-names", "--all", "--reflog", "--"]);
  return stdout.toString("latin1").split("\n").filter((line) => line !== "");
}
export {
  addTaint
};
