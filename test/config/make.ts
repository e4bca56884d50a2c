/** Configurations for tests: files in a temporary folder, and a few rules that are data only. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Config, loadConfig } from "../../src/config/config.ts";
import { loadParsers } from "../../src/config/parsers.ts";
import type { Overrides } from "../../src/config/settings.ts";
import type { CompiledRule } from "../../src/model.ts";
import { tempDir } from "../support/tempRepo.ts";

export function rule(id: string, more: Partial<CompiledRule> = {}): CompiledRule {
  return {
    id,
    provider: "test",
    family: "test",
    title: id,
    severity: "high",
    confidence: "high",
    keywords: [id],
    pattern: `(?<secret>${id})`,
    flags: "",
    before: { min: 0, max: 0 },
    maxLength: 100,
    prefix: "",
    entropy: 0,
    stopwords: [],
    allow: [],
    checks: [],
    where: [],
    needs: [],
    specificity: 100,
    revoke: { steps: "" },
    ...more,
  };
}

export const RULES: readonly CompiledRule[] = [
  rule("alpha"),
  rule("beta", { severity: "low" }),
  rule("gamma", { needs: [{ rule: "beta", lines: 3, required: true }] }),
];

export interface Made {
  readonly root: string;
  readonly load: (overrides?: Overrides, file?: string) => Promise<Config>;
}

/** A folder with these files, path to text. */
export async function made(files: Readonly<Record<string, string>>): Promise<Made> {
  await loadParsers();
  const root = tempDir().path;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const load: Made["load"] = (overrides = {}, file) =>
    loadConfig({ root, cwd: root, overrides, rules: RULES, ...(file !== undefined && { file }) });
  return { root, load };
}
