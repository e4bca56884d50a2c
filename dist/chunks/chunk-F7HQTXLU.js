import {
  m165_locate
} from "./chunk-DFMGVWCY.js";

// src/cli/fetchMirror.ts
async function fetchMirror(cwd) {
  const { repository } = await m165_locate(cwd, { kind: "history" });
  if (repository === void 0) throw new Error("a history was located without a repository");
  const { fetchPullRequests } = await import("./fetchPullRequests-57T2EQYT.js");
  fetchPullRequests(repository);
}

export {
  fetchMirror
};
