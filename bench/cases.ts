/**
 * The accuracy benchmark on rule examples: writes the development cases as files, scans them with the built scanner, scores the
 * findings, then lists what the scanner says about ordinary code. Writes bench/results/cases.md.
 *
 *   node bench/cases.ts [--cases FOLDER] [--by all|provider|peer] [--misses N] [--no-noise] [--node PATH] [--bundle PATH]
 *
 * FOLDER holds dev.jsonl and score.py; it stands in ../shared/cases beside the repository.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

import { materialize } from "./cases/materialize.ts";
import { countLines, noiseTable } from "./cases/noise.ts";
import { type Found, scanFolder } from "./cases/scan.ts";
import { inputs, repository, results } from "./speed/paths.ts";

const { values } = parseArgs({
  allowNegative: true,
  options: {
    cases: { type: "string", default: path.join(repository, "../shared/cases") },
    by: { type: "string", default: "peer" },
    misses: { type: "string", default: "0" },
    noise: { type: "boolean", default: true },
    node: { type: "string", default: path.join(repository, "node_modules/.bin/node") },
    bundle: { type: "string", default: path.join(repository, "dist/leakgate.js") },
  },
});
const casesFile = path.join(values.cases, "dev.jsonl");
if (!existsSync(casesFile)) throw new Error(`${casesFile} is not there; name its folder with --cases`);
if (!existsSync(values.bundle)) throw new Error(`${values.bundle} is not there; run npm run build first`);
const scan = (folder: string): readonly Found[] =>
  scanFolder(path.resolve(values.node), path.resolve(values.bundle), folder);

const folder = mkdtempSync(path.join(tmpdir(), "leakgate-cases-"));
try {
  const tree = path.join(folder, "tree");
  const count = materialize(casesFile, tree);
  const findings = path.join(folder, "findings.jsonl");
  writeFileSync(
    findings,
    scan(tree)
      .map((f) => `${JSON.stringify(f)}\n`)
      .join(""),
  );
  const options = ["--cases", casesFile, "--findings", findings, "--by", values.by, "--misses", values.misses];
  const score = execFileSync("python3", [path.join(values.cases, "score.py"), ...options], { encoding: "utf8" });
  console.log(score);
  const parts = [
    "# Rule examples\n",
    `${count} development cases, scored by shared/cases/score.py (\`node bench/cases.ts\`).\n`,
    "```\n" +
      score
        .split("\n")
        .filter((line) => !line.startsWith("MISS"))
        .join("\n")
        .trimEnd() +
      "\n```\n",
  ];
  const code = path.join(inputs, "tree");
  if (values.noise && existsSync(code)) {
    const noise = noiseTable(scan(code), countLines(code));
    console.log(noise);
    parts.push(
      "## Ordinary code\n",
      "Go's standard library, npm and PyPI packages (`bench/inputs.ts`).\n",
      `${noise}\n`,
      // Written by hand; to be read again when the table changes.
      readFileSync(path.join(repository, "bench/cases/verdicts.md"), "utf8"),
    );
  }
  mkdirSync(results, { recursive: true });
  writeFileSync(path.join(results, "cases.md"), parts.join("\n"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
