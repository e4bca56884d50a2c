/** In a file of its own: other tests load the parsers, and a module is loaded once in a process. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadConfig } from "../../src/config/config.ts";
import { loadParsers, ParsersNeeded } from "../../src/config/parsers.ts";
import { tempDir } from "../support/tempRepo.ts";

test("nothing that parses is loaded until a file is met, and then it is asked for", async () => {
  const root = tempDir().path;
  mkdirSync(join(root, "web"));
  const config = await loadConfig({
    root,
    cwd: root,
    overrides: {},
    rules: [(await import("./make.ts")).rule("alpha")],
  });
  expect(config.excluded("app/a.js")).toBe(false);

  writeFileSync(join(root, "web/.leakgate.yaml"), "exclude: [a.js]\n");
  expect(() => config.excluded("web/a.js")).toThrow(ParsersNeeded);
  await loadParsers();
  expect(config.excluded("web/a.js")).toBe(true);
});
