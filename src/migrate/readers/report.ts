/**
 * Reports that serve as a baseline: gitleaks' and betterleaks' JSON, SARIF 2.1.0 of any tool, TruffleHog's JSON lines. They hold raw
 * values, which the user is told.
 */
import { UsageError } from "../../model.ts";
import { type Candidate, Imported, type Known, type SourceFile, type Tool } from "../imported.ts";
import { isMasked, onLine, plainPath, sameValue } from "./places.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Entry {
  readonly path: string;
  readonly line: number;
  readonly value: string;
  readonly commit?: string;
  readonly at: number;
}

/** @throws UsageError when it is neither */
export function readReport(file: SourceFile, tool: Tool): Imported {
  const imported = new Imported(tool, file.path);
  const entries = entriesOf(file);
  for (const entry of entries) imported.known.push(knownOf(entry, file.path));
  if (entries.some(({ value }) => !isMasked(value))) {
    imported.remarks.push(
      `${file.path} holds secrets in plain text: remove it from the repository and from its history; leakgate incident plan says how`,
    );
  }
  return imported;
}

function knownOf({ path, line, value, commit, at }: Entry, file: string): Known {
  const masked = isMasked(value);
  return {
    at: { path: file, line: at },
    label: "unlabelled",
    about: `${path}:${line}`,
    ...(commit !== undefined && { history: true as const }),
    ...(commit !== undefined && masked && { past: { commit, path, line } }),
    covers: (candidate: Candidate, pastLine) => {
      const { finding } = candidate;
      if (finding.path !== path) return false;
      if (!masked) return sameValue(candidate, value);
      if (pastLine !== undefined) return pastLine.includes(candidate.value.split(/\r?\n/)[0] as string);
      return onLine(candidate, path, line);
    },
  };
}

function entriesOf(file: SourceFile): readonly Entry[] {
  const data = jsonOf(file);
  const lineOf = lineFinder(file.text);
  if (Array.isArray(data)) {
    return (data as Fields[]).map((one) => ({
      path: plainPath(String(one["File"] ?? "")),
      line: Number(one["StartLine"] ?? 0),
      value: String(one["Secret"] ?? ""),
      ...(typeof one["Commit"] === "string" && one["Commit"] !== "" && { commit: one["Commit"] }),
      at: lineOf(String(one["Fingerprint"] ?? one["File"] ?? "")),
    }));
  }
  const runs = (data as Fields)["runs"];
  if (!Array.isArray(runs)) throw new UsageError(`${file.path}: is neither a gitleaks report nor SARIF`);
  return (runs as Fields[]).flatMap((run) =>
    ((run["results"] ?? []) as Fields[]).map((result) => {
      const place = (result["locations"] as Fields[] | undefined)?.[0]?.["physicalLocation"] as Fields | undefined;
      const region = place?.["region"] as Fields | undefined;
      const uri = String((place?.["artifactLocation"] as Fields | undefined)?.["uri"] ?? "");
      const commit = (result["partialFingerprints"] as Fields | undefined)?.["commitSha"];
      return {
        path: plainPath(uri.includes("%") ? decoded(uri) : uri),
        line: Number(region?.["startLine"] ?? 0),
        value: String((region?.["snippet"] as Fields | undefined)?.["text"] ?? ""),
        ...(typeof commit === "string" && commit !== "" && { commit }),
        at: lineOf(uri),
      };
    }),
  );
}

/** One document, or one a line. @throws UsageError */
function jsonOf(file: SourceFile): unknown {
  try {
    return JSON.parse(file.text);
  } catch {
    throw new UsageError(`${file.path}: is not valid JSON; make the report again, or restore it from git`);
  }
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function lineFinder(text: string): (word: string) => number {
  return (word) => {
    const at = word === "" ? -1 : text.indexOf(JSON.stringify(word).slice(1, -1));
    return at < 0 ? 1 : text.slice(0, at).split("\n").length;
  };
}
