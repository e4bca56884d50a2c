/** Looks for defaults of credentials in code, scripts and settings. */
import type { GuardedFile } from "../file.ts";
import type { Assignment } from "../formats/assignment.ts";
import { textAssignments } from "../formats/textLines.ts";
import type { GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";
import { isTestPath } from "../testPath.ts";
import { isCommon } from "../values/common.ts";
import { judge, verdictOf } from "../values/judge.ts";
import { isSlot } from "../values/placeholders.ts";
import { codeDefaults, isComment, NOT_USED, UNMISTAKABLE } from "./codeDefaults.ts";
import { credentialMatches } from "./credentialMatches.ts";

const rule = "default-secret";

export async function check(file: GuardedFile): Promise<readonly GuardMatch[]> {
  if (
    isTestPath(file.path) ||
    file.is(Kind.compose | Kind.dockerfile | Kind.workflow | Kind.pipeline | Kind.env | Kind.template | Kind.helmValues)
  ) {
    return [];
  }
  if (file.is(Kind.yaml) && !file.is(Kind.config)) return [];
  return distinct([...codeDefaults(file.text), ...shell(file), ...(file.is(Kind.config) ? settings(file) : [])]);
}

/** `${JWT_SECRET:-change-me}` in a script. */
function shell(file: GuardedFile): readonly GuardMatch[] {
  return [...file.text.matchAll(/\$\{([A-Za-z_]\w*):?[-=]([^}\n"'$]{2,200})\}/g)].flatMap(
    (match): readonly GuardMatch[] => {
      const [whole, name = "", value = ""] = match;
      if (isComment(file.text, match.index)) return [];
      const start = match.index + whole.length - 1 - value.length;
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
