const { basename } = globalThis.process.getBuiltinModule("node:path");
import {
  realFindings
} from "./chunk-VQB3QOUC.js";
import "./chunk-DBQQMUD7.js";
import "./chunk-4DR2XWQ2.js";
import "./chunk-NUXRFGDP.js";
import "./chunk-64WG7MHQ.js";
import "./chunk-H6BJKDX5.js";
import "./chunk-BU7ZO626.js";
import "./chunk-GBORDLB4.js";
import "./chunk-IRTH3SKJ.js";
import "./chunk-2AJRLDHE.js";
import "./chunk-AHZDWVCY.js";
import "./chunk-DLL57RMM.js";
import "./chunk-5SA2I3QE.js";
import "./chunk-7HJQZND5.js";
import "./chunk-UBXUMO4T.js";
import "./chunk-EO3G3NYD.js";
import "./chunk-X2LJYSO7.js";
import "./chunk-VH2HSPLG.js";
import "./chunk-IBSKVRGS.js";
import "./chunk-A2ZKC6YF.js";
import "./chunk-DFMGVWCY.js";
import "./chunk-IAXZ4NUR.js";
import "./chunk-CGUE4PLT.js";
import "./chunk-ESH2NSMB.js";
import {
  m189_printable
} from "./chunk-GVIGKBX3.js";
import "./chunk-V6FYVPGY.js";
import "./chunk-ASFKNAUB.js";
import "./chunk-3GXF3YZZ.js";
import "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/migrate/describe.ts
var MOST = 200;
function describeMigration(migration, { write, from }) {
  const { files, gates, resolution, notes, remarks, written, added, baseline } = migration;
  if (files.length === 0 && gates.length === 0 && notes.length === 0) {
    return `nothing to take over here${from === void 0 ? "" : ` from ${m189_printable(from)}`}; leakgate migrate FILE takes a file by its name`;
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
  const diffs = gates.map(({ diff }) => diff.split("\n").map(m189_printable).join("\n")).join("\n");
  return `Hooks and workflows still run the other tool. leakgate migrate --write makes these changes:

${diffs}`;
}
function section(title, lines) {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, MOST).map((line) => `  ${m189_printable(line)}`);
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
