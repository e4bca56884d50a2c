/** The tree input: Go's standard library and sixty published packages, unpacked side by side, without any `.git`. */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { exec } from "../speed/exec.ts";
import { controlToken } from "./control.ts";
import { fetchNpm, fetchPypi, unpackNpm, unpackWheel } from "./fetch.ts";
import { npmTree, pypiTree } from "./packages.ts";

/**
 * Go's compiler (`cmd`) and test data stay out: they are half of the size, and mostly tables.
 * Links are not followed, so that no file counts twice.
 */
function copyGo(into: string): void {
  const from = path.join(exec("go", ["env", "GOROOT"]), "src");
  cpSync(from, into, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => file !== path.join(from, "cmd") && path.basename(file) !== "testdata",
  });
}

/** @param folder is made anew, in one step at the end */
export function makeTree(folder: string): void {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  copyGo(path.join(partial, "go"));
  fetchNpm(npmTree);
  for (const spec of npmTree) unpackNpm(spec, path.join(partial, "npm", spec.replace("/", "-")));
  for (const wheel of fetchPypi(pypiTree)) {
    unpackWheel(wheel, path.join(partial, "pypi", path.basename(wheel, ".whl")));
  }
  writeFileSync(path.join(partial, "control.ts"), `export const token = "${controlToken("tree")}";\n`);
  makeReadable(partial);
  renameSync(partial, folder);
}

/** Some packages hold files that only their author may read or folders that nobody may enter. */
function makeReadable(folder: string): void {
  exec("chmod", ["-R", "u+rwX", folder]);
  if (readdirSync(folder).length === 0) throw new Error(`${folder} is empty`);
}
