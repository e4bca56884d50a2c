/**
 * The chart of docs/speed.md, as SVG: for each workload a panel with a dot for each row, on a logarithmic axis of CPU seconds.
 * Dots, since the length of a bar means nothing on such an axis. Colours follow the reader's light or dark scheme, and the chart
 * brings its own background, so that it can be read on any page.
 */
import type { SpeedRecord } from "./record.ts";
import { type Row, rowRatios } from "./rows.ts";
import { spread } from "./stats.ts";
import { WORKLOADS } from "./workloads.ts";

const WIDTH = 880;
const LABELS = 250;
const RIGHT = 150;
const LINE = 24;
const PANEL_HEAD = 54;
const PANEL_FOOT = 26;
/** Where the words on each colour begin. */
const KEY = [24, 318, 412];
const FROM = LABELS;
const TO = WIDTH - RIGHT;

const STYLE = `
.bg{fill:#ffffff}.text{fill:#1f2328}.soft{fill:#59636e}.grid{stroke:#d1d9e0}.limit{fill:#59636e}.own{fill:#0969da}.other{fill:#bc4c00}
.spread{stroke-width:2}.limit.spread{stroke:#59636e}.own.spread{stroke:#0969da}.other.spread{stroke:#bc4c00}
@media (prefers-color-scheme:dark){.bg{fill:#0d1117}.text{fill:#f0f6fc}.soft{fill:#9198a1}.grid{stroke:#3d444d}.limit{fill:#9198a1}.own{fill:#4493f8}.other{fill:#f0883e}
.limit.spread{stroke:#9198a1}.own.spread{stroke:#4493f8}.other.spread{stroke:#f0883e}}
text{font:13px system-ui,-apple-system,"Segoe UI",sans-serif}.title{font-weight:600;font-size:15px}.ownLabel{font-weight:600}.small{font-size:11px}`;

/** @returns SVG; the same record gives the same bytes */
export function chart({ workloads }: SpeedRecord): string {
  const parts: string[] = [];
  let y = 62;
  for (const { name, title } of WORKLOADS) {
    const rows = (workloads[name] ?? []).filter(({ costs }) => costs.some((cost) => cost !== null));
    if (rows.length === 0) continue;
    parts.push(panel(title, rows, y));
    y += PANEL_HEAD + rows.length * LINE + PANEL_FOOT;
  }
  const height = y + 16;
  const key = [
    ["limit", "limit: what no scanner can do without"],
    ["own", "leakgate"],
    ["other", "other scanners"],
  ].map(
    ([kind, words], i) =>
      `<circle class="${kind}" cx="${KEY[i]}" cy="47" r="5"/><text class="soft" x="${(KEY[i] ?? 0) + 11}" y="51">${words}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="CPU seconds of leakgate and other scanners">
<style>${STYLE}</style>
<rect class="bg" width="${WIDTH}" height="${height}" rx="8"/>
<text class="text title" x="18" y="26">CPU seconds, less is better (each step to the right is ten times as much)</text>
${key.join("\n")}
${parts.join("\n")}
<text class="soft small" x="18" y="${y + 2}">Medians, and lines from the lowest to the highest run. ×: as many times what leakgate takes. *: not measured in the same rounds.</text>
</svg>
`;
}

function panel(title: string, rows: readonly Row[], top: number): string {
  const costs = rows.map((row) => spread(row.costs.flatMap((cost) => cost?.cpu ?? [])));
  const low = Math.floor(Math.log10(Math.min(...costs.map(({ min }) => min))));
  const high = Math.ceil(Math.log10(Math.max(...costs.map(({ max }) => max))));
  const x = (value: number): string =>
    (FROM + ((Math.log10(value) - low) / Math.max(1, high - low)) * (TO - FROM)).toFixed(1);
  const bottom = top + PANEL_HEAD + rows.length * LINE;
  const powers = Array.from({ length: Math.max(1, high - low) + 1 }, (_, i) => low + i);
  const grid = powers.map((power) => {
    const at = x(10 ** power);
    return `<line class="grid" x1="${at}" x2="${at}" y1="${top + PANEL_HEAD - 14}" y2="${bottom - 6}"/><text class="soft small" x="${at}" y="${bottom + 9}" text-anchor="middle">${Number(`1e${power}`)} s</text>`;
  });
  const own = rows.find(({ name }) => name === "leakgate");
  const lines = rows.map((row, i) => {
    const { name, version, session } = row;
    const { median, min, max } = costs[i] as (typeof costs)[number];
    const at = top + PANEL_HEAD + i * LINE;
    const kind = version === undefined ? "limit" : name.startsWith("leakgate") ? "own" : "other";
    const isOld = own !== undefined && session !== own.session;
    const ratio = own === undefined || row === own ? "" : `, ${digits(rowRatios(row, own, "cpu").ratio.median)} ×`;
    return [
      `<text class="text${kind === "own" ? " ownLabel" : ""}" x="${FROM - 14}" y="${at + 4}" text-anchor="end">${escaped(name)}</text>`,
      `<line class="${kind} spread" x1="${x(min)}" x2="${x(max)}" y1="${at}" y2="${at}"/>`,
      `<circle class="${kind}" cx="${x(median)}" cy="${at}" r="5"/>`,
      `<text class="soft" x="${TO + 12}" y="${at + 4}">${digits(median)} s${ratio}${isOld ? " *" : ""}</text>`,
    ].join("");
  });
  return `<text class="text title" x="18" y="${top + 24}">${escaped(title)}</text>\n${grid.join("")}\n${lines.join("\n")}`;
}

/** Two or three significant digits. */
function digits(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
