const { createRequire: $createRequire } = globalThis.process.getBuiltinModule("node:module");
const require = $createRequire(import.meta.url);
import {
  m101_CONFIDENCES,
  m101_SEVERITIES,
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/cli/mistakes.ts
function conflict(one, other) {
  return new m101_UsageError(`${one} and ${other} cannot be combined`);
}

// src/config/size.ts
import { m16_parseSize } from "../core.js";

// src/cli/defined.ts
import { m2_defined } from "../core.js";

// src/cli/flags.ts
var value = { type: "string", requiresArg: true };
var list = { type: "string", array: true, requiresArg: true };
var FAIL_ON = [...m101_SEVERITIES, "none"];
var COLORS = ["auto", "always", "never"];
var settingFlags = {
  config: { ...value, describe: "Configuration file to use instead of .leakgate.yaml" },
  baseline: { ...value, describe: "Baseline to use instead of .leakgate-baseline.jsonl" },
  "no-baseline": { type: "boolean", describe: "Use no baseline" },
  "policy-from": {
    ...value,
    describe: "Read configuration, own rules and baseline from this commit; comments that it lacks do not count"
  },
  rule: { ...list, describe: "Run only this rule (repeatable)" },
  "exclude-rule": { ...list, describe: "Do not run this rule (repeatable)" },
  "min-severity": { ...value, choices: m101_SEVERITIES, describe: "Leave out findings below" },
  "min-confidence": { ...value, choices: m101_CONFIDENCES, describe: "Leave out findings that are less sure" },
  "max-file-size": { ...value, describe: "Do not read larger content, such as 10MB (default: 1GiB)" },
  "archive-depth": { ...value, describe: "How many archives inside each other are opened (default: 4; 0: none)" },
  "decode-depth": { ...value, describe: "How many layers of encoding are undone" },
  "fail-stale": { type: "boolean", describe: "Suppressions that match nothing are findings (tree, history)" },
  "require-reason": { type: "boolean", describe: "A suppression without a reason does not count" },
  "require-owner": { type: "boolean", describe: "A suppression without an owner does not count" },
  "no-inline-allow": { type: "boolean", describe: "Comments such as leakgate:allow do not count" },
  jobs: { ...value, describe: "Number of threads" }
};
var outputFlags = {
  format: {
    ...value,
    describe: "What is printed: pretty (the default), json, jsonl, sarif, junit, checkstyle, gitlab, codequality, rdjson, csv, markdown, html, github"
  },
  report: { ...list, describe: "Also write a report, as FORMAT=PATH (repeatable)" },
  "show-secrets": { type: "boolean", describe: "Print the secrets themselves" },
  "fail-on": { ...value, choices: FAIL_ON, describe: "Lowest severity that makes the exit code 1 (default: low)" },
  quiet: { type: "boolean", alias: "q", describe: "Print findings and errors, nothing else" },
  verbose: { type: "boolean", alias: "v", describe: "Say more, suppressed findings included" },
  color: { ...value, choices: COLORS, describe: "Colours in the output (default: auto)" },
  "no-color": { type: "boolean", hidden: true }
};
function settingsOf(flags) {
  const size = text(flags, "max-file-size");
  const baseline = text(flags, "baseline");
  if (baseline !== void 0 && flags["no-baseline"] === true) throw conflict("--baseline", "--no-baseline");
  return {
    ...m2_defined("config", text(flags, "config")),
    ...m2_defined("baseline", baseline),
    ...flags["no-baseline"] === true && { noBaseline: true },
    ...m2_defined("policyFrom", text(flags, "policy-from")),
    ...m2_defined("rules", texts(flags, "rule")),
    ...m2_defined("excludeRules", texts(flags, "exclude-rule")),
    ...m2_defined("minSeverity", text(flags, "min-severity")),
    ...m2_defined("minConfidence", text(flags, "min-confidence")),
    ...m2_defined("failOn", text(flags, "fail-on")),
    ...m2_defined("maxFileSize", size === void 0 ? void 0 : m16_parseSize(size, "--max-file-size")),
    ...m2_defined("archiveDepth", count(flags, "archive-depth", 0, 20)),
    ...m2_defined("decodeDepth", count(flags, "decode-depth", 0, 20)),
    ...m2_defined("jobs", count(flags, "jobs", 1, 256)),
    ...flags["fail-stale"] === true && { failStale: true },
    ...flags["require-reason"] === true && { requireReason: true },
    ...flags["require-owner"] === true && { requireOwner: true },
    ...flags["no-inline-allow"] === true && { inlineAllow: false },
    ...flags["show-secrets"] === true && { showSecrets: true }
  };
}
function printOptionsOf(flags) {
  if (flags["quiet"] === true && flags["verbose"] === true) throw conflict("--quiet", "--verbose");
  const color = flags["no-color"] === true ? "never" : text(flags, "color");
  return {
    ...m2_defined("format", text(flags, "format")),
    ...m2_defined("reports", texts(flags, "report")),
    ...m2_defined("color", color),
    ...flags["show-secrets"] === true && { showSecrets: true },
    ...flags["quiet"] === true && { quiet: true, verbose: false },
    ...flags["verbose"] === true && { verbose: true, quiet: false }
  };
}
function text(flags, name) {
  return texts(flags, name)?.at(-1);
}
function texts(flags, name) {
  const given = flags[name];
  if (given === void 0) return void 0;
  const all = [given].flat().map(String);
  if (all.includes("")) throw new m101_UsageError(`--${name}: the value is empty`);
  return all;
}
function count(flags, name, least, most) {
  const given = text(flags, name);
  if (given === void 0) return void 0;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new m101_UsageError(`--${name}: must be a whole number from ${least} to ${most}`);
}
function paths(flags) {
  const given = [flags["path"] ?? [], flags["--"] ?? []].flat(2).map(String);
  if (given.includes("")) throw new m101_UsageError("a PATH is empty");
  return given;
}

// src/run/run.ts
import { m171_perform } from "../core.js";

export {
  m2_defined,
  conflict,
  settingFlags,
  outputFlags,
  settingsOf,
  printOptionsOf,
  text,
  texts,
  count,
  paths,
  m171_perform
};
