import {
  m101_IncompleteError
} from "./chunk-DGYJM5HK.js";

// src/git/listing.ts
var TRACKED = /^(\S) (\d{6}) ([0-9a-f]{40,64}) ([0-3])$/;
var TAB = 9;
function parseListing(output) {
  const entries = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0, at);
    if (end < 0) throw new m101_IncompleteError("git ls-files gave a listing that is cut off");
    entries.push(parseEntry(output.subarray(at, end)));
    at = end + 1;
  }
  return entries;
}
function parseEntry(record) {
  if (record[0] === 63 && record[1] === 32) return { kind: "untracked", path: record.subarray(2) };
  const tab = record.indexOf(TAB);
  const [, tag, mode, oid, stage] = TRACKED.exec(record.toString("latin1", 0, Math.max(tab, 0))) ?? [];
  if (!tag || !mode || !oid || !stage) throw new m101_IncompleteError("git ls-files gave a listing that cannot be read");
  return {
    kind: "tracked",
    mode,
    oid,
    stage: Number(stage),
    skipWorktree: tag.toUpperCase() === "S",
    path: record.subarray(tab + 1)
  };
}

export {
  parseListing
};
