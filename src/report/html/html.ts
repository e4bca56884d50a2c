/**
 * `html`: one file that needs nothing else, to be kept, sent or put on a page of CI. A content-security policy allows only the style and the
 * script that leakgate wrote, by their hashes: even if text of a repository became markup, it could neither run nor load anything.
 */
import { type Finding, type Report, SEVERITIES, type SourceKind } from "../../model.ts";
import { byPlace, compareBytes } from "../../triage/stages/order.ts";
import type { Render } from "../render.ts";
import {
  changeText,
  count,
  grouped,
  scannedText,
  severityText,
  skippedTexts,
  suppressedText,
  webAddress,
  worstFirst,
} from "../words.ts";
import { bars } from "./bars.ts";
import { findingList, type Row } from "./findings.ts";
import { escaped, link, section } from "./markup.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { timeline } from "./timeline.ts";

export const html: Render = (report, options) => {
  const rows = inOrder(report);
  const policy = [
    "default-src 'none'",
    `script-src '${hash(SCRIPT)}'`,
    `style-src '${hash(STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
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
<footer>Written by leakgate ${escaped(report.tool.version)} with ${count(report.tool.rules, "rule")}. Configuration <code>${escaped(report.tool.configHash)}</code>. Values are ${options.showSecrets === true ? "shown: keep this file secret" : "masked"}.</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
};

function hash(text: string): string {
  return `sha256-${process.getBuiltinModule("node:crypto").createHash("sha256").update(text).digest("base64")}`;
}

/** As in the other formats: by place; what is suppressed stands among the rest. */
function inOrder({ findings, suppressed }: Report): readonly Row[] {
  return suppressed.length === 0 ? findings : [...findings, ...suppressed].sort(byPlace);
}

function title({ source, findings }: Report): string {
  return `leakgate: ${count(findings.length, "finding")} in ${source.target}`;
}

const SOURCES: Readonly<Record<SourceKind, string>> = {
  tree: "Working tree",
  staged: "Staged changes",
  range: "Commits",
  history: "Whole history",
  stdin: "Standard input",
  image: "Container image",
};

function header(report: Report): string {
  const { source, findings, suppressed, coverage: cover } = report;
  const found =
    findings.length === 0 ? "No secrets found" : `${count(findings.length, "finding")} (${severityText(findings)})`;
  const hidden = suppressedText(suppressed);
  const part = cover.shard === undefined ? "" : ` Part ${cover.shard.index} of ${cover.shard.total} of the scan.`;
  const problems = cover.problems.map((problem) => `<li>${escaped(problem)}</li>`).join("");
  const note = cover.complete
    ? `<div class="note"><p>Everything that was asked for was scanned: ${scannedText(cover)}.${part}</p></div>`
    : `<div class="note bad"><p><strong>Not everything was scanned.</strong>${part}</p><ul>${problems}</ul></div>`;
  return `<header>
<h1>${escaped(found)}</h1>
<p class="dim">${SOURCES[source.kind]}: <code>${escaped(source.target)}</code>${hidden === "" ? "" : `; ${escaped(hidden)}`}</p>
${note}
</header>`;
}

function overview({ findings, suppressed }: Report): string {
  const tiles = worstFirst().map((severity) => {
    const number = findings.filter((f) => f.severity === severity).length;
    return `<li><strong class="${severity}">${grouped(number)}</strong> ${severity}</li>`;
  });
  const files = new Set(findings.map((f) => f.path)).size;
  const values = new Set(findings.map((f) => f.fingerprint)).size;
  const numbers = [
    ...tiles,
    `<li><strong>${grouped(values)}</strong> different ${values === 1 ? "value" : "values"}</li>`,
    `<li><strong>${grouped(files)}</strong> ${files === 1 ? "place" : "places"}</li>`,
    `<li><strong>${grouped(suppressed.length)}</strong> suppressed</li>`,
  ];
  const charts = [
    timeline(findings),
    bars(
      "By rule",
      "rule",
      findings.map((f) => f.rule),
    ),
    bars(
      "By author",
      "author",
      findings.map((f) => f.author),
    ),
  ].join("\n");
  const body = `<ul class="tiles">${numbers.join("")}</ul>`;
  return findings.length === 0 ? "" : section("overview", "Overview", `${body}\n<div class="charts">${charts}</div>`);
}

/** Once for each rule: how to revoke, and where. */
function whatToDo(rows: readonly Row[]): string {
  if (rows.length === 0) return "";
  const byRule = new Map<string, Finding>(rows.toReversed().map((row) => [row.rule, row]));
  const items = [...byRule.values()]
    .sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || compareBytes(a.rule, b.rule))
    .map(
      ({ rule, title: name, help, url, severity }) =>
        `<tr id="rule-${escaped(rule)}"><td><span class="severity ${severity}">${severity}</span></td><td>${escaped(name)}<br><code class="small">${escaped(rule)}</code></td><td>${escaped(help)} ${link(webAddress(url), escaped(url ?? ""))}</td></tr>`,
    );
  const head = `<thead><tr><th scope="col" class="c-severity">Severity</th><th scope="col">Rule</th><th scope="col">Steps</th></tr></thead>`;
  return section(
    "steps",
    "What to do",
    `<div class="scroll"><table class="data">${head}<tbody>${items.join("\n")}</tbody></table></div>`,
  );
}

function changes({ suppressionChanges = [] }: Report): string {
  if (suppressionChanges.length === 0) return "";
  const items = suppressionChanges.map((one) => `<li>${escaped(changeText(one))}</li>`);
  return section("changes", "Suppressions that this change adds", `<ul>${items.join("")}</ul>`);
}

function stale({ staleSuppressions: all }: Report): string {
  if (all.length === 0) return "";
  const items = all.map(({ by, id, path, reason }) => {
    const at = path === undefined ? "" : ` at <code>${escaped(path)}</code>`;
    return `<li>${by} <code>${escaped(id)}</code>${at}${reason === undefined ? "" : ` (${escaped(reason)})`}</li>`;
  });
  return section("stale", "Suppressions that match nothing any more", `<ul>${items.join("")}</ul>`);
}

function coverage({ coverage: cover }: Report): string {
  const skipped = skippedTexts(cover).map((text) => `<li>${escaped(text)}</li>`);
  const left = skipped.length === 0 ? "<p>Nothing was skipped.</p>" : `<p>Skipped:</p><ul>${skipped.join("")}</ul>`;
  return section("coverage", "What was scanned", `<p>${scannedText(cover)}.</p>${left}`);
}
