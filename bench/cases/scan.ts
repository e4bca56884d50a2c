/** Runs the built scanner on a folder and reads its findings. */
import { spawnSync } from "node:child_process";

/** What the measurements need of a finding. Guards (`where: policy`) are left out: neither measurement speaks of them. */
export interface Found {
  readonly path: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly rule: string;
  readonly confidence: string;
}

/**
 * Scans every file below a folder that is no repository.
 *
 * @param node the Node to run
 * @param bundle dist/leakgate.js
 * @param flags more flags of `leakgate scan`
 * @throws Error when the scanner fails
 */
export function scanFolder(
  node: string,
  bundle: string,
  folder: string,
  flags: readonly string[] = [],
): readonly Found[] {
  const args = [bundle, "scan", folder, "--format", "jsonl", "--fail-on", "none", "--no-baseline", ...flags];
  const run = spawnSync(node, args, { encoding: "utf8", maxBuffer: 1 << 30, cwd: folder });
  if (run.error !== undefined) throw run.error;
  // 3: some file was too large or binary; what was found is still there.
  if (run.status !== 0 && run.status !== 3) throw new Error(`leakgate ended with ${String(run.status)}: ${run.stderr}`);
  return run.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((row) => typeof row["rule"] === "string" && row["where"] !== "policy")
    .map((row) => ({
      path: String(row["path"]),
      ...(typeof row["line"] === "number" && { line: row["line"] }),
      ...(typeof row["endLine"] === "number" && { endLine: row["endLine"] }),
      rule: String(row["rule"]),
      confidence: String(row["confidence"]),
    }));
}
