import {
  m117_workflowCommand
} from "./chunk-7YWQTOF6.js";
import {
  m122_escapeMarkdown
} from "./chunk-XF6FG7CV.js";
import "./chunk-KIZ6KU7F.js";

// src/action/failure.ts
function failureAnnotation(message) {
  return `${m117_workflowCommand("error", { title: "leakgate: nothing was scanned" }, message)}
`;
}
function failureSummary(message) {
  return `## leakgate: nothing was scanned

${m122_escapeMarkdown(message)}
`;
}
export {
  failureAnnotation,
  failureSummary
};
