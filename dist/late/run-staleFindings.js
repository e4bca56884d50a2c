const { basename, relative, sep } = globalThis.process.getBuiltinModule("node:path");
import {
  m190_byPlace
} from "../chunks/chunk-EMOTWXWY.js";
import {
  m0_BASELINE_FILE
} from "../chunks/chunk-X2LJYSO7.js";
import {
  pathFingerprint
} from "../chunks/chunk-VH2HSPLG.js";
import "../chunks/chunk-3GXF3YZZ.js";
import {
  m101_Secret
} from "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/run/staleFindings.ts
var RULE = "stale-suppression";
function withStale(findings, stale, prepared, failOn) {
  const more = stale.map((one) => {
    const { by, id, reason } = one;
    const { path, line } = placeOf(one, prepared);
    const what = by === "baseline" ? `${one.rule ?? "entry"}${one.path === void 0 ? "" : ` at ${one.path}`}` : id;
    const why = by === "baseline" && reason !== void 0 ? ` (${reason})` : "";
    return {
      rule: RULE,
      title: "Suppression that matches nothing",
      severity: failOn === "none" ? "low" : failOn,
      confidence: "high",
      where: "policy",
      path,
      ...line !== void 0 && { line, endLine: line, column: 1, endColumn: 1 },
      secret: new m101_Secret(""),
      fingerprint: pathFingerprint(path, `${RULE} ${id} ${what}`),
      decoded: [],
      message: `Suppression that matches nothing: ${what}${why}.`,
      help: by === "baseline" ? "Take the entry out with leakgate baseline sync --prune-only." : "Take the allowance out of the configuration."
    };
  });
  return [...findings, ...more].sort(m190_byPlace);
}
function placeOf({ by, path }, { config, place }) {
  if (by === "config") {
    const [, file, line] = /^(.*):(\d+)$/s.exec(path ?? "") ?? [];
    return file === void 0 ? { path: path ?? ".leakgate.yaml" } : { path: file, line: Number(line) };
  }
  if (typeof config.baseline !== "string") return { path: m0_BASELINE_FILE };
  const below = relative(place.root ?? place.cwd, config.baseline).split(sep).join("/");
  return { path: below.startsWith("../") ? basename(below) : below };
}
export {
  withStale
};
