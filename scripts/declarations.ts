/** Type declarations of the library, made by tsc: esbuild makes none. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { UsageError } from "../src/model.ts";

/**
 * @param root folder of the package
 * @param entry the library's module, relative to the root
 * @returns path in dist/ and text of each declaration file that the entry needs
 * @throws UsageError with tsc's messages when the types are wrong
 */
export function declarations(root: string, entry: string): readonly [string, string][] {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "types-"));
  try {
    runTsc(root, entry, folder);
    return [...reachable(join(folder, "src"), posix.basename(entry).replace(".ts", ".d.ts"))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runTsc(root: string, entry: string, folder: string): void {
  const project = join(folder, "tsconfig.json");
  writeFileSync(
    project,
    JSON.stringify({
      extends: join(root, "tsconfig.json"),
      compilerOptions: { emitDeclarationOnly: true, outDir: folder, rootDir: root, newLine: "lf" },
      files: [join(root, entry)],
      include: [],
    }),
  );
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const run = spawnSync(process.execPath, [tsc, "--project", project, "--pretty", "false"], { encoding: "utf8" });
  if (run.status !== 0) throw new UsageError(`tsc could not write the declarations:\n${run.stdout}${run.stderr}`);
}

/** tsc writes declarations of every file that it read; only those that the entry's own name are of use. */
function reachable(folder: string, entry: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const queue = [entry];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(`types/${name}`)) continue;
    const text = readFileSync(join(folder, name), "utf8");
    // TypeScript leaves `./x.ts` in the imports; beside them lies `x.d.ts`, whose name for importers is `./x.js`.
    const renamed = text.replaceAll(/(["']\.{1,2}\/[^"'\n]*)\.ts(["'])/g, "$1.js$2");
    found.set(`types/${name}`, renamed);
    for (const [, target = ""] of renamed.matchAll(/["'](\.{1,2}\/[^"'\n]*)\.js["']/g)) {
      queue.push(`${posix.join(posix.dirname(name), target)}.d.ts`);
    }
  }
  return found;
}
