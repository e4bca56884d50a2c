import {
  isSecretArgument
} from "../chunks/chunk-FOSHH654.js";
import {
  commandSecrets
} from "../chunks/chunk-NGHPMNBQ.js";
import {
  credentialMatches
} from "../chunks/chunk-FRTU365X.js";
import "../chunks/chunk-YYPDFVHR.js";
import {
  textAssignments
} from "../chunks/chunk-LUMOAOST.js";
import {
  isHarmless,
  isSlot,
  judge,
  verdictOf
} from "../chunks/chunk-XZWLXSFC.js";
import {
  credentialKind
} from "../chunks/chunk-DGDKYGIQ.js";
import {
  m130_Kind,
  m130_kindsOf
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/checks/dockerfile.ts
var buildArgumentRule = "build-argument-secret";
var copyRule = "dockerfile-copies-secret";
var valueRule = "dockerfile-secret";
async function check(file) {
  const instructions = await file.dockerfile();
  if (instructions === void 0) {
    return credentialMatches(file, textAssignments(file.text), (_, { name }) => ({
      rule: valueRule,
      note: `${name} is written out`
    }));
  }
  return instructions.flatMap((instruction) => [...values(file, instruction), ...copies(instruction)]);
}
function values(file, instruction) {
  const { keyword, variables } = instruction;
  if (keyword === "ARG") return variables.flatMap(argument);
  if (keyword === "ENV") return variables.flatMap((one) => environment(file, one));
  if (keyword === "LABEL") {
    return credentialMatches(file, variables, (_, { name }) => ({ rule: valueRule, note: `label ${name}` }));
  }
  if (["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"].includes(keyword)) return scripts(instruction);
  if (keyword === "ADD" || keyword === "COPY") {
    return [...commandMatches(instruction, ({ name }) => name === "address"), ...writtenFile(file, instruction)];
  }
  return [];
}
function writtenFile(file, { text, start }) {
  if (!text.includes("<<")) return [];
  const settings = textAssignments(text).map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
  return credentialMatches(file, settings, (_, { name }) => ({
    rule: valueRule,
    note: `${name} in a file that is written out`
  }));
}
function argument(one) {
  if (isSecretArgument(one.name)) {
    const written = judge(one.name, one.value).find((part) => !isSlot(part.text));
    const at = { start: one.nameStart, end: one.nameStart + one.name.length };
    if (one.value !== "" && written === void 0 && isHarmless(one.value)) return [];
    return [{ rule: buildArgumentRule, at, notes: [`ARG ${one.name}${written === void 0 ? "" : " with a value"}`] }];
  }
  return judge(one.name, one.value).filter((part) => !isSlot(part.text)).map((part) => ({
    rule: valueRule,
    at: { start: one.start + part.start, end: one.start + part.end },
    value: part.text,
    notes: [`ARG ${one.name} holds a password`]
  }));
}
function environment(file, one) {
  const written = credentialMatches(file, [one], () => ({ rule: valueRule, note: `ENV ${one.name} is written out` }));
  if (written.length > 0) return written;
  const taken = /^["']?\$\{?[A-Za-z_]\w*\}?["']?$/.test(one.value.trim());
  if (!taken || !isSecretArgument(one.name)) return [];
  return [
    {
      rule: valueRule,
      at: { start: one.nameStart, end: one.nameStart + one.name.length },
      notes: [`ENV ${one.name} keeps a build argument in the image`]
    }
  ];
}
function scripts(instruction) {
  return commandMatches(instruction, ({ verdict, name, text }) => {
    if (verdict === "real")
      return credentialKind(name) !== void 0 || name.startsWith("-") || name === "address" || text.length > 0;
    return instruction.keyword !== "RUN" && verdict === "default";
  });
}
function commandMatches({ text, start, keyword }, counts) {
  return commandSecrets(text).filter((part) => !isSlot(part.text) && counts(part)).map((part) => ({
    rule: valueRule,
    at: { start: start + part.start, end: start + part.end },
    value: part.text,
    notes: [`${part.name} in ${keyword}`]
  }));
}
var KEY_SOURCE = /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|\.ssh|\.aws|\.kube|\.gnupg|\.docker|\.netrc|\.pypirc|\.pgpass|\.git-credentials|kubeconfig|master\.key|service-?account[\w.-]*\.json|credentials\.json|\.env\.keys)(?:\/|$)|\.(?:key|p12|pfx|jks|keystore|kdbx|ppk)$|(?:^|\/)[\w.-]*(?:private|secret)[\w.-]*\.pem$/i;
function copies({ keyword, words, start, text, flags }) {
  if (keyword !== "COPY" && keyword !== "ADD") return [];
  const sources = words.some((word) => word.startsWith("<<")) ? [] : words.slice(0, -1);
  const fromStage = flags.some((flag) => flag.startsWith("--from="));
  return sources.flatMap((source) => {
    const what = secretSource(source, fromStage);
    if (what === void 0) return [];
    const at = start + Math.max(0, text.indexOf(source));
    return [{ rule: copyRule, at: { start: at, end: at + source.length }, notes: [`${source}: ${what}`] }];
  });
}
function secretSource(source, fromStage) {
  const path = source.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
  const base = path.slice(path.lastIndexOf("/") + 1);
  if (/^https?:/.test(path)) return void 0;
  const name = base.replace(/[*?]+$/, "").replace(/^\*+/, "");
  const kinds = m130_kindsOf(name === "" ? base : name);
  if ((kinds & m130_Kind.env) !== 0 && name !== "") return "an env file";
  if (base === ".git") return "the whole history of the repository";
  if (/(?:^|\/)\.?secrets?$/i.test(path) || /(?:^|\/)\.?secrets\//i.test(path) && !/\.(?:ts|js|py|go|rb|example|md)$/.test(base)) {
    return fromStage && path.startsWith("/run/secrets") ? void 0 : "a folder for secrets";
  }
  return KEY_SOURCE.test(path) && verdictOf(base) !== "placeholder" && !/\.(?:example|sample|template|dist)$/.test(base) ? "a key or credential file" : void 0;
}
export {
  check
};
