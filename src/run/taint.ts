/** Which objects a run refuses: the taint file of the work tree, and those of the states that a change starts from. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "../git/repository.ts";
import type { ScanSource } from "../options.ts";
import { parseTaint, withTaint } from "../policy/taint.ts";
import { TAINT_FILE } from "../policy/taintRule.ts";
import type { Source } from "../sources/source.ts";

/**
 * The source, watched for tainted objects where there is a list of them.
 *
 * @throws UsageError when the list cannot be read
 */
export async function guardTaint(source: ScanSource, repository: Repository, input: Source): Promise<Source> {
  const taint = new Set<string>();
  for (const { text, name } of await taintFiles(source, repository)) {
    for (const oid of parseTaint(text, name)) taint.add(oid);
  }
  return taint.size === 0 ? input : withTaint(input, taint, await mergedCommits(source, repository));
}

/** A change must not get rid of the list that refuses it, so the state before counts too. */
async function taintFiles(
  source: ScanSource,
  { git, root }: Repository,
): Promise<readonly { readonly text: string; readonly name: string }[]> {
  const files: { text: string; name: string }[] = [];
  const path = root === undefined ? undefined : join(root, TAINT_FILE);
  if (path !== undefined && existsSync(path)) files.push({ text: readFileSync(path, "utf8"), name: TAINT_FILE });
  const revisions = [
    ...(root === undefined ? ["HEAD"] : []),
    ...(source.kind === "range" ? [source.range.split("..")[0] ?? ""] : []),
  ];
  for (const revision of revisions.filter((one) => one !== "" && !one.startsWith("-"))) {
    const { status, stdout } = await git.output(["cat-file", "blob", `${revision}:${TAINT_FILE}`], {
      accept: [0, 128],
    });
    if (status === 0) files.push({ text: stdout.toString("latin1"), name: `${revision}:${TAINT_FILE}` });
  }
  return files;
}

/** Commits that the merge under way brings in: the index shows only their content. */
async function mergedCommits(source: ScanSource, { git, gitDir }: Repository): Promise<readonly string[]> {
  if (source.kind !== "staged" || !existsSync(join(gitDir, "MERGE_HEAD"))) return [];
  const heads = readFileSync(join(gitDir, "MERGE_HEAD"), "latin1")
    .split("\n")
    .filter((line) => line !== "");
  const { stdout } = await git.output(["rev-list", ...heads, "--not", "HEAD", "--"]);
  return stdout
    .toString("latin1")
    .split("\n")
    .filter((line) => line !== "");
}
