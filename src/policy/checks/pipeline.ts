/** Looks for credentials in the pipelines of systems other than GitHub. */
import { scriptMatches } from "./script.ts";
import type { GuardedFile } from "../file.ts";
import type { Assignment } from "../formats/assignment.ts";
import { textAssignments } from "../formats/textLines.ts";
import { child, itemsOf, mapsIn, type YamlNode } from "../formats/yaml.ts";
import { assignmentsIn, linesOf } from "../formats/yamlValues.ts";
import type { GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";
import { credentialKind } from "../values/credentialName.ts";
import { credentialMatches } from "./credentialMatches.ts";
import { chooseLiteral } from "./workflow.ts";

export async function check(file: GuardedFile): Promise<readonly GuardMatch[]> {
  if (file.is(Kind.jenkinsfile)) return jenkinsfile(file);
  const docs = await file.yaml();
  if (docs === undefined) return credentialMatches(file, textAssignments(file.text), chooseLiteral);
  return docs.flatMap((doc) => pipeline(file, doc));
}

const VARIABLES = [
  "variables",
  "environment",
  "env",
  "global",
  "jobs",
  "matrix",
  "env_variables",
  "envVars",
  "parameters",
  "auth",
  "aws_auth",
  "settings",
  "secrets",
  "build_args",
  "args",
];
const SCRIPTS = [
  "script",
  "before_script",
  "after_script",
  "command",
  "commands",
  "run",
  "bash",
  "powershell",
  "pwsh",
  "cmd",
  "install",
  "build",
  "deploy",
  "steps",
  "inlineScript",
];

function pipeline(file: GuardedFile, doc: YamlNode): readonly GuardMatch[] {
  const assignments: Assignment[] = [];
  const scripts: GuardMatch[] = [];
  for (const { map } of mapsIn(doc)) {
    for (const key of VARIABLES) {
      // Travis: one line may set several variables.
      for (const one of assignmentsIn(child(map, key))) assignments.push(...several(one));
    }
    for (const key of SCRIPTS) {
      const lines = itemsOf(child(map, key)).flatMap((item) => (item.kind === "scalar" ? linesOf(item) : []));
      scripts.push(...scriptMatches(lines, { variables: secretNames(lines) }));
    }
  }
  return [...credentialMatches(file, assignments, chooseLiteral), ...scripts];
}

function several(one: Assignment): readonly Assignment[] {
  const more = one.value.indexOf(" ");
  if (more < 0 || !/\s[A-Z_]\w*=/.test(one.value)) return [one];
  const first = { ...one, value: one.value.slice(0, more), end: one.start + more };
  const rest = one.value.slice(more).matchAll(/\s([A-Za-z_]\w*)=(\S*)/g);
  return [
    first,
    ...[...rest].map((match) => {
      const start = one.start + more + match.index + match[0].length - (match[2] as string).length;
      return {
        name: match[1] as string,
        nameStart: start,
        value: match[2] as string,
        start,
        end: start + (match[2] as string).length,
      };
    }),
  ];
}

/** In these systems a variable's name is all that tells a secret. */
function secretNames(lines: readonly { readonly text: string }[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of lines) {
    for (const match of text.matchAll(/\$(?:env:|\{|\()?([A-Za-z_][\w.]*)|%(\w+)%/g)) {
      const name = match[1] ?? match[2] ?? "";
      const kind = credentialKind(name);
      if (kind !== undefined && kind !== "url") names.add(name);
    }
  }
  return names;
}

/** Groovy: assignments, defaults of password parameters, and what `sh` steps run. */
function jenkinsfile(file: GuardedFile): readonly GuardMatch[] {
  const { text } = file;
  const assignments = textAssignments(text).filter(({ start }) => /["']/.test(text[start - 1] ?? ""));
  const parameters = [...text.matchAll(/\bpassword\s*\([^)]*?defaultValue\s*:\s*(["'])([^"'\n]+)\1/g)].map(
    (match): Assignment => {
      const start = match.index + match[0].length - 1 - (match[2] as string).length;
      return {
        name: "password",
        nameStart: match.index,
        value: match[2] as string,
        start,
        end: start + (match[2] as string).length,
        owner: "a parameter",
      };
    },
  );
  const literals = credentialMatches(file, [...assignments, ...parameters, ...wrapped(text)], chooseLiteral);
  const lines: { text: string; start: number }[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    const script =
      /^(?:sh|bat|powershell|pwsh)\s*\(?\s*(?:script\s*:\s*)?(?:"""|'''|["'])(.*)$/.exec(trimmed)?.[1] ?? trimmed;
    if (script !== "")
      lines.push({ text: script.replace(/(?:"""|'''|["'])\)?$/, ""), start: at + line.indexOf(script) });
    at += line.length + 1;
  }
  const known = new Set(literals.map(({ at: place }) => place?.start));
  return [
    ...literals,
    ...scriptMatches(lines, { variables: secretNames(lines) }).filter((one) => !known.has(one.at?.start)),
  ];
}

/** `withEnv(['TOKEN=value'])`. */
function wrapped(text: string): readonly Assignment[] {
  return [...text.matchAll(/(["'])([A-Z_][A-Z0-9_]*)=([^"'\n]+)\1/g)].map((match): Assignment => {
    const value = match[3] as string;
    const start = match.index + match[0].length - 1 - value.length;
    return { name: match[2] as string, nameStart: match.index + 1, value, start, end: start + value.length };
  });
}
