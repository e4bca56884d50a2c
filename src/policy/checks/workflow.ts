/** Looks for credentials, prints and untrusted code in workflows. */
import { scriptMatches } from "./script.ts";
import type { GuardedFile } from "../file.ts";
import type { Assignment } from "../formats/assignment.ts";
import { textAssignments } from "../formats/textLines.ts";
import { child, entriesOf, itemsOf, mapsIn, scalarsIn, textOf, type YamlMap, type YamlNode } from "../formats/yaml.ts";
import { assignmentsIn, linesOf } from "../formats/yamlValues.ts";
import type { GuardMatch } from "../guard.ts";
import { isCommon, isWords } from "../values/common.ts";
import { isSecretArgument } from "../values/secretArgument.ts";
import { type Choose, credentialMatches } from "./credentialMatches.ts";

const buildArgumentRule = "build-argument-secret";
const checkoutRule = "ci-untrusted-checkout";
const echoRule = "ci-secret-in-log";
const literalRule = "ci-secret";

export async function check(file: GuardedFile): Promise<readonly GuardMatch[]> {
  const docs = await file.yaml();
  if (docs === undefined) return plainLines(file);
  return docs.flatMap((doc) => [...literals(file, doc), ...scripts(doc), ...buildArguments(doc), ...untrusted(doc)]);
}

const PASTED = /\$\{\{[^}]*\bsecrets(?:\.\w+|\[[^\]]*\])[^}]*\}\}|\$\{\{\s*toJSON\(\s*secrets\s*\)\s*\}\}/gi;

/** A workflow that is no valid YAML: its lines, as settings and as commands. */
function plainLines(file: GuardedFile): readonly GuardMatch[] {
  const whole = { raw: file.text, start: 0, block: false };
  return [
    ...credentialMatches(file, textAssignments(file.text), chooseLiteral),
    ...scriptMatches(linesOf(whole), { pasted: PASTED, variables: new Set() }),
  ];
}

/**
 * A database that lives as long as a test run may have any password; so may what is plainly made for tests.
 */
export const chooseLiteral: Choose = (part, { name, owner }) => {
  if (
    part.verdict !== "real" ||
    /(?:^|[-_ ])(?:tests?|testing|ci|dummy|fake|mock|e2e|example)(?:[-_ \d]|$)/i.test(part.text)
  )
    return undefined;
  if (isCommon(part.text) || isWords(part.text) || /^[a-z][a-z_-]{0,15}$/.test(part.text)) return undefined;
  return {
    rule: literalRule,
    note: owner === undefined ? `${name} is written out` : `${name} of ${owner} is written out`,
  };
};

function literals(file: GuardedFile, doc: YamlNode): readonly GuardMatch[] {
  const assignments: Assignment[] = [];
  for (const { map } of mapsIn(doc)) {
    for (const key of ["env", "with", "environment", "credentials", "secrets", "inputs"]) {
      const section = child(map, key);
      if (section?.kind === "map") assignments.push(...assignmentsIn(section));
    }
  }
  return [...credentialMatches(file, assignments, chooseLiteral), ...expressionDefaults(doc)];
}

/** `${{ secrets.KEY || 'a value' }}`. */
function expressionDefaults(doc: YamlNode): readonly GuardMatch[] {
  return [...scalarsIn(doc)].flatMap(({ scalar }) =>
    [...scalar.raw.matchAll(/\$\{\{[^}]*\bsecrets\.(\w+)\s*\|\|\s*'([^'\n]{3,})'[^}]*\}\}/g)].flatMap(
      (match): readonly GuardMatch[] => {
        const value = match[2] as string;
        const start = scalar.start + match.index + match[0].indexOf(`'${value}'`) + 1;
        const judged = credentialDefault(match[1] as string, value);
        return judged
          ? [
              {
                rule: literalRule,
                at: { start, end: start + value.length },
                value,
                notes: [`secrets.${match[1]} has a fallback`],
              },
            ]
          : [];
      },
    ),
  );
}

function credentialDefault(name: string, value: string): boolean {
  return isSecretArgument(name) && !/^(?:true|false|none|null)$|^https?:/i.test(value);
}

function scripts(doc: YamlNode): readonly GuardMatch[] {
  const found: GuardMatch[] = [];
  const walk = (node: YamlNode, inherited: ReadonlySet<string>): void => {
    if (node.kind === "list") for (const item of node.items) walk(item, inherited);
    if (node.kind !== "map") return;
    const variables = new Set([...inherited, ...secretVariables(node)]);
    const run = child(node, "run");
    if (run?.kind === "scalar") found.push(...scriptMatches(linesOf(run), { pasted: PASTED, variables }));
    const script = child(node, "with", "script");
    if (script?.kind === "scalar")
      found.push(
        ...scriptMatches(linesOf(script), { pasted: PASTED, variables }).filter(({ rule }) => rule === echoRule),
      );
    for (const { value } of node.entries) if (value.kind !== "scalar") walk(value, variables);
  };
  walk(doc, new Set());
  return found;
}

/** Variables that a step, job or workflow fills from secrets. */
function secretVariables(node: YamlMap): readonly string[] {
  return entriesOf(child(node, "env")).flatMap(({ key, value }) =>
    /\bsecrets[.[]/i.test(textOf(value) ?? "") ? [key] : [],
  );
}

/** `build-args` of docker/build-push-action and its like. */
function buildArguments(doc: YamlNode): readonly GuardMatch[] {
  return [...mapsIn(doc)].flatMap(({ map }) => {
    const args =
      child(map, "with", "build-args") ?? child(map, "with", "build_args") ?? child(map, "with", "buildargs");
    if (args?.kind !== "scalar") return [];
    return linesOf(args)
      .flatMap((line) =>
        line.text
          .split(/,(?=\s*[A-Za-z_]\w*=)/)
          .map((part) => ({ ...line, name: part.trim().split("=")[0] as string })),
      )
      .filter(({ name }) => isSecretArgument(name))
      .map(({ name, start, end }): GuardMatch => ({
        rule: buildArgumentRule,
        at: { start, end },
        notes: [`${name} in build-args`],
      }));
  });
}

const PRIVILEGED = ["pull_request_target", "workflow_run", "issue_comment"];
const HEAD =
  /github\.event\.(?:pull_request\.head\.(?:sha|ref|repo)|workflow_run\.head_(?:sha|branch|repository)|pull_request\.number|number|issue\.number)|github\.head_ref|pull_request\.merge_commit_sha|refs\/pull\//;

/** Code of a pull request in a run that has secrets. */
function untrusted(doc: YamlNode): readonly GuardMatch[] {
  const events = eventsOf(child(doc, "on") ?? child(doc, "true"));
  const event = PRIVILEGED.find((name) => events.includes(name));
  if (event === undefined) return [];
  return [...mapsIn(doc)].flatMap(({ map }): readonly GuardMatch[] => {
    const uses = textOf(child(map, "uses")) ?? "";
    const inputs = entriesOf(child(map, "with")).filter(({ key }) => ["ref", "repository"].includes(key));
    const head = inputs.find(({ value }) => value.kind === "scalar" && HEAD.test(value.text));
    const note = `${event} checks out what the pull request brings`;
    if (/(?:^|\/)checkout@/.test(uses) && head !== undefined) {
      return [
        { rule: checkoutRule, at: { start: head.keyStart, end: head.keyStart + head.key.length }, notes: [note] },
      ];
    }
    const run = child(map, "run");
    if (run?.kind !== "scalar") return [];
    return linesOf(run)
      .filter(({ text }) =>
        /\bgh\s+pr\s+checkout\b|\bgit\s+(?:checkout|fetch|pull|switch|merge)\b.*(?:head\.(?:sha|ref)|head_ref|refs\/pull\/|pull\/)/.test(
          text,
        ),
      )
      .map(({ start, end }) => ({ rule: checkoutRule, at: { start, end }, notes: [note] }));
  });
}

function eventsOf(node: YamlNode | undefined): readonly string[] {
  if (node?.kind === "map") return node.entries.map(({ key }) => key);
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}
