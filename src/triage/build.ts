/** What is said of a place in an image: where it came in, and whether a later layer only seems to remove it. */
import type { BuildPlace } from "../model.ts";
import type { Mask } from "./mask.ts";

/** Characters of an instruction that are shown. */
const INSTRUCTION = 120;

/** Masked before it is cut, so that no half of a value remains. */
export function maskedBuild(build: BuildPlace, mask: Mask): BuildPlace {
  const { instruction } = build;
  if (instruction === undefined) return build;
  const text = mask(instruction).replace(/\s+/g, " ");
  return { ...build, instruction: text.length > INSTRUCTION ? `${text.slice(0, INSTRUCTION)}…` : text };
}

/** Sentences for a finding's message, with a space in front; "" for what is in no image. */
export function buildWords(build: BuildPlace | undefined): string {
  if (build === undefined) return "";
  const { layer, layers, instruction, step, dockerfile, line, deletedIn, overwrittenIn, base } = build;
  const keyword = /^[A-Z]+(?=\s|$)/.exec(instruction ?? "")?.[0];
  const parts = [
    ...(layer === undefined ? [] : [`layer ${layer} of ${layers ?? layer}`]),
    ...(step === undefined ? [] : [`step ${step}${keyword === undefined ? "" : ` (${keyword})`}`]),
    ...(dockerfile === undefined ? [] : [`${dockerfile}:${line ?? 1}`]),
    ...(base === undefined ? [] : [`the base image ${base}`]),
  ];
  const where = parts.length === 0 ? "" : ` It comes from ${parts.join(", ")}.`;
  const still = `, still in layer ${layer ?? "?"}.`;
  if (deletedIn !== undefined) return `${where} Deleted in layer ${deletedIn}${still}`;
  return overwrittenIn === undefined ? where : `${where} Overwritten in layer ${overwrittenIn}${still}`;
}
