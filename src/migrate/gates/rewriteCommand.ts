/** Command lines of other tools, as those of leakgate. Shell is not parsed; the forms are those that documentation and people use. */
import { version } from "../../version.ts";
import type { GateKind } from "./gateFiles.ts";

/** What stands before a command: the line's begin, a key, a list's dash, a quote, or another command. */
const BEFORE = String.raw`(^\s*(?:- )?(?:["']?[\w:.*-]+["']?\s*[:=]\s*)?(?:\[\s*)?["'@]?|(?:&&|\|\||;|\$\()\s*|(?:sh|bash)(?:\s+-\w+)*\s+["'])`;
const RUNNER = String.raw`(?:(?:npx|pnpx|bunx|uvx|yarn|pnpm|pipx run|poetry run|pipenv run|uv run|hatch run|python3? -m|sudo|exec)(?:\s+(?:--?[\w-]+|exec|dlx))*\s+)?(?:(?:git\s+(?:ls-files|diff)[^|\n]*\|\s*)?xargs(?:\s+-\S+)*\s+)?(?:\.{0,2}/[\w./-]*/)?`;
const WORD = String.raw`(?:\\?"[^"\n]*?"|'[^'\n]*'|\$\([^)\n]*\)|\$\{\{[^}\n]*\}\}|[^\s;&|"'\n)\]},\\]+)`;
const TOOL = String.raw`((?:gitleaks|betterleaks)\s+(?:detect|protect|git|dir|directory|files|stdin)|detect_?-?secrets-hook|detect[-_]secrets\s+(?:scan|audit)|secretlint(?=\s)|trufflehog\s+(?:--?[\w-]+(?:=\S+)?\s+)*(?:git|filesystem|github|docker)|kingfisher\s+scan|ggshield\s+(?:secret\s+)?scan|ripsecrets(?=\s+-))`;
const COMMAND = new RegExp(`${BEFORE}${RUNNER}${TOOL}((?:[ \\t]+${WORD})*)`, "g");
const PIP =
  /^(\s*(?:- )?(?:run:\s*)?)((?:python3? -m )?(?:pip3?|pipx|uv pip|uv tool) install(?:\s+--?[\w-]+)*)((?:\s+["']?[\w.[\]=<>~!-]+["']?)+)\s*$/;
const PACKAGES = /^["']?(?:detect-secrets|ggshield|kingfisher-bin|credsweeper)(?:\[[\w,]+\])?(?:[=<>~!].*)?["']?$/i;

export interface CommandContext {
  readonly kind: GateKind;
  /** Name of the hook, where the file is one. */
  readonly hook?: string;
  /** Whether the text names a tool whose place is taken. */
  readonly speaksOf: (text: string) => boolean;
}

/** @returns the lines that take the place of the line; the same one when it speaks of no tool */
export function rewriteLine(line: string, context: CommandContext): readonly string[] {
  if (/^\s*(?:#|\/\/)/.test(line)) return [line];
  const pip = PIP.exec(line);
  if (pip !== null) {
    const [, lead = "", install = "", rest = ""] = pip;
    const words = rest.trim().split(/\s+/);
    const left = words.filter((word) => !PACKAGES.test(word) || !context.speaksOf(word));
    if (left.length === words.length) return [line];
    // A step that only has a name would be an error; one that does nothing is not.
    if (left.length === 0) return lead.trimEnd().endsWith("run:") ? [`${lead}true`] : [];
    return [`${lead}${install} ${left.join(" ")}`];
  }
  return [
    line.replace(COMMAND, (whole, before: string, tool: string, args: string) =>
      context.speaksOf(tool) ? before + commandFor(tool, args ?? "", context) : whole,
    ),
  ];
}

function commandFor(tool: string, args: string, { kind, hook }: CommandContext): string {
  const run = kind === "ci" ? `npx --yes leakgate@${version}` : "npx --no leakgate";
  const redirect = /\s(>+\s*\S+)\s*$/.exec(args)?.[1];
  if (/audit/.test(tool)) return `${run} baseline ${/--(?:report|stats)/.test(args) ? "report" : "audit"}`;
  if (tool.startsWith("detect") && (/--update\b/.test(args) || redirect !== undefined)) return `${run} baseline sync`;
  const isHook = kind === "hook" || kind === "pre-commit";
  const staged = /protect/.test(tool) || /\s--(?:staged|pre-commit)\b/.test(args) || /\bpre-commit\b/.test(args);
  if (isHook && (hook === "pre-push" || /\bpre-push\b/.test(args))) return `${run} hook run pre-push`;
  if (isHook) return `${run} hook run pre-commit`;
  if (staged) return `${run} scan --staged`;
  const noGit = /\s--no-git\b|\s--git-history[= ]none/.test(args);
  const history =
    /^(?:gitleaks|betterleaks)\s+(?:detect|git)/.test(tool) ||
    /^trufflehog.*\sgit$/.test(tool) ||
    tool.startsWith("kingfisher");
  return `${run} scan${history && !noGit ? " --history" : ""}`;
}
