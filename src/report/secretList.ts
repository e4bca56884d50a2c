/**
 * The findings of a history by secret: one value stands in many versions of many files, and is revoked once. What only a second look
 * can tell (removals, refs, exposure) is the business of `leakgate incident report`.
 */
import type { Finding } from "../model.ts";
import { printable } from "../triage/printable.ts";
import { count } from "./words.ts";

/** Secrets that are listed. */
const MOST = 50;
/** Paths that are named for each. */
const PATHS = 3;

/** A line for how many there are, then two for each; nothing for findings on files rather than values. */
export function secretLines(findings: readonly Finding[]): readonly string[] {
  const secrets = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.where === "policy") continue;
    const known = secrets.get(finding.fingerprint);
    if (known === undefined) secrets.set(finding.fingerprint, [finding]);
    else known.push(finding);
  }
  if (secrets.size === 0) return [];
  const more = secrets.size > MOST ? [`  … and ${secrets.size - MOST} more`] : [];
  return [
    `By secret: ${count(secrets.size, "secret")}. Where each was removed, which refs still lead to it and for how long it was open: leakgate incident report`,
    ...[...secrets.values()].slice(0, MOST).flatMap(linesOf),
    ...more,
  ];
}

function linesOf(findings: readonly Finding[]): readonly string[] {
  const [{ title, secret }] = findings as [Finding];
  const paths = [...new Set(findings.map(({ path }) => path))].sort();
  const named = paths.slice(0, PATHS).join(", ") + (paths.length > PATHS ? ` and ${paths.length - PATHS} more` : "");
  const dated = findings
    .filter(({ date }) => date !== undefined && date !== "")
    .toSorted((a, b) => Date.parse(a.date ?? "") - Date.parse(b.date ?? ""));
  const [first, last] = [dated[0], dated.at(-1)];
  const since = first === undefined ? [] : [`first ${person(first)}`];
  const until = last === undefined || last.commit === first?.commit ? [] : [`last brought in ${person(last)}`];
  return [
    `  ${printable(title)} ${printable(secret.mask)}: ${count(findings.length, "finding")} in ${printable(named)}`,
    ...[...since, ...until].map((line) => `    ${line}`),
  ];
}

function person({ commit = "", author = "", date = "" }: Finding): string {
  return printable(`${date.slice(0, 10)} by ${author} (${commit.slice(0, 12)})`);
}
