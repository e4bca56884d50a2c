/** Reads each file of another tool with the reader that it needs. */
import type { Found } from "./findFiles.ts";
import { readText, textAt } from "./findFiles.ts";
import type { GateFile } from "./gates/gateFiles.ts";
import type { Imported, SourceFile, Tool } from "./imported.ts";
import { readDetectSecrets } from "./readers/detectSecrets.ts";
import { readGgshield } from "./readers/ggshield.ts";
import { readGitleaks } from "./readers/gitleaks.ts";
import { readGitleaksIgnore } from "./readers/gitleaksIgnore.ts";
import { readHookSettings } from "./readers/hookSettings.ts";
import { readIgnoreFile } from "./readers/ignoreLines.ts";
import { readKingfisher } from "./readers/kingfisher.ts";
import { readReport } from "./readers/report.ts";
import { readSecretlint } from "./readers/secretlint.ts";
import { readSecretsIgnore } from "./readers/secretsIgnore.ts";
import { readTrufflehog, readTrufflehogPaths } from "./readers/trufflehog.ts";
import { plainPath } from "./readers/places.ts";

/**
 * @param tools whose settings in hooks are read too
 * @throws UsageError for a file that is broken
 */
export function readFiles(
  root: string,
  found: readonly Found[],
  gates: readonly GateFile[],
  tools: (tool: Tool) => boolean,
): readonly Imported[] {
  const files = found.map((one) => readOne(root, one));
  const hooks = gates.filter(({ kind }) => kind === "pre-commit").flatMap(readHookSettings);
  return [...files, ...hooks.filter(({ tool }) => tools(tool))];
}

function readOne(root: string, { kind, path, tool }: Found): Imported {
  const file: SourceFile = { path, text: readText(root, path) };
  switch (kind) {
    case "gitleaks-config":
      return readGitleaks(file, tool, (other) => extended(root, other));
    case "gitleaks-ignore":
      return readGitleaksIgnore(file, tool);
    case "report":
      return readReport(file, tool);
    case "detect-secrets":
      return readDetectSecrets(file);
    case "secretlint":
      return readSecretlint(file);
    case "ignore-lines":
      return readIgnoreFile(file, tool);
    case "ggshield":
      return readGgshield(file);
    case "trufflehog":
      return readTrufflehog(file);
    case "trufflehog-paths":
      return readTrufflehogPaths(file);
    case "kingfisher":
      return readKingfisher(file, tool);
    case "secrets-ignore":
      return readSecretsIgnore(file);
  }
}

/** gitleaks resolves the path against the folder in which it runs: the repository's root. */
function extended(root: string, named: string): SourceFile | undefined {
  const path = plainPath(named);
  if (path.split("/").includes("..")) return undefined;
  const text = textAt(root, path);
  return text === undefined ? undefined : { path, text };
}
