/** A template shows which settings there are; a value that looks real in it is read by everybody and copied to every machine. */
import { isEncrypted, isSops } from "../formats/encrypted.ts";
import { type Assignment, placeOf } from "../formats/assignment.ts";
import { textAssignments } from "../formats/textLines.ts";
import type { GuardedFile } from "../file.ts";
import { type Guard, type GuardMatch, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";
import { judge } from "../values/judge.ts";

const rule = guardRule(
  "template-secret",
  "Template holds a value that looks real",
  "high",
  "Put a placeholder in its place (<your-password>, change-me, or nothing), and rotate the credential if it is in use anywhere.",
  "medium",
);

export const templateGuard: Guard = {
  rules: [rule],
  kinds: Kind.template,
  check(file) {
    if (isEncrypted(file.bytes) || isSops(file.text)) return [];
    return assignmentsOf(file).flatMap((one): readonly GuardMatch[] =>
      judge(one.name, one.value)
        .filter((part) => part.verdict === "real" && !isShortDefault(part.text))
        .map((part) => ({
          rule,
          at: placeOf(file.text, one, part),
          value: part.text,
          notes: [`${one.name} has a value where a placeholder belongs`],
        })),
    );
  },
};

/** Env syntax keeps values of several lines together; other formats are read as lines. */
function assignmentsOf(file: GuardedFile): readonly Assignment[] {
  const { entries, broken } = file.env();
  if (broken > 0 || entries.length === 0) return textAssignments(file.text);
  return entries;
}

/** One short word, such as the name of the product: what people put in for a machine of their own. */
function isShortDefault(text: string): boolean {
  return text.length <= 5 || /^[a-z]{1,12}$/.test(text);
}
