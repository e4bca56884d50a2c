/**
 * The comments that allow a finding: leakgate's own, and those that people already wrote for other tools. A comment is
 * recognised anywhere on a line, since every language writes comments its own way.
 */

/** On which line a comment speaks of a finding. `around`: also on the line before or after a finding of several lines. */
export type CommentPlace = "line" | "next-line" | "around";

export interface Comment {
  /** As users know it, such as `leakgate:allow`. */
  readonly form: string;
  readonly place: CommentPlace;
  /** Offset of the comment in the text that was searched. */
  readonly index: number;
  /** Names of rules that it is limited to; absent: all. */
  readonly rules?: readonly string[];
  readonly reason?: string;
  /** Named in the reason as `owner: NAME`. */
  readonly owner?: string;
}

/** Marks the beginning or the end of a block in which findings are allowed. */
export interface BlockMark {
  readonly form: string;
  readonly opens: boolean;
  /** Offset in the text that was searched. */
  readonly index: number;
  readonly rules?: readonly string[];
  readonly reason?: string;
  readonly owner?: string;
}

const OWN = /(?<!\w|\w[.-])leakgate:allow(-next-line|-start|-end)?(?!-?\w)/g;
const RULE_LIST = /^\s?\[([^\]\n]{0,500})\]/;
const SECRETLINT = /(?<!\w|\w-)secretlint-(disable-next-line|disable-line|disable|enable)(?!-?\w)/g;
const OTHERS: readonly { readonly form: string; readonly place: CommentPlace; readonly pattern: RegExp }[] = [
  { form: "gitleaks:allow", place: "line", pattern: /(?<!\w|\w[.-])gitleaks:allow(?!-?\w)/g },
  { form: "betterleaks:allow", place: "line", pattern: /(?<!\w|\w[.-])betterleaks:allow(?!-?\w)/g },
  { form: "trufflehog:ignore", place: "line", pattern: /(?<!\w|\w[.-])trufflehog:ignore(?!-?\w)/g },
  { form: "kingfisher:ignore", place: "around", pattern: /(?<!\w|\w[.-])kingfisher:ignore(?!-?\w)/g },
  { form: "ggignore", place: "line", pattern: /(?<!\w|\w[.:-])ggignore(?!-?\w)/g },
  { form: "pragma: allowlist secret", place: "line", pattern: /\bpragma: ?allowlist[ -]secret\b/g },
  { form: "pragma: whitelist secret", place: "line", pattern: /\bpragma: ?whitelist[ -]secret\b/g },
  {
    form: "pragma: allowlist nextline secret",
    place: "next-line",
    pattern: /\bpragma: ?allowlist[ -]nextline[ -]secret\b/g,
  },
  {
    form: "pragma: whitelist nextline secret",
    place: "next-line",
    pattern: /\bpragma: ?whitelist[ -]nextline[ -]secret\b/g,
  },
];

/** `owner: NAME`, at the beginning of the reason or behind a comma, a semicolon or a bracket. */
const OWNER = /(?:^|\s*[;,(]\s*)owner:\s*([^;,()]*)\)?/i;

/** Texts without which {@link blockMarks} finds nothing: a cheap question to ask of the bytes first. */
export const BLOCK_WORDS: readonly string[] = ["leakgate:allow-start", "secretlint-disable"];

/** All comments on one line of text, in order of the tool. */
export function comments(line: string): readonly Comment[] {
  // Nearly every line that is looked at has no comment at all.
  if (!/leak|pragma|secretlint-|:ignore|ggignore/.test(line)) return [];
  const found: Comment[] = [];
  for (const match of line.matchAll(OWN)) {
    const kind = match[1];
    if (kind === "-start" || kind === "-end") continue;
    const rest = line.slice(match.index + match[0].length);
    const place = kind === undefined ? "line" : "next-line";
    found.push({ form: match[0], place, index: match.index, ...ruleList(rest), ...reasonOf(rest) });
  }
  for (const { form, place, pattern } of OTHERS) {
    for (const match of line.matchAll(pattern)) {
      found.push({ form, place, index: match.index, ...reasonOf(line.slice(match.index + match[0].length)) });
    }
  }
  for (const match of line.matchAll(SECRETLINT)) {
    if (match[1] !== "disable-line" && match[1] !== "disable-next-line") continue;
    const rest = line.slice(match.index + match[0].length);
    const place = match[1] === "disable-line" ? "line" : "next-line";
    found.push({ form: match[0], place, index: match.index, ...secretlintRules(rest), ...reasonOf(rest) });
  }
  return found;
}

/** The mark of a block at an offset, where one of the {@link BLOCK_WORDS} (or its counterpart) stands on the line. */
export function blockMarks(line: string): readonly BlockMark[] {
  const found: BlockMark[] = [];
  for (const match of line.matchAll(OWN)) {
    if (match[1] !== "-start" && match[1] !== "-end") continue;
    const rest = line.slice(match.index + match[0].length);
    found.push({
      form: match[0],
      opens: match[1] === "-start",
      index: match.index,
      ...ruleList(rest),
      ...reasonOf(rest),
    });
  }
  for (const match of line.matchAll(SECRETLINT)) {
    if (match[1] !== "disable" && match[1] !== "enable") continue;
    const rest = line.slice(match.index + match[0].length);
    found.push({
      form: match[0],
      opens: match[1] === "disable",
      index: match.index,
      ...secretlintRules(rest),
      ...reasonOf(rest),
    });
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Whether a comment that is limited to some rules speaks of this one. */
export function namesRule(comment: Pick<Comment, "form" | "rules">, rule: string): boolean {
  if (comment.rules === undefined) return true;
  if (!comment.form.startsWith("secretlint")) return comment.rules.includes(rule);
  // secretlint's rules carry the provider's name, as leakgate's ids do: @secretlint/secretlint-rule-github, github-pat.
  const id = rule.replaceAll("-", "");
  return comment.rules.some((name) => name !== "" && id.includes(name));
}

/** `[github-pat, slack-bot-token]` right behind the comment. An empty list names no rule, and so allows nothing. */
function ruleList(rest: string): { rules?: readonly string[] } {
  const match = RULE_LIST.exec(rest);
  if (match === null) return {};
  return {
    rules: (match[1] as string)
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  };
}

function secretlintRules(rest: string): { rules?: readonly string[] } {
  const names = [...rest.replace(/\s--\s.*$/, "").matchAll(/secretlint-rule-([\w-]+)/g)];
  return names.length === 0 ? {} : { rules: names.map((m) => (m[1] as string).replaceAll("-", "")) };
}

/** What stands behind ` -- `, without the end of the comment, and the owner that it names. */
function reasonOf(rest: string): { reason?: string; owner?: string } {
  // Bounded, since a line of a hostile file may be long.
  const match = /^[^\n]*?\s--\s+(\S[^\n]*)$/.exec(rest.slice(0, 1000));
  if (match === null) return {};
  const text = (match[1] as string).replace(/\s*(?:\*+\/|--+%?>|[#%-]\}|\*\)|#>|"""|''')\s*$/, "").trim();
  const named = OWNER.exec(text);
  const owner = named?.[1]?.trim() ?? "";
  const reason = (
    named === null ? text : text.slice(0, named.index) + text.slice(named.index + named[0].length)
  ).trim();
  return {
    ...(reason !== "" && { reason: reason.slice(0, 300) }),
    ...(owner !== "" && { owner: owner.slice(0, 100) }),
  };
}
