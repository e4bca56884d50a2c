/** The text of an installed hook: POSIX sh, which git brings along on Windows too. */
import type { HookName } from "./hookNames.ts";

/** First words of the second line of every hook that leakgate wrote. */
const MARK = "# leakgate hook, version";

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

/**
 * @param previous path of the hook that was there before, which runs first: it may change what is staged
 */
export function hookScript(name: HookName, { node, program }: Program, previous: string): string {
  const verb = name === "pre-push" ? "push" : name === "pre-commit" ? "commit" : "merge";
  const skip = `git ${verb} --no-verify skips it once`;
  return `#!/bin/sh
${MARK} 1. "leakgate hook uninstall" takes it away and restores the hook that was here before.
node=${quote(node)}
program=${quote(program)}
previous=${quote(previous)}
${name === "pre-push" ? PUSH : COMMIT}
if [ ! -x "$node" ] || [ ! -f "$program" ]; then
  echo "leakgate: this ${verb} is blocked, because the hook's program is gone ($program): run leakgate hook install again; ${skip}" >&2
  exit 1
fi
${name === "pre-push" ? "refs | " : "exec "}"$node" "$program" hook run ${name} "$@"
`;
}

const COMMIT = `if [ -x "$previous" ]; then
  "$previous" "$@" || exit $?
fi`;

// Both hooks read the refs from standard input.
const PUSH = `input=$(cat)
refs() { [ -z "$input" ] || printf '%s\\n' "$input"; }
if [ -x "$previous" ]; then
  refs | "$previous" "$@" || exit $?
fi`;

function quote(text: string): string {
  return `'${text.replaceAll("\\", "/").replaceAll("'", `'\\''`)}'`;
}
