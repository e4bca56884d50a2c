// src/git/git.ts
import { m89_Git } from "../core.js";

export {
  m89_Git
};
