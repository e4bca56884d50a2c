/** The licence texts of the packages that a bundle contains: their authors ask that these go where their code goes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The text of dist/THIRD-PARTY-NOTICES.txt.
 *
 * @param root folder that holds node_modules/
 * @param inputs files that went into the bundles, relative to the root (esbuild's metafile)
 * @throws Error when a package names no licence
 */
export function notices(root: string, inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((input) => packageFolder(input) ?? []));
  const sections = [...folders].map((folder) => section(join(root, folder))).sort();
  return ["leakgate contains code of the packages below, under these licences.\n", ...new Set(sections)].join(
    `\n${"-".repeat(80)}\n\n`,
  );
}

/** `node_modules/a/lib/x.js` → `node_modules/a`; scoped and nested packages too. */
function packageFolder(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function section(folder: string): string {
  const manifest: { name: string; version: string; license?: string } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  if (manifest.license === undefined) throw new Error(`${folder} names no licence`);
  const texts = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${texts.join("\n\n")}\n`;
}
