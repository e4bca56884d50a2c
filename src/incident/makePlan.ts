/** From an incident to a plan, and to the facts that its runbook needs. */
import { resolve } from "node:path";
import { ObjectReader } from "../git/objectReader.ts";
import { listRefs } from "../git/refs.ts";
import type { Repository } from "../git/repository.ts";
import type { Mask } from "../triage/mask.ts";
import type { Incident } from "./gather.ts";
import { choosePlan, type Plan } from "./plan/choose.ts";
import { type RunbookFacts, runbook, type Tool } from "./plan/runbook.ts";
import { LARGEST } from "./searchHistory.ts";

export interface MadePlan {
  readonly plan: Plan;
  readonly runbook: string;
}

/**
 * @param folder absolute; where the plan is going to lie
 * @throws IncompleteError when content cannot be read again
 */
export async function makePlan(incident: Incident, tool: Tool, folder: string, mask: Mask): Promise<MadePlan> {
  const { repository, secrets } = incident;
  const reader = new ObjectReader(repository.git, LARGEST);
  try {
    const dirty = new Set(secrets.flatMap(({ trace }) => trace.occurrences.map(({ blob }) => blob)));
    const isCleanAtHead = async (path: string): Promise<boolean> => {
      const answer = await reader.get(`HEAD:${path}`);
      return answer.kind === "object" && answer.type === "blob" && !dirty.has(answer.oid);
    };
    const { stdout: headRef } = await repository.git.output(["symbolic-ref", "-q", "HEAD"], { accept: [0, 1] });
    const plan = await choosePlan(
      secrets,
      reader,
      isCleanAtHead,
      await refsToFiles(repository, dirty),
      headRef.toString("utf8").trim(),
    );
    const facts: RunbookFacts = {
      tool,
      plan,
      folder,
      repository: mask(repository.root ?? repository.gitDir),
      remote: await remoteOf(repository, mask),
      usesLfs: await atHead(reader, ".gitattributes", "filter=lfs"),
      hasSubmodules: await atHead(reader, ".gitmodules", "[submodule"),
      firstCommits: [
        ...new Set(secrets.flatMap(({ trace }) => (trace.first === undefined ? [] : [trace.first.commit]))),
      ],
      secrets: secrets.length,
    };
    return { plan, runbook: runbook(facts) };
  } finally {
    await reader.close();
  }
}

/** Refs that lead to one of the blobs, by themselves or through a folder, and not through a commit. */
async function refsToFiles({ git }: Repository, blobs: ReadonlySet<string | undefined>): Promise<readonly string[]> {
  const { refs } = await listRefs(git);
  const found: string[] = [];
  for (const { name, oid, type, target } of refs) {
    const kind = target?.type ?? type;
    if (kind !== "blob" && kind !== "tree") continue;
    const { stdout } = await git.output(["rev-list", "--objects", "--no-object-names", oid, "--"]);
    if (
      stdout
        .toString("latin1")
        .split("\n")
        .some((id) => blobs.has(id))
    )
      found.push(name);
  }
  return found.sort();
}

async function atHead(reader: ObjectReader, path: string, text: string): Promise<boolean> {
  const answer = await reader.get(`HEAD:${path}`);
  return answer.kind === "object" && answer.bytes.includes(text);
}

/** The remote that the branch was cloned from; its address without what logs in. */
async function remoteOf({ git, root, gitDir }: Repository, mask: Mask): Promise<RunbookFacts["remote"]> {
  const { stdout, status } = await git.output(["config", "--get-regexp", "^remote\\..*\\.url$"], { accept: [0, 1] });
  if (status !== 0) return undefined;
  const remotes = stdout
    .toString("utf8")
    .split("\n")
    .flatMap((line) => {
      const [, name, url] = /^remote\.(.*)\.url (.*)$/.exec(line) ?? [];
      return name === undefined || url === undefined ? [] : [{ name, url: mask(address(url, root ?? gitDir)) }];
    });
  return remotes.find(({ name }) => name === "origin") ?? remotes[0];
}

/** Without what logs in; a relative folder as an absolute one, since the runbook is followed elsewhere. */
function address(url: string, folder: string): string {
  if (/^\.{1,2}(?:[\\/]|$)/.test(url)) return resolve(folder, url);
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, "$1");
}
