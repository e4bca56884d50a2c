/** From an incident to a plan, and to the facts that its runbook needs. */
import { ObjectReader } from "../git/objectReader.ts";
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
    const plan = await choosePlan(secrets, reader, isCleanAtHead);
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

async function atHead(reader: ObjectReader, path: string, text: string): Promise<boolean> {
  const answer = await reader.get(`HEAD:${path}`);
  return answer.kind === "object" && answer.bytes.includes(text);
}

/** The remote that the branch was cloned from; its address without what logs in. */
async function remoteOf({ git }: Repository, mask: Mask): Promise<RunbookFacts["remote"]> {
  const { stdout, status } = await git.output(["config", "--get-regexp", "^remote\\..*\\.url$"], { accept: [0, 1] });
  if (status !== 0) return undefined;
  const remotes = stdout
    .toString("utf8")
    .split("\n")
    .flatMap((line) => {
      const [, name, url] = /^remote\.(.*)\.url (.*)$/.exec(line) ?? [];
      return name === undefined || url === undefined ? [] : [{ name, url: mask(withoutLogin(url)) }];
    });
  return remotes.find(({ name }) => name === "origin") ?? remotes[0];
}

function withoutLogin(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, "$1");
}
