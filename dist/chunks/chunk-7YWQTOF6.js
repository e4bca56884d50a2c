// src/report/github.ts
import { m117_github, m117_workflowCommand } from "../core.js";

export {
  m117_github,
  m117_workflowCommand
};
