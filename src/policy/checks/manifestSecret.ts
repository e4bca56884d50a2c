/** The values of a Kubernetes Secret: Base64 is undone, and what is a user's name or a placeholder is left alone. */
import { child, entriesOf, textOf, type YamlMap, type YamlScalar } from "../formats/yaml.ts";
import { linesOf } from "../formats/yamlValues.ts";
import { textAssignments } from "../formats/textLines.ts";
import type { GuardedFile } from "../file.ts";
import type { GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";
import { credentialKind } from "../values/credentialName.ts";
import { judge, verdictOf } from "../values/judge.ts";
import { isHarmless, isReference } from "../values/literal.ts";
import { isSlot } from "../values/placeholders.ts";

/** Keys of a Secret that hold what everybody may know. */
const OPEN =
  /(?:^|[._-])(?:user(?:name)?|login|host(?:name)?|port|db|database|dbname|name|namespace|email|region|bucket|endpoint|url|uri|server|issuer|audience|client[._-]?id|tenant[._-]?id|type|enabled|scheme|protocol|ca|crt|cert|certificate|pub|public)$|\.(?:crt|pub|pem\.pub)$|^ca\./i;
/** A placeholder that a program would take for its password. */
const TAKEN = /change[\s_-]?(?:me|it|this)|in[\s_-]production|insecure|default/i;

/** @param rule the guard's, for values in the open */
export function manifestSecrets(file: GuardedFile, manifest: YamlMap, rule: string): readonly GuardMatch[] {
  const name = textOf(child(manifest, "metadata", "name"));
  const whose = name === undefined || name.includes("{{") ? "a Secret" : `Secret ${name}`;
  return ["data", "stringData"].flatMap((section) =>
    entriesOf(child(manifest, section)).flatMap(({ key, value }): readonly GuardMatch[] => {
      if (value.kind !== "scalar" || value.empty || value.text.trim() === "") return [];
      const decoded = section === "data" ? fromBase64(value.text) : value.text;
      if (!isSecret(key, decoded, file.is(Kind.template))) return [];
      const encoded = section === "data" ? ", in Base64" : "";
      return [{ rule, at: placeIn(value), value: value.raw.trim(), notes: [`${key} of ${whose}${encoded}`] }];
    }),
  );
}

function isSecret(key: string, value: string, template: boolean): boolean {
  const text = value.trim();
  if (text === "" || isReference(text) || /\{\{|\$\(|<%/.test(text) || isSlot(text)) return false;
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) return true;
  if (text.startsWith("-----BEGIN CERTIFICATE")) return false;
  const kind = credentialKind(key);
  if (kind === undefined && OPEN.test(key))
    return judge("URL", text).some((part) => part.verdict === "real" || !template);
  if (kind === "url") return judge(key, text).length > 0;
  if (text.includes("\n"))
    return textAssignments(text).some((one) => judge(one.name, one.value).some((part) => part.verdict === "real"));
  if (isHarmless(text) && kind !== "password") return false;
  const verdict = verdictOf(text);
  if (template) return verdict === "real";
  return verdict === "placeholder" ? TAKEN.test(text) : true;
}

/** Text of Base64; what is no Base64 is taken as it is. */
function fromBase64(text: string): string {
  const bare = text.replace(/\s+/g, "");
  if (bare.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) return text;
  return Buffer.from(bare, "base64").toString("utf8");
}

function placeIn(value: YamlScalar): { start: number; end: number } {
  const lines = value.block ? linesOf(value) : [];
  const first = lines[0];
  const last = lines.at(-1);
  return first === undefined || last === undefined
    ? { start: value.start, end: value.end }
    : { start: first.start, end: last.end };
}
