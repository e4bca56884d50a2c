// src/baseline/entry.ts
var BASELINE_FILE = ".leakgate-baseline.jsonl";
var BASELINE_SCHEMA = "leakgate-baseline/1";
var BASELINE_STATUSES = ["unreviewed", "false-positive", "accepted", "rotated"];
var BASELINE_SCOPES = ["file", "folder", "repository"];

export {
  BASELINE_FILE,
  BASELINE_SCHEMA,
  BASELINE_STATUSES,
  BASELINE_SCOPES
};
