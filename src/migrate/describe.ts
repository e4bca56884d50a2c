/** A migration in words: what was done, what is open, what could not be carried over. */
import { basename } from "node:path";
import { printable } from "../triage/printable.ts";
import { type Migration, realFindings } from "./migrate.ts";

/** More lines of one kind than this are counted only. */
const MOST = 200;

export function describeMigration(migration: Migration, { write, from }: { write: boolean; from?: string }): string {
  const { files, gates, resolution, notes, remarks, written, added, baseline } = migration;
  if (files.length === 0 && gates.length === 0 && notes.length === 0) {
    return `nothing to take over here${from === undefined ? "" : ` from ${printable(from)}`}; leakgate migrate FILE takes a file by its name`;
  }
  const sections = [
    section(
      "Read",
      files.map(({ path, tool }) => `${path} (${tool})`),
    ),
    section("Written", [
      ...written,
      ...(added > 0 ? [`${basename(baseline)}: ${count(added, "new entry", "new entries")}`] : []),
      ...(write ? gates.map(({ path }) => path) : []),
    ]),
    realSection(migration),
    section(
      "Not carried over, or only in part",
      counted(notes.map(({ path, line, what }) => `${path}:${line}: ${what}`)),
    ),
    section("Good to know", [
      ...remarks,
      ...(resolution.nothing.length > 0
        ? [
            `${count(resolution.nothing.length, "known entry matches", "known entries match")} nothing that leakgate finds; there is nothing to hide: ${resolution.nothing
              .slice(0, 5)
              .map(({ about }) => about)
              .join(", ")}${resolution.nothing.length > 5 ? ", …" : ""}`,
          ]
        : []),
    ]),
  ];
  const isDone = written.length === 0 && added === 0 && (gates.length === 0 || !write);
  const end = isDone
    ? "Nothing to write: all that can be carried over is there."
    : "Look at it with git diff, and commit it. Then leakgate scan, and remove the other tool's files.";
  return [...sections, gateSection(migration, write), end].filter((text) => text !== "").join("\n\n");
}

function realSection({ resolution }: Migration): string {
  const { real } = resolution;
  if (real.length === 0) return "";
  const found = realFindings(resolution);
  const places = found.map(
    (finding) => `${finding.path}${finding.line === undefined ? "" : `:${finding.line}`}: ${finding.title}`,
  );
  const lost = real
    .filter(({ findings }) => findings.length === 0)
    .map(({ known }) => `${known.about}: leakgate does not find it any more, or not yet; look at the place`);
  return section(
    `LABELLED AS REAL SECRETS: ${count(real.length, "entry", "entries")}. They stay open, and a scan reports them until they are revoked and removed`,
    [...places, ...lost],
  );
}

function gateSection({ gates }: Migration, write: boolean): string {
  if (gates.length === 0 || write) return "";
  const diffs = gates.map(({ diff }) => diff.split("\n").map(printable).join("\n")).join("\n");
  return `Hooks and workflows still run the other tool. leakgate migrate --write makes these changes:\n\n${diffs}`;
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, MOST).map((line) => `  ${printable(line)}`);
  return [`${title}:`, ...shown, ...(lines.length > MOST ? [`  and ${lines.length - MOST} more`] : [])].join("\n");
}

/** Lines without those that are the same, which a list of many patterns gives; how many there were is said. */
function counted(lines: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times].map(([line, number]) => (number === 1 ? line : `${line} (${number} times)`));
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
