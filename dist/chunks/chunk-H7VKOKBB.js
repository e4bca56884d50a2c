import {
  m97_discover
} from "./chunk-E7Y7D5T2.js";
import {
  m101_IncompleteError
} from "./chunk-DGYJM5HK.js";

// src/hook/repositoryAt.ts
async function repositoryAt(cwd) {
  const repository = await m97_discover(cwd);
  if (repository === void 0) throw new m101_IncompleteError(`${cwd} is in no git repository: change to it first`);
  return repository;
}

export {
  repositoryAt
};
