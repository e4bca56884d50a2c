import {
  m140_workflowCommand
} from "./chunk-YNBDBSJF.js";
import {
  m145_escapeMarkdown
} from "./chunk-UWAOCTWZ.js";
import "./chunk-KIZ6KU7F.js";

// src/action/failure.ts
function failureAnnotation(message) {
  return `${m140_workflowCommand("error", { title: "leakgate: nothing was scanned" }, message)}
`;
}
function failureSummary(message) {
  return `## leakgate: nothing was scanned

${m145_escapeMarkdown(message)}
`;
}
export {
  failureAnnotation,
  failureSummary
};
