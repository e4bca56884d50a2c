/** Looks for secrets in the instructions of a Dockerfile. */
import type { GuardedFile } from "../file.ts";
import { commandSecrets } from "../formats/commandLine.ts";
import type { DockerInstruction } from "../formats/dockerfile.ts";
import { textAssignments } from "../formats/textLines.ts";
import type { GuardMatch } from "../guard.ts";
import { Kind, kindsOf } from "../kind.ts";
import { credentialKind } from "../values/credentialName.ts";
import { judge, verdictOf } from "../values/judge.ts";
import { isHarmless } from "../values/literal.ts";
import { isSlot } from "../values/placeholders.ts";
import { isSecretArgument } from "../values/secretArgument.ts";
import { credentialMatches } from "./credentialMatches.ts";

const buildArgumentRule = "build-argument-secret";
const copyRule = "dockerfile-copies-secret";
const valueRule = "dockerfile-secret";

export async function check(file: GuardedFile): Promise<readonly GuardMatch[]> {
  const instructions = await file.dockerfile();
  if (instructions === undefined) {
    return credentialMatches(file, textAssignments(file.text), (_, { name }) => ({
      rule: valueRule,
      note: `${name} is written out`,
    }));
  }
  return instructions.flatMap((instruction) => [...values(file, instruction), ...copies(instruction)]);
}

function values(file: GuardedFile, instruction: DockerInstruction): readonly GuardMatch[] {
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

/** A file that is written out in the Dockerfile. */
function writtenFile(file: GuardedFile, { text, start }: DockerInstruction): readonly GuardMatch[] {
  if (!text.includes("<<")) return [];
  const settings = textAssignments(text).map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
  return credentialMatches(file, settings, (_, { name }) => ({
    rule: valueRule,
    note: `${name} in a file that is written out`,
  }));
}

function argument(one: DockerInstruction["variables"][number]): readonly GuardMatch[] {
  if (isSecretArgument(one.name)) {
    const written = judge(one.name, one.value).find((part) => !isSlot(part.text));
    const at = { start: one.nameStart, end: one.nameStart + one.name.length };
    // `ARG SECRET_KEY_BASE=1`: a dummy for the build alone.
    if (one.value !== "" && written === undefined && isHarmless(one.value)) return [];
    return [{ rule: buildArgumentRule, at, notes: [`ARG ${one.name}${written === undefined ? "" : " with a value"}`] }];
  }
  return judge(one.name, one.value)
    .filter((part) => !isSlot(part.text))
    .map((part) => ({
      rule: valueRule,
      at: { start: one.start + part.start, end: one.start + part.end },
      value: part.text,
      notes: [`ARG ${one.name} holds a password`],
    }));
}

/** A variable of the image is seen by everyone who has it, wherever its value came from. */
function environment(file: GuardedFile, one: DockerInstruction["variables"][number]): readonly GuardMatch[] {
  const written = credentialMatches(file, [one], () => ({ rule: valueRule, note: `ENV ${one.name} is written out` }));
  if (written.length > 0) return written;
  const taken = /^["']?\$\{?[A-Za-z_]\w*\}?["']?$/.test(one.value.trim());
  if (!taken || !isSecretArgument(one.name)) return [];
  return [
    {
      rule: valueRule,
      at: { start: one.nameStart, end: one.nameStart + one.name.length },
      notes: [`ENV ${one.name} keeps a build argument in the image`],
    },
  ];
}

/** Values for the build alone (`SECRET_KEY=dummy python manage.py collectstatic`) are no secrets. */
function scripts(instruction: DockerInstruction): readonly GuardMatch[] {
  return commandMatches(instruction, ({ verdict, name, text }) => {
    if (verdict === "real")
      return credentialKind(name) !== undefined || name.startsWith("-") || name === "address" || text.length > 0;
    return instruction.keyword !== "RUN" && verdict === "default";
  });
}

function commandMatches(
  { text, start, keyword }: DockerInstruction,
  counts: (part: ReturnType<typeof commandSecrets>[number]) => boolean,
): readonly GuardMatch[] {
  return commandSecrets(text)
    .filter((part) => !isSlot(part.text) && counts(part))
    .map((part) => ({
      rule: valueRule,
      at: { start: start + part.start, end: start + part.end },
      value: part.text,
      notes: [`${part.name} in ${keyword}`],
    }));
}

const KEY_SOURCE =
  /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|\.ssh|\.aws|\.kube|\.gnupg|\.docker|\.netrc|\.pypirc|\.pgpass|\.git-credentials|kubeconfig|master\.key|service-?account[\w.-]*\.json|credentials\.json|\.env\.keys)(?:\/|$)|\.(?:key|p12|pfx|jks|keystore|kdbx|ppk)$|(?:^|\/)[\w.-]*(?:private|secret)[\w.-]*\.pem$/i;

/** What is copied by name. What `COPY . .` takes along is the ignore guard's. */
function copies({ keyword, words, start, text, flags }: DockerInstruction): readonly GuardMatch[] {
  if (keyword !== "COPY" && keyword !== "ADD") return [];
  // A file that is written out in the Dockerfile itself has no source.
  const sources = words.some((word) => word.startsWith("<<")) ? [] : words.slice(0, -1);
  const fromStage = flags.some((flag) => flag.startsWith("--from="));
  return sources.flatMap((source): readonly GuardMatch[] => {
    const what = secretSource(source, fromStage);
    if (what === undefined) return [];
    const at = start + Math.max(0, text.indexOf(source));
    return [{ rule: copyRule, at: { start: at, end: at + source.length }, notes: [`${source}: ${what}`] }];
  });
}

function secretSource(source: string, fromStage: boolean): string | undefined {
  const path = source.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
  const base = path.slice(path.lastIndexOf("/") + 1);
  if (/^https?:/.test(path)) return undefined;
  // `.env*` takes the template along, and all the others.
  const name = base.replace(/[*?]+$/, "").replace(/^\*+/, "");
  const kinds = kindsOf(name === "" ? base : name);
  if ((kinds & Kind.env) !== 0 && name !== "") return "an env file";
  if (base === ".git") return "the whole history of the repository";
  if (
    /(?:^|\/)\.?secrets?$/i.test(path) ||
    (/(?:^|\/)\.?secrets\//i.test(path) && !/\.(?:ts|js|py|go|rb|example|md)$/.test(base))
  ) {
    return fromStage && path.startsWith("/run/secrets") ? undefined : "a folder for secrets";
  }
  return KEY_SOURCE.test(path) && verdictOf(base) !== "placeholder" && !/\.(?:example|sample|template|dist)$/.test(base)
    ? "a key or credential file"
    : undefined;
}
