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
