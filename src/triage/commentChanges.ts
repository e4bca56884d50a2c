/**
 * Comments that allow, compared between two versions of a file: those on lines that are new, those that name fewer limits than
 * before, and blocks that hold more than before. A line that only moved, or was indented anew, is no change.
 */
import { decodeText, scanText } from "../engine/text.ts";
import type { SuppressionChange } from "../model.ts";
import { blockMarks, comments } from "./comments.ts";
import { printable } from "./printable.ts";

/** Texts without which a file has no comment of ours or of another tool. */
const WORDS = [":allow", "pragma:", "secretlint-", ":ignore", "ggignore"] as const;

interface Found {
  readonly form: string;
  readonly rules?: readonly string[];
  readonly reason?: string;
  readonly owner?: string;
  /** 1-based. */
  readonly line: number;
  /** The lines that it speaks of, without blanks and without the comment itself. */
  readonly subject: readonly string[];
  readonly isBlock: boolean;
}

/**
 * @param path relative to the root
 * @param base undefined: the file is new
 */
export function commentChanges(path: string, base: Buffer | undefined, head: Buffer): readonly SuppressionChange[] {
  const now = commentsIn(head);
  if (now.length === 0) return [];
  const left = base === undefined ? [] : [...commentsIn(base)];
  const take = (fits: (old: Found) => boolean): Found | undefined => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const limits = (one: Found): string => JSON.stringify([one.form, one.rules]);
  const subject = (one: Found): string => one.subject.join("\n");
  const changed = now.filter(
    (one) => take((old) => limits(old) === limits(one) && subject(old) === subject(one)) === undefined,
  );
  return changed.flatMap((one): readonly SuppressionChange[] => {
    // A block is the same one as long as it begins alike; of other comments, the line that they speak of says so.
    const before = take((old) =>
      one.isBlock ? old.isBlock && limits(old) === limits(one) : subject(old) === subject(one),
    );
    if (before === undefined) return [changeOf(path, one, "added")];
    const isWider = one.isBlock ? one.subject.some((text) => !before.subject.includes(text)) : namesMore(before, one);
    return isWider ? [changeOf(path, one, "widened")] : [];
  });
}

function namesMore(before: Found, after: Found): boolean {
  if (before.rules === undefined) return false;
  return after.rules === undefined || after.rules.some((rule) => before.rules?.includes(rule) !== true);
}

function changeOf(path: string, one: Found, change: SuppressionChange["change"]): SuppressionChange {
  const { form, rules, reason, owner, line } = one;
  const shown = (latin: string): string => printable(decodeText(Buffer.from(latin, "latin1")));
  return {
    by: "inline",
    change,
    id: form,
    path,
    line,
    ...(rules !== undefined && { rules: rules.map(shown) }),
    ...(reason !== undefined && { reason: shown(reason) }),
    ...(owner !== undefined && { owner: shown(owner) }),
  };
}

function commentsIn(content: Buffer): readonly Found[] {
  const { bytes } = scanText(content);
  if (!WORDS.some((word) => bytes.includes(word))) return [];
  const lines = bytes.toString("latin1").split("\n");
  const plain = (text: string | undefined): string => (text ?? "").replace(/\s+/g, "");
  const found: Found[] = [];
  const open: { readonly family: string; readonly mark: Omit<Found, "subject">; readonly from: number }[] = [];
  const close = (from: (typeof open)[number], end: number): void => {
    found.push({ ...from.mark, subject: lines.slice(from.from, end).map(plain) });
  };
  lines.forEach((text, i) => {
    for (const { index, place, ...comment } of comments(text)) {
      const subject = place === "next-line" ? [plain(lines[i + 1])] : [plain(text.slice(0, index))];
      found.push({ ...comment, line: i + 1, subject, isBlock: false });
    }
    for (const { opens, index: _, ...mark } of WORDS.some((word) => text.includes(word)) ? blockMarks(text) : []) {
      const family = mark.form.startsWith("leakgate") ? "leakgate" : "secretlint";
      if (opens) open.push({ family, mark: { ...mark, line: i + 1, isBlock: true }, from: i + 1 });
      else {
        const mine = open.filter((one) => one.family === family);
        for (const one of family === "leakgate" ? mine.slice(-1) : mine) {
          close(one, i);
          open.splice(open.indexOf(one), 1);
        }
      }
    }
  });
  // As in triage: without an end, a block of secretlint's holds to the end of the file, and one of ours not at all.
  for (const one of open) if (one.family === "secretlint") close(one, lines.length);
  return found;
}
