const { basename } = globalThis.process.getBuiltinModule("node:path");
import {
  realFindings
} from "./chunk-35PZSSGC.js";
import "./chunk-M4S5KH5K.js";
import "./chunk-LTZTXFU4.js";
import "./chunk-V6LYSHS7.js";
import "./chunk-JFWAWDZT.js";
import "./chunk-M3S2EYGD.js";
import "./chunk-APWGWWJC.js";
import "./chunk-IXQ6W27O.js";
import "./chunk-AMVXTL7T.js";
import "./chunk-2AJRLDHE.js";
import "./chunk-AHZDWVCY.js";
import "./chunk-DLL57RMM.js";
import "./chunk-TUOKHKNJ.js";
import "./chunk-7HJQZND5.js";
import "./chunk-UBXUMO4T.js";
import "./chunk-KY6TIF5V.js";
import "./chunk-X2LJYSO7.js";
import "./chunk-PPQDNAHH.js";
import "./chunk-LPDVVOCI.js";
import "./chunk-A2ZKC6YF.js";
import "./chunk-5L3HFBKJ.js";
import "./chunk-TW7R6OX7.js";
import "./chunk-CS4OBEM6.js";
import "./chunk-F3Z26WRT.js";
import {
  m164_printable
} from "./chunk-A5H77B32.js";
import "./chunk-Q5527LFJ.js";
import "./chunk-2UMS4LWL.js";
import "./chunk-7TRGIIXB.js";
import "./chunk-NUUKCMGI.js";
import "./chunk-KIZ6KU7F.js";

// src/migrate/describe.ts
var MOST = 200;
function describeMigration(migration, { write, from }) {
  const { files, gates, resolution, notes, remarks, written, added, baseline } = migration;
  if (files.length === 0 && gates.length === 0 && notes.length === 0) {
    return `nothing to take over here${from === void 0 ? "" : ` from ${m164_printable(from)}`}; leakgate migrate FILE takes a file by its name`;
  }
  const sections = [
    section(
      "Read",
      files.map(({ path, tool }) => `${path} (${tool})`)
    ),
    section("Written", [
      ...written,
      ...added > 0 ? [`${basename(baseline)}: ${count(added, "new entry", "new entries")}`] : [],
      ...write ? gates.map(({ path }) => path) : []
    ]),
    realSection(migration),
    section(
      "Not carried over, or only in part",
      counted(notes.map(({ path, line, what }) => `${path}:${line}: ${what}`))
    ),
    section("Good to know", [
      ...remarks,
      ...resolution.nothing.length > 0 ? [
        `${count(resolution.nothing.length, "known entry matches", "known entries match")} nothing that leakgate finds; there is nothing to hide: ${resolution.nothing.slice(0, 5).map(({ about }) => about).join(", ")}${resolution.nothing.length > 5 ? ", \u2026" : ""}`
      ] : []
    ])
  ];
  const isDone = written.length === 0 && added === 0 && (gates.length === 0 || !write);
  const end = isDone ? "Nothing to write: all that can be carried over is there." : "Look at it with git diff, and commit it. Then leakgate scan, and remove the other tool's files.";
  return [...sections, gateSection(migration, write), end].filter((text) => text !== "").join("\n\n");
}
function realSection({ resolution }) {
  const { real } = resolution;
  if (real.length === 0) return "";
  const found = realFindings(resolution);
  const places = found.map(
    (finding) => `${finding.path}${finding.line === void 0 ? "" : `:${finding.line}`}: ${finding.title}`
  );
  const lost = real.filter(({ findings }) => findings.length === 0).map(({ known }) => `${known.about}: leakgate does not find it any more, or not yet; look at the place`);
  return section(
    `LABELLED AS REAL SECRETS: ${count(real.length, "entry", "entries")}. They stay open, and a scan reports them until they are revoked and removed`,
    [...places, ...lost]
  );
}
function gateSection({ gates }, write) {
  if (gates.length === 0 || write) return "";
  const diffs = gates.map(({ diff }) => diff.split("\n").map(m164_printable).join("\n")).join("\n");
  return `Hooks and workflows still run the other tool. leakgate migrate --write makes these changes:

${diffs}`;
}
function section(title, lines) {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, MOST).map((line) => `  ${m164_printable(line)}`);
  return [`${title}:`, ...shown, ...lines.length > MOST ? [`  and ${lines.length - MOST} more`] : []].join("\n");
}
function counted(lines) {
  const times = /* @__PURE__ */ new Map();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times].map(([line, number]) => number === 1 ? line : `${line} (${number} times)`);
}
function count(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}
export {
  describeMigration
};
