/** `.gitleaksignore` and `.betterleaksignore`: `file:rule:line`, or `commit:file:rule:line`, a comment above being the reason. */
import { Imported, type Known, type SourceFile, type Tool } from "../imported.ts";
import { onLine, plainPath } from "./places.ts";

export function readGitleaksIgnore(file: SourceFile, tool: Tool): Imported {
  const imported = new Imported(tool, file.path);
  let reason: string | undefined;
  file.text.split(/\r?\n/).forEach((raw, i) => {
    const text = raw.trim();
    const line = i + 1;
    if (text === "") reason = undefined;
    else if (text.startsWith("#")) reason = text.replace(/^#+\s*/, "") || undefined;
    else {
      const known = entryOf(text, line, file.path);
      if (known === undefined)
        imported.note(line, "is neither file:rule:line nor commit:file:rule:line, gitleaks does not read it either");
      else imported.known.push({ ...known, ...(reason !== undefined && { reason }) });
    }
  });
  return imported;
}

function entryOf(text: string, at: number, file: string): Known | undefined {
  const parts = text.split(":");
  const line = Number(parts.at(-1));
  if (!Number.isInteger(line) || (parts.length !== 3 && parts.length !== 4)) return undefined;
  const [path, rule] = parts.slice(-3, -1) as [string, string];
  const place = plainPath(path);
  const commit = parts.length === 4 ? (parts[0] as string) : undefined;
  const base = { at: { path: file, line: at }, label: "unlabelled" as const, about: `${place}:${line}` };
  if (commit === undefined) {
    return {
      ...base,
      covers: (candidate) =>
        // gitleaks counts the lines of a name-only finding as 0.
        line === 0
          ? candidate.finding.path === place && candidate.finding.line === undefined
          : onLine(candidate, place, line) && fits(candidate.finding.rule, rule),
    };
  }
  return {
    ...base,
    about: `${place}:${line} in ${commit.slice(0, 12)}`,
    history: true,
    past: { commit, path: place, line },
    covers: ({ finding, value }, pastLine) =>
      pastLine !== undefined &&
      finding.path === place &&
      fits(finding.rule, rule) &&
      pastLine.includes(value.split(/\r?\n/)[0] as string),
  };
}

/** Another rule's finding on the same line is hidden only where the names do not tell: ours differ from gitleaks'. */
function fits(rule: string, named: string): boolean {
  return rule === named || (named === "private-key") === rule.includes("private-key");
}
