/** `.pre-commit-config.yaml` and workflows: the repository of a hook, the Action of a step. All other lines stay as they are. */
import { isMap, isScalar, LineCounter, parseDocument, visit, type Pair, type YAMLMap } from "yaml";
import { version } from "../../version.ts";

const HOOK_REPOSITORIES =
  /[/:](?:(?:gitleaks|zricethezav)\/gitleaks|betterleaks\/betterleaks|(?:yelp|ibm)\/detect-secrets|trufflesecurity\/trufflehog|gitguardian\/ggshield|sirwart\/ripsecrets|mongodb\/kingfisher|samsung\/credsweeper)(?:\.git)?\/?$/i;
const OUR_REPOSITORY = "https://github.com/leakgate/leakgate";
export const ACTIONS: RegExp =
  /^(?:(?:gitleaks|zricethezav)\/gitleaks-action|gacts\/gitleaks|DariuszPorowski\/github-action-gitleaks|trufflesecurity\/trufflehog|GitGuardian\/(?:ggshield|ggshield-action|gg-shield-action)(?:\/[\w/-]+)?|reviewdog\/action-detect-secrets|edplato\/trufflehog-actions-scan|max\/secret-scan|Samsung\/CredSweeper|lirantal\/detect-secrets-action)@/i;
const TOOL_VARIABLES =
  /^(?:GITHUB_TOKEN|GITLEAKS_\w+|BASE_REF|GITGUARDIAN_\w+|GITHUB_(?:PUSH_BEFORE_SHA|PUSH_BASE_SHA|DEFAULT_BRANCH|PULL_BASE_SHA))$/;

/** One change: the lines from `start` to before `end` (1-based) become these. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** @returns the text with the tools' hooks replaced; the same one when there are none or it is no YAML */
export function rewritePreCommit(text: string, speaksOf: (text: string) => boolean): string {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "silent" });
  const repositories = document.get("repos", true) as { items?: unknown[] } | undefined;
  if (document.errors.length > 0 || !Array.isArray(repositories?.items)) return text;
  const items = repositories.items.filter((item): item is YAMLMap => isMap(item));
  let isThere = items.some((item) => String(item.get("repo")).replace(/\.git$/, "") === OUR_REPOSITORY);
  const edits: Edit[] = [];
  for (const item of items) {
    const repository = String(item.get("repo"));
    if (!HOOK_REPOSITORIES.test(repository) || !speaksOf(repository) || !item.range) continue;
    const start = lines.linePos(item.range[0]);
    const end = lines.linePos(item.range[0] + text.slice(item.range[0], item.range[1]).trimEnd().length).line + 1;
    const blank = " ".repeat(start.col - 1);
    const dash = `${text.split("\n")[start.line - 1]?.slice(0, start.col - 1) ?? ""}`;
    const ours = [
      `${dash}repo: ${OUR_REPOSITORY}`,
      `${blank}rev: v${version}`,
      `${blank}hooks:`,
      `${blank}  - id: leakgate`,
    ];
    edits.push({ start: start.line, end, lines: isThere ? [] : ours });
    isThere = true;
  }
  return applyEdits(text, edits);
}

/** @returns the text with the steps that use another tool's Action replaced */
export function rewriteWorkflow(text: string, speaksOf: (text: string) => boolean): string {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "silent" });
  if (document.errors.length > 0) return text;
  const edits: Edit[] = [];
  visit(document, {
    Map: (_, map) => {
      const uses = map.items.find((pair) => isScalar(pair.key) && pair.key.value === "uses");
      if (uses === undefined || !isScalar(uses.value)) return;
      const action = String(uses.value.value);
      if (!ACTIONS.test(action) || !speaksOf(action)) return;
      const at = lineOf(uses, lines);
      const raw = text.split("\n")[at - 1] as string;
      edits.push({ start: at, end: at + 1, lines: [raw.replace(/uses:.*$/, "uses: leakgate/leakgate@v1")] });
      for (const pair of map.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : "";
        if (name !== "with" && !(name === "env" && isToolsOwn(pair))) continue;
        const start = lineOf(pair, lines);
        // `- with:` carries the step's dash; such a step is left for a person.
        if (/^\s*- /.test(text.split("\n")[start - 1] as string)) continue;
        edits.push({ start, end: endOf(pair, text, lines), lines: [] });
      }
    },
  });
  return applyEdits(text, edits);
}

function isToolsOwn(pair: Pair): boolean {
  return (
    isMap(pair.value) && pair.value.items.every(({ key }) => isScalar(key) && TOOL_VARIABLES.test(String(key.value)))
  );
}

function lineOf(pair: Pair, lines: LineCounter): number {
  return lines.linePos((pair.key as { range: [number, number, number] }).range[0]).line;
}

function endOf(pair: Pair, text: string, lines: LineCounter): number {
  const [from, to] = (pair.value as { range: [number, number, number] }).range;
  return lines.linePos(from + text.slice(from, to).trimEnd().length).line + 1;
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const lines = text.split("\n");
  for (const { start, end, lines: fresh } of [...edits].sort((a, b) => b.start - a.start))
    lines.splice(start - 1, end - start, ...fresh);
  return lines.join("\n");
}
