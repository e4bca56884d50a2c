const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { join, relative } = globalThis.process.getBuiltinModule("node:path");
import {
  staleEntries
} from "./chunk-KGVWFX2L.js";
import {
  UNSTABLE_PATHS,
  matchBaseline
} from "./chunk-64WG7MHQ.js";
import {
  settleEntries
} from "./chunk-EO3G3NYD.js";
import {
  m0_BASELINE_FILE
} from "./chunk-X2LJYSO7.js";
import {
  fingerprint,
  newSalt,
  pathFingerprint
} from "./chunk-VH2HSPLG.js";
import {
  m171_perform,
  settingsOf
} from "./chunk-UX3JOLJK.js";
import {
  m13_loadParsers
} from "./chunk-HHY3X5SV.js";
import {
  m167_prepare
} from "./chunk-Q2K6IMET.js";
import {
  m189_printable
} from "./chunk-GVIGKBX3.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/baseline/reconcile.ts
var NO_MATCH = { entries: [], used: /* @__PURE__ */ new Set(), moves: /* @__PURE__ */ new Map() };
async function reconcile(current, seen, { add = true, prune = true } = {}) {
  const { findings, allowed = [], familyOf, history } = seen;
  const salts = current?.salts ?? [newSalt()];
  const queries = queriesOf([...findings, ...allowed], salts, familyOf);
  const exists = seen.pathExists ?? (() => true);
  const {
    entries: matches,
    used,
    moves
  } = current === void 0 ? NO_MATCH : await matchBaseline(current, queries, "", exists);
  const fresh = /* @__PURE__ */ new Set();
  const froms = /* @__PURE__ */ new Map();
  const found = findings.flatMap((finding, i) => {
    const print = queries[i].fingerprints[0];
    const old = matches[i];
    if (old === void 0) {
      if (!add) return [];
      const entry2 = newEntry(finding, print, history);
      fresh.add(entry2);
      return [entry2];
    }
    const entry = { ...old, fingerprint: print };
    if (old.scope !== "file" || old.path === finding.path || moves.get(old) !== finding.path) return [entry];
    const there = { ...entry, path: finding.path };
    froms.set(there, old.path);
    return [there];
  });
  const looked = seen.looked ?? (() => true);
  const stale = current === void 0 || !prune ? [] : staleEntries(current, used, history ? "history" : "tree", looked);
  const byAllowed = new Set(matches.slice(findings.length));
  const byFinding = new Set(matches.slice(0, findings.length));
  const kept = (current?.entries ?? []).filter((e) => !byFinding.has(e) && (byAllowed.has(e) || !stale.includes(e)));
  const entries = settleEntries([...found, ...kept]);
  return {
    salts: kept.length === 0 ? [salts[0]] : salts,
    entries,
    added: entries.filter((e) => fresh.has(e)),
    removed: stale,
    moved: entries.flatMap((entry) => {
      const from = froms.get(entry);
      return from === void 0 ? [] : [{ from, entry }];
    })
  };
}
function queriesOf(findings, salts, familyOf) {
  return findings.map(({ rule, where, path, secret }) => {
    const family = secret.length === 0 ? void 0 : familyOf(rule);
    return {
      fingerprints: salts.map(
        (salt) => family === void 0 ? pathFingerprint(path, rule, salt) : fingerprint(secret, family, salt)
      ),
      rule,
      where,
      path
    };
  });
}
function newEntry({ rule, where, path }, print, history) {
  const place = UNSTABLE_PATHS.has(where) ? { scope: "repository" } : { scope: "file", path };
  return {
    fingerprint: print,
    rule,
    ...where !== "content" && { where },
    ...place,
    ...history && { history: true },
    status: "unreviewed"
  };
}

// src/cli/commands/baselineScan.ts

// src/run/pathExists.ts
import { m164_makePathExists } from "../core.js";

// src/cli/commands/baselineScan.ts
async function baselinePlace(flags, { environment: { cwd } }) {
  await m13_loadParsers();
  const source = { kind: flags["history"] === true ? "history" : "tree" };
  const { showSecrets: _, policyFrom: __, ...settings } = settingsOf(flags);
  const asked = { cwd, source, ...settings, failStale: false };
  const prepared = await m167_prepare(asked);
  const { config, place, rules } = prepared;
  if (config.baseline === false) {
    throw new m101_UsageError(
      settings.noBaseline === true ? "--no-baseline: this command is about the baseline; leave the flag out" : ".leakgate.yaml says that there is no baseline (baseline: false); take that out first"
    );
  }
  const file = config.baseline ?? join(place.root ?? cwd, m0_BASELINE_FILE);
  const byId = new Map(rules.all.map((rule) => [rule.id, rule]));
  const { baseline: ___, ...others } = asked;
  return {
    file,
    label: m189_printable(relative(cwd, file) || file),
    prepared: existsSync(file) ? prepared : await m167_prepare({ ...others, noBaseline: true }),
    familyOf: (id) => {
      const rule = byId.get(id);
      return rule?.pattern === void 0 && rule?.where.includes("policy") !== true ? void 0 : rule.family;
    }
  };
}
async function scanForBaseline({
  prepared,
  familyOf
}) {
  const report = await m171_perform(prepared);
  const { config, source, place } = prepared;
  const ids = new Set(config.rules.map(({ id }) => id));
  return {
    report,
    seen: {
      findings: [...report.findings, ...report.suppressed.filter(({ by }) => by === "baseline")],
      // What a comment or the configuration allows needs no entry.
      allowed: report.suppressed.filter(({ by }) => by !== "baseline"),
      familyOf,
      history: source.kind === "history",
      looked: (rule, path) => ids.has(rule) && config.selects(rule, path) && !config.excluded(path) && config.forPath(path).minConfidence === "low",
      pathExists: m164_makePathExists(source, place)
    }
  };
}

export {
  reconcile,
  queriesOf,
  baselinePlace,
  scanForBaseline
};
