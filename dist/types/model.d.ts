/**
 * The nouns of leakgate, in the files of model/. They import nothing but each other; everything else may import this one.
 * Names and the shape of findings and reports follow the contract (docs/contract in the steering repo, schema in schemas/report.json).
 */
export * from "./model/kinds.js";
export * from "./model/secret.js";
export type * from "./model/chunk.js";
export type * from "./model/finding.js";
export * from "./model/coverage.js";
export type * from "./model/report.js";
export * from "./model/errors.js";
export type * from "./model/rule.js";
