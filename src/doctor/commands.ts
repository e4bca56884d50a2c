/** Command lines that scan, in workflows and hooks, and those among them that can never fail. */

export interface ScanCommand {
  readonly tool: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly flaws: readonly Flaw[];
}

export interface Flaw {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

const TOOL =
  /(?:^|[\s"'`;&|(=@/[,])(leakgate(?:@[\w.-]+|\.js)?|gitleaks|betterleaks|detect-secrets-hook|detect-secrets|secretlint|trufflehog|kingfisher|ggshield|ripsecrets|credsweeper|git-secrets|git secrets)\b["']?((?:[^\n]*))/;
/** What must follow the name, so that it is no mere name. */
const SCANS: Readonly<Record<string, RegExp>> = {
  leakgate: /^["',\s]+(?:scan|git|dir|detect|protect|hook["',\s]+run)\b/,
  gitleaks: /^\s+(?:--?\S+\s+)*(?:detect|protect|git|dir|stdin|files|directory)\b|^:\S+\s+(?:detect|git|dir|protect)\b/,
  betterleaks: /^\s+(?:--?\S+\s+)*(?:detect|protect|git|dir|stdin)\b/,
  "detect-secrets-hook": /^/,
  "detect-secrets": /^\s+(?:--?\S+\s+)*(?:scan|audit)\b/,
  secretlint: /^\s+["'*\-.\w]/,
  trufflehog: /^(?::\S+)?\s+(?:--?\S+\s+)*(?:git|filesystem|github|docker|gitlab)\b/,
  kingfisher: /^\s+scan\b/,
  ggshield: /^\s+(?:secret\s+)?scan\b/,
  ripsecrets: /^\s+\S/,
  credsweeper: /^\s+--/,
  "git-secrets": /^\s+--(?:scan|pre_commit_hook)/,
};

/** The scanning commands of a text, comments left out. */
export function scanCommands(text: string): readonly ScanCommand[] {
  const lines = text.split("\n");
  const safePipes = /pipefail|shell:\s*bash\b/.test(text);
  return lines.flatMap((raw, i) => {
    if (/^\s*(?:#|\/\/)|^\s*(?:- )?name:/.test(raw)) return [];
    // A command may go on after a backslash.
    let joined = raw.replace(/\s#\s.*$/, "");
    for (let next = i + 1; joined.endsWith("\\") && next < lines.length; next++)
      joined = `${joined.slice(0, -1)} ${(lines[next] ?? "").trim()}`;
    const match = TOOL.exec(joined);
    if (match === null) return [];
    const tool = (match[1] as string).replace(/^leakgate.*/, "leakgate").replace("git secrets", "git-secrets");
    const rest = match[2] ?? "";
    if (SCANS[tool]?.test(rest) !== true || /\b(?:install|image:|uses:)\s*\S*$/.test(joined.slice(0, match.index + 1)))
      return [];
    return [{ tool, line: i + 1, text: joined.trim(), flaws: flawsOf(tool, rest, safePipes) }];
  });
}

function flawsOf(tool: string, rest: string, safePipes: boolean): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const add = (code: string, message: string, fix: string): unknown => flaws.push({ code, message, fix });
  if (/\|\|\s*(?:true|:|exit 0|echo\b|printf\b)|;\s*(?:true|exit 0)\b/.test(rest)) {
    add(
      "ignored-exit-code",
      "the exit code is thrown away, so that this step cannot fail",
      "take away what follows || or ;",
    );
  } else if (/(?<!\|)\|(?!\|)/.test(rest) && !safePipes) {
    add(
      "piped-exit-code",
      "the exit code is that of the last command of the pipe, so that this step cannot fail",
      "write the report with a flag (--report FORMAT=PATH), or put set -o pipefail first",
    );
  }
  if (/--exit-code[= ]["']?0\b/.test(rest))
    add("exit-code-zero", "--exit-code 0 makes findings a success", "take --exit-code 0 away");
  if (/--exit-zero\b/.test(rest))
    add("exit-code-zero", "--exit-zero makes findings a success", "take --exit-zero away");
  if (/--fail-on[= ]["']?none\b/.test(rest))
    add(
      "fail-on-none",
      "--fail-on none only reports",
      "take --fail-on none away, or name the lowest severity that is to fail",
    );
  if (tool === "detect-secrets") {
    if (/^\s+.*\bscan\b/.test(rest))
      add(
        "detect-secrets-scan",
        "detect-secrets scan always exits 0, and with --baseline it accepts every new secret into the baseline",
        "run leakgate scan here (leakgate migrate --write does it), or detect-secrets-hook --baseline FILE on the changed files",
      );
    else
      add(
        "detect-secrets-audit",
        "detect-secrets audit always exits 0",
        "it gates nothing: run leakgate scan (leakgate migrate --write)",
      );
  }
  if (tool === "trufflehog" && !/--fail\b/.test(rest))
    add(
      "trufflehog-no-fail",
      "trufflehog exits 0 with findings unless --fail is given",
      "add --fail, or run leakgate scan",
    );
  if (tool === "secretlint" && /--output\b/.test(rest))
    add(
      "secretlint-output",
      "secretlint exits 0 when --output is used, even with errors",
      "drop --output, or run leakgate scan",
    );
  if (tool === "credsweeper" && !/--error\b/.test(rest))
    add(
      "credsweeper-no-error",
      "credsweeper exits 0 with findings unless --error is given",
      "add --error, or run leakgate scan",
    );
  if ((tool === "gitleaks" || tool === "betterleaks") && /--no-git\b/.test(rest)) {
    add(
      "no-git",
      "--no-git looks at the files that are checked out and at no commit: what was added and removed again passes",
      "take --no-git away, or run leakgate scan --range A..B",
    );
  }
  if (/--no-verify\b/.test(rest) && tool === "leakgate")
    add("no-verify", "--no-verify is no flag of a scan", "take it away");
  return flaws;
}
