import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Path of a JSON report for .ci/run, which counts the tests. */
const report = process.env["LEAKGATE_TEST_REPORT"];

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
  },
});
export default config;
