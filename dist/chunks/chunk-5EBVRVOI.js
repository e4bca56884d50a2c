// src/git/failure.ts
import { m70_firstLine, m70_gitFailure, m70_gitMissing } from "../core.js";

export {
  m70_firstLine,
  m70_gitFailure,
  m70_gitMissing
};
