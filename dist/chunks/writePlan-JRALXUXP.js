const { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename, join } = globalThis.process.getBuiltinModule("node:path");
import {
  replacementFile
} from "./chunk-XFV6GAYI.js";
import {
  VALUES_FILE,
  valuesFile
} from "./chunk-TZIHUQFM.js";
import {
  removedPathLine,
  renamedPathLine
} from "./chunk-2E73CQ55.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/incident/plan/writePlan.ts
function writePlan(folder, plan, runbook) {
  const files = [
    ["replace-text.txt", replacementFile(plan.text)],
    ["replace-message.txt", replacementFile(plan.message)],
    ["paths.txt", lines(plan.paths.map(removedPathLine))],
    ["renames.txt", lines(plan.renames.map(renamedPathLine))],
    ["blob-ids.txt", lines(plan.blobs)],
    ["refs.txt", lines(plan.refs)],
    ["ref-renames.txt", lines(plan.refRenames.map((pair) => pair.join(" ")))],
    ["drop-refs.txt", lines(plan.droppedRefs.map((ref) => `delete ${ref}`))],
    ["mailmap.txt", lines(plan.mailmap)],
    [VALUES_FILE, valuesFile(plan)],
    ["RUNBOOK.md", runbook]
  ];
  try {
    if (existsSync(folder)) {
      const foreign = readdirSync(folder).find((name) => !files.some(([known]) => known === name));
      if (foreign !== void 0)
        throw new m101_UsageError(`--out ${folder}: ${foreign} lies there; give a new or empty folder`);
    }
    mkdirSync(folder, { recursive: true, mode: 448 });
    chmodSync(folder, 448);
    for (const [name, content] of files) {
      const path = join(folder, name);
      rmSync(path, { force: true });
      writeFileSync(path, content, { mode: 384, flag: "wx" });
    }
  } catch (error) {
    const { code } = error;
    if (code === void 0) throw error;
    throw new m101_UsageError(
      `--out ${folder}: the plan cannot be written (${code}); ${basename(folder)} may hold a part of it, delete it`
    );
  }
}
function lines(texts) {
  return texts.map((text) => `${text}
`).join("");
}
export {
  writePlan
};
