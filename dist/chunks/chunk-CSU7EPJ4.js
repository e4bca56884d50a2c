// src/git/git.ts
import { m71_Git } from "../core.js";

export {
  m71_Git
};
