// src/git/failure.ts
import { m88_firstLine, m88_gitFailure, m88_gitMissing } from "../core.js";

export {
  m88_firstLine,
  m88_gitFailure,
  m88_gitMissing
};
