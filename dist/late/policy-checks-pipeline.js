import {
  chooseLiteral,
  scriptMatches
} from "../chunks/chunk-SROWX6HM.js";
import {
  assignmentsIn,
  linesOf
} from "../chunks/chunk-BAJNB3IO.js";
import "../chunks/chunk-FOSHH654.js";
import "../chunks/chunk-NGHPMNBQ.js";
import {
  credentialMatches
} from "../chunks/chunk-FRTU365X.js";
import "../chunks/chunk-YYPDFVHR.js";
import {
  textAssignments
} from "../chunks/chunk-LUMOAOST.js";
import "../chunks/chunk-XZWLXSFC.js";
import {
  credentialKind
} from "../chunks/chunk-DGDKYGIQ.js";
import {
  child,
  itemsOf,
  mapsIn
} from "../chunks/chunk-7PNBA6AC.js";
import {
  m130_Kind
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/checks/pipeline.ts
async function check(file) {
  if (file.is(m130_Kind.jenkinsfile)) return jenkinsfile(file);
  const docs = await file.yaml();
  if (docs === void 0) return credentialMatches(file, textAssignments(file.text), chooseLiteral);
  return docs.flatMap((doc) => pipeline(file, doc));
}
var VARIABLES = [
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
  "args"
];
var SCRIPTS = [
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
  "inlineScript"
];
function pipeline(file, doc) {
  const assignments = [];
  const scripts = [];
  for (const { map } of mapsIn(doc)) {
    for (const key of VARIABLES) {
      for (const one of assignmentsIn(child(map, key))) assignments.push(...several(one));
    }
    for (const key of SCRIPTS) {
      const lines = itemsOf(child(map, key)).flatMap((item) => item.kind === "scalar" ? linesOf(item) : []);
      scripts.push(...scriptMatches(lines, { variables: secretNames(lines) }));
    }
  }
  return [...credentialMatches(file, assignments, chooseLiteral), ...scripts];
}
function several(one) {
  const more = one.value.indexOf(" ");
  if (more < 0 || !/\s[A-Z_]\w*=/.test(one.value)) return [one];
  const first = { ...one, value: one.value.slice(0, more), end: one.start + more };
  const rest = one.value.slice(more).matchAll(/\s([A-Za-z_]\w*)=(\S*)/g);
  return [
    first,
    ...[...rest].map((match) => {
      const start = one.start + more + match.index + match[0].length - match[2].length;
      return {
        name: match[1],
        nameStart: start,
        value: match[2],
        start,
        end: start + match[2].length
      };
    })
  ];
}
function secretNames(lines) {
  const names = /* @__PURE__ */ new Set();
  for (const { text } of lines) {
    for (const match of text.matchAll(/\$(?:env:|\{|\()?([A-Za-z_][\w.]*)|%(\w+)%/g)) {
      const name = match[1] ?? match[2] ?? "";
      const kind = credentialKind(name);
      if (kind !== void 0 && kind !== "url") names.add(name);
    }
  }
  return names;
}
function jenkinsfile(file) {
  const { text } = file;
  const assignments = textAssignments(text).filter(({ start }) => /["']/.test(text[start - 1] ?? ""));
  const parameters = [...text.matchAll(/\bpassword\s*\([^)]*?defaultValue\s*:\s*(["'])([^"'\n]+)\1/g)].map(
    (match) => {
      const start = match.index + match[0].length - 1 - match[2].length;
      return {
        name: "password",
        nameStart: match.index,
        value: match[2],
        start,
        end: start + match[2].length,
        owner: "a parameter"
      };
    }
  );
  const literals = credentialMatches(file, [...assignments, ...parameters, ...wrapped(text)], chooseLiteral);
  const lines = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    const script = /^(?:sh|bat|powershell|pwsh)\s*\(?\s*(?:script\s*:\s*)?(?:"""|'''|["'])(.*)$/.exec(trimmed)?.[1] ?? trimmed;
    if (script !== "")
      lines.push({ text: script.replace(/(?:"""|'''|["'])\)?$/, ""), start: at + line.indexOf(script) });
    at += line.length + 1;
  }
  const known = new Set(literals.map(({ at: place }) => place?.start));
  return [
    ...literals,
    ...scriptMatches(lines, { variables: secretNames(lines) }).filter((one) => !known.has(one.at?.start))
  ];
}
function wrapped(text) {
  return [...text.matchAll(/(["'])([A-Z_][A-Z0-9_]*)=([^"'\n]+)\1/g)].map((match) => {
    const value = match[3];
    const start = match.index + match[0].length - 1 - value.length;
    return { name: match[2], nameStart: match.index + 1, value, start, end: start + value.length };
  });
}
export {
  check
};
