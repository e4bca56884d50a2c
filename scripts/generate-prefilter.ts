/** Assembles src/engine/prefilter/prefilter.wat into src/generated/prefilter.ts. The same input gives the same bytes. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import wabt from "wabt";

const root: string = join(import.meta.dirname, "..");

export async function generatePrefilter(): Promise<void> {
  const source = "src/engine/prefilter/prefilter.wat";
  const assembled = (await wabt()).parseWat(source, readFileSync(join(root, source), "utf8"), { simd: true });
  assembled.validate();
  const base64 = Buffer.from(assembled.toBinary({}).buffer).toString("base64");
  assembled.destroy();
  mkdirSync(join(root, "src/generated"), { recursive: true });
  writeFileSync(
    join(root, "src/generated/prefilter.ts"),
    `// Made by scripts/generate-prefilter.ts from ${source}. Do not edit.\nexport const prefilterModule: string =\n  ${JSON.stringify(base64)};\n`,
  );
}
