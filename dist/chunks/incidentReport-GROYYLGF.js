import {
  m145_code,
  m145_escapeMarkdown
} from "./chunk-UWAOCTWZ.js";
import {
  m188_maskCoverage
} from "./chunk-CGUE4PLT.js";
import {
  m151_count,
  m151_severityText,
  m151_webAddress
} from "./chunk-DDIJVA56.js";
import "./chunk-KIZ6KU7F.js";

// src/incident/report/document.ts
function heading(level, ...text) {
  return { kind: "heading", level, text };
}
function paragraph(...text) {
  return { kind: "paragraph", text };
}
function list(items) {
  return { kind: "list", items };
}
function checklist(items) {
  return { kind: "list", items, isChecklist: true };
}
function table(head, rows) {
  return { kind: "table", head, rows };
}

// src/incident/report/proposals.ts
function proposals(secrets, mask) {
  const lines = [
    [
      "Every commit: ",
      { code: "leakgate hook install" },
      " in each clone, or .pre-commit-hooks.yaml for the whole team"
    ],
    ["Every pull request: the GitHub Action, or ", { code: "leakgate scan --range BASE..HEAD" }, " in CI"]
  ];
  const rules = [...new Set(secrets.map(({ finding }) => finding.rule))].sort();
  lines.push([
    "The rules that found them run by default; switch none of them off: ",
    ...rules.flatMap((rule, i) => i === 0 ? [{ code: rule }] : [", ", { code: rule }])
  ]);
  const files = new Set(secrets.flatMap(({ trace }) => trace.paths).filter((path) => isForIgnoring(path)));
  if (files.size > 0) {
    lines.push([
      "Add to .gitignore, with a template without values in their place: ",
      ...[...files].slice(0, 20).flatMap((path, i) => i === 0 ? [{ code: mask(path) }] : [", ", { code: mask(path) }])
    ]);
  }
  const messages = secrets.some(({ trace }) => trace.occurrences.some(({ where }) => where === "commit-message"));
  if (messages)
    lines.push(["A secret stood in a commit message: the pre-push hook reads messages, the pre-commit hook cannot"]);
  const encoded = secrets.filter(({ trace }) => trace.occurrences.some(({ decoded }) => decoded.length > 0));
  if (encoded.length > 0) {
    lines.push([
      "A value stood there encoded; where its own rule did not see it, a rule of yours in .leakgate/rules/ with the name beside it as keyword would (",
      { code: "leakgate rules new NAME" },
      " makes the file)"
    ]);
  }
  const guessed = secrets.filter(({ isGuessable, value }) => isGuessable && value !== "");
  if (guessed.length > 0)
    lines.push([
      "Passwords that people make up are found by their names only: use generated ones, ",
      { code: "openssl rand -base64 32" }
    ]);
  return lines;
}
function isForIgnoring(path) {
  const name = path.split("/").at(-1) ?? "";
  if (/\.(?:example|sample|template|dist)\b/.test(name)) return false;
  return /^\.env\b|\.env$|\.(?:pem|key|p12|pfx|jks|keystore|kdbx)$|^id_(?:rsa|dsa|ecdsa|ed25519)$|^\.(?:npmrc|pypirc|netrc|pgpass)$/.test(
    name
  );
}

// src/incident/report/incidentDocument.ts
var MOST = 20;
function incidentDocument(incident, name, mask) {
  const { secrets, coverage } = incident;
  const all = secrets.map((secret, i) => ({ ...secret, number: i + 1 }));
  return [
    heading(1, `Incident report: ${m151_count(secrets.length, "secret")} in the history of `, { code: mask(name) }),
    paragraph(...summary(incident)),
    ...coverage.complete ? [] : [paragraph("Not everything could be read, so there may be more:"), ...problems(incident, mask)],
    heading(2, "Within 1 hour: make them worthless"),
    paragraph(
      "Revoking is the only complete measure: whoever has a clone has the values, whatever becomes of the history."
    ),
    checklist([
      ["Name who leads, and who writes down what was done when: ____________ started at ____________ (UTC)"],
      ...all.flatMap((secret) => rotation(secret)),
      ["Tell those who depend on these secrets, and freeze pushes to the repository until the history is clean"]
    ]),
    heading(2, "Within 24 hours: find out what happened"),
    checklist(investigation(all, mask)),
    heading(2, "Within 48 hours: recover"),
    checklist([
      ["New secrets are deployed, and everything that used the old ones runs with the new"],
      ["History is rewritten: ", { code: "leakgate incident plan --out DIR" }, ", then follow its RUNBOOK.md"],
      [
        "It is proved: ",
        { code: "leakgate incident verify --before OLD --after NEW --plan DIR" },
        " gives exit code 0"
      ],
      [
        "The old history cannot come back: ",
        { code: "leakgate incident taint add --before OLD --after NEW" },
        ", commit .leakgate-taint"
      ],
      [
        "Forks, open pull requests, caches, build logs, packages and images that hold the old history are gone or known"
      ],
      ["What would have stopped it is in place (below), and the review is written"]
    ]),
    heading(2, "Timeline"),
    timeline(all, mask),
    heading(2, "The secrets"),
    ...all.flatMap((secret) => section(secret, mask)),
    heading(2, "So that it does not happen again"),
    list(proposals(secrets, mask)),
    heading(2, "Review"),
    checklist([
      ["How did the secret get into a file: ____________"],
      ["Why did no gate stop it: ____________"],
      ["What did it give access to, and was it used: ____________"],
      ["What changes, who does it, until when: ____________"]
    ]),
    heading(2, "What was looked at"),
    paragraph(
      `${m151_count(coverage.commits, "commit")}, ${m151_count(coverage.objects, "object")}, ${m151_count(coverage.bytes, "byte")}; all refs, stash, reflog, notes, tags, messages, names and objects that nothing refers to.`
    ),
    ...coverage.skipped.map(
      ({ reason, count: number }) => paragraph(`Not looked at: ${number} (`, { code: reason }, ").")
    )
  ];
}
function summary({ secrets }) {
  const head = secrets.filter(({ trace }) => trace.atHead).length;
  const days = Math.max(0, ...secrets.map(({ trace }) => trace.exposureDays));
  return [
    `${m151_severityText(secrets.map(({ finding }) => finding))}. `,
    head === 0 ? "None of them is in the newest state. " : `${head} of them still in the newest state. `,
    `The oldest was open for ${m151_count(days, "day")}.`
  ];
}
function problems({ coverage }, mask) {
  return [list(coverage.problems.map((problem) => [{ code: mask(problem) }]))];
}
function rotation({ number, finding }) {
  const link = finding.url === void 0 ? [] : [" ", { link: finding.url }];
  return [[`Secret ${number} (${finding.title}): ${finding.help}`, ...link, " Done by ____________ at ____________"]];
}
function investigation(secrets, mask) {
  const logs = secrets.flatMap(
    ({ number, finding, trace }) => trace.first === void 0 ? [] : [
      [
        `Secret ${number}: read the access logs for this ${finding.title} from ${day(trace.first)} on, and note every use that is not yours`
      ]
    ]
  );
  const refs = new Set(secrets.flatMap(({ trace }) => [...trace.refs, ...trace.tags]));
  return [
    ...logs,
    [
      `Who could read it: everyone who could read the repository, its forks, and what was built from ${m151_count(refs.size, "ref")}`,
      ...refs.size === 0 ? [] : [" ", ...names([...refs].map(mask))]
    ],
    [
      "Look for copies: ",
      { code: "leakgate find" },
      " in sister repositories, wikis and tickets, ",
      { code: "leakgate find --image IMAGE" },
      " in images that were pushed"
    ],
    ["Read what else the commits below changed, and rotate what came with them"],
    ["The timeline below is complete: ____________"]
  ];
}
function timeline(secrets, mask) {
  const events = secrets.flatMap(({ number, finding, trace }) => [
    ...trace.introducedIn.slice(0, MOST).map((at) => ({ at, what: "came in", number, finding })),
    ...trace.removedIn.slice(0, MOST).map((at) => ({ at, what: "was removed", number, finding }))
  ]);
  const rows = events.toSorted((a, b) => Date.parse(a.at.date) - Date.parse(b.at.date) || a.number - b.number).map(({ at, what, number, finding }) => [
    [at.date],
    [`Secret ${number} (${finding.title}) ${what}`],
    [{ code: at.commit.slice(0, 12) }],
    [{ code: mask(`${at.author} <${at.email}>`) }]
  ]);
  return table(["When", "What", "Commit", "Author"], rows);
}
function section({ number, finding, trace, isGuessable, together }, mask) {
  const facts = [
    ["Severity", [finding.severity]],
    ["Rule", [{ code: finding.rule }]],
    [
      "Value",
      [
        { code: finding.secret.mask },
        isGuessable ? " (an ordinary word or short: looked for only where a rule sees it)" : ""
      ]
    ],
    ["Fingerprint", [{ code: finding.fingerprint }]],
    ["First", person(trace.first, mask)],
    ["Last", person(trace.last, mask)],
    ["Came in with", names(trace.introducedIn.map(({ commit }) => commit.slice(0, 12)))],
    ["Removed by", names(trace.removedIn.map(({ commit }) => commit.slice(0, 12)))],
    ["In the newest state", [trace.atHead ? "yes" : "no"]],
    ["Open for", [m151_count(trace.exposureDays, "day")]],
    ["Paths", names(trace.paths.map(mask))],
    ["Refs", names(trace.refs.map(mask))],
    ["Tags and releases", names(trace.tags.map(mask))],
    [
      "Elsewhere",
      [trace.unreferenced ? "commits that no ref leads to (a reflog, a dropped stash, dangling objects)" : ""]
    ],
    ["Places", [m151_count(trace.occurrences.length, "version of a file or message", "versions of files or messages")]],
    ["Came together with", names(together)]
  ];
  return [
    heading(3, `Secret ${number}: ${finding.title}`),
    table(
      ["", ""],
      facts.filter(([, line3]) => line3.some((piece) => piece !== "")).map(([name, line3]) => [[name], line3])
    )
  ];
}
function person(provenance, mask) {
  if (provenance === void 0) return ["in no commit"];
  const { commit, author, email, date } = provenance;
  return [`${date}, `, { code: commit.slice(0, 12) }, " by ", { code: mask(`${author} <${email}>`) }];
}
function day({ date }) {
  return date.slice(0, 10);
}
function names(texts) {
  const shown = texts.slice(0, MOST).flatMap((text, i) => i === 0 ? [{ code: text }] : [", ", { code: text }]);
  return texts.length > MOST ? [...shown, ` and ${texts.length - MOST} more`] : shown;
}

// src/report/xml.ts
import { m152_XML_HEADER, m152_element, m152_xmlText } from "../core.js";

// src/incident/report/toHtml.ts
var STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.2; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { text-align: left; vertical-align: top; padding: .3rem .7rem; border-bottom: 1px solid #8886; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; background: #8882; padding: .1em .3em; border-radius: .2em; }
ul.checklist { list-style: none; padding-left: .5rem; }
@media print { body { margin: 0; max-width: none; } }
`;
function toHtml(title, blocks) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${m152_xmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map(block).join("\n")}
</main>
</body>
</html>
`;
}
function block(content) {
  switch (content.kind) {
    case "heading":
      return `<h${content.level}>${line(content.text)}</h${content.level}>`;
    case "paragraph":
      return `<p>${line(content.text)}</p>`;
    case "list":
      return content.isChecklist === true ? `<ul class="checklist">${content.items.map((item) => `<li><label><input type="checkbox"> ${line(item)}</label></li>`).join("")}</ul>` : `<ul>${content.items.map((item) => `<li>${line(item)}</li>`).join("")}</ul>`;
    case "table":
      return `<table><thead><tr>${content.head.map((cell) => `<th scope="col">${m152_xmlText(cell)}</th>`).join("")}</tr></thead><tbody>${content.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${line(cell)}</td>`).join("")}</tr>`).join("")}</tbody></table>`;
  }
}
function line(text) {
  return text.map((piece) => {
    if (typeof piece === "string") return m152_xmlText(piece);
    if ("code" in piece) return `<code>${m152_xmlText(piece.code)}</code>`;
    const address = m151_webAddress(piece.link);
    if (address === void 0) return `<code>${m152_xmlText(piece.link)}</code>`;
    return `<a href="${m152_xmlText(address)}" rel="noreferrer">${m152_xmlText(piece.text ?? address)}</a>`;
  }).join("");
}

// src/incident/report/toJson.ts
function toJson(incident, mask) {
  const document = {
    schema: "leakgate-incident/1",
    secrets: incident.secrets.map((secret) => secretJson(secret, mask)),
    coverage: m188_maskCoverage(incident.coverage, mask)
  };
  return `${JSON.stringify(document, null, 2)}
`;
}
function secretJson({ finding, trace, isGuessable, together }, mask) {
  return {
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    title: finding.title,
    severity: finding.severity,
    confidence: finding.confidence,
    secret: finding.secret.mask,
    ...end("first", trace.first, mask),
    ...end("last", trace.last, mask),
    introducedIn: trace.introducedIn.map(({ commit }) => commit),
    removedIn: trace.removedIn.map(({ commit }) => commit),
    paths: trace.paths.map(mask),
    refs: trace.refs.map(mask),
    tags: trace.tags.map(mask),
    atHead: trace.atHead,
    unreferenced: trace.unreferenced,
    occurrences: trace.occurrences.map((one) => ({
      ...one,
      path: mask(one.path),
      ...one.decoded.length === 0 && { decoded: void 0 }
    })),
    exposureDays: trace.exposureDays,
    guessable: isGuessable,
    together,
    help: finding.help,
    ...finding.url !== void 0 && { url: finding.url }
  };
}
function end(name, provenance, mask) {
  if (provenance === void 0) return {};
  return {
    [`${name}Commit`]: provenance.commit,
    [`${name}Author`]: mask(provenance.author),
    [`${name}Email`]: mask(provenance.email),
    [`${name}Date`]: provenance.date
  };
}

// src/incident/report/toMarkdown.ts
function toMarkdown(blocks) {
  return `${blocks.map(block2).join("\n\n")}
`;
}
function block2(content) {
  switch (content.kind) {
    case "heading":
      return `${"#".repeat(content.level)} ${line2(content.text)}`;
    case "paragraph":
      return line2(content.text);
    case "list":
      return content.items.map((item) => `- ${content.isChecklist === true ? "[ ] " : ""}${line2(item)}`).join("\n");
    case "table":
      return [
        row(content.head.map((cell) => m145_escapeMarkdown(cell))),
        row(content.head.map(() => "---")),
        ...content.rows.map((cells) => row(cells.map(line2)))
      ].join("\n");
  }
}
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
function line2(text) {
  return text.map((piece) => {
    if (typeof piece === "string") return piece.replace(/[|<>&`[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    if ("code" in piece) return m145_code(piece.code);
    const address = m151_webAddress(piece.link);
    if (address === void 0) return m145_code(piece.link);
    return piece.text === void 0 ? `<${address}>` : `[${m145_escapeMarkdown(piece.text)}](<${address}>)`;
  }).join("");
}

// src/incident/report/incidentReport.ts
function incidentReport(incident, name, mask) {
  const blocks = incidentDocument(incident, name, mask);
  return {
    "report.md": toMarkdown(blocks),
    "report.html": toHtml(`Incident report: ${mask(name)}`, blocks),
    "report.json": toJson(incident, mask)
  };
}
export {
  incidentReport
};
