/**
 * Builds dist/, which is committed (docs/decisions/002-committed-dist.md): the command line, the library and the Action with
 * all that they need, the library's type declarations, and the licences of what is bundled. The same tree gives the same
 * bytes on every machine; `.ci/run` fails when the committed dist/ differs.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildOptions, Metafile } from "esbuild";
import { UsageError } from "../src/model.ts";
import { declarations } from "./declarations.ts";
import { filesBelow } from "./filesBelow.ts";
import { generate } from "./generate.ts";
import { notices } from "./notices.ts";
import { inAscii, onlyVersion, withCommonJsGlobals, withImporter, withoutBuiltinImports } from "./bundling.ts";
import { coreBundle, coreLoaders, LOAD_CORE, withPlaces } from "./coreBundle.ts";

const root: string = fileURLToPath(new URL("..", import.meta.url));
const dist: string = join(root, "dist");

/** File in dist/ without its ending → module that it starts with. */
const ENTRIES: Readonly<Record<string, string>> = {
  index: "src/index.ts",
  worker: "src/run/pool/worker.ts",
  ...(existsSync(join(root, "src/action/main.ts")) && { action: "src/action/main.ts" }),
};

/** What every commit's hook runs; the rest is loaded when it is needed (docs/decisions/004-start-up.md). */
const HOOK_PATH: readonly string[] = [
  "src/cli/start.ts",
  "src/cli/commands/runHook.ts",
  "src/cli/runScan.ts",
  "src/sources/staged.ts",
];

const SHEBANG = "#!/usr/bin/env node\n";

try {
  await main();
} catch (error) {
  // A mistake in a rule or a type needs no stack trace.
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  console.log(await generate());
  const { code, metafiles } = await bundle();
  const files = new Map<string, string | Buffer>([
    ...code,
    ["rules.bin", readFileSync(join(root, "src/generated/rules.bin"))] as const,
    ["generic.bin", readFileSync(join(root, "src/engine/generic/generic.bin"))] as const,
    ...declarations(root, "src/index.ts"),
    ["THIRD-PARTY-NOTICES.txt", notices(root, metafiles.flatMap(bundledFiles))] as const,
  ]);
  files.set("build.txt", `${digestOf(files)}\n`);
  writeDist(files);
  console.log(`dist/: ${files.size} files, ${Math.round(sizeOf(files) / 1024)} KiB`);
}

/** The JavaScript of dist/: a file for each entry, the core, and chunks for what is loaded late or shared. */
async function bundle(): Promise<{ code: Map<string, string>; metafiles: readonly Metafile[] }> {
  const options: BuildOptions = {
    chunkNames: "chunks/[name]-[hash]",
    platform: "node",
    format: "esm",
    // The oldest Node that package.json allows.
    target: "node20.19",
    plugins: [onlyVersion(root)],
    legalComments: "none",
    // Text of one byte a character: V8 reads it in less time than text with a few others in it.
    charset: "ascii",
    logLevel: "warning",
  };
  const { outputFiles, metafiles, names, nameOf } = await coreBundle(root, HOOK_PATH, ENTRIES, options);
  const code = new Map<string, string>();
  for (const file of outputFiles) {
    const name = file.path.slice(dist.length + 1).replaceAll("\\", "/");
    const placed = withPlaces(file.text.replace(/^#!.*\n/, ""), name);
    code.set(
      name,
      inAscii(
        name.endsWith(".cjs") ? withImporter(placed, "importLate") : withoutBuiltinImports(withCommonJsGlobals(placed)),
      ),
    );
  }
  for (const [name, text] of await coreLoaders(root, code.get("core.cjs") ?? "", names, options)) {
    code.set(name, withoutBuiltinImports(text));
  }
  // What src/cli/main.ts is to the sources.
  const start = nameOf("src/cli/start.ts", "start");
  code.set("leakgate.js", `${SHEBANG}${withoutBuiltinImports(LOAD_CORE)}core.${start}(keepCode);\n`);
  return { code, metafiles };
}

/** Source files of which something is in a bundle. */
function bundledFiles(metafile: Metafile): readonly string[] {
  return Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
}

/**
 * Replaces each file whole, chunks before the entries that load them, so that a running leakgate is not disturbed; then
 * removes stale files.
 */
function writeDist(contents: ReadonlyMap<string, string | Buffer>): void {
  const chunksFirst = [...contents.keys()].sort((a, b) => b.split("/").length - a.split("/").length);
  for (const name of chunksFirst) {
    const path = join(dist, name);
    const content = Buffer.from(contents.get(name) ?? "");
    if (existsSync(path) && readFileSync(path).equals(content)) continue;
    mkdirSync(dirname(path), { recursive: true });
    const temporary = join(dist, `${basename(name)}.tmp`);
    writeFileSync(temporary, content, { mode: content.subarray(0, 2).toString() === "#!" ? 0o755 : 0o644 });
    renameSync(temporary, path);
  }
  for (const name of filesBelow(dist)) if (!contents.has(name)) rmSync(join(dist, name));
}

/** By which a running leakgate knows that it is not the same as the one before (src/ruleset/buildDigest.ts). */
function digestOf(contents: ReadonlyMap<string, string | Buffer>): string {
  const hash = createHash("sha256");
  for (const name of [...contents.keys()].sort())
    hash
      .update(name)
      .update("\0")
      .update(contents.get(name) ?? "");
  return hash.digest("hex");
}

function sizeOf(contents: ReadonlyMap<string, string | Buffer>): number {
  return [...contents.values()].reduce((sum, content) => sum + content.length, 0);
}
