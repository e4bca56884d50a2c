/** Downloads published packages once and unpacks them. Names and versions are pinned, so a file that is there is right. */
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

import { exec } from "../speed/exec.ts";
import { cache, downloads } from "../speed/paths.ts";

const npmFolder = path.join(downloads, "npm");
const pypiFolder = path.join(downloads, "pypi");

/** Where npm writes the tarball of `name@version`: the scope's "@" goes and its "/" becomes "-". */
export function tarball(spec: string): string {
  const at = spec.lastIndexOf("@");
  const name = spec.slice(0, at).replace(/^@/, "").replace("/", "-");
  return path.join(npmFolder, `${name}-${spec.slice(at + 1)}.tgz`);
}

/**
 * Gets the tarballs that are not there yet, twenty a call; no package script runs.
 *
 * @param specs exact ones, `name@version`
 */
export function fetchNpm(specs: readonly string[]): void {
  mkdirSync(npmFolder, { recursive: true });
  const missing = specs.filter((spec) => !existsSync(tarball(spec)));
  for (let i = 0; i < missing.length; i += 20) {
    const batch = missing.slice(i, i + 20);
    console.log(`npm pack ${batch[0]} … (${i + batch.length} of ${missing.length})`);
    const where = ["--pack-destination", npmFolder, "--cache", path.join(cache, "npm")];
    exec("npm", ["pack", "--silent", "--ignore-scripts", ...where, ...batch], { cwd: npmFolder });
  }
}

/** Gets pure Python wheels, which any machine can unpack, without their dependencies. */
export function fetchPypi(requirements: readonly string[]): readonly string[] {
  mkdirSync(pypiFolder, { recursive: true });
  if (readdirSync(pypiFolder).length < requirements.length) {
    const pure = ["--only-binary=:all:", "--platform", "any", "--implementation", "py", "--abi", "none"];
    const quiet = ["--quiet", "--no-deps", "--python-version", "3.12", "--dest", pypiFolder];
    exec("python3", ["-m", "pip", "download", ...quiet, ...pure, ...requirements]);
  }
  return readdirSync(pypiFolder)
    .filter((file) => file.endsWith(".whl"))
    .sort()
    .map((file) => path.join(pypiFolder, file));
}

/**
 * Unpacks a tarball of npm into a folder, without the folder `package/` that stands around its files.
 *
 * @param leaveOut glob patterns of file names
 */
export function unpackNpm(spec: string, into: string, leaveOut: readonly string[] = []): void {
  mkdirSync(into, { recursive: true });
  const modes = ["--no-same-owner", "--no-same-permissions", ...leaveOut.map((glob) => `--exclude=${glob}`)];
  exec("tar", [...modes, "-xzf", tarball(spec), "-C", into, "--strip-components=1"]);
}

/** Unpacks a wheel, which is a zip archive, into a folder. */
export function unpackWheel(wheel: string, into: string): void {
  mkdirSync(into, { recursive: true });
  exec("python3", ["-m", "zipfile", "-e", wheel, into]);
}
