import {
  updateBaseline
} from "./chunk-NUXRFGDP.js";
import {
  isDate
} from "./chunk-EO3G3NYD.js";
import {
  m0_BASELINE_STATUSES
} from "./chunk-X2LJYSO7.js";
import {
  m158_nearest
} from "./chunk-IAXZ4NUR.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/baseline/label.ts
var WORDS = {
  real: "open",
  false: "false-positive",
  accept: "accepted"
};
function statusOf(word) {
  const status = Object.hasOwn(WORDS, word) ? WORDS[word] : m0_BASELINE_STATUSES.find((one) => one === word);
  if (status !== void 0) return status;
  const near = m158_nearest(word, [...m0_BASELINE_STATUSES, ...Object.keys(WORDS)]);
  const hint = near === void 0 ? `there are ${m0_BASELINE_STATUSES.join(", ")}` : `did you mean ${near}?`;
  throw new m101_UsageError(`"${word}" is no status; ${hint}`);
}
function wrongDay(text, today) {
  if (!isDate(text)) return "must be a day such as 2027-01-31";
  return text < today ? "is over already; an entry that has ended suppresses nothing" : void 0;
}
function labelled(entry, label) {
  const { reason, owner, until, status, ...rest } = { ...entry, ...label };
  return {
    ...rest,
    status,
    ...reason !== void 0 && reason !== "" && { reason },
    ...owner !== void 0 && owner !== "" && { owner },
    ...until !== void 0 && until !== "" && { until }
  };
}
async function labelEntries(file, labelOf, check = () => {
}) {
  let changed = [];
  await updateBaseline(file, (current) => {
    const { salts, entries } = requireBaseline(current, file);
    changed = [];
    const next = entries.map((entry) => {
      const label = labelOf(entry);
      if (label === void 0) return entry;
      const now = labelled(entry, label);
      changed.push(now);
      return now;
    });
    check(changed);
    return { salts, entries: next };
  });
  return changed;
}
function requireBaseline(baseline, file) {
  if (baseline !== void 0) return baseline;
  throw new m101_UsageError(`${file}: there is no baseline; leakgate baseline create makes one`);
}

export {
  statusOf,
  wrongDay,
  labelEntries,
  requireBaseline
};
