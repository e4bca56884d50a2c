/** Makes the report's finding of an item: what the rule says about such a secret, and where it stands. */
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
    title: rule.title,
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
    message: mask(message(item)),
    help: sentence(steps.trim() === "" ? DEFAULT_STEPS : steps),
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

function message({ hit, rule, remark }: Item): string {
  const { decoded, notes } = hit.match;
  const inside = decoded.length === 0 ? "" : `, encoded as ${decoded.join(", then ")}`;
  const why = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  return `${rule.title}${PLACES[hit.where]}${inside}${why}.${remark === undefined ? "" : ` ${remark}`}`;
}

function sentence(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, " ");
  return /[.!?)]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function excerptOf(hit: Hit, mask: Mask): Pick<Finding, "excerpt"> {
  return hit.excerpt === undefined ? {} : { excerpt: mask(hit.excerpt) };
}
