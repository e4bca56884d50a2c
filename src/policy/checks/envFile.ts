/** Tells env files that hold credentials from those that do not, and encrypted ones from both. */
import type { GuardedFile } from "../file.ts";
import { type Assignment, placeOf } from "../formats/assignment.ts";
import { hasEncryptedName, isEncrypted, isEncryptedEnv, isSops } from "../formats/encrypted.ts";
import { textAssignments } from "../formats/textLines.ts";
import type { GuardContext, GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";
import { holdsStored } from "../stored.ts";
import { judge } from "../values/judge.ts";

const plainRule = "env-file-plain";
const secretRule = "env-file";

export async function check(file: GuardedFile, context: GuardContext): Promise<readonly GuardMatch[]> {
  if (!file.entry.tracked || file.is(Kind.template)) return [];
  if (file.base.toLowerCase() === ".env.keys") return [];
  if (isSealed(file)) return [];
  const matches = verdict(file, context);
  return matches.length > 0 && (await holdsStored(file, context, isEncrypted)) ? [] : matches;
}

/** Not a text with settings: an archive, a backup, a database. */
const LEFTOVER =
  /\.(?:bak|old|orig|save|backup|copy|swp|swo|tmp|tgz|tar|gz|zip|7z|bz2|xz|zst|rar)(?:\.|$)|~$|^\.?#|#$|copy|backup|\d{4}-?\d{2}-?\d{2}|\(\d+\)/i;

function isSealed(file: GuardedFile): boolean {
  if (isEncrypted(file.bytes) || isSops(file.text)) return true;
  if (hasEncryptedName(file.base) && file.text === "") return true;
  if (!isEncryptedEnv(file.env())) return false;
  // dotenvx encrypts value by value; one that was forgotten counts.
  return !file.env().entries.some(({ name, value }) => judge(name, value).some((part) => part.verdict === "real"));
}

function verdict(file: GuardedFile, { isChange }: GuardContext): readonly GuardMatch[] {
  const assignments = settingsOf(file);
  const secret = assignments.filter(({ name, value }) => judge(name, value).length > 0);
  if (isChange && file.entry.fresh === false) {
    // It was there before; the change is to blame for the credentials that it adds.
    return secret.flatMap((one) =>
      judge(one.name, one.value).map((part) => ({
        rule: secretRule,
        at: placeOf(file.text, one, part),
        value: part.text,
        notes: [`${one.name} is added to an env file that git tracks`],
      })),
    );
  }
  const opaque = file.text === "" && file.bytes.length > 0;
  const kind = LEFTOVER.test(file.base) ? ["a backup or leftover of an env file"] : [];
  if (opaque) return [{ rule: secretRule, notes: [...kind, "its content cannot be read as text"] }];
  // Files of direnv and Flask are made to be shared; what they may not hold is a credential.
  if (secret.length === 0) return /^\.(?:envrc|flaskenv)$/.test(file.base) ? [] : [{ rule: plainRule, notes: kind }];
  const names = [...new Set(secret.map(({ name }) => name))];
  const shown = names.slice(0, 4).join(", ") + (names.length > 4 ? ` and ${names.length - 4} more` : "");
  return [{ rule: secretRule, notes: [...kind, `it sets ${shown}`] }];
}

/** Env syntax first; `.env.yaml`, `.env.json` and shell scripts as lines. */
function settingsOf(file: GuardedFile): readonly Assignment[] {
  const { entries, broken } = file.env();
  return broken > entries.length ? textAssignments(file.text) : entries;
}
