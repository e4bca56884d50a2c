import {
  discover
} from "./chunk-SJ2QLKRZ.js";
import {
  IncompleteError
} from "./chunk-5XQC26GI.js";

// src/hook/repositoryAt.ts
async function repositoryAt(cwd) {
  const repository = await discover(cwd);
  if (repository === void 0) throw new IncompleteError(`${cwd} is in no git repository: change to it first`);
  return repository;
}

export {
  repositoryAt
};
