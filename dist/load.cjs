"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/cli/loadCore.ts
var loadCore_exports = {};
__export(loadCore_exports, {
  core: () => core,
  keepCode: () => keepCode
});
module.exports = __toCommonJS(loadCore_exports);
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");
var import_node_vm = require("node:vm");

// src/cli/codeCache.ts
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var DAYS_KEPT = 60;
var ENDING = ".v8-code";
function codeCacheFolder(env) {
  if (env["NODE_DISABLE_COMPILE_CACHE"]) return void 0;
  const asked = env["XDG_CACHE_HOME"];
  const home = env["HOME"];
  const base = asked !== void 0 && (0, import_node_path.isAbsolute)(asked) ? asked : process.platform === "win32" ? env["LOCALAPPDATA"] : home && (0, import_node_path.join)(home, process.platform === "darwin" ? "Library/Caches" : ".cache");
  return base !== void 0 && (0, import_node_path.isAbsolute)(base) ? (0, import_node_path.join)(base, "leakgate") : void 0;
}
function codeCacheName(digest) {
  return `core-${digest}-${process.version}-${process.arch}${ENDING}`;
}
function readCodeCache(folder, name) {
  let file;
  try {
    file = (0, import_node_fs.openSync)((0, import_node_path.join)(folder, name), "r");
    return isOwn((0, import_node_fs.fstatSync)(file)) && isOwn((0, import_node_fs.statSync)(folder)) ? once((0, import_node_fs.readFileSync)(file)) : void 0;
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs.closeSync)(file);
  }
}
function writeCodeCache(folder, name, code) {
  const temporary = (0, import_node_path.join)(folder, `${name}.${process.pid}.tmp`);
  try {
    (0, import_node_fs.mkdirSync)(folder, { recursive: true, mode: 448 });
    if (!isOwn((0, import_node_fs.statSync)(folder))) return;
    const file = (0, import_node_fs.openSync)(temporary, "wx", 384);
    try {
      (0, import_node_fs.writeFileSync)(file, Buffer.concat([code, code]));
      (0, import_node_fs.fsyncSync)(file);
    } finally {
      (0, import_node_fs.closeSync)(file);
    }
    (0, import_node_fs.renameSync)(temporary, (0, import_node_path.join)(folder, name));
    removeOld(folder);
  } catch {
    discard(temporary);
  }
}
function discard(file) {
  try {
    (0, import_node_fs.rmSync)(file, { force: true });
  } catch {
  }
}
function once(twice) {
  const half = twice.length / 2;
  return Number.isInteger(half) && half > 0 && twice.compare(twice, 0, half, half) === 0 ? twice.subarray(0, half) : void 0;
}
function isOwn({ uid, mode }) {
  return process.getuid === void 0 || uid === process.getuid() && (mode & 18) === 0;
}
function removeOld(folder) {
  const oldest = Date.now() - DAYS_KEPT * 864e5;
  for (const name of (0, import_node_fs.readdirSync)(folder)) {
    if (!name.includes(ENDING)) continue;
    if ((0, import_node_fs.statSync)((0, import_node_path.join)(folder, name)).mtimeMs < oldest) (0, import_node_fs.rmSync)((0, import_node_path.join)(folder, name), { force: true });
  }
}

// src/cli/loadCore.ts
var core = {};
var keepCode = load();
function load() {
  const file = (0, import_node_path2.join)(__dirname, "core.cjs");
  const text = `(function (exports, require, module, __filename, __dirname, importLate) { ${(0, import_node_fs2.readFileSync)(file, "latin1")}
})`;
  const folder = codeCacheFolder(process.env);
  const name = codeCacheName("6736e7d3ef8a81aa");
  const cachedData = folder === void 0 ? void 0 : readCodeCache(folder, name);
  const script = new import_node_vm.Script(text, {
    filename: file,
    ...cachedData !== void 0 && { cachedData }
  });
  const module2 = { exports: core };
  script.runInThisContext()(core, require, module2, file, __dirname, (name2) => import(name2));
  Object.defineProperties(core, Object.getOwnPropertyDescriptors(module2.exports));
  if (folder === void 0 || cachedData !== void 0 && script.cachedDataRejected !== true) return () => {
  };
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    process.on("exit", () => writeCodeCache(folder, name, script.createCachedData()));
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  core,
  keepCode
});
