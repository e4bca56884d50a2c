const { createRequire: $createRequire } = globalThis.process.getBuiltinModule("node:module");
const { join, relative, resolve, sep } = globalThis.process.getBuiltinModule("node:path");
const require = $createRequire(import.meta.url);
import {
  resolveRange
} from "./chunk-APFSZ5EK.js";
import {
  policyAt
} from "./chunk-L2NMRY2Q.js";
import {
  m190_compareBytes
} from "./chunk-EMOTWXWY.js";
import {
  entryKey,
  entryWhere,
  readBaseline
} from "./chunk-EO3G3NYD.js";
import {
  m0_BASELINE_FILE
} from "./chunk-X2LJYSO7.js";
import {
  isWeakFingerprint
} from "./chunk-VH2HSPLG.js";
import "./chunk-IBSKVRGS.js";
import {
  m9_CONFIG_FILE
} from "./chunk-A2ZKC6YF.js";
import {
  m13_loadParsers
} from "./chunk-HHY3X5SV.js";
import {
  m96_RawDiffParser
} from "./chunk-NLHSVFSY.js";
import {
  m92_ObjectReader,
  m94_pathText
} from "./chunk-BLHTV6GK.js";
import {
  m82_decodeText,
  m82_scanText
} from "./chunk-D267QXLM.js";
import {
  m189_printable
} from "./chunk-GVIGKBX3.js";
import "./chunk-LPIN2NTM.js";
import "./chunk-3GXF3YZZ.js";
import {
  m97_EMPTY_TREE
} from "./chunk-E7Y7D5T2.js";
import {
  m101_CONFIDENCES,
  m101_SEVERITIES,
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/run/suppressionReview.ts

// src/baseline/changes.ts
function baselineChanges(base, head, exists) {
  const suppressing = (base?.entries ?? []).filter(({ status }) => status !== "open");
  const byKey = new Map(suppressing.map((entry) => [entryKey(entry), entry]));
  const byValue = grouped(suppressing);
  const headKeys = new Set(head.entries.map(entryKey));
  return head.entries.flatMap((entry) => {
    if (entry.status === "open") return [];
    const old = byKey.get(entryKey(entry));
    if (old !== void 0) return endOf(entry) > endOf(old) ? [changeOf(entry, "extended")] : [];
    const others = byValue.get(valueKey(entry)) ?? [];
    const followed = (other) => other.scope === entry.scope && other.path !== void 0 && !headKeys.has(entryKey(other)) && !exists(other.path) && endOf(entry) <= endOf(other);
    if (others.some(followed)) return [];
    return [changeOf(entry, others.some((other) => isWithin(other, entry)) ? "widened" : "added")];
  });
}
function changeOf(entry, change) {
  const { fingerprint: id, rule, path, reason, owner, until } = entry;
  return {
    by: "baseline",
    change,
    id,
    ...path !== void 0 && { path },
    rules: [rule],
    ...reason !== void 0 && { reason },
    ...owner !== void 0 && { owner },
    ...until !== void 0 && { until }
  };
}
function valueKey(entry) {
  return [entry.fingerprint, isWeakFingerprint(entry.fingerprint) ? entry.rule : "", entryWhere(entry)].join("\0");
}
function grouped(entries) {
  const groups = /* @__PURE__ */ new Map();
  for (const entry of entries) groups.set(valueKey(entry), [...groups.get(valueKey(entry)) ?? [], entry]);
  return groups;
}
function endOf({ until }) {
  return until ?? "9999-99-99";
}
function isWithin(narrow, wide) {
  if (wide.scope === "repository") return true;
  return wide.scope === "folder" && narrow.path !== void 0 && narrow.path.startsWith(`${wide.path}/`);
}

// src/config/changes.ts
var CONDITIONS = ["rules", "paths", "values", "stopwords"];
function configChanges(path, base, head) {
  const [old, now] = [base ?? {}, head?.raw ?? {}];
  const line = (...keys) => {
    const at = Number(/:(\d+)$/.exec(head?.place(...keys) ?? "")?.[1]);
    return Number.isInteger(at) && at > 0 ? { line: at } : {};
  };
  const one = (id, change, ...keys) => ({
    by: "config",
    change,
    id,
    path,
    ...line(...keys)
  });
  const added = (name, before = [], after = []) => after.filter((item) => !before.includes(item)).map((item) => `${name} ${item}`);
  const excluded = now.rules?.exclude ?? [];
  const only = now.rules?.only;
  const lost = only === void 0 ? [] : (old.rules?.only ?? ["all"]).filter((rule) => !only.includes(rule));
  return [
    ...allowances(old.allow ?? [], now.allow ?? []).map(({ index, change, allowance }) => {
      const { rules, reason, owner, until } = allowance;
      return {
        ...one("allow", change, "allow", index),
        ...rules !== void 0 && { rules },
        reason,
        ...owner !== void 0 && { owner },
        ...until !== void 0 && { until }
      };
    }),
    ...added("exclude", old.exclude, now.exclude).map((id) => {
      const index = (now.exclude ?? []).indexOf(id.slice("exclude ".length));
      return one(id, "added", "exclude", index);
    }),
    ...excluded.filter((rule) => old.rules?.exclude?.includes(rule) !== true).map((rule) => ({
      ...one("rules.exclude", "added", "rules", "exclude", excluded.indexOf(rule)),
      rules: [rule]
    })),
    ...lost.length > 0 ? [one("rules.only", old.rules?.only === void 0 ? "added" : "widened", "rules", "only")] : [],
    ...rank(m101_SEVERITIES, now["min-severity"]) > rank(m101_SEVERITIES, old["min-severity"]) ? [one(`min-severity ${now["min-severity"]}`, "widened", "min-severity")] : [],
    ...rank(m101_CONFIDENCES, now["min-confidence"]) > rank(m101_CONFIDENCES, old["min-confidence"]) ? [one(`min-confidence ${now["min-confidence"]}`, "widened", "min-confidence")] : [],
    ...rank([...m101_SEVERITIES, "none"], now["fail-on"]) > rank([...m101_SEVERITIES, "none"], old["fail-on"]) ? [one(`fail-on ${now["fail-on"]}`, "widened", "fail-on")] : [],
    ...old["inline-allow"] === false && now["inline-allow"] !== false ? [one("inline-allow true", "widened", "inline-allow")] : [],
    ...["require-reason", "require-owner", "fail-stale"].filter((key) => old[key] === true && now[key] !== true).map((key) => one(`${key} false`, "widened", key)),
    ...["decode-depth", "archive-depth"].filter((key) => now[key] !== void 0 && now[key] < (old[key] ?? Number.POSITIVE_INFINITY)).map((key) => one(`${key} ${now[key]}`, "widened", key)),
    ...now.baseline !== void 0 && now.baseline !== false && now.baseline !== old.baseline ? [one(`baseline ${now.baseline}`, "added", "baseline")] : []
  ];
}
function rank(scale, value) {
  return value === void 0 ? 0 : scale.indexOf(value);
}
function allowances(old, now) {
  const left = new Set(old);
  const same = (a, b) => JSON.stringify(facts(a)) === JSON.stringify(facts(b));
  const changed = now.flatMap((allowance, index) => {
    const twin = [...left].find((other) => same(other, allowance));
    if (twin !== void 0) left.delete(twin);
    return twin === void 0 ? [{ allowance, index }] : [];
  });
  return changed.flatMap(({ allowance, index }) => {
    const before = [...left].find(
      (other) => other.reason === allowance.reason || conditions(other) === conditions(allowance)
    );
    if (before === void 0) return [{ index, change: "added", allowance }];
    left.delete(before);
    if (CONDITIONS.some((key) => isWider(before[key], allowance[key])))
      return [{ index, change: "widened", allowance }];
    const isLonger = (allowance.until ?? "9999-99-99") > (before.until ?? "9999-99-99");
    return isLonger ? [{ index, change: "extended", allowance }] : [];
  });
}
function isWider(before, after) {
  if (before === void 0) return false;
  return after === void 0 || after.some((item) => !before.includes(item));
}
function conditions(allowance) {
  return JSON.stringify(CONDITIONS.map((key) => allowance[key]));
}
function facts({ rules, paths, values, stopwords, reason, owner, until }) {
  return [rules, paths, values, stopwords, reason, owner, until];
}

// src/config/configFile.ts
import { m10_ConfigFile, m10_readConfigFile } from "../core.js";

// src/triage/comments.ts
import { m184_BLOCK_WORDS, m184_blockMarks, m184_comments, m184_namesRule } from "../core.js";

// src/triage/commentChanges.ts
var WORDS = [":allow", "pragma:", "secretlint-", ":ignore", "ggignore"];
function commentChanges(path, base, head) {
  const now = commentsIn(head);
  if (now.length === 0) return [];
  const left = base === void 0 ? [] : [...commentsIn(base)];
  const take = (fits) => {
    const index = left.findIndex(fits);
    return index < 0 ? void 0 : left.splice(index, 1)[0];
  };
  const limits = (one) => JSON.stringify([one.form, one.rules]);
  const subject = (one) => one.subject.join("\n");
  const changed = now.filter(
    (one) => take((old) => limits(old) === limits(one) && subject(old) === subject(one)) === void 0
  );
  return changed.flatMap((one) => {
    const before = take(
      (old) => one.isBlock ? old.isBlock && limits(old) === limits(one) : subject(old) === subject(one)
    );
    if (before === void 0) return [changeOf2(path, one, "added")];
    const isWider2 = one.isBlock ? one.subject.some((text) => !before.subject.includes(text)) : namesMore(before, one);
    return isWider2 ? [changeOf2(path, one, "widened")] : [];
  });
}
function namesMore(before, after) {
  if (before.rules === void 0) return false;
  return after.rules === void 0 || after.rules.some((rule) => before.rules?.includes(rule) !== true);
}
function changeOf2(path, one, change) {
  const { form, rules, reason, owner, line } = one;
  const shown = (latin) => m189_printable(m82_decodeText(Buffer.from(latin, "latin1")));
  return {
    by: "inline",
    change,
    id: form,
    path,
    line,
    ...rules !== void 0 && { rules: rules.map(shown) },
    ...reason !== void 0 && { reason: shown(reason) },
    ...owner !== void 0 && { owner: shown(owner) }
  };
}
function commentsIn(content) {
  const { bytes } = m82_scanText(content);
  if (!WORDS.some((word) => bytes.includes(word))) return [];
  const lines = bytes.toString("latin1").split("\n");
  const plain = (text) => (text ?? "").replace(/\s+/g, "");
  const found = [];
  const open = [];
  const close = (from, end) => {
    found.push({ ...from.mark, subject: lines.slice(from.from, end).map(plain) });
  };
  lines.forEach((text, i) => {
    for (const { index, place, ...comment } of m184_comments(text)) {
      const subject = place === "next-line" ? [plain(lines[i + 1])] : [plain(text.slice(0, index))];
      found.push({ ...comment, line: i + 1, subject, isBlock: false });
    }
    for (const { opens, index: _, ...mark } of WORDS.some((word) => text.includes(word)) ? m184_blockMarks(text) : []) {
      const family = mark.form.startsWith("leakgate") ? "leakgate" : "secretlint";
      if (opens) open.push({ family, mark: { ...mark, line: i + 1, isBlock: true }, from: i + 1 });
      else {
        const mine = open.filter((one) => one.family === family);
        for (const one of family === "leakgate" ? mine.slice(-1) : mine) {
          close(one, i);
          open.splice(open.indexOf(one), 1);
        }
      }
    }
  });
  for (const one of open) if (one.family === "secretlint") close(one, lines.length);
  return found;
}

// src/run/suppressionReview.ts
var NOTHING = {
  has: () => false,
  read: () => {
    throw Object.assign(new Error("no such file"), { code: "ENOENT" });
  },
  names: () => []
};
async function suppressionReview(prepared, source) {
  const { repository, root } = prepared.place;
  if (repository === void 0 || root === void 0) return [];
  const reader = new m92_ObjectReader(repository.git);
  try {
    const { from, to } = await resolveRange(repository, reader, source.range);
    if (to === void 0) return [];
    const base = from === void 0 ? void 0 : await commonCommit(repository, from, to);
    const changes = await changedFiles(repository, base ?? m97_EMPTY_TREE[repository.objectFormat], to);
    const old = base === void 0 ? NOTHING : await policyAt(base, prepared.place);
    const now = await policyAt(to, prepared.place);
    await m13_loadParsers();
    const found = [
      ...configs(prepared, root, changes, old, now),
      ...await baselines(prepared, root, old, now),
      ...await inlines(changes, reader)
    ];
    return found.sort(
      (a, b) => m190_compareBytes(a.path ?? "", b.path ?? "") || (a.line ?? 0) - (b.line ?? 0) || m190_compareBytes(a.id, b.id)
    );
  } finally {
    await reader.close();
  }
}
async function commonCommit({ git }, from, to) {
  const { status, stdout } = await git.output(["merge-base", from, to], { accept: [0, 1] });
  return status === 0 ? stdout.toString("latin1").trim() : from;
}
async function changedFiles({ git }, base, to) {
  const { stdout } = await git.output(["diff-tree", "-r", "-z", "-M", "--raw", "--no-abbrev", base, to]);
  return new m96_RawDiffParser().push(stdout).filter((record) => record.kind === "change");
}
function configs(prepared, root, changes, old, now) {
  const { options, place } = prepared;
  const asked = options.config === void 0 ? void 0 : relative(root, resolve(place.cwd, options.config)).split(sep).join("/");
  const paths = new Set(
    changes.flatMap(({ path, olds }) => [m94_pathText(path), ...olds.map((side) => m94_pathText(side.path))])
  );
  return [...paths].flatMap((path) => {
    const isConfig = asked === void 0 ? path === m9_CONFIG_FILE || path.endsWith(`/${m9_CONFIG_FILE}`) : path === asked;
    if (!isConfig) return [];
    return configChanges(path, configAt(root, path, old)?.raw, configAt(root, path, now));
  });
}
function configAt(root, path, files) {
  return unlessBroken(() => m10_readConfigFile(join(root, path), path, files));
}
function unlessBroken(read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof m101_UsageError) return void 0;
    throw error;
  }
}
async function baselines({ options, config, place }, root, old, now) {
  if (options.noBaseline === true || config.baseline === false) return [];
  const pathAt = (files) => {
    if (options.baseline !== void 0) return resolve(place.cwd, options.baseline);
    const named = configAt(root, m9_CONFIG_FILE, files)?.raw.baseline;
    return join(root, typeof named === "string" ? named : m0_BASELINE_FILE);
  };
  const readAt = async (files) => {
    try {
      return await readBaseline(pathAt(files), files);
    } catch (error) {
      if (error instanceof m101_UsageError) return void 0;
      throw error;
    }
  };
  const head = await readAt(now);
  return head === void 0 ? [] : baselineChanges(await readAt(old), head, (path) => now.has(join(root, path)));
}
async function readable(reader, oid) {
  return await reader.get(oid).catch(() => void 0);
}
async function inlines(changes, reader) {
  const found = [];
  for (const { mode, oid, path, olds } of changes) {
    if (!mode.startsWith("100")) continue;
    const [before] = olds;
    const head = await readable(reader, oid);
    if (head?.kind !== "object") continue;
    const base = before?.mode.startsWith("100") === true ? await readable(reader, before.oid) : void 0;
    const oldBytes = base?.kind === "object" ? base.bytes : void 0;
    found.push(...commentChanges(m94_pathText(path), oldBytes, head.bytes));
  }
  return found;
}
export {
  suppressionReview
};
