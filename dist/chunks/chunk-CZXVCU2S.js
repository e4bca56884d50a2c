// src/git/repository.ts
import { m78_EMPTY_TREE, m78_discover } from "../core.js";

export {
  m78_EMPTY_TREE,
  m78_discover
};
