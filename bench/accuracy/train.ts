/**
 * Trains the generic detector and writes src/engine/generic/generic.bin. The same inputs give the same bytes.
 *
 *   node bench/accuracy/train.ts [--corpus FOLDER] [--cases FILE] [--python PYTHON] [--work FOLDER] [--no-dump] [-- options of train.py]
 *
 * FOLDER holds dev.jsonl.xz and score.py; it stands in ../shared/accuracy beside the repository. PYTHON has numpy, scipy,
 * scikit-learn and lightgbm (`python3 -m venv v && v/bin/pip install numpy scipy scikit-learn lightgbm==4.7.0`).
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { BUCKETS } from "../../src/engine/generic/buckets.ts";
import { FEATURES, GROUPS } from "../../src/engine/generic/features.ts";
import { inputs, repository } from "../speed/paths.ts";
import { cheapFeatures, dump } from "./dump.ts";
import { cases, corpus, ordinaryCode } from "./examples.ts";
import { compareTwins } from "./twin.ts";

const { values, positionals } = parseArgs({
  allowNegative: true,
  allowPositionals: true,
  options: {
    corpus: { type: "string", default: path.join(repository, "../shared/accuracy") },
    cases: { type: "string", default: path.join(repository, "../shared/cases/dev.jsonl") },
    python: { type: "string", default: "python3" },
    work: { type: "string", default: path.join(repository, "bench/.cache/accuracy") },
    dump: { type: "boolean", default: true },
  },
});
const python = (script: string, ...args: string[]): void => {
  execFileSync(values.python, [path.join(import.meta.dirname, script), ...args], { stdio: "inherit" });
};
const code = path.join(inputs, "tree");
const labelled = path.join(values.corpus, "dev.jsonl.xz");
mkdirSync(values.work, { recursive: true });
writeFileSync(
  path.join(values.work, "shape.json"),
  JSON.stringify({ features: FEATURES, groups: GROUPS, buckets: BUCKETS, cheap: cheapFeatures() }),
);
if (values.dump) {
  const letters = path.join(values.work, "letters.bin");
  python("letters.py", labelled, code, letters);
  const table = readFileSync(letters);
  console.log("corpus", dump(corpus(labelled), table, path.join(values.work, "corpus")));
  console.log("code", dump(ordinaryCode(code), table, path.join(values.work, "code")));
  console.log("cases", dump(cases(values.cases), table, path.join(values.work, "cases")));
}
const model = path.join(repository, "src/engine/generic/generic.bin");
python("train.py", "--work", values.work, "--corpus", values.corpus, "--out", model, ...positionals);
console.log(compareTwins(readFileSync(model), readFileSync(path.join(values.work, "twins.bin"))));
