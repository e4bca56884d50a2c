/** Manifests and configurations with anything in them: said in words, never a broken-off run. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tar } from "../support/archive.ts";
import { fakeSlackToken } from "../support/fake.ts";
import { leakgate } from "../support/scan.ts";
import { tempDir } from "../support/tempRepo.ts";

const HEX = "a".repeat(64);
const config = (value: unknown): Record<string, string> => ({
  "manifest.json": JSON.stringify([{ Config: "c.json", RepoTags: null, Layers: ["l.tar"] }]),
  "c.json": JSON.stringify(value),
});

it.each([
  ["saved is no list", { "manifest.json": "{}" }],
  ["saved is no JSON", { "manifest.json": "{" }],
  ["saved holds nothing", { "manifest.json": "[]" }],
  ["saved without layers", { "manifest.json": '[{"Config":"c.json"}, null, 5]', "c.json": "{}" }],
  ["index of nothing", { "index.json": '{"manifests":[null,{},{"digest":5},{"digest":"../../x"}]}' }],
  ["index is a list", { "index.json": "[]" }],
  ["index that holds itself", { "index.json": `{"manifests":[{"digest":"sha256:${HEX}"}]}` }],
  ["config is a list", config([])],
  [
    "wrong types",
    config({
      config: { Env: [1, null], Labels: { a: 1 }, Cmd: 5, OnBuild: "x" },
      history: [null, { created_by: 7 }],
      rootfs: null,
    }),
  ],
  ["lists where maps should be", config({ config: [], history: {}, rootfs: { diff_ids: "x" }, os: 5 })],
] as const)("%s", async (_, files) => {
  const folder = tempDir().path;
  const layer = await tar({ "a.txt": fakeSlackToken(1) });
  writeFileSync(join(folder, "image.tar"), await tar({ ...files, "l.tar": layer }));
  const result = await leakgate(folder, ["scan", "--image", "image.tar"]);
  expect(result.stderr).not.toMatch(/unexpected error|TypeError|undefined/);
  expect([1, 3]).toContain(result.code);
});
