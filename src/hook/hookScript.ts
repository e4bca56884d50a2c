/** The text of an installed hook: POSIX sh, which git brings along on Windows too. */
import { ACTIONS, type HookName, skipCommand } from "./hookNames.ts";

/** First words of the second line of every hook that leakgate wrote. */
const MARK = "# leakgate hook, version";
/** A line of a hook in a folder that was made for it. */
const FOLDER_MADE = "# The folder was made for this hook.";

export interface Program {
  /** Absolute path of Node. */
  readonly node: string;
  /** Absolute path of the bundle. */
  readonly program: string;
}

/** Whether a file's text is one of our hooks. */
export function isOurs(text: string): boolean {
  return text.split("\n", 2)[1]?.startsWith(MARK) === true;
}

/** Whether the folder of a hook of ours is to go with it. */
export function madeFolder(text: string): boolean {
  return text.includes(`\n${FOLDER_MADE}\n`);
}

/** The program that a hook of ours calls; undefined when its text was changed. */
export function programOf(text: string): Program | undefined {
  const [node, program] = /^\s*node='(.*)'[\n;] *program='(.*)'(?:$|;)/m.exec(text)?.slice(1) ?? [];
  return node === undefined || program === undefined ? undefined : { node: unquote(node), program: unquote(program) };
}

/**
 * A hook file. The hook that was there before lies beside it, as NAME.leakgate-previous, and runs first: it may change what is
 * staged.
 *
 * @param previous text of that hook, if there is one
 */
export function hookScript(
  name: HookName,
  program: Program,
  options: { readonly previous?: string; readonly folderMade?: boolean } = {},
): string {
  const readsInput = name === "pre-push" || name === "pre-receive";
  // pre-commit, installed once more, moves this hook aside and calls it; the one that it replaced must not run again then.
  const framework = options.previous?.includes("https://pre-commit.com") === true;
  return `#!/bin/sh
${MARK} 2. "leakgate hook uninstall" takes it away and restores the hook that was here before.
${options.folderMade === true ? `${FOLDER_MADE}\n` : ""}${assignments(program, "\n")}
previous="\${0%/*}/${name}.leakgate-previous"
[ -z "\${LEAKGATE_HOOK_TEST-}${framework ? "${PRE_COMMIT_RUNNING_LEGACY-}" : ""}" ] || previous=
${readsInput ? INPUT : COMMIT}
${check(name).join("\n")}
${readsInput ? "refs | " : "exec "}"$node" "$program" hook run ${name} "$@"
`;
}

/** The command of a hook in git's configuration; git puts "$@" behind it. */
export function hookCommand(name: HookName, program: Program): string {
  return [assignments(program, "; "), ...check(name), `exec "$node" "$program" hook run ${name}`].join("; ");
}

const COMMIT = `if [ -x "$previous" ]; then
  "$previous" "$@" || exit $?
fi`;

// Both hooks read the refs from standard input.
const INPUT = `input=$(cat)
refs() { [ -z "$input" ] || printf '%s\\n' "$input"; }
if [ -x "$previous" ]; then
  refs | "$previous" "$@" || exit $?
fi`;

function assignments({ node, program }: Program, between: string): string {
  return `node=${quote(node)}${between}program=${quote(program)}`;
}

/** The statements that block when the program is gone. */
function check(name: HookName): readonly string[] {
  const skip = skipCommand(name);
  const blocked = `leakgate: this ${ACTIONS[name]} is blocked, because the hook's program is gone`;
  const how = `run leakgate hook install again${skip === undefined ? "" : `; ${skip} skips it once`}`;
  return [
    `gone=; [ -f "$program" ] || gone=$program; [ -x "$node" ] || gone=$node`,
    `[ -z "$gone" ] || { echo "${blocked} ($gone): ${how}" >&2; exit 1; }`,
  ];
}

/** A word for the shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("\\", "/").replaceAll("'", `'\\''`)}'`;
}

function unquote(text: string): string {
  return text.replaceAll(`'\\''`, "'");
}
