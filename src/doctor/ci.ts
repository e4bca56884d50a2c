/** Pipelines: whether one scans, and whether its step can fail. */
import {
  child,
  entriesOf,
  itemsOf,
  mapsIn,
  parseYaml,
  scalarsIn,
  textOf,
  type YamlMap,
  type YamlNode,
} from "../policy/formats/yaml.ts";
import type { GateFile } from "../migrate/gates/gateFiles.ts";
import { scanCommands } from "./commands.ts";
import type { Gate, Part, Problem } from "./diagnosis.ts";

const ACTION =
  /^(leakgate\/leakgate|(?:gitleaks|zricethezav)\/gitleaks-action|gacts\/gitleaks|DariuszPorowski\/github-action-gitleaks|trufflesecurity\/trufflehog|GitGuardian\/[\w-]+(?:\/[\w/-]+)?|reviewdog\/action-detect-secrets|Samsung\/CredSweeper|\.\/?)(?:@|$)/i;
/** Events at which a change can still be stopped, or is at least seen. */
const EVENTS = ["push", "pull_request", "pull_request_target", "merge_group", "workflow_call"];
/** Keys that make a step's failure no failure, in all the systems. */
const SOFT: Readonly<Record<string, RegExp>> = {
  "continue-on-error": /^true$/i,
  continueOnError: /^true$/i,
  allow_failure: /^true$/i,
  soft_fail: /^true$/i,
  ignore_failure: /^true$/i,
};
/** Keys that keep a step from running. */
const OFF: Readonly<Record<string, RegExp>> = {
  if: /^(?:false|\$\{\{\s*false\s*\}\})$/i,
  enabled: /^false$/i,
  when: /^(?:never|manual)$/i,
  skip: /^true$/i,
  condition: /^false$/i,
};

/** @param file a file of kind "ci" */
export async function checkCi(file: GateFile): Promise<Part> {
  const { path, text } = file;
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  const commands = scanCommands(text);
  const documents = /\.ya?ml$/.test(path) ? ((await parseYaml(text)) ?? []) : [];
  const problems: Problem[] = commands.flatMap(({ line, flaws }) => flaws.map((flaw) => ({ ...flaw, path, line })));
  const gates: Gate[] = commands.map(({ tool, line, flaws }) => ({
    kind: "ci",
    tool,
    path,
    line,
    effective: flaws.every(({ code }) => code === "no-git"),
  }));
  const actions = documents.flatMap((document) => [...mapsIn(document)].flatMap(({ map }) => actionOf(map, lineAt)));
  for (const { tool, line, map } of actions) {
    const found = actionProblems(tool, map, lineAt).map((one) => ({ ...one, path }));
    problems.push(...found);
    gates.push({ kind: "ci", tool, path, line, effective: !found.some(({ code }) => code === "fail-on-none") });
  }
  for (const document of documents) {
    for (const { map } of mapsIn(document)) {
      const switched = switchOf(map, lineAt);
      if (
        switched === undefined ||
        !scansBelow(
          map,
          commands.map((command) => command.line),
          actions.map(({ line }) => line),
          lineAt,
        )
      )
        continue;
      problems.push({ ...switched, path });
      markDead(gates, map, lineAt);
    }
    if (path.startsWith(".github/workflows/") && gates.length > 0)
      problems.push(...workflowProblems(document, gates, text, lineAt).map((one) => ({ ...one, path })));
  }
  if (/Secret-Detection(?:\.latest)?\.gitlab-ci\.yml/.test(text)) {
    const line = text.split("\n").findIndex((one) => one.includes("Secret-Detection")) + 1;
    problems.push({
      code: "gitlab-template",
      path,
      line,
      message: "GitLab's Secret-Detection template only reports: its job may fail (allow_failure: true)",
      fix: "add a job that runs leakgate scan",
    });
  }
  if (path === "Jenkinsfile" && /returnStatus:\s*true|catchError/.test(text) && commands.length > 0) {
    const line = text.split("\n").findIndex((one) => /returnStatus:\s*true|catchError/.test(one)) + 1;
    problems.push({
      code: "ignored-exit-code",
      path,
      line,
      message: "returnStatus or catchError keeps the scan from failing the build",
      fix: "call it with a plain sh step",
    });
    return { gates: gates.map((gate) => ({ ...gate, effective: false })), problems };
  }
  return { gates, problems };
}

interface ActionStep {
  readonly tool: string;
  readonly line: number;
  readonly map: YamlMap;
}

function actionOf(map: YamlMap, lineAt: (offset: number) => number): readonly ActionStep[] {
  const entry = map.entries.find(({ key }) => key === "uses");
  const uses = textOf(entry?.value);
  const name = uses === undefined ? undefined : ACTION.exec(uses)?.[1];
  if (entry === undefined || name === undefined) return [];
  // An Action of this repository may be leakgate's own.
  if (name.startsWith(".")) return [];
  return [{ tool: name.startsWith("leakgate/") ? "leakgate" : name, line: lineAt(entry.keyStart), map }];
}

function actionProblems(
  tool: string,
  map: YamlMap,
  lineAt: (offset: number) => number,
): readonly Omit<Problem, "path">[] {
  const problems: Omit<Problem, "path">[] = [];
  const line = lineAt(map.start);
  const failOn = entriesOf(child(map, "with")).find(({ key }) => key === "fail-on");
  if (tool === "leakgate" && textOf(failOn?.value) === "none") {
    problems.push({
      code: "fail-on-none",
      line: lineAt(failOn?.keyStart ?? map.start),
      message: "fail-on: none only reports",
      fix: "take it away, or name the lowest severity that is to fail",
    });
  }
  if (/gitleaks-action/i.test(tool) && child(map, "env", "GITLEAKS_LICENSE") === undefined) {
    problems.push({
      code: "gitleaks-licence",
      line,
      message:
        "gitleaks-action does not scan repositories of an organisation without GITLEAKS_LICENSE, and pull requests from forks have no access to it",
      fix: "use leakgate/leakgate@v1, which needs no licence and no token (leakgate migrate --write)",
    });
  }
  return problems;
}

function switchOf(map: YamlMap, lineAt: (offset: number) => number): Omit<Problem, "path"> | undefined {
  for (const { key, keyStart, value } of map.entries) {
    const text = textOf(value) ?? "";
    const line = lineAt(keyStart);
    if (SOFT[key]?.test(text.trim()) === true)
      return {
        code: "may-fail",
        line,
        message: `${key}: ${text} makes a failure of the scan a success`,
        fix: "take the line away",
      };
    if (OFF[key]?.test(text.trim()) === true)
      return {
        code: "never-runs",
        line,
        message: `${key}: ${text} keeps the scan from running`,
        fix: "take the line away",
      };
  }
  return undefined;
}

/** Whether a scanning command or Action stands in the map itself or in one of its steps. */
function scansBelow(
  map: YamlMap,
  commands: readonly number[],
  actions: readonly number[],
  lineAt: (offset: number) => number,
): boolean {
  const [from, to] = linesOf(map, lineAt);
  return [...commands, ...actions].some((line) => line >= from && line <= to);
}

function linesOf(map: YamlMap, lineAt: (offset: number) => number): readonly [number, number] {
  let last = map.start;
  for (const { scalar } of scalarsIn(map)) last = Math.max(last, scalar.end);
  return [lineAt(map.start), lineAt(Math.max(map.start, last - 1))];
}

function markDead(gates: Gate[], map: YamlMap, lineAt: (offset: number) => number): void {
  const [from, to] = linesOf(map, lineAt);
  gates.forEach((gate, i) => {
    if (gate.line !== undefined && gate.line >= from && gate.line <= to) gates[i] = { ...gate, effective: false };
  });
}

/** What holds for a whole workflow: its events, and how much of the history is there. */
function workflowProblems(
  document: YamlNode,
  gates: Gate[],
  text: string,
  lineAt: (offset: number) => number,
): readonly Omit<Problem, "path">[] {
  const problems: Omit<Problem, "path">[] = [];
  const on = entriesOf(document).find(({ key }) => key === "on" || key === "true");
  const events =
    on === undefined
      ? []
      : on.value.kind === "map"
        ? on.value.entries.map(({ key }) => key)
        : itemsOf(on.value).map((item) => textOf(item) ?? "");
  if (on !== undefined && !events.some((event) => EVENTS.includes(event))) {
    problems.push({
      code: "late-events",
      line: lineAt(on.keyStart),
      message: `it runs only on ${events.join(", ")}: a push or a pull request is not looked at`,
      fix: "add push and pull_request under on:",
    });
    gates.forEach((gate, i) => (gates[i] = { ...gate, effective: false }));
  }
  for (const { value: job } of entriesOf(child(document, "jobs"))) {
    if (job.kind !== "map") continue;
    const [from, to] = linesOf(job, lineAt);
    const lines = text.split("\n");
    const needy = gates.find(
      ({ line = 0, tool }) =>
        line >= from &&
        line <= to &&
        (/--history|--range|--log-opts|--since-commit|\bgitleaks\s+(?:detect|git)\b|\btrufflehog\b.*\bgit\b/.test(
          lines[line - 1] ?? "",
        ) ||
          (tool !== "leakgate" &&
            /gitleaks-action|trufflehog/i.test(tool) &&
            (lines[line - 1] ?? "").includes("uses:"))),
    );
    const checkout = itemsOf(child(job, "steps")).find((step) =>
      /(?:^|\/)checkout@/.test(textOf(child(step, "uses")) ?? ""),
    );
    const depth = textOf(child(checkout, "with", "fetch-depth"));
    if (needy === undefined || checkout === undefined || checkout.kind !== "map" || depth === "0") continue;
    problems.push({
      code: "shallow-checkout",
      line: lineAt(checkout.start),
      message: `actions/checkout fetches ${depth === undefined ? "one commit" : `${depth} commits`}, and the scan in line ${needy.line} speaks of more`,
      fix: "add with: fetch-depth: 0, or use leakgate/leakgate@v1, which fetches what it needs",
    });
  }
  return problems;
}
