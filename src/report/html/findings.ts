/** The list of findings, suppressed ones included: the form that narrows it, and a row for each. The script in the page moves them. */
import { type Finding, SEVERITIES, type SuppressedFinding } from "../../model.ts";
import type { RenderOptions } from "../render.ts";
import { count, placeText, secretText, suppressionText, worstFirst } from "../words.ts";
import { tally } from "./bars.ts";
import { escaped } from "./markup.ts";
import { introduced } from "./timeline.ts";

export type Row = Finding & Partial<Pick<SuppressedFinding, "by" | "reason" | "until">>;

/** Columns, with the field of the script by which each sorts. */
const COLUMNS: readonly (readonly [name: string, key: string, label: string])[] = [
  ["severity", "severity", "Severity"],
  ["kind", "rule", "What"],
  ["place", "index", "Place"],
  ["where", "where", "Kind of place"],
  ["since", "time", "Came in"],
  ["status", "status", "Status"],
];

/** @param rows in the order of the report */
export function findingList(rows: readonly Row[], options: RenderOptions): string {
  if (rows.length === 0) return "<p>Nothing was found.</p>";
  const head = COLUMNS.map(
    ([name, key, label]) =>
      `<th scope="col" class="c-${name}" data-key="${key}" aria-sort="${key === "index" ? "ascending" : "none"}"><button type="button">${label}</button></th>`,
  );
  return `${filters(rows)}
<nav class="pager" aria-label="Pages of findings"><span id="count" role="status">${count(rows.length, "finding")}</span><span id="pager" hidden><button type="button" class="button" id="previous">Previous</button> <span id="page"></span> <button type="button" class="button" id="next">Next</button></span></nav>
<div class="scroll" role="region" aria-labelledby="findings" tabindex="0"><table class="data findings" id="table"><caption class="hidden-text">Findings; the buttons in the heads of the columns sort</caption>
<thead><tr>${head.join("")}</tr></thead>
<tbody id="rows">
${rows.map((row) => tableRow(row, options)).join("\n")}
</tbody></table></div>`;
}

function filters(rows: readonly Row[]): string {
  const severities = worstFirst().map(
    (severity) =>
      [String(SEVERITIES.indexOf(severity)), severity === "critical" ? severity : `${severity} and above`] as const,
  );
  const names = (values: readonly (string | undefined)[]): readonly (readonly [string, string])[] =>
    tally(values).map(([value, number]) => [value, `${value === "" ? "(no name)" : value} (${number})`] as const);
  const isMixed = rows.some((row) => row.by !== undefined);
  const states = [
    ["open", "open"],
    ["suppressed", "suppressed, in any way"],
    ["inline", "suppressed by a comment"],
    ["baseline", "suppressed by the baseline"],
    ["config", "suppressed by the configuration"],
  ] as const;
  const fields = [
    `<label>Text in path, rule or line<input type="search" name="text" autocomplete="off" spellcheck="false"></label>`,
    select("Severity", "severity", severities),
    select("Rule", "rule", names(rows.map((row) => row.rule))),
    select("Kind of place", "where", names(rows.map((row) => row.where))),
    rows.some((row) => row.author !== undefined)
      ? select("Author", "author", names(rows.map((row) => row.author)))
      : "",
    isMixed ? select("Status", "status", states, rows.some((row) => row.by === undefined) ? "open" : undefined) : "",
    `<button type="reset" class="button">Reset</button>`,
  ];
  return `<form id="filters" role="search" aria-label="Filter findings" hidden>${fields.join("")}</form>`;
}

function select(label: string, name: string, options: readonly (readonly [string, string])[], chosen?: string): string {
  const list = options.map(
    ([value, text]) =>
      `<option value="${escaped(value)}"${value === chosen ? " selected" : ""}>${escaped(text)}</option>`,
  );
  return `<label>${label}<select name="${name}"><option value="">all</option>${list.join("")}</select></label>`;
}

function tableRow(row: Row, options: RenderOptions): string {
  const { rule, title, severity, confidence, where, author, by } = row;
  const time = introduced(row);
  const data = [
    `data-severity="${SEVERITIES.indexOf(severity)}"`,
    `data-rule="${escaped(rule)}"`,
    `data-where="${where}"`,
    ...(author === undefined ? [] : [`data-author="${escaped(author)}"`]),
    `data-status="${by ?? "open"}"`,
    ...(time === undefined ? [] : [`data-time="${time.getTime()}"`]),
  ];
  const cells = [
    `<span class="severity ${severity}">${severity}</span>`,
    `${escaped(title)}<br><a class="small" href="#rule-${escaped(rule)}"><code>${escaped(rule)}</code></a> <span class="dim small">${confidence} confidence</span>`,
    place(row, options),
    escaped(where),
    origin(row, time),
    by === undefined ? "open" : escaped(suppressionText(row as SuppressedFinding)),
  ];
  return `<tr${by === undefined ? "" : ' class="closed"'} ${data.join(" ")}>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function place(row: Row, options: RenderOptions): string {
  const { excerpt, decoded, image, layer } = row;
  const secret = options.showSecrets === true ? secretText(row, options) : undefined;
  const inside = decoded.length === 0 ? [] : [`encoded as ${decoded.join(", then ")}`];
  const from = image === undefined ? [] : [`image ${image}${layer === undefined ? "" : `, layer ${layer}`}`];
  const notes = [...inside, ...from].join("; ");
  return [
    `<code>${escaped(placeText(row))}</code>`,
    ...(excerpt === undefined ? [] : [`<code class="line small">${escaped(excerpt)}</code>`]),
    ...(secret === undefined ? [] : [`Secret: <code>${escaped(secret)}</code>`]),
    ...(notes === "" ? [] : [`<span class="dim small">${escaped(notes)}</span>`]),
  ].join("<br>");
}

function origin({ commit, author, email, date }: Row, time: Date | undefined): string {
  const day = time === undefined ? date : time.toISOString().slice(0, 10);
  const who = author === undefined ? undefined : `${author}${email === undefined || email === "" ? "" : ` <${email}>`}`;
  return [
    ...(day === undefined || day === "" ? [] : [escaped(day)]),
    ...(who === undefined ? [] : [`<span class="small">${escaped(who)}</span>`]),
    ...(commit === undefined
      ? []
      : [`<code class="small" title="${escaped(commit)}">${escaped(commit.slice(0, 12))}</code>`]),
  ].join("<br>");
}
