/**
 * The one comment on a pull request: written when there is something to say, kept up to date, and marked as resolved when nothing is
 * left. GitHub may refuse (a fork's token only reads), be down, or have had enough; then the summary has to do.
 */
import type { getOctokit } from "@actions/github";

/** By which the comment is found again. Not shown. */
const MARK = "<!-- leakgate -->";
/** Milliseconds for one answer. */
const PATIENCE = 30_000;
/** Who else than a bot may have written our comment (the token of a person). Not just anyone, who could then edit it. */
const KNOWN_PEOPLE = ["OWNER", "MEMBER", "COLLABORATOR"];

export interface CommentRequest {
  /** Such as `https://api.github.com`. */
  readonly api: string;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly pullRequest: number;
  readonly body: string;
  /** Nothing is to be said: an older comment is marked as resolved, none is written. */
  readonly resolved: boolean;
}

type Octokit = ReturnType<typeof getOctokit>;

/** @returns why there is no comment, or undefined when all is well */
export async function writeComment(request: CommentRequest): Promise<string | undefined> {
  try {
    const { getOctokit } = await import("@actions/github");
    await write(getOctokit(request.token, { baseUrl: request.api }), request);
    return undefined;
  } catch (error) {
    return reason(error);
  }
}

async function write(
  { rest, paginate }: Octokit,
  { repository, pullRequest, ...request }: CommentRequest,
): Promise<void> {
  const [owner = "", repo = ""] = repository.split("/");
  const signal = AbortSignal.timeout(PATIENCE);
  const body = `${MARK}\n${request.body}`;
  const comments = await paginate(rest.issues.listComments, {
    owner,
    repo,
    issue_number: pullRequest,
    per_page: 100,
    request: { signal },
  });
  const ours = comments.find((comment) => {
    const stranger = comment.user?.type === "User" && !KNOWN_PEOPLE.includes(comment.author_association ?? "");
    return comment.body?.startsWith(MARK) === true && !stranger;
  });
  if (ours === undefined) {
    if (!request.resolved)
      await rest.issues.createComment({ owner, repo, issue_number: pullRequest, body, request: { signal } });
  } else if (ours.body?.trimEnd() !== body.trimEnd())
    await rest.issues.updateComment({ owner, repo, comment_id: ours.id, body, request: { signal } });
}

/** Only the status is told: what an API answers may quote what it was sent. */
function reason(error: unknown): string {
  const { status, response } = Object(error) as {
    status?: number;
    response?: { headers?: Readonly<Record<string, string | undefined>> };
  };
  // Octokit makes a 500 of its own out of a connection that fails.
  if (status === undefined || response === undefined) return "GitHub could not be reached";
  const headers = response.headers ?? {};
  if (status === 429 || headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0")
    return `GitHub's rate limit is reached (${status})`;
  if (status === 401) return "GitHub does not know the token (401)";
  if (status === 403 || status === 404)
    return `the token may not comment (${status}): the job needs "permissions: pull-requests: write", which pull requests from forks never get`;
  if (status === 422) return "GitHub refused the text (422)";
  return status < 500 ? `GitHub refused (${status})` : `GitHub is in trouble (${status})`;
}
