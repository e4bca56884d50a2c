/** Makes the report's finding of an item: what the rule says about such a secret, and where it stands. */
import { buildWords, maskedBuild } from "./build.ts";
import type { Finding, Hit, Where } from "../model.ts";
import { isAboutFile, type Item } from "./item.ts";
import type { Mask } from "./mask.ts";

const PLACES: Readonly<Record<Where, string>> = {
  content: "",
  "commit-message": " in a commit message",
  "tag-message": " in the message of a tag",
  note: " in a git note",
  "ref-name": " in the name of a branch or tag",
  path: " in a file name",
  "image-env": " in the environment of an image",
  "image-history": " in the build history of an image",
  "image-label": " in a label of an image",
  "image-layer": " in a layer of an image",
  policy: "",
};

/** What to do when a rule says nothing: it holds for every credential. */
const DEFAULT_STEPS =
  "Revoke or rotate this credential where it was issued, then load it from the environment or a secret store.";

/** @param mask replaces values in paths, names and messages */
export function toFinding(item: Item, mask: Mask): Finding {
  const { hit, rule } = item;
  const { match, provenance } = hit;
  const { url, steps } = rule.revoke;
  return {
    rule: rule.id,
    title: titleOf(item),
    severity: rule.severity,
    confidence: match.confidence,
    where: hit.where,
    path: item.path,
    ...position(item),
    secret: match.secret,
    fingerprint: item.fingerprint,
    decoded: match.decoded,
    ...(provenance !== undefined && {
      commit: provenance.commit,
      author: mask(provenance.author),
      email: mask(provenance.email),
      date: provenance.date,
    }),
    ...(hit.blob !== undefined && { blob: hit.blob }),
    ...(hit.layer !== undefined && { layer: hit.layer }),
    ...(hit.image !== undefined && { image: mask(hit.image) }),
    ...(hit.build !== undefined && { build: maskedBuild(hit.build, mask) }),
    message: mask(message(item)),
    help: helpFor(item, steps),
    ...(url !== undefined && { url }),
    ...excerptOf(hit, mask),
  };
}

/** Names, and files as a whole, have no lines; a guard says by the line 0 that it speaks of the file. */
function position(item: Item): Pick<Finding, "line" | "endLine" | "column" | "endColumn"> {
  const { hit } = item;
  if (
    hit.where === "policy"
      ? hit.match.line === 0
      : hit.where === "path" || hit.where === "ref-name" || isAboutFile(item)
  )
    return {};
  const { line, endLine, column, endColumn } = hit.match;
  return { line, endLine, column, endColumn };
}

function message(item: Item): string {
  const { hit, remark } = item;
  const { decoded, notes } = hit.match;
  const inside = decoded.length === 0 ? "" : `, encoded as ${decoded.join(", then ")}`;
  const why = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  const after = remark === undefined ? "" : ` ${remark}`;
  return `${titleOf(item)}${PLACES[hit.where]}${inside}${why}.${buildWords(hit.build)}${after}`;
}

const TRACKED = " under version control";
/** What guards say of a file in a repository is no help for one in an image. */
const IN_IMAGE =
  "Leave it out of the image (.dockerignore, COPY of what is needed only, RUN --mount=type=secret for builds), build again from the base, and rotate what it holds: a layer keeps what a later one deletes.";

function titleOf({ hit, rule }: Item): string {
  return hit.image === undefined ? rule.title : rule.title.replace(TRACKED, " in an image");
}

function helpFor({ hit, rule }: Item, steps: string): string {
  if (hit.image !== undefined && rule.title.includes(TRACKED)) return IN_IMAGE;
  return sentence(steps.trim() === "" ? DEFAULT_STEPS : steps);
}

function sentence(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, " ");
  return /[.!?)]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function excerptOf(hit: Hit, mask: Mask): Pick<Finding, "excerpt"> {
  return hit.excerpt === undefined ? {} : { excerpt: mask(hit.excerpt) };
}
