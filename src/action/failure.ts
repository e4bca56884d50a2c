/** Words for a step that could not scan: a mistake in inputs or configuration, a clone without what is needed. */
import { workflowCommand } from "../report/github.ts";
import { escapeMarkdown } from "../report/markdown.ts";

export function failureAnnotation(message: string): string {
  return `${workflowCommand("error", { title: "leakgate: nothing was scanned" }, message)}\n`;
}

export function failureSummary(message: string): string {
  return `## leakgate: nothing was scanned\n\n${escapeMarkdown(message)}\n`;
}
