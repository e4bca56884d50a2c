/**
 * The nouns of leakgate, in the files of model/. They import nothing but each other; everything else may import this one.
 * Names and the shape of findings and reports follow the contract (docs/contract in the steering repo, schema in schemas/report.json).
 */
export * from "./model/kinds.ts";
export * from "./model/secret.ts";
export type * from "./model/chunk.ts";
export type * from "./model/finding.ts";
export * from "./model/coverage.ts";
export type * from "./model/report.ts";
export * from "./model/errors.ts";
export type * from "./model/rule.ts";
