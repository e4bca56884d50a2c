import {
  m78_discover
} from "./chunk-CZXVCU2S.js";
import {
  m82_IncompleteError
} from "./chunk-NUUKCMGI.js";

// src/hook/repositoryAt.ts
async function repositoryAt(cwd) {
  const repository = await m78_discover(cwd);
  if (repository === void 0) throw new m82_IncompleteError(`${cwd} is in no git repository: change to it first`);
  return repository;
}

export {
  repositoryAt
};
