// src/git/repository.ts
import { m97_EMPTY_TREE, m97_discover, m97_discoverByGit } from "../core.js";

export {
  m97_EMPTY_TREE,
  m97_discover
};
