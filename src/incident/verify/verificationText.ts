/** What a verification has shown, in words. */
import type { Hit } from "../../model.ts";
import { count } from "../../report/words.ts";
import type { Mask } from "../../triage/mask.ts";
import { printable } from "../../triage/printable.ts";
import type { Verification } from "./verify.ts";

/** What no look into two repositories can tell. */
const ELSEWHERE: readonly string[] = [
  "pull-request refs on the host: git ls-remote REMOTE 'refs/pull/*'; ask the host to remove them",
  "forks and other clones, with their reflogs and stashes: leakgate find in each, with the values on standard input",
  "images and packages that were built: leakgate find --image IMAGE",
  "build logs, artifacts, caches, release archives, LFS objects, search engines",
];

/** @param line a place on one line, without values; @param mask hides values in other names */
export function verificationText(
  { left, unplanned, compared, coverage }: Verification,
  line: (hit: Hit) => string,
  mask: Mask,
): string {
  const { commits, objects, bytes } = coverage;
  return [
    ...(left.length === 0 ? ["Gone: no value is left, in any form."] : [`Left over: ${count(left.length, "place")}`]),
    ...left.map(
      ({ what, hit, place }) => `  ${printable(what)}: ${hit === undefined ? printable(mask(place ?? "")) : line(hit)}`,
    ),
    ...(unplanned.length === 0 ? [] : [`Changed, and not planned: ${count(unplanned.length, "place")}`]),
    ...unplanned.map(
      ({ ref, path, what }) =>
        `  ${printable(mask(ref))}${path === undefined ? "" : ` ${printable(mask(path))}`} ${what}`,
    ),
    ...(compared === undefined ? [] : comparison(compared, unplanned.length === 0)),
    `Looked at ${count(commits, "commit")}, ${count(objects, "object")}, ${count(bytes, "byte")}: contents, names, messages, notes, tags, what nothing refers to, and git's own files.`,
    "Not looked at, and to be checked by hand:",
    ...ELSEWHERE.map((item) => `  ${item}`),
  ].join("\n");
}

function comparison(compared: NonNullable<Verification["compared"]>, isClean: boolean): string[] {
  const { refs, commitsBefore, commitsAfter, changed, unmapped } = compared;
  const [first] = changed;
  return [
    ...(isClean ? [`${count(refs, "ref")} compared: nothing else was changed.`] : []),
    `${commitsBefore} commits before, ${commitsAfter} after; ${changed.length} of the old ones are no longer there${first === undefined ? "" : `, the first is ${first}`}.`,
    ...(unmapped === undefined
      ? []
      : [
          unmapped === 0
            ? "Each of them is in the map of the tool that rewrote."
            : `${count(unmapped, "old commit")} without a new one in the map of the tool that rewrote.`,
        ]),
  ];
}
