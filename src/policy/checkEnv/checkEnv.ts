/**
 * What `leakgate check-env` says about files that are rightly not tracked: placeholders and defaults left in, secrets too weak for
 * their purpose, one value used twice, settings that the template has and the file has not, and the reverse.
 */
import type { Assignment } from "../formats/assignment.ts";
import { placeOf } from "../formats/assignment.ts";
import { isEncrypted, isSops } from "../formats/encrypted.ts";
import { type EnvFile, parseEnv } from "../formats/envFile.ts";
import { textAssignments } from "../formats/textLines.ts";
import type { GuardedFile } from "../file.ts";
import type { GuardMatch } from "../guard.ts";
import { reused } from "../checks/reuse.ts";
import { isCommon } from "../values/common.ts";
import { type CredentialKind, credentialKind } from "../values/credentialName.ts";
import { isHarmless, isReference, type Literal, literalsOf } from "../values/literal.ts";
import { isPlaceholder } from "../values/placeholders.ts";
import { judge, verdictOf } from "../values/judge.ts";
import { weakness } from "./strength.ts";

/** A file to check, with its template. */
export interface EnvToCheck {
  readonly file: GuardedFile;
  readonly template?: { readonly path: string; readonly text: string };
}

/** Matches by file. */
export function checkEnvFiles(inputs: readonly EnvToCheck[]): ReadonlyMap<GuardedFile, readonly GuardMatch[]> {
  const found = new Map<GuardedFile, GuardMatch[]>();
  const read = inputs.map((input) => ({ ...input, settings: settingsOf(input.file) }));
  for (const { file, template, settings } of read) {
    const example = template === undefined ? undefined : parseEnv(template.text);
    const user = usersIn(settings.assignments);
    found.set(file, [
      ...(settings.problem === undefined ? [] : [{ rule: "env-unreadable", notes: [settings.problem] }]),
      ...settings.assignments.flatMap((one) => checkSetting(file, one, commentOn(one, settings.env, example), user)),
      ...(example === undefined || settings.env === undefined || template === undefined
        ? []
        : drift(settings.env, example, template.path)),
    ]);
  }
  for (const { use, other } of reused(read.flatMap(({ file, settings }) => usesOf(file, settings.assignments)))) {
    found.get(use.file)?.push({
      rule: "secret-reuse",
      at: { start: use.nameStart, end: use.nameStart + use.name.length },
      notes: [
        `${use.name} has the same value as ${other.name}${other.file === use.file ? "" : ` in ${other.file.path}`}`,
      ],
    });
  }
  return found;
}

interface FileSettings {
  readonly assignments: readonly Assignment[];
  /** When it is an env file. */
  readonly env?: EnvFile;
  readonly problem?: string;
}

/** An env file, or a file that is one secret by its name; else lines of any format. */
function settingsOf(file: GuardedFile): FileSettings {
  const { text, base } = file;
  if (isEncrypted(file.bytes) || isSops(text)) return { assignments: [] };
  if (text === "" && file.bytes.length > 0) return { assignments: [], problem: "it is no text" };
  const env = file.env();
  const word = text.trim();
  const stem = base.replace(/\.(?:txt|secret|token|pass|passwd|password|pwd|key)$/i, "");
  if (
    env.entries.length === 0 &&
    !/[\r\n]/.test(word) &&
    (credentialKind(stem) !== undefined || /(?:^|\/)\.?secrets\//.test(file.path))
  ) {
    const start = text.indexOf(word);
    const name = credentialKind(stem) === undefined ? `${stem}_secret` : stem;
    return { assignments: [{ name, nameStart: start, value: word, start, end: start + word.length }] };
  }
  if (env.broken > env.entries.length) {
    const assignments = textAssignments(text);
    return assignments.length > 0 ? { assignments } : { assignments: [], problem: "it holds no settings" };
  }
  return {
    assignments: env.entries,
    env,
    ...(env.broken > 0 && { problem: `${env.broken} of its lines are no settings` }),
  };
}

/** What a project says about a setting, above it in the file or in the template, or with the template's placeholder. */
function commentOn({ name }: Assignment, env: EnvFile | undefined, example: EnvFile | undefined): string {
  const own = env?.entries.find((entry) => entry.name === name)?.comment ?? "";
  const shown = example?.entries.find((entry) => entry.name === name);
  return `${own} ${shown?.comment ?? ""} ${(shown?.value ?? "").replaceAll(/[-_]/g, " ")}`;
}

/** Names of users, which make bad passwords. */
function usersIn(assignments: readonly Assignment[]): ReadonlySet<string> {
  return new Set(
    assignments
      .filter(({ name, value }) => /user(?:name)?$|login$/i.test(name) && value !== "")
      .map(({ value }) => value.toLowerCase()),
  );
}

function checkSetting(
  file: GuardedFile,
  one: Assignment,
  comment: string,
  users: ReadonlySet<string>,
): readonly GuardMatch[] {
  const kind = credentialKind(one.name);
  const value = one.value.trim();
  if (kind === undefined || kind === "url") {
    const inAddress = literalsOf(value, true).flatMap((literal) =>
      checkValue(file, one, literal, "password", comment, users),
    );
    if (inAddress.length > 0) return inAddress;
    // A setting that is no secret can still have been left as it was.
    return isLeft(value)
      ? [{ rule: "env-placeholder", at: { start: one.start, end: one.end }, value, notes: [one.name] }]
      : [];
  }
  if (value === "")
    return [
      { rule: "env-empty", at: { start: one.nameStart, end: one.nameStart + one.name.length }, notes: [one.name] },
    ];
  if (isLeft(value))
    return [{ rule: "env-placeholder", at: { start: one.start, end: one.end }, value, notes: [one.name] }];
  if (isReference(value) || (isHarmless(value) && kind !== "password" && !/^\d+$/.test(value))) return [];
  return literalsOf(value).flatMap((literal) => checkValue(file, one, literal, kind, comment, users));
}

/** A mark for something to be filled in: nothing else is written so. */
function isLeft(value: string): boolean {
  return /^<[^<>]+>$|^__\w+__$|^\[[A-Za-z][\w -]*\]$|^(?:change|replace)[\s_-]?me\b|^your[\s_-]|^(?:todo|tbd|fixme|xxx+)$/i.test(
    value,
  );
}

function checkValue(
  file: GuardedFile,
  one: Assignment,
  literal: Literal,
  kind: CredentialKind,
  comment: string,
  users: ReadonlySet<string>,
): readonly GuardMatch[] {
  const { text } = literal;
  const match = (rule: string, note: string): readonly GuardMatch[] => [
    { rule, at: placeOf(file.text, one, literal), value: text, notes: [note] },
  ];
  if (isCommon(text) || users.has(text.toLowerCase()))
    return match("env-default", users.has(text.toLowerCase()) ? `${one.name} is the name of a user` : one.name);
  if (isPlaceholder(text)) return match("env-placeholder", one.name);
  if (verdictOf(text) === "default") return match("env-default", `${one.name} is made of plain words`);
  const weak = weakness(kind, text, comment);
  return weak === undefined ? [] : match("env-weak", `${one.name}: ${weak}`);
}

/** Names that only one of the two has. What the template only mentions in a comment is known, and not demanded. */
function drift(env: EnvFile, example: EnvFile, templatePath: string): readonly GuardMatch[] {
  const here = new Set(env.entries.map(({ name }) => name));
  const there = new Set(example.entries.map(({ name }) => name));
  const known = new Set([...there, ...example.commented.map(({ name }) => name)]);
  const missing = [...there].filter((name) => !here.has(name));
  const unknown = [...here].filter((name) => !known.has(name));
  return [
    ...(missing.length === 0
      ? []
      : [{ rule: "env-missing-key", notes: [`${missing.join(", ")}: in ${templatePath}`] }]),
    ...(unknown.length === 0
      ? []
      : [{ rule: "env-unknown-key", notes: [`${unknown.join(", ")}: not in ${templatePath}`] }]),
  ];
}

function usesOf(
  file: GuardedFile,
  assignments: readonly Assignment[],
): readonly {
  readonly file: GuardedFile;
  readonly name: string;
  readonly nameStart: number;
  readonly value: string;
  readonly isEnvFile: boolean;
}[] {
  return assignments.flatMap((one) =>
    judge(one.name, one.value)
      .filter(({ text, verdict }) => verdict === "real" && text.length >= 8)
      .map(({ text }) => ({ file, name: one.name, nameStart: one.nameStart, value: text, isEnvFile: true })),
  );
}
