/**
 * `pretty`: for people, on a terminal or in the log of a CI job. First where and what, each finding with its masked line; then,
 * once for each kind, what to do; then how to allow and how to skip; last what was looked at and what was not.
 */
import { pathToFileURL } from "node:url";
import type { Finding, Report, Severity } from "../model.ts";
import { printable } from "../triage/printable.ts";
import type { Paint, Render, RenderOptions } from "./render.ts";
import { secretLines } from "./secretList.ts";
import {
  changeText,
  count,
  grouped,
  placeText,
  scannedText,
  secretText,
  severityText,
  skippedTexts,
  suppressedText,
  suppressionText,
  webAddress,
} from "./words.ts";

/** How much there is room for. */
interface Room {
  /** So many findings are shown with their line and the reason; of more, only the places. */
  readonly full: number;
  /** Places that are shown. */
  readonly places: number;
  /** Kinds of finding for which it is said what to do. */
  readonly helps: number;
}

const ALL: Room = { full: Infinity, places: Infinity, helps: Infinity };
/** What a hook prints is to fit a screen: the first of these that does is taken. */
const HOOK_ROOMS: readonly Room[] = [
  { full: 3, places: 8, helps: 3 },
  { full: 3, places: 8, helps: 2 },
  { full: 3, places: 8, helps: 1 },
  { full: 1, places: 8, helps: 1 },
  { full: 0, places: 5, helps: 1 },
];
const ROWS = 24;
const COLUMNS = 80;
/** Stale suppressions that are named. */
const STALE_SHOWN = 10;
/** Suppressions of a change that are named. */
const CHANGES_SHOWN = 20;

const plain = (text: string): string => text;
const NO_PAINT: Paint = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain };

export const pretty: Render = (report, options) => {
  if (options.hook === undefined) return inRoom(report, options, ALL);
  const { linkRoot: _link, paint: _paint, ...bare } = options;
  const room = HOOK_ROOMS.find((candidate) => rows(inRoom(report, bare, candidate)) <= ROWS);
  return inRoom(report, options, room ?? (HOOK_ROOMS.at(-1) as Room));
};

/** Lines on a terminal. */
function rows(text: string): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / COLUMNS)), -1);
}

function inRoom(report: Report, options: RenderOptions, room: Room): string {
  const paint = options.paint ?? NO_PAINT;
  const sections =
    report.findings.length === 0
      ? options.quiet === true
        ? []
        : [[paint.green(clean(report))]]
      : [
          ...findingSections(report, options, paint, room),
          ...(report.source.kind === "history" ? [[...secretLines(report.findings)]] : []),
          help(report.findings, options, paint, room),
          nextSteps(report.findings, options, paint),
        ];
  if (options.verbose === true && report.suppressed.length > 0)
    sections.push(suppressedSection(report, options, paint));
  sections.push(changes(report, paint));
  if (options.quiet !== true) sections.push(stale(report, paint));
  sections.push(coverage(report, options, paint));
  const text = sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
  return text === "" ? "" : `${text}\n`;
}

function clean({ coverage: { complete } }: Report): string {
  return complete ? "No secrets found." : "No secrets found in what was scanned, but not everything was.";
}

function findingSections(report: Report, options: RenderOptions, paint: Paint, room: Room): string[][] {
  const { findings } = report;
  const { hook } = options;
  const summary = `${count(findings.length, "finding")} (${severityText(findings)}) in ${count(new Set(findings.map((f) => f.path)).size, "place")}`;
  const headline = paint.bold(hook === undefined ? `${summary}.` : `leakgate stopped this ${hook.action}: ${summary}.`);
  if (hook === undefined) return [...findings.map((f) => full(f, options, paint)), [headline]];
  const isShort = findings.length > room.full;
  const shown = findings.slice(0, isShort ? room.places : room.full);
  const more = findings.length - shown.length;
  const rest = more === 0 ? [] : [`… and ${grouped(more)} more: ${hook.showAll}`];
  return [
    [headline],
    [...shown.flatMap((f) => (isShort ? title(f, options, paint) : full(f, options, paint))), ...rest],
  ];
}

function title(finding: Finding, options: RenderOptions, paint: Paint): string {
  const place = link(paint.bold(placeText(finding)), fileAddress(finding, options));
  const where =
    finding.where === "content" || finding.where === "path" || finding.where === "policy" ? "" : ` [${finding.where}]`;
  return `${place}${where}  ${severityPaint(finding.severity, paint)(finding.severity)}  ${printable(finding.title)}  ${paint.dim(finding.rule)}`;
}

function full(finding: Finding, options: RenderOptions, paint: Paint): string[] {
  const { excerpt, commit, author, email, date, image, layer } = finding;
  const lines = [title(finding, options, paint)];
  if (excerpt !== undefined)
    lines.push(...excerpt.split("\n").map((line) => `    ${paint.cyan("│")} ${printable(line)}`));
  if (options.showSecrets === true) lines.push(`    Secret: ${printable(secretText(finding, options))}`);
  const by = author === undefined ? "" : ` by ${author}${email === undefined ? "" : ` <${email}>`}`;
  const from = commit === undefined ? "" : printable(`${commit.slice(0, 12)}${by}`);
  if (options.hook !== undefined) lines.push(`    Why: ${why(finding)}${from === "" ? "" : `; commit ${from}`}`);
  else {
    lines.push(`    Why: ${why(finding)}`);
    if (from !== "") lines.push(paint.dim(`    Commit ${from}${date === undefined ? "" : printable(`, ${date}`)}`));
  }
  if (image !== undefined)
    lines.push(paint.dim(printable(`    Image ${image}${layer === undefined ? "" : `, layer ${layer}`}`)));
  return lines;
}

/** How sure the match is, and what the message says beyond the title, which stands in the line above. */
function why({ title: name, message, confidence }: Finding): string {
  const more = (message.startsWith(name) ? message.slice(name.length) : message).replace(/^[\s,.:]+|\.$/g, "");
  if (more === "") return `${confidence} confidence`;
  return `${confidence} confidence${more.startsWith("(") ? " " : "; "}${printable(more)}`;
}

/** What to do, once for each rule, in the order of the findings. */
function help(findings: readonly Finding[], options: RenderOptions, paint: Paint, room: Room): string[] {
  const kinds = new Map<string, { finding: Finding; number: number }>();
  for (const finding of findings) {
    const kind = kinds.get(finding.rule);
    if (kind === undefined) kinds.set(finding.rule, { finding, number: 1 });
    else kind.number++;
  }
  const all = [...kinds.values()];
  const shown = all.slice(0, room.helps);
  const lines = shown.map(({ finding, number }) => {
    const { rule, url } = finding;
    const address =
      url === undefined ? "" : ` ${link(printable(url), options.linkRoot === undefined ? undefined : webAddress(url))}`;
    const times = number === 1 ? "" : ` (${count(number, "finding")})`;
    return `  ${paint.bold(rule)}${times}: ${printable(finding.help)}${address}`;
  });
  const more = all.length - shown.length;
  const rest = more === 0 ? [] : [`  … and for ${count(more, "other rule")}: leakgate rules show ID`];
  const first =
    options.hook === undefined
      ? "What to do"
      : `What to do: take the value out${options.hook.action === "push" ? " of the commit that adds it (git rebase -i, or git commit --amend)" : ""} and ${options.hook.action} again. If it was ever shared, revoke it:`;
  return [paint.bold(first), ...lines, ...rest];
}

function nextSteps(findings: readonly Finding[], { hook }: RenderOptions, paint: Paint): string[] {
  const commented = findings.find((f) => f.line !== undefined && f.where === "content");
  const rule = (commented ?? (findings[0] as Finding)).rule;
  const allow =
    commented === undefined
      ? `A false alarm? Allow it in .leakgate.yaml: rules: [${rule}], paths, and a reason.`
      : `A false alarm? Say so in a comment on the line: ${paint.cyan(`leakgate:allow[${rule}] -- why it is no secret`)}`;
  return hook?.skip === undefined ? [allow] : [allow, `To go on once without this check: ${paint.cyan(hook.skip)}`];
}

function suppressedSection({ suppressed }: Report, options: RenderOptions, paint: Paint): string[] {
  return [
    paint.bold(`${count(suppressed.length, "suppressed finding")}`),
    ...suppressed.map((finding) => `  ${title(finding, options, paint)}  ${paint.dim(suppressionText(finding))}`),
  ];
}

/** Shown in quiet runs, too: whoever lets a change in must see what it hides. */
function changes({ suppressionChanges: all = [] }: Report, paint: Paint): string[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, CHANGES_SHOWN).map((one) => `  ${changeText(one)}`);
  const more = all.length > CHANGES_SHOWN ? [`  … and ${all.length - CHANGES_SHOWN} more`] : [];
  return [paint.yellow(`This change suppresses findings (${count(all.length, "suppression")}):`), ...shown, ...more];
}

function stale({ staleSuppressions: all }: Report, paint: Paint): string[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, STALE_SHOWN).map(({ by, id, path, reason }) => {
    const why = reason === undefined ? "" : ` (${reason})`;
    return `  ${printable(`${by} ${id}${path === undefined ? "" : ` at ${path}`}${why}`)}`;
  });
  const more = all.length > STALE_SHOWN ? [`  … and ${all.length - STALE_SHOWN} more`] : [];
  const verb = all.length === 1 ? "matches" : "match";
  return [paint.yellow(`${count(all.length, "suppression")} ${verb} nothing any more and can go:`), ...shown, ...more];
}

function coverage(report: Report, { quiet, hook }: RenderOptions, paint: Paint): string[] {
  const { coverage: cover, suppressed } = report;
  const problems = cover.problems.map((problem) => paint.red(`Incomplete: ${printable(problem)}`));
  const skipped = skippedTexts(cover);
  // What is missing is not said twice, but where it is must be said.
  if (quiet === true)
    return problems.length === 0 ? [] : [...problems, ...skipped.map((s) => paint.dim(`Skipped: ${s}`))];
  const skippedLines =
    skipped.length === 0
      ? []
      : hook === undefined
        ? ["Skipped:", ...skipped.map((s) => `  ${s}`)]
        : [`Skipped: ${skipped.join("; ")}.`];
  const hidden = suppressedText(suppressed);
  return [
    paint.dim(`Scanned ${scannedText(cover)}.${hidden === "" ? "" : ` ${hidden}.`}`),
    ...skippedLines.map(paint.dim),
    ...problems,
  ];
}

function severityPaint(severity: Severity, paint: Paint): (text: string) => string {
  return severity === "critical" || severity === "high" ? paint.red : severity === "medium" ? paint.yellow : paint.dim;
}

/** Only files that lie on this disk can be opened. */
function fileAddress({ where, path, commit }: Finding, { linkRoot }: RenderOptions): string | undefined {
  if (linkRoot === undefined || where !== "content" || commit !== undefined || path.includes("****…****"))
    return undefined;
  return pathToFileURL(`${linkRoot}/${path}`).href;
}

/** An OSC 8 hyperlink. The address was percent-encoded by the URL class, so nothing in it can end the sequence. */
function link(text: string, address: string | undefined): string {
  return address === undefined ? text : `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
}
