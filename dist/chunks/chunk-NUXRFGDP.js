const { readFile, rename, rm, stat, writeFile } = globalThis.process.getBuiltinModule("node:fs/promises");
const { hostname } = globalThis.process.getBuiltinModule("node:os");
const { setTimeout } = globalThis.process.getBuiltinModule("node:timers/promises");
import {
  require_lib
} from "./chunk-UBXUMO4T.js";
import {
  readBaseline,
  settleEntries
} from "./chunk-EO3G3NYD.js";
import {
  m0_BASELINE_SCHEMA
} from "./chunk-X2LJYSO7.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import {
  __toESM
} from "./chunk-KIZ6KU7F.js";

// src/baseline/format.ts
function formatBaseline(baseline) {
  const headers = baseline.salts.map((salt) => JSON.stringify({ schema: m0_BASELINE_SCHEMA, salt }));
  return `${[...headers, ...settleEntries(baseline.entries).map(formatEntry)].join("\n")}
`;
}
function formatEntry(entry) {
  const { fingerprint, rule, where, scope, path, history, status, reason, owner, until } = entry;
  const kind = where === "content" ? void 0 : where;
  return JSON.stringify({ fingerprint, rule, where: kind, scope, path, history, status, reason, owner, until });
}

// src/baseline/update.ts
var import_write_file_atomic = __toESM(require_lib(), 1);
var PATIENCE = 1e4;
var STALE = 6e4;
async function updateBaseline(file, change) {
  const unlock = await lock(file);
  try {
    const current = await readBaseline(file);
    const text = formatBaseline(await change(current));
    if (current !== void 0 && await readFile(file, "utf8") === text) return;
    await (0, import_write_file_atomic.default)(file, text).catch((error) => {
      throw cannot(file, error);
    });
  } finally {
    await unlock();
  }
}
async function lock(file) {
  const path = `${file}.lock`;
  const own = `${process.pid} ${hostname()} ${Math.random()}
`;
  const end = Date.now() + PATIENCE;
  for (; ; ) {
    try {
      await writeFile(path, own, { flag: "wx" });
      return () => release(path, own);
    } catch (error) {
      if (error.code !== "EEXIST") throw cannot(file, error);
    }
    const left = await leftBehind(path);
    if (left !== void 0) await takeAway(path, left);
    else if (Date.now() > end) {
      throw new m101_UsageError(`${file}: another leakgate is writing it; when none is running, delete ${path}`);
    } else await setTimeout(20 + Math.random() * 30);
  }
}
async function release(path, own) {
  if (await textOf(path) === own) await rm(path, { force: true });
}
async function leftBehind(path) {
  const text = await textOf(path);
  const info = await stat(path).catch(() => void 0);
  if (text === void 0 || info === void 0) return void 0;
  const [pid, host] = text.split(" ");
  const isDead = host === hostname() && /^\d+$/.test(pid ?? "") && !isRunning(Number(pid));
  return isDead || Date.now() - info.mtimeMs > STALE ? text : void 0;
}
async function takeAway(path, text) {
  const aside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if (await textOf(aside) !== text)
    await writeFile(path, await textOf(aside) ?? "", { flag: "wx" }).catch(() => {
    });
  await rm(aside, { force: true });
}
async function textOf(path) {
  return await readFile(path, "utf8").catch(() => void 0);
}
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
function cannot(file, error) {
  const code = error.code ?? "unknown error";
  return new m101_UsageError(`${file}: the baseline cannot be written (${code}); check the folder and its permissions`);
}

export {
  formatBaseline,
  updateBaseline
};
