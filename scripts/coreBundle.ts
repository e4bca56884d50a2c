/**
 * Bundles src/ so that what every hook runs is one file, `dist/core.cjs`: Node needs about a millisecond for each file of a module
 * graph, and esbuild's splitting alone makes some fifty of them (docs/decisions/004-start-up.md). The core gives each of its modules'
 * exports under a name of its own; everything else is built against it, so that no class exists twice. It is CommonJS, so that
 * `dist/load.cjs` can run it from V8's compiled form; `dist/core.js` hands it to ES modules.
 */
import { createHash } from "node:crypto";
import { relative } from "node:path";
import { build, type BuildOptions, type Metafile, type OutputFile, type Plugin } from "esbuild";

/** Stands for the core in the code of other files until their place in dist/ is known. */
const CORE = "leakgate:core";
/** The same for files that the core loads late. */
const LATE = "leakgate:late/";

export interface CoreBundle {
  readonly outputFiles: readonly OutputFile[];
  readonly metafiles: readonly Metafile[];
  /** Names that the core exports. */
  readonly names: readonly string[];
  /** The name under which the core exports something. */
  readonly nameOf: (module: string, name: string) => string;
}

/**
 * @param root absolute folder of the repository
 * @param seeds modules that every hook runs, relative to `root`; what they import statically is in the core too
 * @param entries file in dist/ without its ending → module
 */
export async function coreBundle(
  root: string,
  seeds: readonly string[],
  entries: Readonly<Record<string, string>>,
  options: BuildOptions,
): Promise<CoreBundle> {
  const shared = { ...options, absWorkingDir: root, bundle: true, write: false, metafile: true } as const;
  const { inputs } = (await build({ ...shared, entryPoints: [...seeds], splitting: true, outdir: "dist" })).metafile;
  const core = closure(inputs, seeds);
  const exported = await exportsOf(root, core, shared);
  const late = lateModules(inputs, core);
  const plugins = options.plugins ?? [];
  const first = await build({
    ...shared,
    stdin: { contents: coreSource(exported), resolveDir: root, sourcefile: "core.ts", loader: "ts" },
    outfile: "dist/core.cjs",
    format: "cjs",
    define: { "import.meta.url": "coreUrl" },
    banner: { js: 'const coreUrl = require("node:url").pathToFileURL(__filename).href;' },
    splitting: false,
    plugins: [...plugins, lateLoading(root, core)],
  });
  const second = await build({
    ...shared,
    entryPoints: { ...entries, ...Object.fromEntries(late.map((path) => [`late/${fileName(path)}`, path])) },
    outdir: "dist",
    splitting: true,
    plugins: [...plugins, coreStubs(root, exported)],
  });
  const modules = [...exported.keys()];
  return {
    outputFiles: [...first.outputFiles, ...second.outputFiles],
    metafiles: [first.metafile, second.metafile],
    names: modules.flatMap((path, module) => (exported.get(path) ?? []).map((name) => alias(module, name))),
    nameOf: (module, name) => alias(modules.indexOf(module), name),
  };
}

/**
 * What loads the core: `load.cjs` for the command line, and `core.js` for ES modules.
 *
 * @param code of dist/core.cjs
 */
export async function coreLoaders(
  root: string,
  code: string,
  names: readonly string[],
  { target = "node20" }: BuildOptions,
): Promise<readonly (readonly [name: string, code: string])[]> {
  const digest = createHash("sha256").update(code).digest("hex").slice(0, 16);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/loadCore.ts"],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target,
    charset: "ascii",
    define: { CORE_DIGEST: JSON.stringify(digest) },
  });
  return [
    ["load.cjs", outputFiles.map(({ text }) => text).join("")],
    ["core.js", `${LOAD_CORE}export const { ${names.join(", ")} } = core;\n`],
  ];
}

/** Asked for by `require`, so that all get the same core. */
export const LOAD_CORE: string = `import { createRequire } from "node:module";
const { core, keepCode } = createRequire(import.meta.url)("./load.cjs");
`;

/** Code of a file in dist/ with the places of core and late files as seen from there. @param name path in dist/ */
export function withPlaces(code: string, name: string): string {
  const up = name.includes("/") ? "../" : "./";
  return code.replaceAll(CORE, `${up}core.js`).replaceAll(LATE, `${up}late/`);
}

/** Modules that the seeds reach by static imports. */
function closure(inputs: Metafile["inputs"], seeds: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const open = [...seeds];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const input = inputs[path];
    if (input === undefined || found.has(path)) continue;
    found.add(path);
    for (const { path: target, kind, external } of input.imports) {
      if (kind !== "dynamic-import" && external !== true) open.push(target);
    }
  }
  return [...found].sort();
}

/** Names that each module of the core exports. */
async function exportsOf(
  root: string,
  core: readonly string[],
  options: BuildOptions,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const own = core.filter((path) => path.startsWith("src/"));
  const { metafile } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: own,
    outdir: "dist",
    splitting: true,
    metafile: true,
  });
  const exported = new Map<string, readonly string[]>();
  for (const { entryPoint, exports } of Object.values(metafile.outputs)) {
    if (entryPoint !== undefined && own.includes(entryPoint)) exported.set(entryPoint, exports.toSorted());
  }
  return new Map([...exported].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Modules outside the core that the core imports when it needs them. */
function lateModules(inputs: Metafile["inputs"], core: readonly string[]): readonly string[] {
  const targets = core.flatMap((path) =>
    (inputs[path]?.imports ?? []).flatMap(({ path: target, kind, external }) =>
      kind === "dynamic-import" && external !== true && !core.includes(target) ? [target] : [],
    ),
  );
  return [...new Set(targets)].sort();
}

function alias(module: number, name: string): string {
  return `m${module}_${name}`;
}

function coreSource(exported: ReadonlyMap<string, readonly string[]>): string {
  return [...exported]
    .map(([path, names], module) => {
      const list = names.map((name) => `${name} as ${alias(module, name)}`).join(", ");
      return names.length === 0 ? `import "./${path}";` : `export { ${list} } from "./${path}";`;
    })
    .join("\n");
}

/** In the core: what is not part of it is a file of its own. */
function lateLoading(root: string, core: readonly string[]): Plugin {
  return {
    name: "late-loading",
    setup({ onResolve, resolve }) {
      onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind !== "dynamic-import" || pluginData === CORE || path.startsWith("node:")) return undefined;
        const target = await resolve(path, { kind, importer, resolveDir, pluginData: CORE });
        const own = relative(root, target.path).replaceAll("\\", "/");
        if (target.external || target.errors.length > 0 || core.includes(own)) return undefined;
        return { path: `${LATE}${fileName(own)}.js`, external: true };
      });
    },
  };
}

/** Outside the core: its modules only hand on what it exports. */
function coreStubs(root: string, exported: ReadonlyMap<string, readonly string[]>): Plugin {
  const modules = [...exported.keys()];
  return {
    name: "core-stubs",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: new RegExp(`^${CORE}$`) }, () => ({ path: CORE, external: true }));
      onLoad({ filter: /\.[cm]?[jt]s$/ }, ({ path }) => {
        const own = relative(root, path).replaceAll("\\", "/");
        const names = exported.get(own);
        if (names === undefined) return undefined;
        const module = modules.indexOf(own);
        const list = names.map((name) => `${alias(module, name)} as ${name}`).join(", ");
        return { contents: names.length === 0 ? "" : `export { ${list} } from "${CORE}";`, loader: "js" };
      });
    },
  };
}

/** `src/triage/triage.ts` → `triage-triage`. */
function fileName(path: string): string {
  return path
    .replace(/^src\//, "")
    .replace(/\.[cm]?[jt]s$/, "")
    .replaceAll(/[^A-Za-z0-9]+/g, "-");
}
