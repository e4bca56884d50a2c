/** Where examples come from: the labelled corpus, ordinary code (all of it negative), and the rule examples. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface Example {
  readonly bytes: Buffer;
  readonly path: string;
  /** Examples of one repository are alike: none of them trains a model that another one tests. */
  readonly repository: string;
  /**
   * @param line 1-based
   * @param from byte offsets in the line
   * @returns see dump.ts; undefined: the candidate says nothing
   */
  readonly label: (line: number, from: number, to: number) => 1 | 0 | 2 | -1 | undefined;
}

interface Label {
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly label: "T" | "F";
}

interface Row {
  readonly path: string;
  readonly total: number;
  readonly lines: Readonly<Record<string, string>>;
  readonly labels: readonly Label[];
}

/** @param file dev.jsonl or dev.jsonl.xz, as shared/accuracy/materialize.py reads it */
export function* corpus(file: string): Generator<Example> {
  const text = file.endsWith(".xz")
    ? execFileSync("xz", ["-dc", file], { maxBuffer: 1 << 30 }).toString("utf8")
    : readFileSync(file, "utf8");
  for (const json of text.split("\n")) {
    if (json === "") continue;
    const row = JSON.parse(json) as Row;
    const lines = Array.from({ length: row.total }, (_, i) => row.lines[String(i + 1)] ?? "");
    const labels = new Map<number, Label[]>();
    for (const label of row.labels) {
      for (let n = label.lineStart; n <= label.lineEnd; n++) labels.set(n, [...(labels.get(n) ?? []), label]);
    }
    yield {
      bytes: Buffer.from(lines.join("\n")),
      path: row.path,
      repository: row.path.split("/")[0] as string,
      label: (line, from, to) => verdict(labels.get(line), lines[line - 1] as string, from, to),
    };
  }
}

function verdict(labels: readonly Label[] | undefined, line: string, from: number, to: number): 1 | 0 | 2 | -1 {
  if (labels === undefined) return 2;
  const credentials = labels.filter(({ label }) => label === "T");
  if (credentials.length === 0) return 0;
  const hit = credentials.some(({ lineStart, lineEnd, valueStart, valueEnd }) => {
    if (lineStart !== lineEnd || valueStart < 0) return true;
    const start = Buffer.byteLength(line.slice(0, valueStart));
    const end = valueEnd < 0 ? Buffer.byteLength(line) : Buffer.byteLength(line.slice(0, valueEnd));
    return from < end && start < to;
  });
  return hit ? 1 : -1;
}

/** Every text below a folder; a package is a repository. */
export function* ordinaryCode(root: string): Generator<Example> {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    const relative = path.relative(root, full).replaceAll("\\", "/");
    const bytes = readFileSync(full);
    if (bytes.subarray(0, 8000).includes(0)) continue;
    yield { bytes, path: relative, repository: relative.split("/").slice(0, 2).join("/"), label: () => 0 };
  }
}

interface Case {
  readonly peer: string;
  readonly provider: string;
  readonly filename: string;
  readonly text: string;
  readonly expect: string;
  readonly secret?: string | null;
}

/** Rule examples of other scanners, as bench/cases.ts has them. */
export function* cases(file: string): Generator<Example> {
  for (const json of readFileSync(file, "utf8").split("\n")) {
    if (json === "") continue;
    const { text, secret, expect, filename, peer, provider } = JSON.parse(json) as Case;
    const bytes = Buffer.from(text);
    const start = typeof secret !== "string" ? -1 : bytes.indexOf(secret);
    const end = start + Buffer.byteLength(secret ?? "");
    const starts = [0];
    for (let i = bytes.indexOf(10); i >= 0; i = bytes.indexOf(10, i + 1)) starts.push(i + 1);
    yield {
      bytes,
      path: filename,
      repository: `${peer}/${provider}`,
      label: (line, from, to) => {
        if (expect === "none") return 0;
        if (expect !== "secret" || start < 0) return undefined;
        const offset = starts[line - 1] as number;
        return offset + from < end && start < offset + to ? 1 : undefined;
      },
    };
  }
}
