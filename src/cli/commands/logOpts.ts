/** gitleaks' `--log-opts`: arguments of `git log`, of which those with a clear meaning here are understood. */
import { UsageError } from "../../model.ts";
import type { HistorySource, RangeSource } from "../../options.ts";

/** They narrow what `git log` shows; without them more is scanned, never less. */
const HARMLESS = ["--no-merges", "--first-parent", "--full-history", "--branches", "--tags", "--remotes"];

/**
 * @param text words as in a shell; quotes keep blanks together
 * @throws UsageError for anything that is not understood: a gate must not scan something else than was asked for
 */
export function parseLogOpts(text: string): RangeSource | HistorySource {
  let range: string | undefined;
  let since: string | undefined;
  const words = split(text);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const date = /^--(?:since|after)(?:=(.*))?$/s.exec(word);
    if (date !== null) {
      since = date[1] ?? words[++i];
      if (since === undefined || since === "") throw notUnderstood(word);
    } else if (!word.startsWith("-") && /^.*\.{2,3}.*$/s.test(word) && range === undefined) range = word;
    else if (word !== "--all" && !HARMLESS.includes(word)) throw notUnderstood(word);
  }
  if (range === undefined) return { kind: "history", ...(since !== undefined && { since }) };
  // Both together would mean less than the range; the whole range is scanned.
  return { kind: "range", range };
}

function split(text: string): readonly string[] {
  const words = text.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ""),
  );
}

function notUnderstood(word: string): UsageError {
  return new UsageError(
    `--log-opts: "${word}" is not understood; it takes A..B, --all and --since=DATE (see leakgate scan --range and --history)`,
  );
}
