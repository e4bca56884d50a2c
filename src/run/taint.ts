/** Which objects a run refuses: the taint file of the work tree, and those of the states that a change starts from. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Git } from "../git/git.ts";
import type { Repository } from "../git/repository.ts";
import type { ScanSource } from "../options.ts";
import { withTaint } from "../policy/taint.ts";
import { readTaint } from "../policy/taintFile.ts";
import { TaintList } from "../policy/taintList.ts";
import { TAINT_FILE } from "../policy/taintRule.ts";
import type { Source } from "../sources/source.ts";

/** A push of many branches starts in many places; the newest tell. */
const MOST_STARTS = 20;

/**
 * The source, watched for tainted objects where there is a list of them.
 *
 * @throws UsageError when the list cannot be read
 */
export async function guardTaint(source: ScanSource, repository: Repository, input: Source): Promise<Source> {
  const taint = new TaintList();
  for (const { bytes, name } of await taintFiles(source, repository)) taint.add(bytes, name);
  return taint.isEmpty ? input : withTaint(input, taint, await mergedCommits(source, repository));
}

/** A change must not get rid of the list that refuses it, so the states before it count too. */
async function taintFiles(
  source: ScanSource,
  { git, root }: Repository,
): Promise<readonly { readonly bytes: Buffer; readonly name: string }[]> {
  const files: { bytes: Buffer; name: string }[] = [];
  const path = root === undefined ? undefined : join(root, TAINT_FILE);
  if (path !== undefined && existsSync(path)) files.push({ bytes: readTaint(path, TAINT_FILE), name: TAINT_FILE });
  const revisions = [
    ...(root === undefined || source.kind === "staged" ? ["HEAD"] : []),
    ...(await startsOf(source, git)),
  ];
  for (const revision of revisions.filter((one) => one !== "" && !one.startsWith("-"))) {
    const { status, stdout } = await git.output(["cat-file", "blob", `${revision}:${TAINT_FILE}`], {
      accept: [0, 128],
    });
    if (status === 0) files.push({ bytes: stdout, name: `${revision}:${TAINT_FILE}` });
  }
  return files;
}

/** The states that a change starts from. */
async function startsOf(source: ScanSource, git: Git): Promise<readonly string[]> {
  if (source.kind === "range") return [source.range.split("..")[0] ?? ""];
  if (source.kind !== "push") return [];
  const { refs, known } = source;
  const olds = refs.flatMap(({ old }) => (old === undefined ? [] : [old]));
  // What any remote has will do: a list counts wherever it was agreed on.
  const selection = known === "refs" ? "--all" : "--remotes";
  const args = ["rev-list", "--boundary", ...refs.map(({ oid }) => oid), "--not", selection, "--"];
  // What the other side has may not be known here; then its old objects are all there is.
  const { stdout } = await git.output(args, { accept: [0, 128] });
  const boundary = lines(stdout).flatMap((line) => (line.startsWith("-") ? [line.slice(1)] : []));
  return [...new Set([...olds, ...boundary.slice(0, MOST_STARTS)])];
}

/** Commits that the merge under way brings in: the index shows only their content. */
async function mergedCommits(source: ScanSource, { git, gitDir }: Repository): Promise<readonly string[]> {
  if (source.kind !== "staged" || !existsSync(join(gitDir, "MERGE_HEAD"))) return [];
  const heads = lines(readFileSync(join(gitDir, "MERGE_HEAD")));
  const { stdout } = await git.output(["rev-list", ...heads, "--not", "HEAD", "--"]);
  return lines(stdout);
}

function lines(bytes: Buffer): readonly string[] {
  return bytes
    .toString("latin1")
    .split("\n")
    .filter((line) => line !== "");
}
