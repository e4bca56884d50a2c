import {
  m190_byPlace,
  m190_compareBytes
} from "../chunks/chunk-EMOTWXWY.js";
import {
  m189_printable
} from "../chunks/chunk-GVIGKBX3.js";
import {
  m151_changeText,
  m151_count,
  m151_grouped,
  m151_placeText,
  m151_scannedText,
  m151_secretText,
  m151_severityText,
  m151_skippedTexts,
  m151_suppressedText,
  m151_suppressionText,
  m151_webAddress,
  m151_worstFirst
} from "../chunks/chunk-DDIJVA56.js";
import {
  m101_SEVERITIES
} from "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/report/html/markup.ts
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escaped(text) {
  return m189_printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
function section(id, heading, body) {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${body}
</section>`;
}
function link(address, text) {
  return address === void 0 ? text : `<a href="${escaped(address)}" rel="noopener noreferrer">${text}</a>`;
}

// src/report/html/bars.ts
var MOST_ROWS = 12;
function bars(heading, filter, values) {
  const numbers = tally(values);
  if (numbers.length === 0) return "";
  const highest = numbers[0]?.[1] ?? 1;
  const rows = numbers.slice(0, MOST_ROWS).map(([value, number]) => {
    const name = value === "" ? "(no name)" : value;
    const button = `<button type="button" data-filter="${filter}" data-value="${escaped(value)}" title="${escaped(name)}">${escaped(name)}</button>`;
    const bar = `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="${Math.max(0.5, Math.round(number / highest * 1e3) / 10)}" height="10"/></svg>`;
    return `<tr><th scope="row">${button}</th><td>${bar}</td><td>${m151_grouped(number)}</td></tr>`;
  });
  const more = numbers.length - MOST_ROWS;
  const rest = more > 0 ? `<p class="dim small">\u2026 and ${m151_grouped(more)} more.</p>` : "";
  return `<div><h3>${heading}</h3><table class="bars"><thead class="hidden-text"><tr><th scope="col">${heading}</th><th scope="col">Bar</th><th scope="col">Findings</th></tr></thead><tbody>${rows.join("")}</tbody></table>${rest}</div>`;
}
function tally(values) {
  const numbers = /* @__PURE__ */ new Map();
  for (const value of values) if (value !== void 0) numbers.set(value, (numbers.get(value) ?? 0) + 1);
  return [...numbers].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

// src/report/html/timeline.ts
var MOST_BARS = 60;
var YEARS = [1970, 2199];
var WIDTH = 960;
var HEIGHT = 170;
var BASE = 140;
var LEFT = 34;
var two = (number) => String(number).padStart(2, "0");
var UNITS = [
  {
    name: "day",
    of: (date) => Math.floor(date.getTime() / 864e5),
    label: (index) => new Date(index * 864e5).toISOString().slice(0, 10)
  },
  {
    name: "month",
    of: (date) => date.getUTCFullYear() * 12 + date.getUTCMonth(),
    label: (index) => `${Math.floor(index / 12)}-${two(index % 12 + 1)}`
  },
  {
    name: "quarter",
    of: (date) => date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3),
    label: (index) => `${Math.floor(index / 4)} Q${index % 4 + 1}`
  },
  { name: "year", of: (date) => date.getUTCFullYear(), label: String }
];
function introduced({ date }) {
  const time = new Date(date ?? "");
  const year = time.getUTCFullYear();
  return year >= YEARS[0] && year <= YEARS[1] ? time : void 0;
}
function timeline(findings) {
  const dated = findings.flatMap((finding) => {
    const date = introduced(finding);
    return date === void 0 ? [] : [{ date, severity: finding.severity }];
  });
  if (dated.length === 0) return "";
  const spread = ({ of }) => {
    let [first2, last2] = [Infinity, -Infinity];
    for (const { date } of dated) {
      first2 = Math.min(first2, of(date));
      last2 = Math.max(last2, of(date));
    }
    return { first: first2, last: last2 };
  };
  const unit = UNITS.find((one) => spread(one).last - spread(one).first < MOST_BARS) ?? UNITS.at(-1);
  const { first, last } = spread(unit);
  const bars2 = Array.from({ length: last - first + 1 }, () => ({ critical: 0, high: 0, medium: 0, low: 0 }));
  for (const { date, severity } of dated) bars2[unit.of(date) - first][severity]++;
  const label = (index) => unit.label(first + index);
  const unknown = findings.length - dated.length;
  const rest = unknown === 0 ? "" : ` ${m151_count(unknown, "finding")} without a date.`;
  return `<div class="timeline"><h3 id="timeline-title">Came in, by ${unit.name}</h3>
${picture(bars2, label)}
${legend()}
<details><summary>As a table</summary>${table(bars2, label, unit.name)}</details>
<p class="dim small">The day on which the commit was written that brought the secret in.${rest}</p></div>`;
}
function picture(bars2, label) {
  const highest = Math.max(...bars2.map(sum));
  const step = (WIDTH - LEFT) / bars2.length;
  const width = Math.min(40, Math.max(1, step * 0.8));
  const shapes = bars2.map((bar, i) => {
    let top = BASE;
    const parts = m101_SEVERITIES.toReversed().flatMap((severity) => {
      if (bar[severity] === 0) return [];
      const height = bar[severity] / highest * (BASE - 12);
      top -= height;
      return [rectangle(severity, LEFT + i * step + (step - width) / 2, top, width, height)];
    });
    return parts.length === 0 ? "" : `<g><title>${label(i)}: ${m151_grouped(sum(bar))}</title>${parts.join("")}</g>`;
  });
  const each = Math.ceil(bars2.length / 12);
  const names = bars2.flatMap(
    (_, i) => i % each === 0 ? [`<text x="${round(LEFT + (i + 0.5) * step)}" y="${BASE + 18}" text-anchor="middle">${label(i)}</text>`] : []
  );
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="timeline-title"><line x1="${LEFT}" y1="${BASE}" x2="${WIDTH}" y2="${BASE}"/><text x="${LEFT - 6}" y="16" text-anchor="end">${m151_grouped(highest)}</text><text x="${LEFT - 6}" y="${BASE}" text-anchor="end">0</text>${shapes.join("")}${names.join("")}</svg>`;
}
function rectangle(severity, x, y, width, height) {
  return `<rect class="${severity}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
}
function legend() {
  const items = m151_worstFirst().map(
    (severity) => `<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${severity}" width="10" height="10"/></svg>${severity}</li>`
  );
  return `<ul class="legend">${items.join("")}</ul>`;
}
function table(bars2, label, unit) {
  const head = [unit, ...m151_worstFirst()].map((name) => `<th scope="col">${name}</th>`).join("");
  const rows = bars2.flatMap((bar, i) => {
    if (sum(bar) === 0) return [];
    const cells = m151_worstFirst().map((severity) => `<td class="number">${m151_grouped(bar[severity])}</td>`);
    return [`<tr><th scope="row">${label(i)}</th>${cells.join("")}</tr>`];
  });
  return `<table class="data"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
function sum({ critical, high, medium, low }) {
  return critical + high + medium + low;
}
function round(value) {
  return String(Math.round(value * 100) / 100);
}

// src/report/html/findings.ts
var COLUMNS = [
  ["severity", "severity", "Severity"],
  ["kind", "rule", "What"],
  ["place", "index", "Place"],
  ["where", "where", "Kind of place"],
  ["since", "time", "Came in"],
  ["status", "status", "Status"]
];
function findingList(rows, options) {
  if (rows.length === 0) return "<p>Nothing was found.</p>";
  const head = COLUMNS.map(
    ([name, key, label]) => `<th scope="col" class="c-${name}" data-key="${key}" aria-sort="${key === "index" ? "ascending" : "none"}"><button type="button">${label}</button></th>`
  );
  return `${filters(rows)}
<nav class="pager" aria-label="Pages of findings"><span id="count" role="status">${m151_count(rows.length, "finding")}</span><span id="pager" hidden><button type="button" class="button" id="previous">Previous</button> <span id="page"></span> <button type="button" class="button" id="next">Next</button></span></nav>
<div class="scroll" role="region" aria-labelledby="findings" tabindex="0"><table class="data findings" id="table"><caption class="hidden-text">Findings; the buttons in the heads of the columns sort</caption>
<thead><tr>${head.join("")}</tr></thead>
<tbody id="rows">
${rows.map((row) => tableRow(row, options)).join("\n")}
</tbody></table></div>`;
}
function filters(rows) {
  const severities = m151_worstFirst().map(
    (severity) => [String(m101_SEVERITIES.indexOf(severity)), severity === "critical" ? severity : `${severity} and above`]
  );
  const names = (values) => tally(values).map(([value, number]) => [value, `${value === "" ? "(no name)" : value} (${number})`]);
  const isMixed = rows.some((row) => row.by !== void 0);
  const states = [
    ["open", "open"],
    ["suppressed", "suppressed, in any way"],
    ["inline", "suppressed by a comment"],
    ["baseline", "suppressed by the baseline"],
    ["config", "suppressed by the configuration"]
  ];
  const fields = [
    `<label>Text in path, rule or line<input type="search" name="text" autocomplete="off" spellcheck="false"></label>`,
    select("Severity", "severity", severities),
    select("Rule", "rule", names(rows.map((row) => row.rule))),
    select("Kind of place", "where", names(rows.map((row) => row.where))),
    rows.some((row) => row.author !== void 0) ? select("Author", "author", names(rows.map((row) => row.author))) : "",
    isMixed ? select("Status", "status", states, rows.some((row) => row.by === void 0) ? "open" : void 0) : "",
    `<button type="reset" class="button">Reset</button>`
  ];
  return `<form id="filters" role="search" aria-label="Filter findings" hidden>${fields.join("")}</form>`;
}
function select(label, name, options, chosen) {
  const list = options.map(
    ([value, text]) => `<option value="${escaped(value)}"${value === chosen ? " selected" : ""}>${escaped(text)}</option>`
  );
  return `<label>${label}<select name="${name}"><option value="">all</option>${list.join("")}</select></label>`;
}
function tableRow(row, options) {
  const { rule, title: title2, severity, confidence, where, author, by } = row;
  const time = introduced(row);
  const data = [
    `data-severity="${m101_SEVERITIES.indexOf(severity)}"`,
    `data-rule="${escaped(rule)}"`,
    `data-where="${where}"`,
    ...author === void 0 ? [] : [`data-author="${escaped(author)}"`],
    `data-status="${by ?? "open"}"`,
    ...time === void 0 ? [] : [`data-time="${time.getTime()}"`]
  ];
  const cells = [
    `<span class="severity ${severity}">${severity}</span>`,
    `${escaped(title2)}<br><a class="small" href="#rule-${escaped(rule)}"><code>${escaped(rule)}</code></a> <span class="dim small">${confidence} confidence</span>`,
    place(row, options),
    escaped(where),
    origin(row, time),
    by === void 0 ? "open" : escaped(m151_suppressionText(row))
  ];
  return `<tr${by === void 0 ? "" : ' class="closed"'} ${data.join(" ")}>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}
function place(row, options) {
  const { excerpt, decoded, image, layer } = row;
  const secret = options.showSecrets === true ? m151_secretText(row, options) : void 0;
  const inside = decoded.length === 0 ? [] : [`encoded as ${decoded.join(", then ")}`];
  const from = image === void 0 ? [] : [`image ${image}${layer === void 0 ? "" : `, layer ${layer}`}`];
  const notes = [...inside, ...from].join("; ");
  return [
    `<code>${escaped(m151_placeText(row))}</code>`,
    ...excerpt === void 0 ? [] : [`<code class="line small">${escaped(excerpt)}</code>`],
    ...secret === void 0 ? [] : [`Secret: <code>${escaped(secret)}</code>`],
    ...notes === "" ? [] : [`<span class="dim small">${escaped(notes)}</span>`]
  ].join("<br>");
}
function origin({ commit, author, email, date }, time) {
  const day = time === void 0 ? date : time.toISOString().slice(0, 10);
  const who = author === void 0 ? void 0 : `${author}${email === void 0 || email === "" ? "" : ` <${email}>`}`;
  return [
    ...day === void 0 || day === "" ? [] : [escaped(day)],
    ...who === void 0 ? [] : [`<span class="small">${escaped(who)}</span>`],
    ...commit === void 0 ? [] : [`<code class="small" title="${escaped(commit)}">${escaped(commit.slice(0, 12))}</code>`]
  ].join("<br>");
}

// src/report/html/script.ts
var SCRIPT = String.raw`
"use strict";
(() => {
  const PAGE = 100;
  const byId = (id) => document.getElementById(id);
  const body = byId("rows");
  if (body === null) return;
  const form = byId("filters");
  const fields = ["text", "severity", "rule", "where", "author", "status"].map((name) => [name, form.elements.namedItem(name)]);
  const rows = Array.from(body.rows, (element, index) => {
    const { severity, rule, where, author, status, time } = element.dataset;
    const text = element.textContent.toLowerCase();
    return { element, index, severity: Number(severity), rule, where, author, status, time: Number(time ?? Infinity), text };
  });
  const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  let shown = rows;
  let found = rows;
  let page = 0;
  let sort = { key: "index", descending: false };

  const tests = {
    text: (row, value) => value.toLowerCase().split(/\s+/).every((word) => row.text.includes(word)),
    severity: (row, value) => row.severity >= Number(value),
    rule: (row, value) => row.rule === value,
    where: (row, value) => row.where === value,
    author: (row, value) => row.author === value,
    status: (row, value) => (value === "suppressed" ? row.status !== "open" : row.status === value),
  };

  function filter() {
    const active = fields.filter(([, field]) => field !== null && field.value !== "");
    found = rows.filter((row) => active.every(([name, field]) => tests[name](row, field.value)));
    order();
    page = 0;
    show();
  }

  function order() {
    const { key, descending } = sort;
    const sign = descending ? -1 : 1;
    found.sort((a, b) => {
      const x = a[key];
      const y = b[key];
      return (x < y ? -sign : x > y ? sign : 0) || a.index - b.index;
    });
  }

  function show(all = false) {
    for (const { element } of shown) element.hidden = true;
    shown = all ? found : found.slice(page * PAGE, (page + 1) * PAGE);
    for (const { element } of shown) element.hidden = false;
    body.append(...shown.map(({ element }) => element));
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    const first = page * PAGE + 1;
    byId("count").textContent = found.length === 0
      ? "No finding matches these filters."
      : number(first) + "\u2013" + number(first + shown.length - 1) + " of " + number(found.length)
        + (found.length < rows.length ? " (" + number(rows.length) + " in all)" : "");
    byId("previous").disabled = page === 0;
    byId("next").disabled = page >= pages - 1;
    byId("page").textContent = "Page " + number(page + 1) + " of " + number(pages);
    byId("pager").hidden = pages === 1;
  }

  function turn(step) {
    page += step;
    show();
    byId("findings").scrollIntoView();
  }

  for (const head of document.querySelectorAll("#table thead th")) {
    head.querySelector("button").addEventListener("click", () => {
      const { key } = head.dataset;
      // The worst and the newest come first when asked for the first time.
      const eager = key === "severity" || key === "time";
      sort = { key, descending: sort.key === key ? !sort.descending : eager };
      for (const other of document.querySelectorAll("#table thead th")) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", sort.descending ? "descending" : "ascending");
      order();
      page = 0;
      show();
    });
  }
  for (const button of document.querySelectorAll("button[data-filter]")) {
    button.addEventListener("click", () => {
      form.elements.namedItem(button.dataset.filter).value = button.dataset.value;
      filter();
      byId("findings").scrollIntoView();
      byId("findings").focus({ preventScroll: true });
    });
  }
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  byId("previous").addEventListener("click", () => turn(-1));
  byId("next").addEventListener("click", () => turn(1));
  addEventListener("beforeprint", () => show(true));
  addEventListener("afterprint", () => show());
  for (const { element } of rows) element.hidden = true;
  shown = [];
  form.hidden = false;
  filter();
})();
`;

// src/report/html/style.ts
var STYLE = `
:root { color-scheme: light dark; --bg: #fff; --soft: #f4f5f7; --line: #d5d9e0; --text: #1b1f24; --dim: #57606a; --link: #0b5cad;
  --critical: #a40e26; --high: #b35000; --medium: #7a6000; --low: #4a5563; --ok: #1a6b35; }
@media (prefers-color-scheme: dark) { :root { --bg: #14171c; --soft: #1e232b; --line: #39414d; --text: #e6e9ee; --dim: #a3adba;
  --link: #7db8ff; --critical: #ff8595; --high: #ffab66; --medium: #e3c64d; --low: #b3bfce; --ok: #6fd58f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 1500px; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
a { color: var(--link); }
code { font: .87em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999em; } .skip:focus { left: 1rem; top: .5rem; background: var(--bg); padding: .5rem; z-index: 2; }
.hidden-text { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.dim { color: var(--dim); }
.note { border-left: 4px solid var(--ok); background: var(--soft); padding: .6rem 1rem; margin: 1rem 0 0; border-radius: 0 4px 4px 0; }
.note.bad { border-color: var(--critical); } .note p, .note ul { margin: .2rem 0; }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; margin: 1rem 0 0; padding: 0; }
.tiles li { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1rem; min-width: 7.5rem; }
.tiles strong { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.critical { color: var(--critical); } .high { color: var(--high); } .medium { color: var(--medium); } .low { color: var(--low); }
svg .critical { fill: var(--critical); } svg .high { fill: var(--high); } svg .medium { fill: var(--medium); } svg .low { fill: var(--low); }
svg .all { fill: var(--link); } svg text { fill: var(--dim); font: 11px system-ui, sans-serif; } svg line { stroke: var(--line); }
.charts { margin-top: 1.5rem; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem; }
.charts > div { min-width: 0; } .timeline { grid-column: 1 / -1; }
.timeline svg { display: block; width: 100%; height: auto; max-height: 15rem; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; list-style: none; margin: .4rem 0 0; padding: 0; font-size: .85rem; }
.legend li { display: flex; align-items: center; } .legend svg { width: .8rem; height: .8rem; margin-right: .3rem; }
.bars { width: 100%; border-collapse: collapse; table-layout: fixed; }
.bars th { width: 45%; text-align: left; font-weight: 400; padding: .1rem .6rem .1rem 0; }
.bars td { padding: .1rem 0; } .bars td:last-child { width: 4.5rem; text-align: right; font-variant-numeric: tabular-nums; }
.bars svg { display: block; width: 100%; height: .8rem; }
.bars button { all: unset; cursor: pointer; display: block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--link); }
.bars button:hover { text-decoration: underline; } .bars button:focus-visible { outline: 3px solid var(--link); }
form { display: flex; flex-wrap: wrap; gap: .6rem .9rem; align-items: end; background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; }
label { display: flex; flex-direction: column; gap: .15rem; font-size: .85rem; color: var(--dim); min-width: 0; }
input, select, .button { font: inherit; color: var(--text); background: var(--bg); border: 1px solid var(--line); border-radius: 4px; padding: .3rem .5rem; min-height: 2.2rem; max-width: 16rem; }
input { width: 16rem; } .button { cursor: pointer; } .button:disabled { opacity: .5; cursor: default; }
.pager { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: .7rem 0; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
.data { border-collapse: collapse; width: 100%; }
.findings { min-width: 66rem; table-layout: fixed; }
.data th, .data td { text-align: left; vertical-align: top; padding: .45rem .7rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.data tr:last-child td { border-bottom: 0; }
.data thead th { background: var(--soft); font-size: .85rem; white-space: nowrap; }
.data thead button { all: unset; cursor: pointer; font-weight: 600; white-space: nowrap; }
.data thead button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.data thead button::after { content: " \\2195"; color: var(--dim); }
th[aria-sort=ascending] button::after { content: " \\2191"; } th[aria-sort=descending] button::after { content: " \\2193"; }
.data .number { text-align: right; font-variant-numeric: tabular-nums; }
.severity { font-weight: 600; } .small { font-size: .85rem; }
tr.closed td { color: var(--dim); } td pre { margin: 0; white-space: pre-wrap; font: inherit; }
td .line { background: var(--soft); border-radius: 3px; padding: .1rem .3rem; display: inline-block; max-width: 100%; }
.c-severity { width: 6.5rem; } .c-kind { width: 19%; } .c-where { width: 8rem; } .c-since { width: 14rem; } .c-status { width: 10rem; }
[hidden] { display: none !important; }
footer { margin-top: 2.5rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--line); color: var(--dim); font-size: .85rem; }
@media (max-width: 48rem) { .charts { grid-template-columns: minmax(0, 1fr); } header, main, footer { padding-left: 1rem; padding-right: 1rem; } }
@media print { :root { color-scheme: light; --bg: #fff; --soft: #fff; --line: #999; --text: #000; --dim: #333; --link: #000; --critical: #a40e26; --high: #8a4000; --medium: #5c4800; --low: #333; }
  form, .pager, .skip { display: none !important; } body { font-size: 9.5pt; } header, main, footer { max-width: none; padding: 0; }
  .scroll { overflow: visible; border: 0; } .findings { min-width: 0; } tr, .tiles li, .note { break-inside: avoid; } thead { display: table-header-group; }
  .data thead button::after { content: ""; } }
`;

// src/report/html/html.ts
var html = (report, options) => {
  const rows = inOrder(report);
  const policy = [
    "default-src 'none'",
    `script-src '${hash(SCRIPT)}'`,
    `style-src '${hash(STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(title(report))}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
${header(report)}
<main>
${overview(report)}
${section("findings", "Findings", findingList(rows, options)).replace('<h2 id="findings">', '<h2 id="findings" tabindex="-1">')}
${whatToDo(rows)}
${changes(report)}
${stale(report)}
${coverage(report)}
</main>
<footer>Written by leakgate ${escaped(report.tool.version)} with ${m151_count(report.tool.rules, "rule")}. Configuration <code>${escaped(report.tool.configHash)}</code>. Values are ${options.showSecrets === true ? "shown: keep this file secret" : "masked"}.</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
};
function hash(text) {
  return `sha256-${process.getBuiltinModule("node:crypto").createHash("sha256").update(text).digest("base64")}`;
}
function inOrder({ findings, suppressed }) {
  return suppressed.length === 0 ? findings : [...findings, ...suppressed].sort(m190_byPlace);
}
function title({ source, findings }) {
  return `leakgate: ${m151_count(findings.length, "finding")} in ${source.target}`;
}
var SOURCES = {
  tree: "Working tree",
  staged: "Staged changes",
  range: "Commits",
  history: "Whole history",
  stdin: "Standard input",
  image: "Container image"
};
function header(report) {
  const { source, findings, suppressed, coverage: cover } = report;
  const found = findings.length === 0 ? "No secrets found" : `${m151_count(findings.length, "finding")} (${m151_severityText(findings)})`;
  const hidden = m151_suppressedText(suppressed);
  const part = cover.shard === void 0 ? "" : ` Part ${cover.shard.index} of ${cover.shard.total} of the scan.`;
  const problems = cover.problems.map((problem) => `<li>${escaped(problem)}</li>`).join("");
  const note = cover.complete ? `<div class="note"><p>Everything that was asked for was scanned: ${m151_scannedText(cover)}.${part}</p></div>` : `<div class="note bad"><p><strong>Not everything was scanned.</strong>${part}</p><ul>${problems}</ul></div>`;
  return `<header>
<h1>${escaped(found)}</h1>
<p class="dim">${SOURCES[source.kind]}: <code>${escaped(source.target)}</code>${hidden === "" ? "" : `; ${escaped(hidden)}`}</p>
${note}
</header>`;
}
function overview({ findings, suppressed }) {
  const tiles = m151_worstFirst().map((severity) => {
    const number = findings.filter((f) => f.severity === severity).length;
    return `<li><strong class="${severity}">${m151_grouped(number)}</strong> ${severity}</li>`;
  });
  const files = new Set(findings.map((f) => f.path)).size;
  const values = new Set(findings.map((f) => f.fingerprint)).size;
  const numbers = [
    ...tiles,
    `<li><strong>${m151_grouped(values)}</strong> different ${values === 1 ? "value" : "values"}</li>`,
    `<li><strong>${m151_grouped(files)}</strong> ${files === 1 ? "place" : "places"}</li>`,
    `<li><strong>${m151_grouped(suppressed.length)}</strong> suppressed</li>`
  ];
  const charts = [
    timeline(findings),
    bars(
      "By rule",
      "rule",
      findings.map((f) => f.rule)
    ),
    bars(
      "By author",
      "author",
      findings.map((f) => f.author)
    )
  ].join("\n");
  const body = `<ul class="tiles">${numbers.join("")}</ul>`;
  return findings.length === 0 ? "" : section("overview", "Overview", `${body}
<div class="charts">${charts}</div>`);
}
function whatToDo(rows) {
  if (rows.length === 0) return "";
  const byRule = new Map(rows.toReversed().map((row) => [row.rule, row]));
  const items = [...byRule.values()].sort((a, b) => m101_SEVERITIES.indexOf(b.severity) - m101_SEVERITIES.indexOf(a.severity) || m190_compareBytes(a.rule, b.rule)).map(
    ({ rule, title: name, help, url, severity }) => `<tr id="rule-${escaped(rule)}"><td><span class="severity ${severity}">${severity}</span></td><td>${escaped(name)}<br><code class="small">${escaped(rule)}</code></td><td>${escaped(help)} ${link(m151_webAddress(url), escaped(url ?? ""))}</td></tr>`
  );
  const head = `<thead><tr><th scope="col" class="c-severity">Severity</th><th scope="col">Rule</th><th scope="col">Steps</th></tr></thead>`;
  return section(
    "steps",
    "What to do",
    `<div class="scroll"><table class="data">${head}<tbody>${items.join("\n")}</tbody></table></div>`
  );
}
function changes({ suppressionChanges = [] }) {
  if (suppressionChanges.length === 0) return "";
  const items = suppressionChanges.map((one) => `<li>${escaped(m151_changeText(one))}</li>`);
  return section("changes", "Suppressions that this change adds", `<ul>${items.join("")}</ul>`);
}
function stale({ staleSuppressions: all }) {
  if (all.length === 0) return "";
  const items = all.map(({ by, id, path, reason }) => {
    const at = path === void 0 ? "" : ` at <code>${escaped(path)}</code>`;
    return `<li>${by} <code>${escaped(id)}</code>${at}${reason === void 0 ? "" : ` (${escaped(reason)})`}</li>`;
  });
  return section("stale", "Suppressions that match nothing any more", `<ul>${items.join("")}</ul>`);
}
function coverage({ coverage: cover }) {
  const skipped = m151_skippedTexts(cover).map((text) => `<li>${escaped(text)}</li>`);
  const left = skipped.length === 0 ? "<p>Nothing was skipped.</p>" : `<p>Skipped:</p><ul>${skipped.join("")}</ul>`;
  return section("coverage", "What was scanned", `<p>${m151_scannedText(cover)}.</p>${left}`);
}
export {
  html
};
