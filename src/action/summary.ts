/** What people read on GitHub about a scan: the job's summary and, shorter, the comment on the pull request. */
import type { Report } from "../model.ts";
import { escapeMarkdown, markdown } from "../report/markdown.ts";

/** GitHub drops a summary of more than 1 MiB as a whole. */
export const MOST_SUMMARY_BYTES = 1_000_000;
/** GitHub takes no longer comment than 65,536 characters. */
export const MOST_COMMENT_BYTES = 60_000;

/**
 * @param why what was scanned, in words
 * @param notes what else is to be said, such as a report that was cut
 * @param limit bytes
 */
export function summaryOf(report: Report, why: string, notes: readonly string[], limit: number): string {
  const heading = [`Scanned: ${escapeMarkdown(why)}.`, ...notes.map(escapeMarkdown)]
    .map((text) => `- ${text}`)
    .join("\n");
  return cut(`${markdown(report, {})}\n${heading}\n`, limit);
}

/** Whole lines only, so that no markup is cut in two. */
function cut(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  const kept = Buffer.from(text)
    .subarray(0, limit - 200)
    .toString("utf8");
  const whole = kept.slice(0, kept.lastIndexOf("\n"));
  return `${whole}\n\n… cut here, since GitHub takes no more. The log and the report files have everything.\n`;
}
