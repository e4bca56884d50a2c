// src/hook/hookNames.ts
import { m99_ACTIONS, m99_ALL_HOOKS, m99_HOOKS, m99_hookName, m99_skipCommand } from "../core.js";

// src/hook/hookScript.ts
var MARK = "# leakgate hook, version";
var FOLDER_MADE = "# The folder was made for this hook.";
function isOurs(text) {
  return text.split("\n", 2)[1]?.startsWith(MARK) === true;
}
function madeFolder(text) {
  return text.includes(`
${FOLDER_MADE}
`);
}
function programOf(text) {
  const [node, program] = /^\s*node='(.*)'[\n;] *program='(.*)'(?:$|;)/m.exec(text)?.slice(1) ?? [];
  return node === void 0 || program === void 0 ? void 0 : { node: unquote(node), program: unquote(program) };
}
function hookScript(name, program, options = {}) {
  const readsInput = name === "pre-push" || name === "pre-receive";
  const framework = options.previous?.includes("https://pre-commit.com") === true;
  return `#!/bin/sh
${MARK} 2. "leakgate hook uninstall" takes it away and restores the hook that was here before.
${options.folderMade === true ? `${FOLDER_MADE}
` : ""}${assignments(program, "\n")}
previous="\${0%/*}/${name}.leakgate-previous"
[ -z "\${LEAKGATE_HOOK_TEST-}${framework ? "${PRE_COMMIT_RUNNING_LEGACY-}" : ""}" ] || previous=
${readsInput ? INPUT : COMMIT}
${check(name).join("\n")}
${readsInput ? "refs | " : "exec "}"$node" "$program" hook run ${name} "$@"
`;
}
function hookCommand(name, program) {
  return [assignments(program, "; "), ...check(name), `exec "$node" "$program" hook run ${name}`].join("; ");
}
var COMMIT = `if [ -x "$previous" ]; then
  "$previous" "$@" || exit $?
fi`;
var INPUT = `input=$(cat)
refs() { [ -z "$input" ] || printf '%s\\n' "$input"; }
if [ -x "$previous" ]; then
  refs | "$previous" "$@" || exit $?
fi`;
function assignments({ node, program }, between) {
  return `node=${quote(node)}${between}program=${quote(program)}`;
}
function check(name) {
  const skip = m99_skipCommand(name);
  const blocked = `leakgate: this ${m99_ACTIONS[name]} is blocked, because the hook's program is gone`;
  const how = `run leakgate hook install again${skip === void 0 ? "" : `; ${skip} skips it once`}`;
  return [
    `gone=; [ -f "$program" ] || gone=$program; [ -x "$node" ] || gone=$node`,
    `[ -z "$gone" ] || { echo "${blocked} ($gone): ${how}" >&2; exit 1; }`
  ];
}
function quote(text) {
  return `'${text.replaceAll("\\", "/").replaceAll("'", `'\\''`)}'`;
}
function unquote(text) {
  return text.replaceAll(`'\\''`, "'");
}

export {
  m99_ALL_HOOKS,
  m99_HOOKS,
  m99_hookName,
  isOurs,
  madeFolder,
  programOf,
  hookScript,
  hookCommand,
  quote
};
