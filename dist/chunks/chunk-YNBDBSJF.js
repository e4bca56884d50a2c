// src/report/github.ts
import { m140_github, m140_workflowCommand } from "../core.js";

export {
  m140_github,
  m140_workflowCommand
};
