/**
 * Makes everything in src/generated/, which git ignores: compiled rules and schema validators. The source tree does not run
 * or type-check without it, so `npm run bundle` calls it first.
 */
import { pathToFileURL } from "node:url";
import { generateRules } from "./generate-rules.ts";
import { generateValidators } from "./generate-validators.ts";

/** Runs every generator. @returns one line for people */
export function generate(): string {
  const rules = generateRules();
  generateValidators();
  return `generated ${rules} rules and the schema validators`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(generate());
}
