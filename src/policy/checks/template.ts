/** Looks for values that look real in templates. */
import type { GuardedFile } from "../file.ts";
import { type Assignment, placeOf } from "../formats/assignment.ts";
import { isEncrypted, isSops } from "../formats/encrypted.ts";
import { textAssignments } from "../formats/textLines.ts";
import type { GuardMatch } from "../guard.ts";
import { judge } from "../values/judge.ts";

const rule = "template-secret";

export async function check(file: GuardedFile): Promise<readonly GuardMatch[]> {
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
}

/** Env syntax keeps values of several lines together; other formats are read as lines. */
function assignmentsOf(file: GuardedFile): readonly Assignment[] {
  const { entries, commented, broken } = file.env();
  if (broken > 0 || entries.length + commented.length === 0) return textAssignments(file.text);
  return [...entries, ...commented];
}

/** One short word, such as the name of the product: what people put in for a machine of their own. */
function isShortDefault(text: string): boolean {
  return text.length <= 5 || /^[a-z]{1,12}$/.test(text);
}
