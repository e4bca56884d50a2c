/** What esbuild has to be told so that the bundle behaves as the sources do. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";

/** Of package.json only the version goes into the bundle, so that dist/ does not change with every script. */
export function onlyVersion(root: string): Plugin {
  return {
    name: "only-version",
    setup({ onLoad }) {
      onLoad({ filter: /package\.json$/ }, ({ path }) => {
        if (path !== join(root, "package.json")) return undefined;
        const { version }: { version: string } = JSON.parse(readFileSync(path, "utf8"));
        return { contents: JSON.stringify({ version }), loader: "json" };
      });
    },
  };
}

/**
 * An ES module has no `require` and no `__filename`, but bundled CommonJS code asks for them.
 *
 * @returns the code, with definitions of what it uses before it
 */
export function withCommonJsGlobals(code: string): string {
  const definitions = [
    ...(/\brequire\b/.test(code)
      ? [
          'import { createRequire as $createRequire } from "node:module";',
          "const require = $createRequire(import.meta.url);",
        ]
      : []),
    ...(/\b__filename\b/.test(code)
      ? [
          'import { fileURLToPath as $fileURLToPath } from "node:url";',
          "const __filename = $fileURLToPath(import.meta.url);",
        ]
      : []),
  ];
  return definitions.map((line) => `${line}\n`).join("") + code;
}

/**
 * Takes Node's own modules from `process.getBuiltinModule` (Node 20.16 and 22.3) instead of importing them. An import makes every
 * lazy property of such a module at once: `node:fs` alone loads streams, promises and readline, which cost a hook 10 ms
 * (docs/decisions/004-start-up.md).
 */
export function withoutBuiltinImports(code: string): string {
  const taken: string[] = [];
  const rest = code.replace(
    /^import (?:(\w+(?:\$\w+)?)|\* as (\w+)|\{([^}]*)\}) from "(node:[\w/]+)";\n/gm,
    (_, byDefault: string | undefined, whole: string | undefined, names: string | undefined, module: string) => {
      const from = `globalThis.process.getBuiltinModule("${module}")`;
      const what = byDefault ?? whole ?? `{ ${(names ?? "").trim().replaceAll(/(\S+) as (\S+)/g, "$1: $2")} }`;
      taken.push(`const ${what} = ${from};\n`);
      return "";
    },
  );
  return taken.join("") + rest;
}

/**
 * Writes what esbuild leaves beyond ASCII (in comments and patterns) as escapes: V8 reads a text of one byte a character faster.
 */
export function inAscii(code: string): string {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * Has CommonJS code import through a function that is given to it: in a script that was compiled apart from Node's loader, `import()`
 * is an experimental feature that Node warns of.
 */
export function withImporter(code: string, name: string): string {
  return code.replaceAll(/\bimport\((?="(?:node:|\.{1,2}\/)[^"\n]*"\))/g, `${name}(`);
}
