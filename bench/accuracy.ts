/**
 * The accuracy benchmark on labelled lines of real repositories: lays the excerpts out as files, scans them with the built scanner,
 * and scores the findings in all, without identifiers ("core"), strictly and by category; then counts what the scanner says about
 * ordinary code, each million lines. The model was trained on both, so these figures say what the product does on what it knows;
 * with --cross the figures for repositories that it was not trained on follow.
 *
 *   node bench/accuracy.ts [--corpus FOLDER] [--cross] [--python PYTHON] [--work FOLDER] [--node PATH] [--bundle PATH]
 *
 * FOLDER holds dev.jsonl.xz, materialize.py and score.py; it stands in ../shared/accuracy beside the repository. --cross needs what
 * bench/accuracy/train.ts needs, and what it left in the folder of --work.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { countLines, noiseTable } from "./cases/noise.ts";
import { type Found, scanFolder } from "./cases/scan.ts";
import { cache, inputs, repository } from "./speed/paths.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: path.join(repository, "../shared/accuracy") },
    cross: { type: "boolean", default: false },
    python: { type: "string", default: "python3" },
    work: { type: "string", default: path.join(cache, "accuracy") },
    node: { type: "string", default: path.join(repository, "node_modules/.bin/node") },
    bundle: { type: "string", default: path.join(repository, "dist/leakgate.js") },
  },
});
const labelled = path.join(values.corpus, "dev.jsonl.xz");
if (!existsSync(labelled)) throw new Error(`${labelled} is not there; name its folder with --corpus`);
if (!existsSync(values.bundle)) throw new Error(`${values.bundle} is not there; run npm run bundle first`);
const python = (script: string, ...args: string[]): string =>
  execFileSync(values.python, [script, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
const scan = (folder: string, ...flags: string[]): readonly Found[] =>
  scanFolder(path.resolve(values.node), path.resolve(values.bundle), folder, flags);
const lines = (found: readonly Found[]): string => found.map((f) => `${JSON.stringify(f)}\n`).join("");

/** The detector's rules: cross-validation takes all other findings from the product. */
const DETECTOR = ["generic-password", "generic-key", "generic-secret", "generic-uuid"];

interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface Score extends Rates {
  readonly fp: number;
  readonly unlabelled: number;
  readonly strict: Rates;
}

const folder = mkdtempSync(path.join(tmpdir(), "leakgate-accuracy-"));
try {
  const tree = path.join(folder, "tree");
  python(path.join(values.corpus, "materialize.py"), labelled, tree);
  const findings = path.join(folder, "findings.jsonl");
  const withPlaces = (found: readonly Found[]): Found[] => found.filter((f) => f.line !== undefined);
  writeFileSync(findings, lines(withPlaces(scan(tree))));
  const output = python(path.join(values.corpus, "score.py"), labelled, findings, "--by-category");
  const categories = output.trimEnd().split("\n");
  const score = JSON.parse(categories.pop() as string) as Score & { readonly core: Score };
  console.log("What the product finds on what it was trained on, by category:\n");
  console.log(categories.join("\n"));
  console.log("\n          precision  recall     F1   false  unlabelled");
  row("all", score, score);
  row("core", score.core, score.core);
  row("strict", score.strict, score);

  const code = path.join(inputs, "tree");
  if (existsSync(code)) console.log(`\nOrdinary code:\n${noiseTable(scan(code), countLines(code))}`);
  if (values.cross) {
    const others = path.join(folder, "others.jsonl");
    writeFileSync(others, lines(withPlaces(scan(tree, ...DETECTOR.flatMap((rule) => ["--exclude-rule", rule])))));
    const train = path.join(import.meta.dirname, "accuracy/train.py");
    console.log("\nRepositories that the model was not trained on, by threshold (log-odds):");
    console.log(python(train, "--work", values.work, "--corpus", values.corpus, "--rules", others));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function row(name: string, { precision, recall, f1 }: Rates, { fp, unlabelled }: Score): void {
  const [p, r, f] = [precision, recall, f1].map((rate) => rate.toFixed(4));
  console.log(`${name.padEnd(8)} ${p}     ${r}  ${f}   ${String(fp).padStart(5)}  ${String(unlabelled).padStart(10)}`);
}
