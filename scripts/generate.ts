/**
 * Makes everything in src/generated/, which git ignores: compiled rules, schema validators and the prefilter. The source tree does not run
 * or type-check without it, so `npm run bundle` calls it first.
 */
import { pathToFileURL } from "node:url";
import { generatePrefilter } from "./generate-prefilter.ts";
import { generateRules } from "./generate-rules.ts";
import { generateValidators } from "./generate-validators.ts";

/** Runs every generator. @returns one line for people */
export async function generate(): Promise<string> {
  const rules = generateRules();
  generateValidators();
  await generatePrefilter();
  return `generated ${rules} rules and the schema validators, assembled the prefilter`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await generate());
}
