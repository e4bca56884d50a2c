/**
 * Compiles the JSON Schemas that the product checks user files against, ahead of time: building a validator with ajv takes
 * longer than a whole hook run may take.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";

const root: string = fileURLToPath(new URL("..", import.meta.url));

const TYPES = `import type { ErrorObject } from "ajv";
declare const validate: { (value: unknown): boolean; errors?: readonly ErrorObject[] | null };
export = validate;
`;

/** Writes src/generated/validateConfig.cjs from schemas/config.json, and the same for reports. */
export function generateValidators(): void {
  mkdirSync(`${root}/src/generated`, { recursive: true });
  generate("config", "validateConfig");
  generate("report", "validateReport");
}

function generate(schemaName: string, name: string): void {
  // verbose: an error carries the schema it speaks of, from which the message takes the known keys and the expected form.
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
    code: { source: true },
  });
  ajv.addVocabulary(["x-expected"]);
  const schema: object = JSON.parse(readFileSync(`${root}/schemas/${schemaName}.json`, "utf8"));
  const code = standaloneCode.default(ajv, ajv.compile(schema));
  writeFileSync(`${root}/src/generated/${name}.cjs`, code);
  writeFileSync(`${root}/src/generated/${name}.d.cts`, TYPES);
}
