#!/usr/bin/env node
const { createRequire } = globalThis.process.getBuiltinModule("node:module");
const { core, keepCode } = createRequire(import.meta.url)("./load.cjs");
core.m7_start(keepCode);
