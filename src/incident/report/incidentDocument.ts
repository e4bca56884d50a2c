/**
 * What an incident report says. The checklist and its deadlines (rotate within an hour, investigate within a day, recover within two)
 * follow the incident procedures of the projects that leakgate was made for (shared practice: Relay, Nivesh, NexaPG).
 */
import type { Provenance } from "../../model.ts";
import { count, severityText } from "../../report/words.ts";
import type { Mask } from "../../triage/mask.ts";
import type { Incident, IncidentSecret } from "../gather.ts";
import { type Block, checklist, heading, type Inline, type Line, list, paragraph, table } from "./document.ts";
import { proposals } from "./proposals.ts";

/** Places, commits and refs that are named; the JSON report has all of them. */
const MOST = 20;

/**
 * @param name of the repository, for the title
 * @param mask hides values that stand in paths, names and authors
 */
export function incidentDocument(incident: Incident, name: string, mask: Mask): readonly Block[] {
  const { secrets, coverage } = incident;
  const all = secrets.map((secret, i) => ({ ...secret, number: i + 1 }));
  return [
    heading(1, `Incident report: ${count(secrets.length, "secret")} in the history of `, { code: mask(name) }),
    paragraph(...summary(incident)),
    ...(coverage.complete
      ? []
      : [paragraph("Not everything could be read, so there may be more:"), ...problems(incident, mask)]),
    heading(2, "Within 1 hour: make them worthless"),
    paragraph(
      "Revoking is the only complete measure: whoever has a clone has the values, whatever becomes of the history.",
    ),
    checklist([
      ["Name who leads, and who writes down what was done when: ____________ started at ____________ (UTC)"],
      ...all.flatMap((secret) => rotation(secret)),
      ["Tell those who depend on these secrets, and freeze pushes to the repository until the history is clean"],
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
        " gives exit code 0",
      ],
      [
        "The old history cannot come back: ",
        { code: "leakgate incident taint add --before OLD --after NEW" },
        ", commit .leakgate-taint",
      ],
      [
        "Forks, open pull requests, caches, build logs, packages and images that hold the old history are gone or known",
      ],
      ["What would have stopped it is in place (below), and the review is written"],
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
      ["What changes, who does it, until when: ____________"],
    ]),
    heading(2, "What was looked at"),
    paragraph(
      `${count(coverage.commits, "commit")}, ${count(coverage.objects, "object")}, ${count(coverage.bytes, "byte")}; all refs, stash, reflog, notes, tags, messages, names and objects that nothing refers to.`,
    ),
    ...coverage.skipped.map(({ reason, count: number }) =>
      paragraph(`Not looked at: ${number} (`, { code: reason }, ")."),
    ),
  ];
}

type Numbered = IncidentSecret & { readonly number: number };

function summary({ secrets }: Incident): Line {
  const head = secrets.filter(({ trace }) => trace.atHead).length;
  const days = Math.max(0, ...secrets.map(({ trace }) => trace.exposureDays));
  return [
    `${severityText(secrets.map(({ finding }) => finding))}. `,
    head === 0 ? "None of them is in the newest state. " : `${head} of them still in the newest state. `,
    `The oldest was open for ${count(days, "day")}.`,
  ];
}

function problems({ coverage }: Incident, mask: Mask): Block[] {
  return [list(coverage.problems.map((problem) => [{ code: mask(problem) }]))];
}

function rotation({ number, finding }: Numbered): Line[] {
  const link: Inline[] = finding.url === undefined ? [] : [" ", { link: finding.url }];
  return [[`Secret ${number} (${finding.title}): ${finding.help}`, ...link, " Done by ____________ at ____________"]];
}

function investigation(secrets: readonly Numbered[], mask: Mask): Line[] {
  const logs = secrets.flatMap(({ number, finding, trace }): Line[] =>
    trace.first === undefined
      ? []
      : [
          [
            `Secret ${number}: read the access logs for this ${finding.title} from ${day(trace.first)} on, and note every use that is not yours`,
          ],
        ],
  );
  const refs = new Set(secrets.flatMap(({ trace }) => [...trace.refs, ...trace.tags]));
  return [
    ...logs,
    [
      `Who could read it: everyone who could read the repository, its forks, and what was built from ${count(refs.size, "ref")}`,
      ...(refs.size === 0 ? [] : [" ", ...names([...refs].map(mask))]),
    ],
    [
      "Look for copies: ",
      { code: "leakgate find" },
      " in sister repositories, wikis and tickets, ",
      { code: "leakgate find --image IMAGE" },
      " in images that were pushed",
    ],
    ["Read what else the commits below changed, and rotate what came with them"],
    ["The timeline below is complete: ____________"],
  ];
}

function timeline(secrets: readonly Numbered[], mask: Mask): Block {
  const events = secrets.flatMap(({ number, finding, trace }) => [
    ...trace.introducedIn.slice(0, MOST).map((at) => ({ at, what: "came in", number, finding })),
    ...trace.removedIn.slice(0, MOST).map((at) => ({ at, what: "was removed", number, finding })),
  ]);
  const rows = events
    .toSorted((a, b) => Date.parse(a.at.date) - Date.parse(b.at.date) || a.number - b.number)
    .map(({ at, what, number, finding }): Line[] => [
      [at.date],
      [`Secret ${number} (${finding.title}) ${what}`],
      [{ code: at.commit.slice(0, 12) }],
      [{ code: mask(`${at.author} <${at.email}>`) }],
    ]);
  return table(["When", "What", "Commit", "Author"], rows);
}

function section({ number, finding, trace, isGuessable, together }: Numbered, mask: Mask): Block[] {
  const facts: [string, Line][] = [
    ["Severity", [finding.severity]],
    ["Rule", [{ code: finding.rule }]],
    [
      "Value",
      [
        { code: finding.secret.mask },
        isGuessable ? " (an ordinary word or short: looked for only where a rule sees it)" : "",
      ],
    ],
    ["Fingerprint", [{ code: finding.fingerprint }]],
    ["First", person(trace.first, mask)],
    ["Last", person(trace.last, mask)],
    ["Came in with", names(trace.introducedIn.map(({ commit }) => commit.slice(0, 12)))],
    ["Removed by", names(trace.removedIn.map(({ commit }) => commit.slice(0, 12)))],
    ["In the newest state", [trace.atHead ? "yes" : "no"]],
    ["Open for", [count(trace.exposureDays, "day")]],
    ["Paths", names(trace.paths.map(mask))],
    ["Refs", names(trace.refs.map(mask))],
    ["Tags and releases", names(trace.tags.map(mask))],
    [
      "Elsewhere",
      [trace.unreferenced ? "commits that no ref leads to (a reflog, a dropped stash, dangling objects)" : ""],
    ],
    ["Places", [count(trace.occurrences.length, "version of a file or message", "versions of files or messages")]],
    ["Came together with", names(together)],
  ];
  return [
    heading(3, `Secret ${number}: ${finding.title}`),
    table(
      ["", ""],
      facts.filter(([, line]) => line.some((piece) => piece !== "")).map(([name, line]) => [[name], line]),
    ),
  ];
}

function person(provenance: Provenance | undefined, mask: Mask): Line {
  if (provenance === undefined) return ["in no commit"];
  const { commit, author, email, date } = provenance;
  return [`${date}, `, { code: commit.slice(0, 12) }, " by ", { code: mask(`${author} <${email}>`) }];
}

function day({ date }: Provenance): string {
  return date.slice(0, 10);
}

function names(texts: readonly string[]): Line {
  const shown = texts
    .slice(0, MOST)
    .flatMap((text, i): Inline[] => (i === 0 ? [{ code: text }] : [", ", { code: text }]));
  return texts.length > MOST ? [...shown, ` and ${texts.length - MOST} more`] : shown;
}
