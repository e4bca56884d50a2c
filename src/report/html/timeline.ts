/** When secrets came in: a bar for each day, month, quarter or year, whichever gives few enough bars, and the same as a table. */
import { type Finding, SEVERITIES, type Severity } from "../../model.ts";
import { count, grouped, worstFirst } from "../words.ts";

/** Bars that can be told apart. */
const MOST_BARS = 60;
/** Years outside are a broken clock. */
const YEARS = [1970, 2199] as const;
const WIDTH = 960;
const HEIGHT = 170;
const BASE = 140;
const LEFT = 34;

type Counts = Record<Severity, number>;

interface Unit {
  readonly name: string;
  /** Number of the bar in which a time lies. */
  readonly of: (date: Date) => number;
  readonly label: (index: number) => string;
}

const two = (number: number): string => String(number).padStart(2, "0");
const UNITS: readonly Unit[] = [
  {
    name: "day",
    of: (date) => Math.floor(date.getTime() / 86_400_000),
    label: (index) => new Date(index * 86_400_000).toISOString().slice(0, 10),
  },
  {
    name: "month",
    of: (date) => date.getUTCFullYear() * 12 + date.getUTCMonth(),
    label: (index) => `${Math.floor(index / 12)}-${two((index % 12) + 1)}`,
  },
  {
    name: "quarter",
    of: (date) => date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3),
    label: (index) => `${Math.floor(index / 4)} Q${(index % 4) + 1}`,
  },
  { name: "year", of: (date) => date.getUTCFullYear(), label: String },
];

/** The moment at which a finding came in, or undefined when it is not known. */
export function introduced({ date }: Pick<Finding, "date">): Date | undefined {
  const time = new Date(date ?? "");
  const year = time.getUTCFullYear();
  return year >= YEARS[0] && year <= YEARS[1] ? time : undefined;
}

/** Markup; empty when no finding has a date, as in a tree. */
export function timeline(findings: readonly Finding[]): string {
  const dated = findings.flatMap((finding) => {
    const date = introduced(finding);
    return date === undefined ? [] : [{ date, severity: finding.severity }];
  });
  if (dated.length === 0) return "";
  const spread = ({ of }: Unit): { first: number; last: number } => {
    let [first, last] = [Infinity, -Infinity];
    for (const { date } of dated) {
      first = Math.min(first, of(date));
      last = Math.max(last, of(date));
    }
    return { first, last };
  };
  const unit = UNITS.find((one) => spread(one).last - spread(one).first < MOST_BARS) ?? (UNITS.at(-1) as Unit);
  const { first, last } = spread(unit);
  const bars = Array.from({ length: last - first + 1 }, () => ({ critical: 0, high: 0, medium: 0, low: 0 }));
  for (const { date, severity } of dated) (bars[unit.of(date) - first] as Counts)[severity]++;
  const label = (index: number): string => unit.label(first + index);
  const unknown = findings.length - dated.length;
  const rest = unknown === 0 ? "" : ` ${count(unknown, "finding")} without a date.`;
  return `<div class="timeline"><h3 id="timeline-title">Came in, by ${unit.name}</h3>
${picture(bars, label)}
${legend()}
<details><summary>As a table</summary>${table(bars, label, unit.name)}</details>
<p class="dim small">The day on which the commit was written that brought the secret in.${rest}</p></div>`;
}

function picture(bars: readonly Counts[], label: (index: number) => string): string {
  const highest = Math.max(...bars.map(sum));
  const step = (WIDTH - LEFT) / bars.length;
  const width = Math.min(40, Math.max(1, step * 0.8));
  const shapes = bars.map((bar, i) => {
    let top = BASE;
    const parts = SEVERITIES.toReversed().flatMap((severity) => {
      if (bar[severity] === 0) return [];
      const height = (bar[severity] / highest) * (BASE - 12);
      top -= height;
      return [rectangle(severity, LEFT + i * step + (step - width) / 2, top, width, height)];
    });
    return parts.length === 0 ? "" : `<g><title>${label(i)}: ${grouped(sum(bar))}</title>${parts.join("")}</g>`;
  });
  // As many names as fit beside each other.
  const each = Math.ceil(bars.length / 12);
  const names = bars.flatMap((_, i) =>
    i % each === 0
      ? [`<text x="${round(LEFT + (i + 0.5) * step)}" y="${BASE + 18}" text-anchor="middle">${label(i)}</text>`]
      : [],
  );
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="timeline-title"><line x1="${LEFT}" y1="${BASE}" x2="${WIDTH}" y2="${BASE}"/><text x="${LEFT - 6}" y="16" text-anchor="end">${grouped(highest)}</text><text x="${LEFT - 6}" y="${BASE}" text-anchor="end">0</text>${shapes.join("")}${names.join("")}</svg>`;
}

function rectangle(severity: Severity, x: number, y: number, width: number, height: number): string {
  return `<rect class="${severity}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
}

function legend(): string {
  const items = worstFirst().map(
    (severity) =>
      `<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${severity}" width="10" height="10"/></svg>${severity}</li>`,
  );
  return `<ul class="legend">${items.join("")}</ul>`;
}

function table(bars: readonly Counts[], label: (index: number) => string, unit: string): string {
  const head = [unit, ...worstFirst()].map((name) => `<th scope="col">${name}</th>`).join("");
  const rows = bars.flatMap((bar, i) => {
    if (sum(bar) === 0) return [];
    const cells = worstFirst().map((severity) => `<td class="number">${grouped(bar[severity])}</td>`);
    return [`<tr><th scope="row">${label(i)}</th>${cells.join("")}</tr>`];
  });
  return `<table class="data"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function sum({ critical, high, medium, low }: Counts): number {
  return critical + high + medium + low;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
