/**
 * What the guards use of the package `yaml`, as a module of our own: a bundle's `import()` of a CommonJS package gives nothing
 * but a default export, so the package itself cannot be loaded late.
 */
export { isAlias, isMap, isPair, isScalar, isSeq, parseAllDocuments } from "yaml";
