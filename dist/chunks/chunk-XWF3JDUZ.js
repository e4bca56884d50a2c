import {
  m141_locate
} from "./chunk-5L3HFBKJ.js";

// src/cli/fetchMirror.ts
async function fetchMirror(cwd) {
  const { repository } = await m141_locate(cwd, { kind: "history" });
  if (repository === void 0) throw new Error("a history was located without a repository");
  const { fetchPullRequests } = await import("./fetchPullRequests-UZD22LMS.js");
  fetchPullRequests(repository);
}

export {
  fetchMirror
};
