/**
 * Loads dist/core.cjs, from V8's compiled form where there is one. Becomes dist/load.cjs: CommonJS, since Node gives no way to hand
 * compiled code to its loader of ES modules. The sources run without it (see main.ts).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { codeCacheFolder, codeCacheName, readCodeCache, writeCodeCache } from "./codeCache.ts";

/** The first letters of the digest of dist/core.cjs; set when leakgate is built. */
declare const CORE_DIGEST: string;

/** What dist/core.cjs exports. */
export const core: Record<string, unknown> = {};
/** Keeps what has been compiled by the end of this run; to be called by a run that has gone the whole way of a hook. */
export const keepCode: () => void = load();

function load(): () => void {
  const file = join(__dirname, "core.cjs");
  // As Node wraps CommonJS, and with what the build put in place of `import()`. There is nothing but ASCII in it.
  const text = `(function (exports, require, module, __filename, __dirname, importLate) { ${readFileSync(file, "latin1")}\n})`;
  const folder = codeCacheFolder(process.env);
  const name = codeCacheName(CORE_DIGEST);
  const cachedData = folder === undefined ? undefined : readCodeCache(folder, name);
  const script = new Script(text, {
    filename: file,
    ...(cachedData !== undefined && { cachedData }),
  });
  const module = { exports: core };
  script.runInThisContext()(core, require, module, file, __dirname, (name: string) => import(name));
  // esbuild replaces the object.
  Object.defineProperties(core, Object.getOwnPropertyDescriptors(module.exports));
  if (folder === undefined || (cachedData !== undefined && script.cachedDataRejected !== true)) return () => {};
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    process.on("exit", () => writeCodeCache(folder, name, script.createCachedData()));
  };
}
