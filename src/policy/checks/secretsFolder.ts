/** Tells secrets from what else may lie in their folder. */
import type { GuardedFile } from "../file.ts";
import { hasEncryptedName, isEncrypted, isSops } from "../formats/encrypted.ts";
import { textAssignments } from "../formats/textLines.ts";
import { child, entriesOf, textOf, type YamlNode } from "../formats/yaml.ts";
import type { GuardContext, GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";
import { holdsStored } from "../stored.ts";
import { credentialKind } from "../values/credentialName.ts";
import { judge, verdictOf } from "../values/judge.ts";
import { isHarmless, isReference } from "../values/literal.ts";

const fileRule = "secret-file";
const folderRule = "secrets-folder";

export async function check(file: GuardedFile, context: GuardContext): Promise<readonly GuardMatch[]> {
  if (!file.entry.tracked || file.is(Kind.template) || HARMLESS_NAME.test(file.base)) return [];
  if (
    /\.(?:examples?|samples?|template|tmpl|tpl|dist|placeholder|md)(?:\.|$)|(?:^|[._-])example(?:[._-]|$)/i.test(
      file.base,
    )
  )
    return [];
  if (isEncrypted(file.bytes) || isSops(file.text) || (hasEncryptedName(file.base) && file.text === "")) return [];
  const rule =
    file.is(Kind.secretsFolder) && (await isLooseSecret(file)) ? folderRule : isOneSecret(file) ? fileRule : undefined;
  if (rule === undefined || (await holdsStored(file, context, isEncrypted))) return [];
  if (rule === fileRule) {
    const value = file.text.trim();
    const start = file.text.indexOf(value);
    return [{ rule, at: { start, end: start + value.length }, value, notes: [`${file.base} holds one word`] }];
  }
  return [{ rule, notes: file.bytes.length === 0 ? ["empty now, but the next commit takes what is put into it"] : [] }];
}

/** What a folder for secrets may hold in the open. */
const HARMLESS_NAME =
  /^(?:\.git(?:keep|ignore|attributes)|\.keep|\.dockerignore|\.npmignore|\.sops\.ya?ml|\.editorconfig|\.helmignore|readme.*|license.*|makefile|kustomization\.ya?ml|kustomizeconfig\.ya?ml|package(?:-lock)?\.json|tsconfig.*\.json|codeowners|owners|chart\.ya?ml|podfile|gemfile|\.terraform\.lock\.hcl|.*\.(?:pub|crt|cer|csr|tf|hcl|gradle|lock|log|csv|map|sql|service|gotmpl|tpl))$/i;
/** Folders of code: there, `secrets` and `credentials` are names of modules. */
const CODE_FOLDER =
  /(?:^|\/)(?:src|lib|app|apps|pkg|internal|cmd|components?|modules?|packages?|test|tests|spec|__tests__|fixtures?|testdata|docs?|examples?|node_modules|vendor|third_party|templates|charts?|migrations|locales?|i18n|public|static|assets)\//i;
/** Files of data, which are a secret's form. */
const DATA =
  /\.(?:txt|env|json|ya?ml|toml|ini|cfg|conf|properties|key|pem|p12|pfx|jks|token|secret|pass|pwd|password|crypt|xml|dat|bin|b64|base64)$/i;

/** Something in the folder that is a secret, or can be nothing else. */
async function isLooseSecret(file: GuardedFile): Promise<boolean> {
  if (/\.ya?ml$/i.test(file.base)) {
    const docs = await file.yaml();
    // Manifests are the Kubernetes guard's: a SealedSecret may stand here, a Secret may not.
    if (docs !== undefined && docs.length > 0 && docs.every((doc) => textOf(child(doc, "kind")) !== undefined))
      return false;
    if (docs !== undefined && docs.length > 0 && !docs.some(holdsCredential)) return false;
    return true;
  }
  const folder = file.path.slice(0, file.path.toLowerCase().search(/(?:^|\/)\.?(?:secrets|private|credentials)\//) + 1);
  if (!CODE_FOLDER.test(`/${folder}`) && !/\/private\//i.test(file.path)) {
    return !file.base.includes(".") || DATA.test(file.base) || file.base.startsWith(".");
  }
  return isOneSecret(file) || (DATA.test(file.base) && textAssignments(file.text).some(isCredential));
}

function holdsCredential(node: YamlNode): boolean {
  if (node.kind === "map") {
    return entriesOf(node).some(({ key, value }) =>
      value.kind === "scalar" ? isCredential({ name: key, value: value.text }) : holdsCredential(value),
    );
  }
  return node.kind === "list" && node.items.some(holdsCredential);
}

function isCredential({ name, value }: { name: string; value: string }): boolean {
  return judge(name, value).some((part) => part.verdict !== "placeholder");
}

/** A name that is a credential's, and content that is one word. */
function isOneSecret(file: GuardedFile): boolean {
  const stem = file.base.replace(/\.(?:txt|secret|token|pass|passwd|password|pwd|key)$/i, "");
  if (credentialKind(stem) === undefined && !/^\.?vault[_-]?pass/i.test(stem)) return false;
  const text = file.text.trim();
  if (text === "" || text.length > 4096 || /\s/.test(text) || isReference(text) || isHarmless(text)) return false;
  return verdictOf(text) !== "placeholder";
}
