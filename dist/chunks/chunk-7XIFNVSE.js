import {
  compareBytes
} from "./chunk-46EPDD7K.js";
import {
  exitCode,
  scan
} from "./chunk-WQBLIRCP.js";
import {
  nearest
} from "./chunk-VFXSVQ74.js";
import {
  printable
} from "./chunk-ZS2ITYV2.js";
import {
  SEVERITIES,
  UsageError,
  revealSecret
} from "./chunk-5XQC26GI.js";

// src/cli/runScan.ts
import { statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

// src/report/words.ts
function count(number, noun, plural = `${noun}s`) {
  return `${grouped(number)} ${number === 1 ? noun : plural}`;
}
function grouped(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function byteText(bytes) {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1e3 && unit < units.length - 1) {
    value /= 1e3;
    unit++;
  }
  return unit === 0 ? count(bytes, "byte") : `${value.toFixed(1)} ${units[unit]}`;
}
function placeText(finding) {
  const { line, column } = finding;
  const position = line === void 0 ? "" : column === void 0 ? `:${line}` : `:${line}:${column}`;
  return printable(finding.path) + position;
}
function secretText(finding, options) {
  return options.showSecrets === true ? revealSecret(finding.secret) : finding.secret.mask;
}
function severityText(findings) {
  return worstFirst().map((severity) => [severity, findings.filter((f) => f.severity === severity).length]).filter(([, number]) => number > 0).map(([severity, number]) => `${grouped(number)} ${severity}`).join(", ");
}
function worstFirst() {
  return SEVERITIES.toReversed();
}
function suppressedText(suppressed2) {
  if (suppressed2.length === 0) return "";
  const by = ["inline", "baseline", "config"].map((kind) => [kind, suppressed2.filter((s) => s.by === kind).length]).filter(([, number]) => number > 0).map(([kind, number]) => `${grouped(number)} by ${kind === "inline" ? "a comment" : kind}`);
  return `${grouped(suppressed2.length)} suppressed (${by.join(", ")})`;
}
function scannedText({ commits, objects, files, bytes }) {
  const parts = [
    ...commits > 0 ? [count(commits, "commit")] : [],
    ...objects > 0 ? [count(objects, "object")] : [],
    ...files > 0 || commits === 0 && objects === 0 ? [count(files, "file")] : [],
    byteText(bytes)
  ];
  return parts.join(", ");
}
function skippedTexts({ skipped }) {
  return skipped.map(({ reason, count: number, bytes, examples }) => {
    const names = examples.map(printable).join(", ");
    const more = number > examples.length && examples.length > 0 ? ", …" : "";
    const inside = [...bytes > 0 ? [byteText(bytes)] : [], ...names === "" ? [] : [names + more]].join(": ");
    return `${grouped(number)} ${printable(reason)}${inside === "" ? "" : ` (${inside})`}`;
  });
}
function coverageTexts({ coverage: coverage2 }) {
  return [
    `Scanned ${scannedText(coverage2)}.`,
    ...skippedTexts(coverage2).map((text2) => `Skipped ${text2}.`),
    ...coverage2.problems.map((problem) => `Incomplete: ${printable(problem)}`)
  ];
}
function webAddress(url) {
  const parsed = url === void 0 || !URL.canParse(url) ? void 0 : new URL(url);
  return parsed?.protocol === "https:" || parsed?.protocol === "http:" ? parsed.href : void 0;
}
function suppressionText({ by, reason, until }) {
  const words = { inline: "allowed by a comment", baseline: "in the baseline", config: "allowed by the configuration" }[by];
  return printable(
    `${words}${reason === void 0 ? "" : `: ${reason}`}${until === void 0 ? "" : ` (until ${until})`}`
  );
}

// src/report/xml.ts
function xmlText(text2) {
  return printable(text2).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");
}
function element(name, attributes, content = "") {
  const written = Object.entries(attributes).filter(([, value]) => value !== void 0).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`).join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
var XML_HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n';

// src/report/checkstyle.ts
var LEVELS = { critical: "error", high: "error", medium: "warning", low: "info" };
var checkstyle = (report, options) => {
  const files = /* @__PURE__ */ new Map();
  const add = (path, error) => {
    const errors = files.get(path);
    if (errors === void 0) files.set(path, [error]);
    else errors.push(error);
  };
  for (const f of report.findings) add(f.path, entry(f, LEVELS[f.severity], text(f, options)));
  for (const f of report.suppressed)
    add(f.path, entry(f, "ignore", `${text(f, options)} Suppressed, ${suppressionText(f)}.`));
  for (const line of coverageTexts(report)) {
    const incomplete = line.startsWith("Incomplete");
    const source = incomplete ? "leakgate.incomplete" : "leakgate.coverage";
    add(".", element("error", { line: 1, severity: incomplete ? "error" : "info", message: line, source }));
  }
  const body = [...files].map(([name, errors]) => element("file", { name }, `
${errors.join("\n")}
`));
  return `${XML_HEADER}${element("checkstyle", { version: "8.0" }, `
${body.join("\n")}
`)}
`;
};
function entry({ line, column, rule }, severity, message) {
  return element("error", { line: line ?? 1, column, severity, message, source: `leakgate.${rule}` });
}
function text(finding, options) {
  const secret = options.showSecrets === true ? ` ${secretText(finding, options)}` : "";
  return `${finding.message}${secret} ${finding.help}`;
}

// src/report/findingJson.ts
function findingJson(finding, options) {
  return {
    rule: finding.rule,
    title: finding.title,
    severity: finding.severity,
    confidence: finding.confidence,
    where: finding.where,
    path: finding.path,
    line: finding.line,
    endLine: finding.endLine,
    column: finding.column,
    endColumn: finding.endColumn,
    secret: secretText(finding, options),
    fingerprint: finding.fingerprint,
    decoded: finding.decoded,
    commit: finding.commit,
    author: finding.author,
    email: finding.email,
    date: finding.date,
    blob: finding.blob,
    layer: finding.layer,
    image: finding.image,
    message: finding.message,
    help: finding.help,
    url: finding.url
  };
}
function suppressedJson(finding, options) {
  const { by, reason, until } = finding;
  return { ...findingJson(finding, options), by, reason, until };
}
function coverageJson(coverage2) {
  const { complete, commits, objects, files, bytes, skipped, problems } = coverage2;
  return {
    complete,
    commits,
    objects,
    files,
    bytes,
    skipped: skipped.map(({ reason, count: count2, bytes: size, examples }) => ({ reason, count: count2, bytes: size, examples })),
    problems
  };
}
function safeJson(value, indent) {
  return JSON.stringify(value, void 0, indent).replace(
    /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

// src/report/sha256.ts
function sha256(text2) {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(text2).digest("hex");
}

// src/report/gitlab.ts
var SEVERITY = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low"
};
var VERSION = "15.0.4";
var NO_COMMIT = "0000000";
var gitlab = (report, options) => {
  const time = options.time ?? "1970-01-01T00:00:00";
  const part = {
    id: "leakgate",
    name: "leakgate",
    url: "https://github.com/leakgate/leakgate",
    version: report.tool.version
  };
  const ids = identifier();
  const value = {
    version: VERSION,
    scan: {
      analyzer: { ...part, vendor: { name: "leakgate" } },
      scanner: { ...part, vendor: { name: "leakgate" } },
      type: "secret_detection",
      start_time: time,
      end_time: time,
      status: report.coverage.complete ? "success" : "failure",
      messages: messages(report)
    },
    vulnerabilities: report.findings.map((f) => vulnerability(f, ids(f), options))
  };
  return `${safeJson(value, 2)}
`;
};
function messages(report) {
  const hidden = suppressedText(report.suppressed);
  return [
    ...coverageTexts(report).map((value) => ({ level: value.startsWith("Incomplete") ? "fatal" : "info", value })),
    ...hidden === "" ? [] : [{ level: "info", value: `${hidden}.` }]
  ];
}
function vulnerability(finding, id, options) {
  const { rule, title: title2, severity, message, help: help3, url, path, line, endLine, commit, author, date, excerpt } = finding;
  const address = webAddress(url);
  return {
    id,
    category: "secret_detection",
    name: printable(title2),
    description: printable(message),
    severity: SEVERITY[severity],
    solution: printable(help3),
    scanner: { id: "leakgate", name: "leakgate" },
    location: {
      file: path,
      ...line !== void 0 && { start_line: line, end_line: endLine ?? line },
      commit: {
        sha: commit ?? NO_COMMIT,
        ...author !== void 0 && { author: printable(author) },
        ...date !== void 0 && { date }
      }
    },
    identifiers: [{ type: "leakgate_rule_id", name: `leakgate rule ${rule}`, value: rule }],
    ...address !== void 0 && { links: [{ url: address }] },
    ...options.showSecrets === true ? { raw_source_code_extract: secretText(finding, options) } : excerpt !== void 0 && { raw_source_code_extract: excerpt }
  };
}
function identifier() {
  const seen = /* @__PURE__ */ new Map();
  return ({ rule, path, where, fingerprint, commit }) => {
    const key = JSON.stringify([rule, path, where, fingerprint, commit]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return sha256(`${key}${number}`).slice(0, 40);
  };
}

// src/report/codequality.ts
var SEVERITY2 = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor"
};
var codequality = (report, options) => {
  const ids = identifier();
  const findings = report.findings.map((f) => ({
    description: description(f, options.showSecrets === true ? ` ${secretText(f, options)}` : ""),
    check_name: f.rule,
    fingerprint: ids(f),
    severity: SEVERITY2[f.severity],
    categories: ["Security"],
    location: { path: f.path, lines: { begin: f.line ?? 1, ...f.endLine !== void 0 && { end: f.endLine } } }
  }));
  const coverage2 = coverageTexts(report).map((text2, i) => {
    const incomplete = text2.startsWith("Incomplete");
    return {
      description: text2,
      check_name: incomplete ? "leakgate-incomplete" : "leakgate-coverage",
      // By number and not by text, so that a merge request that changes a count is not shown as a new issue.
      fingerprint: `leakgate-${incomplete ? "incomplete" : "coverage"}-${i}`,
      severity: incomplete ? "blocker" : "info",
      categories: ["Security"],
      location: { path: ".", lines: { begin: 1 } }
    };
  });
  return `${safeJson([...findings, ...coverage2], 2)}
`;
};
function description({ message, help: help3 }, secret) {
  return printable(`${message}${secret} ${help3}`);
}

// src/report/csv.ts
var COLUMNS = [
  "kind",
  "rule",
  "title",
  "severity",
  "confidence",
  "where",
  "path",
  "line",
  "endLine",
  "column",
  "endColumn",
  "secret",
  "fingerprint",
  "decoded",
  "commit",
  "author",
  "email",
  "date",
  "blob",
  "layer",
  "image",
  "message",
  "help",
  "url",
  "by",
  "reason",
  "until"
];
var csv = (report, options) => {
  const rows = [
    ...report.findings.map((f) => findingRow("finding", f, options)),
    ...report.suppressed.map((f) => findingRow("suppressed", f, options)),
    ...notes(report)
  ];
  return [COLUMNS.join(","), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(","))].map((line) => `${line}\r
`).join("");
};
function findingRow(kind, finding, options) {
  const { rule, title: title2, severity, confidence, where, path, line, endLine, column, endColumn, fingerprint, decoded } = finding;
  const { commit, author, email, date, blob, layer, image, message, help: help3, url, by, reason, until } = finding;
  const place = { where, path, line, endLine, column, endColumn };
  const origin = { commit, author, email, date, blob, layer, image };
  const what = { rule, title: title2, severity, confidence, secret: secretText(finding, options), fingerprint };
  return { kind, ...what, ...place, decoded: decoded.join(" "), ...origin, message, help: help3, url, by, reason, until };
}
function notes({ coverage: coverage2, staleSuppressions }) {
  return [
    { kind: "scanned", message: scannedText(coverage2) },
    ...coverage2.skipped.flatMap(({ reason, count: count2, bytes, examples }) => ({
      kind: "skipped",
      reason,
      path: examples.join(" "),
      message: `${count2} (${bytes} bytes)`
    })),
    ...coverage2.problems.map((message) => ({ kind: "problem", message })),
    ...staleSuppressions.map(({ by, id, path, reason }) => ({ kind: "stale", fingerprint: id, by, path, reason }))
  ];
}
function cell(value) {
  if (value === void 0 || value === "") return "";
  if (typeof value === "number") return String(value);
  const text2 = printable(value);
  const safe = /^\s*[=+\-@＝＋－＠]/u.test(text2) ? `'${text2}` : text2;
  return /[",\s']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// src/report/github.ts
var MOST_ANNOTATIONS = 10;
var github = (report, options) => {
  const { coverage: coverage2, findings } = report;
  const problems = coverage2.problems.slice(0, MOST_ANNOTATIONS - 1).map((problem) => command("error", { title: "leakgate: not everything was scanned" }, problem));
  const worst = [...findings].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  const shown = worst.slice(0, MOST_ANNOTATIONS - problems.length).map((f) => annotation(f, options));
  return [...problems, ...shown, command("notice", { title: "leakgate" }, summary(report))].map((line) => `${line}
`).join("");
};
function annotation(finding, options) {
  const { severity, title: title2, path, line, endLine, column, endColumn, message, help: help3, url, where } = finding;
  const sameLine = line === endLine;
  const place = where === "content" || where === "path" || where === "policy" ? { file: path } : {};
  const secret = options.showSecrets === true ? ` ${secretText(finding, options)}` : "";
  const properties = {
    title: `${title2} (${severity})`,
    ...place,
    ...line !== void 0 && "file" in place && { line, endLine, ...sameLine && { col: column, endColumn } }
  };
  return command("error", properties, `${message}${secret} ${help3}${url === void 0 ? "" : ` ${url}`}`);
}
function summary(report) {
  const { findings, suppressed: suppressed2 } = report;
  const found = findings.length === 0 ? "No secrets found." : `${count(findings.length, "finding")} (${severityText(findings)}).`;
  const hidden = suppressedText(suppressed2);
  return [found, ...hidden === "" ? [] : [`${hidden}.`], ...coverageTexts(report)].join(" ");
}
function command(kind, properties, text2) {
  const written = Object.entries(properties).filter(([, value]) => value !== void 0).map(([key, value]) => `${key}=${data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`).join(",");
  return `::${kind}${written === "" ? "" : ` ${written}`}::${data(text2)}`;
}
function data(text2) {
  return printable(text2).replaceAll("%", "%25");
}

// src/report/json.ts
var json = (report, options) => {
  const { schema, tool, source, coverage: coverage2, findings, suppressed: suppressed2, staleSuppressions } = report;
  const { name, version, rules, configHash } = tool;
  const value = {
    schema,
    tool: { name, version, rules, configHash },
    source: { kind: source.kind, target: source.target },
    coverage: coverageJson(coverage2),
    findings: findings.map((f) => findingJson(f, options)),
    suppressed: suppressed2.map((f) => suppressedJson(f, options)),
    staleSuppressions: staleSuppressions.map(({ by, id, path, reason }) => ({ by, id, path, reason }))
  };
  return `${safeJson(value, 2)}
`;
};

// src/report/jsonl.ts
var jsonl = (report, options) => {
  const lines2 = [
    ...report.findings.map((f) => findingJson(f, options)),
    ...report.suppressed.map((f) => ({ suppressed: suppressedJson(f, options) })),
    { summary: summary2(report) }
  ];
  return lines2.map((line) => `${safeJson(line)}
`).join("");
};
function summary2({ schema, tool, source, coverage: coverage2, findings, suppressed: suppressed2, staleSuppressions }) {
  const { name, version, rules, configHash } = tool;
  return {
    schema,
    tool: { name, version, rules, configHash },
    source: { kind: source.kind, target: source.target },
    coverage: coverageJson(coverage2),
    findings: findings.length,
    suppressed: suppressed2.length,
    staleSuppressions: staleSuppressions.map(({ by, id, path, reason }) => ({ by, id, path, reason }))
  };
}

// src/report/junit.ts
var junit = (report, options) => {
  const { findings, suppressed: suppressed2, coverage: coverage2, tool } = report;
  const cases = [
    ...findings.map((f) => testCase(f, failure(f, options))),
    ...suppressed2.map((f) => testCase(f, element("skipped", { message: suppressionText(f) }))),
    ...coverage2.problems.map(
      (problem) => element(
        "testcase",
        { classname: "leakgate", name: "everything was scanned" },
        element("error", { type: "incomplete", message: problem })
      )
    )
  ];
  if (cases.length === 0) cases.push(element("testcase", { classname: "leakgate", name: "no secrets" }));
  const counts = {
    tests: cases.length,
    failures: findings.length,
    errors: coverage2.problems.length,
    skipped: suppressed2.length
  };
  const property = (name, value) => element("property", { name, value });
  const properties = [
    property("leakgate.version", tool.version),
    property("leakgate.complete", String(coverage2.complete)),
    property("leakgate.scanned", scannedText(coverage2)),
    ...skippedTexts(coverage2).map((text2) => property("leakgate.skipped", text2))
  ];
  const body = [
    element("properties", {}, lines(properties)),
    ...cases,
    element("system-out", {}, xmlText(coverageTexts(report).join(" ")))
  ];
  const suite = element("testsuite", { name: "leakgate", ...counts }, lines(body));
  return `${XML_HEADER}${element("testsuites", { name: "leakgate", ...counts }, lines([suite]))}
`;
};
function testCase(finding, outcome) {
  const name = `${finding.rule} at ${placeText(finding)}`;
  return element("testcase", { classname: finding.path, name, file: finding.path, line: finding.line }, outcome);
}
function failure(finding, options) {
  const { severity, title: title2, message, help: help3, url, excerpt } = finding;
  const text2 = [
    ...excerpt === void 0 ? [] : [excerpt],
    ...options.showSecrets === true ? [`Secret: ${secretText(finding, options)}`] : [],
    message,
    help3,
    ...url === void 0 ? [] : [url]
  ];
  return element("failure", { type: finding.rule, message: `${severity}: ${title2}` }, text2.map(xmlText).join("\n"));
}
function lines(elements) {
  return `
${elements.join("\n")}
`;
}

// src/report/markdown.ts
var MOST_ROWS = 500;
var markdown = (report, options) => `${[
  heading(report),
  ...table(report.findings, options),
  ...help(report.findings),
  ...suppressed(report),
  ...stale(report),
  coverageTexts(report).map((text2) => `- ${escaped(text2)}`).join("\n")
].join("\n\n")}
`;
function heading({ findings, coverage: coverage2 }) {
  if (findings.length > 0) return `## leakgate: ${count(findings.length, "finding")} (${severityText(findings)})`;
  return coverage2.complete ? "## leakgate: no secrets found" : "## leakgate: no secrets found, but not everything was scanned";
}
function table(findings, options) {
  if (findings.length === 0) return [];
  const rows = findings.slice(0, MOST_ROWS).map((f) => {
    const shown = options.showSecrets === true ? secretText(f, options) : f.excerpt ?? (f.line === void 0 ? "" : f.secret.mask);
    const since = f.commit === void 0 ? "" : ` in ${f.commit.slice(0, 12)}`;
    return `| ${f.severity} | ${code(placeText(f) + since)} | ${escaped(f.title)} (${code(f.rule)}) | ${shown === "" ? "" : code(shown)} |`;
  });
  const cut = findings.length > MOST_ROWS ? [`… and ${grouped(findings.length - MOST_ROWS)} more.`] : [];
  return [["| Severity | Place | What | Line |", "| --- | --- | --- | --- |", ...rows].join("\n"), ...cut];
}
function help(findings) {
  if (findings.length === 0) return [];
  const byRule = new Map(findings.map((f) => [f.rule, f]));
  const steps = [...byRule.values()].map((f) => {
    const address = webAddress(f.url);
    return `- ${code(f.rule)}: ${escaped(f.help)}${address === void 0 ? "" : ` <${address}>`}`;
  });
  return ["### What to do", steps.join("\n")];
}
function suppressed({ suppressed: all }) {
  if (all.length === 0) return [];
  const rows = all.slice(0, MOST_ROWS).map((f) => `| ${code(placeText(f))} | ${escaped(f.title)} (${code(f.rule)}) | ${escaped(suppressionText(f))} |`);
  const cut = all.length > MOST_ROWS ? [`… and ${grouped(all.length - MOST_ROWS)} more.`] : [];
  const lines2 = ["| Place | What | Why |", "| --- | --- | --- |", ...rows].join("\n");
  return [`<details><summary>${count(all.length, "suppressed finding")}</summary>`, lines2, ...cut, "</details>"];
}
function stale({ staleSuppressions: all }) {
  if (all.length === 0) return [];
  const items = all.slice(0, MOST_ROWS).map(({ by, id, path }) => `- ${by} ${code(id)}${path === void 0 ? "" : ` at ${code(path)}`}`);
  return ["### Suppressions that match nothing any more", items.join("\n")];
}
function code(text2) {
  return `<code>${escaped(text2)}</code>`;
}
function escaped(text2) {
  return printable(text2).replace(
    /[&<>"'`|*_~[\]\\#@$]|^[-+=]|:(?=\/\/)|(?<=www)\./gi,
    (character) => `&#${character.charCodeAt(0)};`
  );
}

// src/report/pretty.ts
import { pathToFileURL } from "node:url";
var HOOK_FULL = 3;
var HOOK_LINES = 8;
var HOOK_HELP = 3;
var STALE_SHOWN = 10;
var plain = (text2) => text2;
var NO_PAINT = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain };
var pretty = (report, options) => {
  const paint = options.paint ?? NO_PAINT;
  const sections = report.findings.length === 0 ? options.quiet === true ? [] : [[paint.green(clean(report))]] : [
    ...findingSections(report, options, paint),
    help2(report.findings, options, paint),
    nextSteps(report.findings, options, paint)
  ];
  if (options.verbose === true && report.suppressed.length > 0)
    sections.push(suppressedSection(report, options, paint));
  if (options.quiet !== true) sections.push(stale2(report, paint));
  sections.push(coverage(report, options, paint));
  const text2 = sections.filter((lines2) => lines2.length > 0).map((lines2) => lines2.join("\n")).join("\n\n");
  return text2 === "" ? "" : `${text2}
`;
};
function clean({ coverage: { complete } }) {
  return complete ? "No secrets found." : "No secrets found in what was scanned, but not everything was.";
}
function findingSections(report, options, paint) {
  const { findings } = report;
  const { hook } = options;
  const summary3 = `${count(findings.length, "finding")} (${severityText(findings)}) in ${count(new Set(findings.map((f) => f.path)).size, "place")}`;
  const headline = paint.bold(hook === void 0 ? `${summary3}.` : `leakgate stopped this ${hook.action}: ${summary3}.`);
  if (hook === void 0) return [...findings.map((f) => full(f, options, paint)), [headline]];
  const isShort = findings.length > HOOK_FULL;
  const shown = findings.slice(0, isShort ? HOOK_LINES : HOOK_FULL).map((f) => isShort ? [title(f, options, paint)] : full(f, options, paint));
  const more = findings.length - shown.length;
  const rest = more === 0 ? [] : [[`… and ${grouped(more)} more: ${hook.showAll}`]];
  return [[headline], ...isShort ? [shown.flat()] : shown, ...rest];
}
function title(finding, options, paint) {
  const place = link(paint.bold(placeText(finding)), fileAddress(finding, options));
  const where = finding.where === "content" || finding.where === "path" || finding.where === "policy" ? "" : ` [${finding.where}]`;
  return `${place}${where}  ${severityPaint(finding.severity, paint)(finding.severity)}  ${printable(finding.title)}  ${paint.dim(finding.rule)}`;
}
function full(finding, options, paint) {
  const { excerpt, commit, author, email, date, image, layer } = finding;
  const lines2 = [title(finding, options, paint)];
  if (excerpt !== void 0)
    lines2.push(...excerpt.split("\n").map((line) => `    ${paint.cyan("│")} ${printable(line)}`));
  if (options.showSecrets === true) lines2.push(`    Secret: ${printable(secretText(finding, options))}`);
  lines2.push(`    Why: ${why(finding)}`);
  if (commit !== void 0) {
    const by = author === void 0 ? "" : ` by ${author}${email === void 0 ? "" : ` <${email}>`}`;
    lines2.push(paint.dim(printable(`    Commit ${commit.slice(0, 12)}${by}${date === void 0 ? "" : `, ${date}`}`)));
  }
  if (image !== void 0)
    lines2.push(paint.dim(printable(`    Image ${image}${layer === void 0 ? "" : `, layer ${layer}`}`)));
  return lines2;
}
function why({ title: name, message, confidence }) {
  const more = (message.startsWith(name) ? message.slice(name.length) : message).replace(/^[\s,.]+|\.$/g, "");
  return `${confidence} confidence${more === "" ? "" : ` ${printable(more)}`}`;
}
function help2(findings, options, paint) {
  const kinds = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const kind = kinds.get(finding.rule);
    if (kind === void 0) kinds.set(finding.rule, { finding, number: 1 });
    else kind.number++;
  }
  const all = [...kinds.values()];
  const shown = options.hook === void 0 ? all : all.slice(0, HOOK_HELP);
  const lines2 = shown.map(({ finding, number }) => {
    const { rule, url } = finding;
    const address = url === void 0 ? "" : ` ${link(printable(url), options.linkRoot === void 0 ? void 0 : webAddress(url))}`;
    const times = number === 1 ? "" : ` (${count(number, "finding")})`;
    return `  ${paint.bold(rule)}${times}: ${printable(finding.help)}${address}`;
  });
  const more = all.length - shown.length;
  const rest = more === 0 ? [] : [`  … and for ${count(more, "other rule")}: leakgate rules show ID`];
  const first = options.hook === void 0 ? "What to do" : `What to do: take the value out and ${options.hook.action} again. If it was ever shared, revoke it:`;
  return [paint.bold(first), ...lines2, ...rest];
}
function nextSteps(findings, { hook }, paint) {
  const commented = findings.find((f) => f.line !== void 0 && f.where === "content");
  const rule = (commented ?? findings[0]).rule;
  const allow = commented === void 0 ? `A false alarm? Allow it in .leakgate.yaml: rules: [${rule}], paths, and a reason.` : `A false alarm? Say so in a comment on the line: ${paint.cyan(`leakgate:allow[${rule}] -- why it is no secret`)}`;
  return hook === void 0 ? [allow] : [allow, `To go on once without this check: ${paint.cyan(hook.skip)}`];
}
function suppressedSection({ suppressed: suppressed2 }, options, paint) {
  return [
    paint.bold(`${count(suppressed2.length, "suppressed finding")}`),
    ...suppressed2.map((finding) => `  ${title(finding, options, paint)}  ${paint.dim(suppressionText(finding))}`)
  ];
}
function stale2({ staleSuppressions: all }, paint) {
  if (all.length === 0) return [];
  const shown = all.slice(0, STALE_SHOWN).map(({ by, id, path, reason }) => {
    const why2 = reason === void 0 ? "" : ` (${reason})`;
    return `  ${printable(`${by} ${id}${path === void 0 ? "" : ` at ${path}`}${why2}`)}`;
  });
  const more = all.length > STALE_SHOWN ? [`  … and ${all.length - STALE_SHOWN} more`] : [];
  const verb = all.length === 1 ? "matches" : "match";
  return [paint.yellow(`${count(all.length, "suppression")} ${verb} nothing any more and can go:`), ...shown, ...more];
}
function coverage(report, { quiet, hook }, paint) {
  const { coverage: cover, suppressed: suppressed2 } = report;
  const problems = cover.problems.map((problem) => paint.red(`Incomplete: ${printable(problem)}`));
  const skipped = skippedTexts(cover);
  if (quiet === true)
    return problems.length === 0 ? [] : [...problems, ...skipped.map((s) => paint.dim(`Skipped: ${s}`))];
  const skippedLines = skipped.length === 0 ? [] : hook === void 0 ? ["Skipped:", ...skipped.map((s) => `  ${s}`)] : [`Skipped: ${skipped.join("; ")}.`];
  const hidden = suppressedText(suppressed2);
  return [
    paint.dim(`Scanned ${scannedText(cover)}.${hidden === "" ? "" : ` ${hidden}.`}`),
    ...skippedLines.map(paint.dim),
    ...problems
  ];
}
function severityPaint(severity, paint) {
  return severity === "critical" || severity === "high" ? paint.red : severity === "medium" ? paint.yellow : paint.dim;
}
function fileAddress({ where, path, commit }, { linkRoot }) {
  if (linkRoot === void 0 || where !== "content" || commit !== void 0 || path.includes("****…****"))
    return void 0;
  return pathToFileURL(`${linkRoot}/${path}`).href;
}
function link(text2, address) {
  return address === void 0 ? text2 : `\x1B]8;;${address}\x1B\\${text2}\x1B]8;;\x1B\\`;
}

// src/report/rdjson.ts
var SEVERITY3 = {
  critical: "ERROR",
  high: "ERROR",
  medium: "WARNING",
  low: "INFO"
};
var rdjson = (report, options) => {
  const value = {
    source: { name: "leakgate", url: "https://github.com/leakgate/leakgate" },
    severity: report.findings.length > 0 || !report.coverage.complete ? "ERROR" : "INFO",
    diagnostics: [...report.findings.map((f) => diagnostic(f, options)), ...coverageTexts(report).map(note)]
  };
  return `${safeJson(value, 2)}
`;
};
function diagnostic(finding, options) {
  const { message, help: help3, path, line, endLine, severity, rule, url } = finding;
  const secret = options.showSecrets === true ? ` ${secretText(finding, options)}` : "";
  return {
    message: printable(`${message}${secret} ${help3}`),
    location: { path, ...line !== void 0 && { range: { start: { line }, end: { line: endLine ?? line } } } },
    severity: SEVERITY3[severity],
    code: { value: rule, ...webAddress(url) !== void 0 && { url: webAddress(url) } }
  };
}
function note(text2) {
  const incomplete = text2.startsWith("Incomplete");
  return {
    message: text2,
    location: { path: "." },
    severity: incomplete ? "ERROR" : "INFO",
    code: { value: incomplete ? "incomplete" : "coverage" }
  };
}

// src/report/sarif.ts
var MOST_RESULTS = 25e3;
var MOST_SHOWN = 5e3;
var LEVELS2 = { critical: "error", high: "error", medium: "warning", low: "note" };
var SCORES = { critical: "9.5", high: "8.0", medium: "5.5", low: "3.0" };
var sarif = (report, options) => {
  const { version } = report.tool;
  const all = [...report.findings, ...report.suppressed];
  const results = mostSevere(all);
  const ruleIds = [...new Set(results.map((r) => r.rule))].sort(compareBytes);
  const ruleIndex = new Map(ruleIds.map((id, i) => [id, i]));
  const lineHash = lineHasher();
  const run = {
    tool: {
      driver: {
        name: "leakgate",
        informationUri: "https://github.com/leakgate/leakgate",
        version,
        semanticVersion: version,
        rules: ruleIds.map((id) => ruleJson(results.find((r) => r.rule === id)))
      }
    },
    automationDetails: { id: `leakgate/${report.source.kind}/` },
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository, or of the scan." } } },
    columnKind: "unicodeCodePoints",
    invocations: [
      {
        executionSuccessful: report.coverage.complete,
        toolExecutionNotifications: notifications(report, all.length, results.length)
      }
    ],
    results: results.map((r) => resultJson(r, ruleIndex.get(r.rule), lineHash(r), options)),
    properties: { source: report.source, coverage: report.coverage, configHash: report.tool.configHash }
  };
  return `${safeJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, 2)}
`;
};
function mostSevere(all) {
  if (all.length <= MOST_RESULTS) return all;
  const rank = (r) => SEVERITIES.indexOf(r.severity) + (r.by === void 0 ? SEVERITIES.length : 0);
  const kept = new Set([...all].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_RESULTS));
  return all.filter((r) => kept.has(r));
}
function ruleJson({ rule, title: title2, severity, confidence, help: help3, url }) {
  const name = printable(title2);
  return {
    id: rule,
    name: rule.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()),
    shortDescription: { text: name },
    fullDescription: { text: `${name}: a credential that must not stand here.` },
    help: { text: [printable(help3), ...url === void 0 ? [] : [printable(url)]].join(" ") },
    ...webAddress(url) !== void 0 && { helpUri: webAddress(url) },
    defaultConfiguration: { level: LEVELS2[severity] },
    properties: {
      "security-severity": SCORES[severity],
      precision: confidence,
      tags: ["security", "secret"]
    }
  };
}
function resultJson(result, ruleIndex, lineHash, options) {
  const {
    rule,
    severity,
    confidence,
    fingerprint,
    message,
    decoded,
    where,
    commit,
    author,
    email,
    date,
    blob,
    layer,
    image
  } = result;
  const secret = options.showSecrets === true ? ` ${printable(secretText(result, options))}` : "";
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS2[severity],
    message: { text: `${printable(message)}${secret}` },
    locations: [location(result)],
    partialFingerprints: { "leakgate/v1": fingerprint, primaryLocationLineHash: lineHash },
    ...result.by !== void 0 && { suppressions: [suppressionJson(result)] },
    properties: { severity, confidence, where, decoded, commit, author, email, date, blob, layer, image }
  };
}
function location({ path, line, endLine, column, endColumn, where, commit, image }) {
  const region = { startLine: line ?? 1, ...line !== void 0 && { startColumn: column, endLine, endColumn } };
  const holder = where === "content" ? void 0 : [where, commit ?? image ?? path].join(" ");
  return {
    physicalLocation: { artifactLocation: { uri: relativeUri(path), uriBaseId: "%SRCROOT%" }, region },
    ...holder !== void 0 && { logicalLocations: [{ fullyQualifiedName: printable(holder) }] }
  };
}
function relativeUri(path) {
  return Buffer.from(path).toString().split("/").map(encodeURIComponent).join("/");
}
function suppressionJson(finding) {
  return {
    kind: finding.by === "inline" ? "inSource" : "external",
    status: "accepted",
    justification: suppressionText(finding)
  };
}
function lineHasher() {
  const seen = /* @__PURE__ */ new Map();
  return ({ rule, path, fingerprint, where }) => {
    const hash = sha256(JSON.stringify([rule, path, where, fingerprint])).slice(0, 16);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  };
}
function notifications(report, found, kept) {
  const note2 = (id, level, text2) => ({ descriptor: { id }, level, message: { text: text2 } });
  const cut = kept < found ? [
    note2(
      "results-cut",
      "error",
      `${grouped(found)} results, of which the ${grouped(kept)} most severe are in this file: GitHub takes no more.`
    )
  ] : [];
  const hidden = kept > MOST_SHOWN ? [note2("results-hidden", "warning", `GitHub shows only ${grouped(MOST_SHOWN)} of ${grouped(kept)} results.`)] : [];
  const coverage2 = coverageTexts(report).map(
    (text2) => text2.startsWith("Incomplete") ? note2("incomplete", "error", text2) : note2("coverage", "note", text2)
  );
  return [...cut, ...hidden, ...coverage2];
}

// src/report/formats.ts
var formats = {
  pretty: { render: pretty, describe: "for people", mediaType: "text/plain" },
  json: { render: json, describe: "one object, as in schemas/report.json", mediaType: "application/json" },
  jsonl: { render: jsonl, describe: "a finding a line, then a summary", mediaType: "application/jsonl" },
  sarif: { render: sarif, describe: "SARIF 2.1.0, for code scanning", mediaType: "application/sarif+json" },
  junit: { render: junit, describe: "JUnit XML", mediaType: "application/xml" },
  checkstyle: { render: checkstyle, describe: "Checkstyle XML", mediaType: "application/xml" },
  gitlab: { render: gitlab, describe: "GitLab secret detection", mediaType: "application/json" },
  codequality: { render: codequality, describe: "GitLab code quality (Code Climate)", mediaType: "application/json" },
  rdjson: { render: rdjson, describe: "reviewdog", mediaType: "application/json" },
  csv: { render: csv, describe: "for spreadsheets", mediaType: "text/csv" },
  markdown: { render: markdown, describe: "for summaries and comments", mediaType: "text/markdown" },
  github: { render: github, describe: "GitHub workflow annotations", mediaType: "text/plain" }
};

// src/cli/defined.ts
function defined(key, given) {
  return given === void 0 ? {} : { [key]: given };
}

// src/cli/environment.ts
function wantsColor(choice, environment) {
  if (choice !== "auto") return choice === "always";
  const { FORCE_COLOR, NO_COLOR, TERM } = environment.env;
  if (FORCE_COLOR !== void 0 && FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== void 0 && NO_COLOR !== "") return false;
  return environment.stdoutIsTerminal && TERM !== "dumb";
}

// src/cli/mistakes.ts
function conflict(one, other) {
  return new UsageError(`${one} and ${other} cannot be combined`);
}
function notBuilt(what) {
  return new UsageError(`${what} is not built yet`);
}

// src/cli/runScan.ts
async function runScan(options, print, context) {
  return await printRun(scan(options), print, context);
}
async function printRun(run, print, context) {
  const { environment, output } = context;
  const settings = await run.settings();
  const { format = "pretty", reports, ...how } = { ...settings, ...print };
  if (settings.shard !== void 0) throw notBuilt("shard");
  if (settings.archiveDepth > 0) throw notBuilt("archive-depth");
  requireFormat(format, "--format");
  const files = reports.map(reportFile);
  const report = await run.report();
  const render = { ...print.showSecrets === true && { showSecrets: true }, ...defined("hook", print.hook) };
  if (print.noPrint !== true) {
    const colored = format === "pretty" && wantsColor(how.color, environment);
    const paint = colored ? await painted() : {};
    const links = colored && environment.stdoutIsTerminal ? defined("linkRoot", await run.root()) : {};
    output.print(renderAs(format, report, { ...render, ...paint, ...links, quiet: how.quiet, verbose: how.verbose }));
  }
  if (format !== "pretty" || print.noPrint === true)
    for (const problem of report.coverage.problems) output.say(problem);
  if (how.verbose) output.say(`${report.tool.rules} rules, configuration ${report.tool.configHash}`);
  const written = await writeReports(files, report, render, context);
  return written ? exitCode(report, settings.failOn) : 2;
}
function renderAs(format, report, options) {
  return requireFormat(format, "--format").render(report, options);
}
function requireFormat(name, place) {
  const format = Object.hasOwn(formats, name) ? formats[name] : void 0;
  if (format !== void 0) return format;
  const near = nearest(name, Object.keys(formats));
  const hint = near === void 0 ? `there are ${Object.keys(formats).join(", ")}` : `did you mean ${near}?`;
  throw new UsageError(`${place}: there is no format "${name}"; ${hint}`);
}
function reportFile(text2) {
  const at = text2.indexOf("=");
  const [format, path] = [text2.slice(0, at), text2.slice(at + 1)];
  if (at < 1 || path === "") throw new UsageError("--report: must be FORMAT=PATH, such as sarif=leakgate.sarif");
  requireFormat(format, "--report");
  return { format, path };
}
async function writeReports(files, report, render, { environment, output }) {
  if (files.length === 0) return true;
  const { default: writeFileAtomic } = await import("./lib-M2ITHQRO.js");
  let all = true;
  for (const { format, path } of files) {
    try {
      const text2 = renderAs(format, report, render);
      const target = resolve(environment.cwd, path);
      if (statSync(target, { throwIfNoEntry: false })?.isFile() === false) writeFileSync(target, text2);
      else await writeFileAtomic(target, text2, render.showSecrets === true ? { mode: 384 } : {});
    } catch (error) {
      const { code: code2 } = error;
      if (code2 === void 0) throw error;
      const { maskMessage } = await import("./maskMessage-5FNOSUWX.js");
      output.say(maskMessage(`${path}: the report cannot be written (${code2})`));
      all = false;
    }
  }
  return all;
}
async function painted() {
  const { Chalk } = await import("./source-SQ47LADT.js");
  return { paint: new Chalk({ level: 1 }) };
}

export {
  defined,
  conflict,
  notBuilt,
  runScan,
  printRun
};
