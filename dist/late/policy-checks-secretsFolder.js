import {
  holdsStored
} from "../chunks/chunk-WS75GZ3S.js";
import {
  hasEncryptedName,
  isEncrypted,
  isSops
} from "../chunks/chunk-LI53ZI2M.js";
import {
  textAssignments
} from "../chunks/chunk-LUMOAOST.js";
import {
  isHarmless,
  isReference,
  judge,
  verdictOf
} from "../chunks/chunk-XZWLXSFC.js";
import {
  credentialKind
} from "../chunks/chunk-DGDKYGIQ.js";
import {
  child,
  entriesOf,
  textOf
} from "../chunks/chunk-7PNBA6AC.js";
import {
  m130_Kind
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/checks/secretsFolder.ts
var fileRule = "secret-file";
var folderRule = "secrets-folder";
async function check(file, context) {
  if (!file.entry.tracked || file.is(m130_Kind.template) || HARMLESS_NAME.test(file.base)) return [];
  if (/\.(?:examples?|samples?|template|tmpl|tpl|dist|placeholder|md)(?:\.|$)|(?:^|[._-])example(?:[._-]|$)/i.test(
    file.base
  ))
    return [];
  if (isEncrypted(file.bytes) || isSops(file.text) || hasEncryptedName(file.base) && file.text === "") return [];
  const rule = file.is(m130_Kind.secretsFolder) && await isLooseSecret(file) ? folderRule : isOneSecret(file) ? fileRule : void 0;
  if (rule === void 0 || await holdsStored(file, context, isEncrypted)) return [];
  if (rule === fileRule) {
    const value = file.text.trim();
    const start = file.text.indexOf(value);
    return [{ rule, at: { start, end: start + value.length }, value, notes: [`${file.base} holds one word`] }];
  }
  return [{ rule, notes: file.bytes.length === 0 ? ["empty now, but the next commit takes what is put into it"] : [] }];
}
var HARMLESS_NAME = /^(?:\.git(?:keep|ignore|attributes)|\.keep|\.dockerignore|\.npmignore|\.sops\.ya?ml|\.editorconfig|\.helmignore|readme.*|license.*|makefile|kustomization\.ya?ml|kustomizeconfig\.ya?ml|package(?:-lock)?\.json|tsconfig.*\.json|codeowners|owners|chart\.ya?ml|podfile|gemfile|\.terraform\.lock\.hcl|.*\.(?:pub|crt|cer|csr|tf|hcl|gradle|lock|log|csv|map|sql|service|gotmpl|tpl))$/i;
var CODE_FOLDER = /(?:^|\/)(?:src|lib|app|apps|pkg|internal|cmd|components?|modules?|packages?|test|tests|spec|__tests__|fixtures?|testdata|docs?|examples?|node_modules|vendor|third_party|templates|charts?|migrations|locales?|i18n|public|static|assets)\//i;
var DATA = /\.(?:txt|env|json|ya?ml|toml|ini|cfg|conf|properties|key|pem|p12|pfx|jks|token|secret|pass|pwd|password|crypt|xml|dat|bin|b64|base64)$/i;
async function isLooseSecret(file) {
  if (/\.ya?ml$/i.test(file.base)) {
    const docs = await file.yaml();
    if (docs !== void 0 && docs.length > 0 && docs.every((doc) => textOf(child(doc, "kind")) !== void 0))
      return false;
    if (docs !== void 0 && docs.length > 0 && !docs.some(holdsCredential)) return false;
    return true;
  }
  const folder = file.path.slice(0, file.path.toLowerCase().search(/(?:^|\/)\.?(?:secrets|private|credentials)\//) + 1);
  if (!CODE_FOLDER.test(`/${folder}`) && !/\/private\//i.test(file.path)) {
    return !file.base.includes(".") || DATA.test(file.base) || file.base.startsWith(".");
  }
  return isOneSecret(file) || DATA.test(file.base) && textAssignments(file.text).some(isCredential);
}
function holdsCredential(node) {
  if (node.kind === "map") {
    return entriesOf(node).some(
      ({ key, value }) => value.kind === "scalar" ? isCredential({ name: key, value: value.text }) : holdsCredential(value)
    );
  }
  return node.kind === "list" && node.items.some(holdsCredential);
}
function isCredential({ name, value }) {
  return judge(name, value).some((part) => part.verdict !== "placeholder");
}
function isOneSecret(file) {
  const stem = file.base.replace(/\.(?:txt|secret|token|pass|passwd|password|pwd|key)$/i, "");
  if (credentialKind(stem) === void 0 && !/^\.?vault[_-]?pass/i.test(stem)) return false;
  const text = file.text.trim();
  if (text === "" || text.length > 4096 || /\s/.test(text) || isReference(text) || isHarmless(text)) return false;
  return verdictOf(text) !== "placeholder";
}
export {
  check
};
