import {
  holdsStored
} from "../chunks/chunk-WS75GZ3S.js";
import {
  hasEncryptedName,
  isEncrypted,
  isEncryptedEnv,
  isSops
} from "../chunks/chunk-LI53ZI2M.js";
import {
  placeOf
} from "../chunks/chunk-YYPDFVHR.js";
import {
  textAssignments
} from "../chunks/chunk-LUMOAOST.js";
import {
  judge
} from "../chunks/chunk-XZWLXSFC.js";
import "../chunks/chunk-DGDKYGIQ.js";
import {
  m130_Kind
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/checks/envFile.ts
var plainRule = "env-file-plain";
var secretRule = "env-file";
async function check(file, context) {
  if (!file.entry.tracked || file.is(m130_Kind.template)) return [];
  if (file.base.toLowerCase() === ".env.keys") return [];
  if (isSealed(file)) return [];
  const matches = verdict(file, context);
  return matches.length > 0 && await holdsStored(file, context, isEncrypted) ? [] : matches;
}
var LEFTOVER = /\.(?:bak|old|orig|save|backup|copy|swp|swo|tmp|tgz|tar|gz|zip|7z|bz2|xz|zst|rar)(?:\.|$)|~$|^\.?#|#$|copy|backup|\d{4}-?\d{2}-?\d{2}|\(\d+\)/i;
function isSealed(file) {
  if (isEncrypted(file.bytes) || isSops(file.text)) return true;
  if (hasEncryptedName(file.base) && file.text === "") return true;
  if (!isEncryptedEnv(file.env())) return false;
  return !file.env().entries.some(({ name, value }) => judge(name, value).some((part) => part.verdict === "real"));
}
function verdict(file, { isChange }) {
  const assignments = settingsOf(file);
  const secret = assignments.filter(({ name, value }) => judge(name, value).length > 0);
  if (isChange && file.entry.fresh === false) {
    return secret.flatMap(
      (one) => judge(one.name, one.value).map((part) => ({
        rule: secretRule,
        at: placeOf(file.text, one, part),
        value: part.text,
        notes: [`${one.name} is added to an env file that git tracks`]
      }))
    );
  }
  const opaque = file.text === "" && file.bytes.length > 0;
  const kind = LEFTOVER.test(file.base) ? ["a backup or leftover of an env file"] : [];
  if (opaque) return [{ rule: secretRule, notes: [...kind, "its content cannot be read as text"] }];
  if (secret.length === 0) return /^\.(?:envrc|flaskenv)$/.test(file.base) ? [] : [{ rule: plainRule, notes: kind }];
  const names = [...new Set(secret.map(({ name }) => name))];
  const shown = names.slice(0, 4).join(", ") + (names.length > 4 ? ` and ${names.length - 4} more` : "");
  return [{ rule: secretRule, notes: [...kind, `it sets ${shown}`] }];
}
function settingsOf(file) {
  const { entries, broken } = file.env();
  return broken > entries.length ? textAssignments(file.text) : entries;
}
export {
  check
};
