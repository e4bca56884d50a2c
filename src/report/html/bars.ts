/** How many findings each rule or author has: a table with bars, whose names narrow the list below. */
import { grouped } from "../words.ts";
import { escaped } from "./markup.ts";

const MOST_ROWS = 12;

/**
 * @param filter name of the field that a click sets
 * @param values one for each finding; findings without one are left out
 */
export function bars(heading: string, filter: string, values: readonly (string | undefined)[]): string {
  const numbers = tally(values);
  if (numbers.length === 0) return "";
  const highest = numbers[0]?.[1] ?? 1;
  const rows = numbers.slice(0, MOST_ROWS).map(([value, number]) => {
    const name = value === "" ? "(no name)" : value;
    const button = `<button type="button" data-filter="${filter}" data-value="${escaped(value)}" title="${escaped(name)}">${escaped(name)}</button>`;
    const bar = `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="${Math.max(0.5, Math.round((number / highest) * 1000) / 10)}" height="10"/></svg>`;
    return `<tr><th scope="row">${button}</th><td>${bar}</td><td>${grouped(number)}</td></tr>`;
  });
  const more = numbers.length - MOST_ROWS;
  const rest = more > 0 ? `<p class="dim small">… and ${grouped(more)} more.</p>` : "";
  return `<div><h3>${heading}</h3><table class="bars"><thead class="hidden-text"><tr><th scope="col">${heading}</th><th scope="col">Bar</th><th scope="col">Findings</th></tr></thead><tbody>${rows.join("")}</tbody></table>${rest}</div>`;
}

/** Values with their numbers, the most frequent first, those of equal number by name. */
export function tally(values: readonly (string | undefined)[]): readonly (readonly [string, number])[] {
  const numbers = new Map<string, number>();
  for (const value of values) if (value !== undefined) numbers.set(value, (numbers.get(value) ?? 0) + 1);
  return [...numbers].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
