/** Looks for defaults of credentials in code, scripts and settings. */
import type { GuardedFile } from "../file.ts";
import type { Assignment } from "../formats/assignment.ts";
import { textAssignments } from "../formats/textLines.ts";
import { type Stretch, stretchesAt } from "../formats/windows.ts";
import type { GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";
import { isTestPath } from "../testPath.ts";
import { isCommon } from "../values/common.ts";
import { judge, verdictOf } from "../values/judge.ts";
import { isSlot } from "../values/placeholders.ts";
import { codeDefaults, isComment, LONGEST_FORM, matches, NOT_USED, UNMISTAKABLE } from "./codeDefaults.ts";
import { credentialMatches } from "./credentialMatches.ts";

const rule = "default-secret";
const LONGEST_SOURCE = 1_000_000;

export async function check(file: GuardedFile): Promise<readonly GuardMatch[]> {
  if (
    isTestPath(file.path) ||
    file.is(Kind.compose | Kind.dockerfile | Kind.workflow | Kind.pipeline | Kind.env | Kind.template | Kind.helmValues)
  ) {
    return [];
  }
  if (file.is(Kind.yaml) && !file.is(Kind.config)) return [];
  // What is longer was made by a program.
  if (file.bytes.length > LONGEST_SOURCE) return [];
  const woken = file.wokenAt(rule);
  const parts = woken === undefined ? [{ start: 0, text: file.text }] : stretchesAt(file.text, woken, LONGEST_FORM);
  return distinct([
    ...codeDefaults(file.text, parts),
    ...shell(file.text, parts),
    ...(file.is(Kind.config) ? settings(file) : []),
  ]);
}

/** `${JWT_SECRET:-change-me}` in a script. */
function shell(text: string, parts: readonly Stretch[]): readonly GuardMatch[] {
  return matches(parts, /\$\{([A-Za-z_]\w*):?[-=]([^}\n"'$]{2,200})\}/g).flatMap(
    ({ match, index }): readonly GuardMatch[] => {
      const [whole, name = "", value = ""] = match;
      if (isComment(text, index)) return [];
      const start = index + whole.length - 1 - value.length;
      return judge(name, value)
        .filter((part) => !isSlot(part.text))
        .map((part) => ({
          rule,
          at: { start: start + part.start, end: start + part.end },
          value: part.text,
          notes: [`${name} falls back to a value in the script`],
        }));
    },
  );
}

/** Files of settings, in whatever format: lines with names and values. */
function settings(file: GuardedFile): readonly GuardMatch[] {
  return credentialMatches(file, textAssignments(file.text).map(unescaped), (part, { name }) => {
    if (NOT_USED.test(name.split(".").at(-1) ?? "")) return undefined;
    const verdict = verdictOf(part.text);
    const known = part.fallback || UNMISTAKABLE.test(part.text) || (verdict === "default" && isCommon(part.text));
    return known
      ? {
          rule,
          note: `${name} ${part.fallback ? "falls back to a value in the file" : "has a value that everybody knows"}`,
        }
      : undefined;
  });
}

/** Erb in Rails' files is code. */
function unescaped(one: Assignment): Assignment {
  return one.value.startsWith("<%") ? { ...one, value: "", end: one.start } : one;
}

function distinct(matches: readonly GuardMatch[]): readonly GuardMatch[] {
  const seen = new Set<number>();
  return matches.filter(({ at }) => {
    const start = at?.start ?? -1;
    if (seen.has(start)) return false;
    seen.add(start);
    return true;
  });
}
