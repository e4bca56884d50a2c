import {
  m189_printable
} from "./chunk-GVIGKBX3.js";
import {
  m151_count
} from "./chunk-DDIJVA56.js";
import "./chunk-KIZ6KU7F.js";

// src/incident/verify/verificationText.ts
var ELSEWHERE = [
  "pull-request refs on the host: git ls-remote REMOTE 'refs/pull/*'; ask the host to remove them",
  "forks and other clones, with their reflogs and stashes: leakgate find in each, with the values on standard input",
  "images and packages that were built: leakgate find --image IMAGE",
  "build logs, artifacts, caches, release archives, LFS objects, search engines"
];
function verificationText({ left, unplanned, compared, coverage }, line, mask) {
  const { commits, objects, bytes } = coverage;
  return [
    ...left.length === 0 ? ["Gone: no value is left, in any form."] : [`Left over: ${m151_count(left.length, "place")}`],
    ...left.map(
      ({ what, hit, place }) => `  ${m189_printable(what)}: ${hit === void 0 ? m189_printable(mask(place ?? "")) : line(hit)}`
    ),
    ...unplanned.length === 0 ? [] : [`Changed, and not planned: ${m151_count(unplanned.length, "place")}`],
    ...unplanned.map(
      ({ ref, path, what }) => `  ${m189_printable(mask(ref))}${path === void 0 ? "" : ` ${m189_printable(mask(path))}`} ${what}`
    ),
    ...compared === void 0 ? [] : comparison(compared, unplanned.length === 0),
    `Looked at ${m151_count(commits, "commit")}, ${m151_count(objects, "object")}, ${m151_count(bytes, "byte")}: contents, names, messages, notes, tags, what nothing refers to, and git's own files.`,
    "Not looked at, and to be checked by hand:",
    ...ELSEWHERE.map((item) => `  ${item}`)
  ].join("\n");
}
function comparison(compared, isClean) {
  const { refs, commitsBefore, commitsAfter, changed, unmapped } = compared;
  const [first] = changed;
  return [
    ...isClean ? [`${m151_count(refs, "ref")} compared: nothing else was changed.`] : [],
    `${commitsBefore} commits before, ${commitsAfter} after; ${changed.length} of the old ones are no longer there${first === void 0 ? "" : `, the first is ${first}`}.`,
    ...unmapped === void 0 ? [] : [
      unmapped === 0 ? "Each of them is in the map of the tool that rewrote." : `${m151_count(unmapped, "old commit")} without a new one in the map of the tool that rewrote.`
    ]
  ];
}
export {
  verificationText
};
