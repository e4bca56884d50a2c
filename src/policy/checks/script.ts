/** Lines of a pipeline's scripts: what prints a secret, what puts one on a command line. */
import { commandSecrets } from "../formats/commandLine.ts";
import type { GuardMatch } from "../guard.ts";
import { isSlot } from "../values/placeholders.ts";
import { isSecretArgument } from "../values/secretArgument.ts";

const argumentRule = "ci-secret-argument";
const echoRule = "ci-secret-in-log";
const literalRule = "ci-secret";
const buildArgumentRule = "build-argument-secret";

export interface ScriptLine {
  readonly text: string;
  /** Offset in the file. */
  readonly start: number;
}

/** How a system writes secrets in scripts. */
export interface SecretUse {
  /** The value is put into the text before the shell sees it: `${{ secrets.X }}`. Global flag. */
  readonly pasted?: RegExp;
  /** Names of variables that hold secrets. */
  readonly variables: ReadonlySet<string>;
}

const PRINT =
  /(?:^|[;&|({]\s*|\b(?:then|do|else|run|script)\s*:?\s*["']?\s*|-\s+)(?:echo|printf|print|Write-(?:Host|Output)|console\.log)\b[^;&\n]*/g;
const BUILD_ARG = /--build-arg(?:=|\s+)["']?([A-Za-z_]\w*)(?:=|\b)/g;

/** Matches in the lines of a script. */
export function scriptMatches(lines: readonly ScriptLine[], use: SecretUse): readonly GuardMatch[] {
  return lines.filter(({ text }) => !/^(?:#|\/\/)/.test(text)).flatMap((line) => lineMatches(line, use));
}

function lineMatches(line: ScriptLine, use: SecretUse): readonly GuardMatch[] {
  const { text, start } = line;
  const built = [...text.matchAll(BUILD_ARG)].filter((match) => isSecretArgument(match[1] as string));
  if (built.length > 0) {
    return built.map((match) => lineMatch(buildArgumentRule, line, `${match[1]} in a docker build`));
  }
  const printed = prints(text, use);
  if (printed !== undefined) return [lineMatch(echoRule, line, printed)];
  const written = commandSecrets(text)
    .filter((part) => part.verdict === "real" && !isSlot(part.text) && !/[$`(){}]/.test(part.text))
    .map((part) => ({
      rule: literalRule,
      at: { start: start + part.start, end: start + part.end },
      value: part.text,
      notes: [`${part.name} in a script`],
    }));
  if (written.length > 0) return written;
  const argument = argues(text, use);
  return argument === undefined ? [] : [lineMatch(argumentRule, line, argument)];
}

function lineMatch(rule: string, { text, start }: ScriptLine, note: string): GuardMatch {
  return { rule, at: { start, end: start + text.length }, notes: [note] };
}

/** A print to the log; into a file, a pipe or the runner's own commands it is none. */
function prints(text: string, { pasted, variables }: SecretUse): string | undefined {
  for (const match of text.matchAll(PRINT)) {
    const command = match[0];
    const rest = text.slice(match.index + command.length);
    const pipeline = command + (/^[^;&\n]*/.exec(rest)?.[0] ?? "");
    const target =
      /(?<![=<-])>{1,2}\s*(?!&?2\b|\/dev\/std|&)/.test(pipeline.replace(/\$\{\{.*?\}\}/g, "")) ||
      (hasPipe(pipeline) && !pipedToLog(pipeline));
    if (target || /::add-mask::|##vso\[task\.setvariable|##\[add-mask/.test(command)) continue;
    const name = pasted === undefined ? undefined : [...command.matchAll(pasted)][0]?.[0];
    if (name !== undefined) return `it prints ${name.replace(/\s+/g, "").slice(0, 60)}`;
    const variable = [
      ...command.matchAll(/\$(?:env:|\{)?([A-Za-z_]\w*)(?!\w|:[+?])|%([A-Za-z_]\w*)%|\$\(([A-Za-z_][\w.]*)\)/g),
    ].find(
      (one) =>
        variables.has(one[1] ?? one[2] ?? one[3] ?? "") &&
        !isLength(command, one.index) &&
        !isSingleQuoted(command, one.index),
    );
    if (variable !== undefined) return `it prints ${variable[1] ?? variable[2] ?? variable[3]}`;
  }
  return undefined;
}

/** Encoded or copied, it is printed all the same, and no longer masked. */
function pipedToLog(pipeline: string): boolean {
  const last =
    pipeline
      .replace(/\$\{\{.*?\}\}/g, "")
      .replace(/"[^"]*"|'[^']*'/g, "")
      .split(/\|(?!\|)/)
      .at(-1)
      ?.trim() ?? "";
  return (
    /^(?:base64|base32|xxd|od|hexdump|rev|tee|cat|sed|tr|fold|head|tail)\b/.test(last) &&
    !/\s(?:-d|-D|--decode|-o|-i)\b/.test(last) &&
    !/^tee\s+(?:-a\s+)?\S/.test(last)
  );
}

function hasPipe(command: string): boolean {
  return /[^|]\|[^|]/.test(command.replace(/\$\{\{.*?\}\}/g, "").replace(/"[^"]*"|'[^']*'/g, ""));
}

/** `${#NAME}`, and shells' short cuts for "is it set". */
function isLength(command: string, at: number): boolean {
  return /^\$\{#|^\$\{\w+(?::?\+|:?\?|:\d|::)/.test(command.slice(at)) || command.slice(at - 1, at) === "\\";
}

function isSingleQuoted(command: string, at: number): boolean {
  const before = command.slice(0, at).replace(/"[^"]*"/g, "");
  return (before.split("'").length - 1) % 2 === 1 && !before.includes('"');
}

/** A secret as an argument of a program. What the shell itself does with it (assignments, echo, here-documents) is none. */
function argues(text: string, { pasted }: SecretUse): string | undefined {
  const login =
    /\b(?:docker|podman|helm registry|oras|skopeo|buildah)\s+login\b.*?\s(?:-p|--password)[\s=]+["']?(\$\{?\w+|\$\{\{|%\w+%)/.exec(
      text,
    );
  if (login !== null) return "docker login with the password as an argument";
  if (pasted === undefined) return undefined;
  const first = [...text.matchAll(pasted)].find((match) => {
    const before = text.slice(0, match.index);
    if (
      /^\s*(?:-\s+)?(?:(?:run|script)\s*:\s*)?(?:export\s+|set\s+|env\s+)?(?:\$env:)?\w+\s*=\s*["']?[^\s"']*$/.test(
        before,
      )
    )
      return false;
    if (/^\s*(?:echo|printf|cat)\b/.test(before)) return false;
    if (/<<<\s*["']?[^"']*$/.test(before)) return false;
    if (/(?:^|\s)(?:\[\[?|if|test|case|elif|while)\s[^;&|]*$/.test(before)) return false;
    return /\S\s/.test(before.trimStart());
  });
  return first === undefined ? undefined : `${first[0].replace(/\s+/g, "").slice(0, 60)} is an argument`;
}
