/** Names the group of a foreign pattern that holds the value: leakgate wants exactly one, `(?<secret>…)`. */

interface Group {
  /** Offset of the parenthesis, and length of what opens the group. */
  readonly at: number;
  readonly length: number;
  readonly name?: string;
  /** Groups around it, none of which captures only in one branch. */
  readonly optional: boolean;
}

/**
 * @param regex RE2
 * @param group number of the group (from 1), its name, or undefined: the first one, else the whole match
 * @returns the pattern, and whether the other tool could have taken another group
 */
export function nameSecret(
  regex: string,
  group: number | string | undefined,
): { readonly pattern: string; readonly doubtful: boolean } {
  const groups = captures(regex);
  const chosen =
    group === undefined || group === 0
      ? groups[0]
      : typeof group === "number"
        ? groups[group - 1]
        : (groups.find(({ name }) => name === group) ?? groups[0]);
  if (group === 0 || chosen === undefined) {
    const flags = /^(?:\(\?[a-zA-Z]+\))*/.exec(regex)?.[0] ?? "";
    return { pattern: `${flags}(?<secret>${unnamed(regex.slice(flags.length))})`, doubtful: false };
  }
  let pattern = "";
  let at = 0;
  for (const one of groups) {
    pattern += regex.slice(at, one.at) + (one === chosen ? "(?<secret>" : "(?:");
    at = one.at + one.length;
  }
  return { pattern: pattern + regex.slice(at), doubtful: group === undefined && groups.length > 1 && chosen.optional };
}

function unnamed(regex: string): string {
  return captures(regex).reduceRight(
    (text, { at, length }) => `${text.slice(0, at)}(?:${text.slice(at + length)}`,
    regex,
  );
}

/** The capturing groups, in order of their parentheses. */
function captures(regex: string): readonly Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < regex.length;) {
    const rest = regex.slice(at);
    const quoted = /^\\Q[\s\S]*?(?:\\E|$)/.exec(rest)?.[0];
    const charClass = /^\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]/.exec(rest)?.[0];
    const opened = /^\((?:\?P?<([A-Za-z_]\w*)>|(?!\?))/.exec(rest);
    if (quoted !== undefined) at += quoted.length;
    else if (rest.startsWith("\\")) at += 2;
    else if (charClass !== undefined) at += charClass.length;
    else if (opened !== null) {
      const length = opened[0].length;
      groups.push({ at, length, optional: isOptional(regex, at), ...(opened[1] !== undefined && { name: opened[1] }) });
      at += length;
    } else at++;
  }
  return groups;
}

/** Whether a match need not pass through the group: a branch lies beside it, or it may be left out. */
function isOptional(regex: string, at: number): boolean {
  let depth = 0;
  for (let i = at; i < regex.length; i++) {
    if (regex[i] === "\\") i++;
    else if (regex[i] === "(") depth++;
    else if (regex[i] === ")") {
      depth--;
      if (depth === 0) return /^(?:[?*]|\{0)/.test(regex.slice(i + 1)) || /^[^()]*\|/.test(regex.slice(i + 1));
    }
  }
  return false;
}
