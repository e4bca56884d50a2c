import "./chunk-KIZ6KU7F.js";

// src/action/comment.ts
var MARK = "<!-- leakgate -->";
var PATIENCE = 3e4;
var KNOWN_PEOPLE = ["OWNER", "MEMBER", "COLLABORATOR"];
async function writeComment(request) {
  try {
    const { getOctokit } = await import("./github-4PCBCOYG.js");
    await write(getOctokit(request.token, { baseUrl: request.api }), request);
    return void 0;
  } catch (error) {
    return reason(error);
  }
}
async function write({ rest, paginate }, { repository, pullRequest, ...request }) {
  const [owner = "", repo = ""] = repository.split("/");
  const signal = AbortSignal.timeout(PATIENCE);
  const body = `${MARK}
${request.body}`;
  const comments = await paginate(rest.issues.listComments, {
    owner,
    repo,
    issue_number: pullRequest,
    per_page: 100,
    request: { signal }
  });
  const ours = comments.find((comment) => {
    const stranger = comment.user?.type === "User" && !KNOWN_PEOPLE.includes(comment.author_association ?? "");
    return comment.body?.startsWith(MARK) === true && !stranger;
  });
  if (ours === void 0) {
    if (!request.resolved)
      await rest.issues.createComment({ owner, repo, issue_number: pullRequest, body, request: { signal } });
  } else if (ours.body?.trimEnd() !== body.trimEnd())
    await rest.issues.updateComment({ owner, repo, comment_id: ours.id, body, request: { signal } });
}
function reason(error) {
  const { status, response } = Object(error);
  if (status === void 0 || response === void 0) return "GitHub could not be reached";
  const headers = response.headers ?? {};
  if (status === 429 || headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0")
    return `GitHub's rate limit is reached (${status})`;
  if (status === 401) return "GitHub does not know the token (401)";
  if (status === 403 || status === 404)
    return `the token may not comment (${status}): the job needs "permissions: pull-requests: write", which pull requests from forks never get`;
  if (status === 422) return "GitHub refused the text (422)";
  return status < 500 ? `GitHub refused (${status})` : `GitHub is in trouble (${status})`;
}
export {
  writeComment
};
