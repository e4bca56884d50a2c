/** `leakgate completion`: scripts that ask leakgate itself for what fits, so that they never lag behind the flags. */
import { UsageError } from "../../model.ts";
import { nearest } from "../../ruleset/nearest.ts";
import type { CommandSpec } from "../command.ts";

/** The hidden flag to which yargs answers with what fits, a line each. */
const ASK = "leakgate --get-yargs-completions";

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `# leakgate completion for bash: leakgate completion bash >> ~/.bashrc
_leakgate_completions() {
  local current=\${COMP_WORDS[COMP_CWORD]} answer
  answer=$(${ASK} "\${COMP_WORDS[@]}" 2>/dev/null)
  mapfile -t COMPREPLY < <(compgen -W "$answer" -- "$current")
  if [ \${#COMPREPLY[@]} -eq 0 ]; then
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -o bashdefault -o default -F _leakgate_completions leakgate`,
  zsh: `#compdef leakgate
# leakgate completion for zsh: leakgate completion zsh > "\${fpath[1]}/_leakgate", or eval it in ~/.zshrc
_leakgate() {
  local -a answer
  answer=(\${(f)"$(SHELL=zsh ${ASK} "\${words[@]}" 2>/dev/null)"})
  if (( \${#answer} )); then
    _describe 'leakgate' answer
  else
    _files
  fi
}
if [ "$funcstack[1]" = "_leakgate" ]; then _leakgate "$@"; else compdef _leakgate leakgate; fi`,
  fish: `# leakgate completion for fish: leakgate completion fish > ~/.config/fish/completions/leakgate.fish
function __leakgate_completions
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    env SHELL=fish ${ASK} $words (commandline --current-token) 2>/dev/null
end
complete --command leakgate --arguments '(__leakgate_completions)'`,
};

export const completionCommand: CommandSpec = {
  command: "completion <shell>",
  describe: "Print a completion script for bash, zsh or fish",
  positional: { shell: { type: "string", describe: "bash, zsh or fish" } },
  run: async (flags, { output }) => {
    const shell = String(flags["shell"]);
    const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
    if (script === undefined) {
      const near = nearest(shell, Object.keys(SCRIPTS));
      throw new UsageError(
        `there are scripts for bash, zsh and fish${near === undefined ? "" : `; did you mean ${near}?`}`,
      );
    }
    output.print(script);
    return 0;
  },
};
