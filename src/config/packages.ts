/**
 * The packages that read a configuration file. Import this module late (parsers.ts does): together they cost more time than a
 * whole hook without configuration takes.
 */
export { default as picomatch } from "picomatch";
export { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
/** Checks a value against schemas/config.json; made by scripts/generate-validators.ts. */
export { default as validateConfig } from "../generated/validateConfig.cjs";
