/** What happened, as GitHub tells it: the event's name and its payload, brought down to what decides what is scanned. */
import { readFileSync } from "node:fs";
import { IncompleteError, UsageError } from "../model.ts";

export interface PullRequest {
  readonly kind: "pull-request";
  readonly number: number;
  /** Full ids. */
  readonly base: string;
  readonly head: string;
  /** Name of the branch that it is for. */
  readonly baseRef: string;
  /** False: its author must not decide what counts as a finding (a fork's, and every `pull_request_target`). */
  readonly trusted: boolean;
}

export interface Push {
  readonly kind: "push";
  /** Full ref name. */
  readonly ref: string;
  /** Full ids; zeros for a ref that is new, or gone. */
  readonly before: string;
  readonly after: string;
  readonly forced: boolean;
  readonly defaultBranch: string | undefined;
}

export type Change =
  | PullRequest
  | Push
  | { readonly kind: "merge-group"; readonly base: string; readonly head: string }
  /** A schedule, a button, anything that brings no commits of its own. */
  | { readonly kind: "none" };

export interface EventInfo {
  readonly name: string;
  readonly change: Change;
  /** The commit that the workflow runs for. */
  readonly sha: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * @throws UsageError outside of GitHub Actions
 * @throws IncompleteError when the payload cannot be read or lacks what it must have
 */
export function readEvent(env: Readonly<Record<string, string | undefined>>): EventInfo {
  const name = env["GITHUB_EVENT_NAME"] ?? "";
  if (name === "")
    throw new UsageError("GITHUB_EVENT_NAME is not set: this runs as a GitHub Action; elsewhere run leakgate scan");
  const sha = env["GITHUB_SHA"];
  return { name, change: changeOf(name, env["GITHUB_EVENT_PATH"]), sha: isId(sha) ? sha : undefined };
}

function changeOf(name: string, path: string | undefined): Change {
  const carriesCommits = name.startsWith("pull_request") || name === "push" || name === "merge_group";
  if (!carriesCommits) return { kind: "none" };
  const payload = readPayload(path);
  if (name === "push") return pushOf(payload);
  if (name === "merge_group") {
    const group = part(payload, "merge_group");
    return { kind: "merge-group", base: idIn(group, "base_sha", name), head: idIn(group, "head_sha", name) };
  }
  return pullRequestOf(name, payload);
}

function pullRequestOf(name: string, payload: Json): PullRequest {
  const request = part(payload, "pull_request");
  const [base, head] = [part(request, "base"), part(request, "head")];
  const [from, to] = [part(head, "repo")["full_name"], part(base, "repo")["full_name"]];
  const number = Number(request["number"] ?? payload["number"]);
  return {
    kind: "pull-request",
    number: Number.isInteger(number) ? number : 0,
    base: idIn(base, "sha", name),
    head: idIn(head, "sha", name),
    baseRef: textIn(base, "ref") ?? "",
    // A fork that was deleted has no name any more.
    trusted: name !== "pull_request_target" && from !== undefined && from === to,
  };
}

function pushOf(payload: Json): Push {
  return {
    kind: "push",
    ref: textIn(payload, "ref") ?? "",
    before: idIn(payload, "before", "push"),
    after: idIn(payload, "after", "push"),
    forced: payload["forced"] === true,
    defaultBranch: textIn(part(payload, "repository"), "default_branch"),
  };
}

function readPayload(path: string | undefined): Json {
  try {
    return object(JSON.parse(readFileSync(path ?? "", "utf8")));
  } catch {
    throw new IncompleteError(
      "the event's payload (GITHUB_EVENT_PATH) cannot be read, so it is not known what to scan and whose configuration counts",
    );
  }
}

function object(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

function part(value: Json, key: string): Json {
  return object(value[key]);
}

function textIn(value: Json, key: string): string | undefined {
  const text = value[key];
  return typeof text === "string" && text !== "" ? text : undefined;
}

function idIn(value: Json, key: string, event: string): string {
  const id = value[key];
  if (isId(id)) return id;
  throw new IncompleteError(`the payload of this ${event} event names no commit under ${key}; use scan and range`);
}

function isId(value: unknown): value is string {
  return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
