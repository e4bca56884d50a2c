import {
  assignmentsIn,
  linesOf
} from "./chunk-BAJNB3IO.js";
import {
  isSecretArgument
} from "./chunk-FOSHH654.js";
import {
  commandSecrets
} from "./chunk-NGHPMNBQ.js";
import {
  credentialMatches
} from "./chunk-FRTU365X.js";
import {
  textAssignments
} from "./chunk-LUMOAOST.js";
import {
  isCommon,
  isSlot,
  isWords
} from "./chunk-XZWLXSFC.js";
import {
  child,
  entriesOf,
  itemsOf,
  mapsIn,
  scalarsIn,
  textOf
} from "./chunk-7PNBA6AC.js";

// src/policy/checks/script.ts
var argumentRule = "ci-secret-argument";
var echoRule = "ci-secret-in-log";
var literalRule = "ci-secret";
var buildArgumentRule = "build-argument-secret";
var PRINT = /(?:^|[;&|({]\s*|\b(?:then|do|else|run|script)\s*:?\s*["']?\s*|-\s+)(?:echo|printf|print|Write-(?:Host|Output)|console\.log)\b[^;&\n]*/g;
var BUILD_ARG = /--build-arg(?:=|\s+)["']?([A-Za-z_]\w*)(?:=|\b)/g;
function scriptMatches(lines, use) {
  return lines.filter(({ text }) => !/^(?:#|\/\/)/.test(text)).flatMap((line) => lineMatches(line, use));
}
function lineMatches(line, use) {
  const { text, start } = line;
  const built = [...text.matchAll(BUILD_ARG)].filter((match) => isSecretArgument(match[1]));
  if (built.length > 0) {
    return built.map((match) => lineMatch(buildArgumentRule, line, `${match[1]} in a docker build`));
  }
  const printed = prints(text, use);
  if (printed !== void 0) return [lineMatch(echoRule, line, printed)];
  const written = commandSecrets(text).filter((part) => part.verdict === "real" && !isSlot(part.text) && !/[$`(){}]/.test(part.text)).map((part) => ({
    rule: literalRule,
    at: { start: start + part.start, end: start + part.end },
    value: part.text,
    notes: [`${part.name} in a script`]
  }));
  if (written.length > 0) return written;
  const argument = argues(text, use);
  return argument === void 0 ? [] : [lineMatch(argumentRule, line, argument)];
}
function lineMatch(rule, { text, start }, note) {
  return { rule, at: { start, end: start + text.length }, notes: [note] };
}
function prints(text, { pasted, variables }) {
  for (const match of text.matchAll(PRINT)) {
    const command = match[0];
    const rest = text.slice(match.index + command.length);
    const pipeline = command + (/^[^;&\n]*/.exec(rest)?.[0] ?? "");
    const target = /(?<![=<-])>{1,2}\s*(?!&?2\b|\/dev\/std|&)/.test(pipeline.replace(/\$\{\{.*?\}\}/g, "")) || hasPipe(pipeline) && !pipedToLog(pipeline);
    if (target || /::add-mask::|##vso\[task\.setvariable|##\[add-mask/.test(command)) continue;
    const name = pasted === void 0 ? void 0 : [...command.matchAll(pasted)][0]?.[0];
    if (name !== void 0) return `it prints ${name.replace(/\s+/g, "").slice(0, 60)}`;
    const variable = [
      ...command.matchAll(/\$(?:env:|\{)?([A-Za-z_]\w*)(?!\w|:[+?])|%([A-Za-z_]\w*)%|\$\(([A-Za-z_][\w.]*)\)/g)
    ].find(
      (one) => variables.has(one[1] ?? one[2] ?? one[3] ?? "") && !isLength(command, one.index) && !isSingleQuoted(command, one.index)
    );
    if (variable !== void 0) return `it prints ${variable[1] ?? variable[2] ?? variable[3]}`;
  }
  return void 0;
}
function pipedToLog(pipeline) {
  const last = pipeline.replace(/\$\{\{.*?\}\}/g, "").replace(/"[^"]*"|'[^']*'/g, "").split(/\|(?!\|)/).at(-1)?.trim() ?? "";
  return /^(?:base64|base32|xxd|od|hexdump|rev|tee|cat|sed|tr|fold|head|tail)\b/.test(last) && !/\s(?:-d|-D|--decode|-o|-i)\b/.test(last) && !/^tee\s+(?:-a\s+)?\S/.test(last);
}
function hasPipe(command) {
  return /[^|]\|[^|]/.test(command.replace(/\$\{\{.*?\}\}/g, "").replace(/"[^"]*"|'[^']*'/g, ""));
}
function isLength(command, at) {
  return /^\$\{#|^\$\{\w+(?::?\+|:?\?|:\d|::)/.test(command.slice(at)) || command.slice(at - 1, at) === "\\";
}
function isSingleQuoted(command, at) {
  const before = command.slice(0, at).replace(/"[^"]*"/g, "");
  return (before.split("'").length - 1) % 2 === 1 && !before.includes('"');
}
function argues(text, { pasted }) {
  const login = /\b(?:docker|podman|helm registry|oras|skopeo|buildah)\s+login\b.*?\s(?:-p|--password)[\s=]+["']?(\$\{?\w+|\$\{\{|%\w+%)/.exec(
    text
  );
  if (login !== null) return "docker login with the password as an argument";
  if (pasted === void 0) return void 0;
  const first = [...text.matchAll(pasted)].find((match) => {
    const before = text.slice(0, match.index);
    if (/^\s*(?:-\s+)?(?:(?:run|script)\s*:\s*)?(?:export\s+|set\s+|env\s+)?(?:\$env:)?\w+\s*=\s*["']?[^\s"']*$/.test(
      before
    ))
      return false;
    if (/^\s*(?:echo|printf|cat)\b/.test(before)) return false;
    if (/<<<\s*["']?[^"']*$/.test(before)) return false;
    if (/(?:^|\s)(?:\[\[?|if|test|case|elif|while)\s[^;&|]*$/.test(before)) return false;
    return /\S\s/.test(before.trimStart());
  });
  return first === void 0 ? void 0 : `${first[0].replace(/\s+/g, "").slice(0, 60)} is an argument`;
}

// src/policy/checks/workflow.ts
var buildArgumentRule2 = "build-argument-secret";
var checkoutRule = "ci-untrusted-checkout";
var echoRule2 = "ci-secret-in-log";
var literalRule2 = "ci-secret";
async function check(file) {
  const docs = await file.yaml();
  if (docs === void 0) return plainLines(file);
  return docs.flatMap((doc) => [...literals(file, doc), ...scripts(doc), ...buildArguments(doc), ...untrusted(doc)]);
}
var PASTED = /\$\{\{[^}]*\bsecrets(?:\.\w+|\[[^\]]*\])[^}]*\}\}|\$\{\{\s*toJSON\(\s*secrets\s*\)\s*\}\}/gi;
function plainLines(file) {
  const whole = { raw: file.text, start: 0, block: false };
  return [
    ...credentialMatches(file, textAssignments(file.text), chooseLiteral),
    ...scriptMatches(linesOf(whole), { pasted: PASTED, variables: /* @__PURE__ */ new Set() })
  ];
}
var chooseLiteral = (part, { name, owner }) => {
  if (part.verdict !== "real" || /(?:^|[-_ ])(?:tests?|testing|ci|dummy|fake|mock|e2e|example)(?:[-_ \d]|$)/i.test(part.text))
    return void 0;
  if (isCommon(part.text) || isWords(part.text) || /^[a-z][a-z_-]{0,15}$/.test(part.text)) return void 0;
  return {
    rule: literalRule2,
    note: owner === void 0 ? `${name} is written out` : `${name} of ${owner} is written out`
  };
};
function literals(file, doc) {
  const assignments = [];
  for (const { map } of mapsIn(doc)) {
    for (const key of ["env", "with", "environment", "credentials", "secrets", "inputs"]) {
      const section = child(map, key);
      if (section?.kind === "map") assignments.push(...assignmentsIn(section));
    }
  }
  return [...credentialMatches(file, assignments, chooseLiteral), ...expressionDefaults(doc)];
}
function expressionDefaults(doc) {
  return [...scalarsIn(doc)].flatMap(
    ({ scalar }) => [...scalar.raw.matchAll(/\$\{\{[^}]*\bsecrets\.(\w+)\s*\|\|\s*'([^'\n]{3,})'[^}]*\}\}/g)].flatMap(
      (match) => {
        const value = match[2];
        const start = scalar.start + match.index + match[0].indexOf(`'${value}'`) + 1;
        const judged = credentialDefault(match[1], value);
        return judged ? [
          {
            rule: literalRule2,
            at: { start, end: start + value.length },
            value,
            notes: [`secrets.${match[1]} has a fallback`]
          }
        ] : [];
      }
    )
  );
}
function credentialDefault(name, value) {
  return isSecretArgument(name) && !/^(?:true|false|none|null)$|^https?:/i.test(value);
}
function scripts(doc) {
  const found = [];
  const walk = (node, inherited) => {
    if (node.kind === "list") for (const item of node.items) walk(item, inherited);
    if (node.kind !== "map") return;
    const variables = /* @__PURE__ */ new Set([...inherited, ...secretVariables(node)]);
    const run = child(node, "run");
    if (run?.kind === "scalar") found.push(...scriptMatches(linesOf(run), { pasted: PASTED, variables }));
    const script = child(node, "with", "script");
    if (script?.kind === "scalar")
      found.push(
        ...scriptMatches(linesOf(script), { pasted: PASTED, variables }).filter(({ rule }) => rule === echoRule2)
      );
    for (const { value } of node.entries) if (value.kind !== "scalar") walk(value, variables);
  };
  walk(doc, /* @__PURE__ */ new Set());
  return found;
}
function secretVariables(node) {
  return entriesOf(child(node, "env")).flatMap(
    ({ key, value }) => /\bsecrets[.[]/i.test(textOf(value) ?? "") ? [key] : []
  );
}
function buildArguments(doc) {
  return [...mapsIn(doc)].flatMap(({ map }) => {
    const args = child(map, "with", "build-args") ?? child(map, "with", "build_args") ?? child(map, "with", "buildargs");
    if (args?.kind !== "scalar") return [];
    return linesOf(args).flatMap(
      (line) => line.text.split(/,(?=\s*[A-Za-z_]\w*=)/).map((part) => ({ ...line, name: part.trim().split("=")[0] }))
    ).filter(({ name }) => isSecretArgument(name)).map(({ name, start, end }) => ({
      rule: buildArgumentRule2,
      at: { start, end },
      notes: [`${name} in build-args`]
    }));
  });
}
var PRIVILEGED = ["pull_request_target", "workflow_run", "issue_comment"];
var HEAD = /github\.event\.(?:pull_request\.head\.(?:sha|ref|repo)|workflow_run\.head_(?:sha|branch|repository)|pull_request\.number|number|issue\.number)|github\.head_ref|pull_request\.merge_commit_sha|refs\/pull\//;
function untrusted(doc) {
  const events = eventsOf(child(doc, "on") ?? child(doc, "true"));
  const event = PRIVILEGED.find((name) => events.includes(name));
  if (event === void 0) return [];
  return [...mapsIn(doc)].flatMap(({ map }) => {
    const uses = textOf(child(map, "uses")) ?? "";
    const inputs = entriesOf(child(map, "with")).filter(({ key }) => ["ref", "repository"].includes(key));
    const head = inputs.find(({ value }) => value.kind === "scalar" && HEAD.test(value.text));
    const note = `${event} checks out what the pull request brings`;
    if (/(?:^|\/)checkout@/.test(uses) && head !== void 0) {
      return [
        { rule: checkoutRule, at: { start: head.keyStart, end: head.keyStart + head.key.length }, notes: [note] }
      ];
    }
    const run = child(map, "run");
    if (run?.kind !== "scalar") return [];
    return linesOf(run).filter(
      ({ text }) => /\bgh\s+pr\s+checkout\b|\bgit\s+(?:checkout|fetch|pull|switch|merge)\b.*(?:head\.(?:sha|ref)|head_ref|refs\/pull\/|pull\/)/.test(
        text
      )
    ).map(({ start, end }) => ({ rule: checkoutRule, at: { start, end }, notes: [note] }));
  });
}
function eventsOf(node) {
  if (node?.kind === "map") return node.entries.map(({ key }) => key);
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}

export {
  scriptMatches,
  check,
  chooseLiteral
};
