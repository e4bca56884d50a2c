/** Which files of other tools a repository has, and which reader each needs. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { UsageError } from "../model.ts";
import type { SourceFile, Tool } from "./imported.ts";

export type Kind =
  | "gitleaks-config"
  | "gitleaks-ignore"
  | "report"
  | "detect-secrets"
  | "secretlint"
  | "ignore-lines"
  | "ggshield"
  | "trufflehog"
  | "trufflehog-paths"
  | "kingfisher"
  | "secrets-ignore";

export interface Found {
  readonly tool: Tool;
  readonly kind: Kind;
  /** Relative to the root. */
  readonly path: string;
}

/** Names at the root (and in `.github`, `.config`), by tool. */
const NAMES: readonly (readonly [pattern: RegExp, tool: Tool, kind: Kind])[] = [
  [/^\.?gitleaks\.toml$/, "gitleaks", "gitleaks-config"],
  [/^\.?betterleaks\.toml$/, "betterleaks", "gitleaks-config"],
  [/^\.gitleaksignore$/, "gitleaks", "gitleaks-ignore"],
  [/^\.betterleaksignore$/, "betterleaks", "gitleaks-ignore"],
  [/^\.?gitleaks[-_.]?(?:baseline|report)\.(?:json|sarif)$/, "gitleaks", "report"],
  [/^\.?betterleaks[-_.]?(?:baseline|report)\.(?:json|sarif)$/, "betterleaks", "report"],
  [/^\.secrets\.baseline$/, "detect-secrets", "detect-secrets"],
  [/^\.secretlintrc(?:\.(?:json|ya?ml|[cm]?js))?$/, "secretlint", "secretlint"],
  [/^\.secretlintignore$/, "secretlint", "ignore-lines"],
  [/^\.gitguardian(?:\.ya?ml)?$/, "ggshield", "ggshield"],
  [/^\.?trufflehog(?:-config)?\.ya?ml$/, "trufflehog", "trufflehog"],
  [/^\.?trufflehog[-_.]?(?:ignore|exclude(?:[-_]paths)?)(?:\.txt)?$/, "trufflehog", "trufflehog-paths"],
  [/^\.?kingfisher[-_.]?(?:baseline|rules)\.ya?ml$/, "kingfisher", "kingfisher"],
  [/^\.?noseyparker[-_.]?rules\.ya?ml$/, "noseyparker", "kingfisher"],
  [/^\.secretsignore$/, "ripsecrets", "secrets-ignore"],
];
const FOLDERS = ["", ".github", ".config", ".gitleaks", "config"];

/** Flags on command lines that name a file of the tool. */
const FLAGS: readonly (readonly [pattern: RegExp, tool: Tool, kind: Kind])[] = [
  [/\bgitleaks\b[^\n;&|]*?\s(?:-c|--config)[= ]["']?([^\s"',\]]+)/g, "gitleaks", "gitleaks-config"],
  [/\bgitleaks\b[^\n;&|]*?\s(?:-b|--baseline-path)[= ]["']?([^\s"',\]]+)/g, "gitleaks", "report"],
  [/\bGITLEAKS_CONFIG\s*[:=]\s*["']?([^\s"',\]]+)/g, "gitleaks", "gitleaks-config"],
  [/\bdetect-secrets[\s\S]{0,400}?--baseline["']?[=, ]+["']?([^\s"',\]]+)/g, "detect-secrets", "detect-secrets"],
  [/\btrufflehog\b[^\n;&|]*?\s(?:-x|--exclude-paths)[= ]["']?([^\s"',\]]+)/g, "trufflehog", "trufflehog-paths"],
  [/\btrufflehog\b[^\n;&|]*?\s--config[= ]["']?([^\s"',\]]+)/g, "trufflehog", "trufflehog"],
  [/\bkingfisher\b[^\n;&|]*?\s--(?:baseline-file|rules-path)[= ]["']?([^\s"',\]]+)/g, "kingfisher", "kingfisher"],
];

/**
 * What is there, by name and by what hooks and workflows name.
 *
 * @param root absolute
 * @param gates texts of hook and workflow files
 */
export function findFiles(root: string, gates: readonly SourceFile[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const folder of FOLDERS) {
    for (const name of namesIn(join(root, folder)).sort()) {
      const match = NAMES.find(([pattern]) => pattern.test(name));
      const path = folder === "" ? name : `${folder}/${name}`;
      if (match !== undefined && isFile(join(root, path))) found.set(path, { path, tool: match[1], kind: match[2] });
    }
  }
  const manifest = textAt(root, "package.json");
  if (manifest !== undefined && /"secretlint"\s*:\s*\{/.test(manifest))
    found.set("package.json", { path: "package.json", tool: "secretlint", kind: "secretlint" });
  for (const { text } of gates) {
    for (const [pattern, tool, kind] of FLAGS) {
      for (const [, named = ""] of text.matchAll(pattern)) {
        const path = below(root, resolve(root, named));
        if (path === undefined || found.has(path) || !existsSync(join(root, path))) continue;
        for (const one of filesAt(root, path)) found.set(one, { path: one, tool, kind });
      }
    }
  }
  return [...found.values()];
}

/**
 * The file or folder that a user named, told by its name, else by its content.
 *
 * @throws UsageError when there is none, it lies outside of the repository, or nothing tells what it is
 */
export function identify(root: string, cwd: string, named: string): readonly Found[] {
  const full = resolve(cwd, named);
  if (!existsSync(full)) throw new UsageError(`${named}: there is no such file, and no tool of this name`);
  const path = below(root, full);
  if (path === undefined) throw new UsageError(`${named}: lies outside of the repository; copy it there first`);
  const files = filesAt(root, path);
  const found = files.flatMap((one) => {
    const name = one.slice(one.lastIndexOf("/") + 1);
    const match = NAMES.find(([pattern]) => pattern.test(name));
    if (match !== undefined) return [{ path: one, tool: match[1], kind: match[2] }];
    const guess = byContent(one, readText(root, one));
    return guess === undefined ? [] : [{ path: one, ...guess }];
  });
  if (found.length === 0) throw new UsageError(`${named}: is no file of a tool that leakgate knows`);
  return found;
}

function byContent(path: string, text: string): { tool: Tool; kind: Kind } | undefined {
  if (path.endsWith(".toml") && /\[\[?\s*(?:rules|allowlists?|extend)\b/i.test(text))
    return { tool: "gitleaks", kind: "gitleaks-config" };
  if (/^\s*\{/.test(text) && /"results"/.test(text) && /"plugins_used"|"hashed_secret"/.test(text))
    return { tool: "detect-secrets", kind: "detect-secrets" };
  if (/^\s*\[/.test(text) && (/"RuleID"/.test(text) || /^\s*\[\s*\]\s*$/.test(text)))
    return { tool: "gitleaks", kind: "report" };
  if (/^\s*\{/.test(text) && /"runs"\s*:/.test(text))
    return { tool: /betterleaks/i.test(text) ? "betterleaks" : "gitleaks", kind: "report" };
  if (/secretlint-rule/.test(text)) return { tool: "secretlint", kind: "secretlint" };
  if (/^(?:repositories|ExactFindings)\s*:/m.test(text)) return { tool: "kingfisher", kind: "kingfisher" };
  if (/^detectors\s*:/m.test(text)) return { tool: "trufflehog", kind: "trufflehog" };
  if (/^rules\s*:/m.test(text) && /^\s+(?:- )?pattern\s*:/m.test(text))
    return { tool: /\bid:\s*np\./.test(text) ? "noseyparker" : "kingfisher", kind: "kingfisher" };
  if (/^(?:secret|paths[-_]ignore|matches[-_]ignore)\s*:/m.test(text)) return { tool: "ggshield", kind: "ggshield" };
  if (/^(?:[0-9a-f]{7,64}:)?[^:\n]+:[\w-]+:\d+$/m.test(text)) return { tool: "gitleaks", kind: "gitleaks-ignore" };
  if (/trufflehog/i.test(path)) return { tool: "trufflehog", kind: "trufflehog-paths" };
  return undefined;
}

/** The text of a file: UTF-8, or UTF-16 as PowerShell writes it. @throws UsageError when it cannot be read */
export function readText(root: string, path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, path));
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`);
  }
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return bytes.toString("utf16le").replace(/^\ufeff/, "");
  if (first === 0xfe && second === 0xff)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString("utf16le")
      .replace(/^\ufeff/, "");
  return bytes.toString("utf8").replace(/^\ufeff/, "");
}

/** The text of a file; undefined when there is none. */
export function textAt(root: string, path: string): string | undefined {
  return isFile(join(root, path)) ? readText(root, path) : undefined;
}

/** The file itself, or the YAML files of a folder. */
function filesAt(root: string, path: string): readonly string[] {
  if (isFile(join(root, path))) return [path];
  return namesIn(join(root, path))
    .filter((name) => /\.(?:ya?ml|toml)$/.test(name))
    .sort()
    .map((name) => (path === "" ? name : `${path}/${name}`));
}

function below(root: string, full: string): string | undefined {
  const path = relative(root, full).split(sep).join("/");
  return path.startsWith("../") || path === ".." || /^(?:\/|[A-Za-z]:)/.test(path) ? undefined : path;
}

/** Names in a folder; none when it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
