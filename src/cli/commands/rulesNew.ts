/** `leakgate rules new`: begins a rule file. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { UsageError } from "../../model.ts";
import { locate } from "../../run/place.ts";
import { loadRules, OWN_RULES } from "../../run/ruleSet.ts";
import { PROVIDER_NAME, starterFile } from "../../ruleset/starterFile.ts";
import type { CommandSpec } from "../command.ts";
import { text } from "../flags.ts";

export const rulesNew: CommandSpec = {
  command: "new <provider>",
  describe: "Begin a rule file for the secrets of a service",
  positional: { provider: { type: "string", describe: "Who issues them: lower case, such as acme" } },
  flags: { dir: { type: "string", requiresArg: true, describe: `Folder of the file. Default: ${OWN_RULES}` } },
  run: async (flags, { environment: { cwd }, output }) => {
    const provider = String(flags["provider"]);
    if (!PROVIDER_NAME.test(provider)) {
      throw new UsageError(
        `rules new: '${provider}' is no name for a provider: lower-case letters, digits and '-', at most 40, such as 'acme'`,
      );
    }
    const { root } = await locate(cwd, { kind: "tree" });
    const given = text(flags, "dir");
    const folder = given === undefined ? join(root ?? cwd, OWN_RULES) : resolve(cwd, given);
    const file = join(folder, `${provider}.yaml`);
    const taken = new Set((await loadRules(root)).all.map((rule) => rule.id));
    write(folder, file, relative(cwd, file), starterFile(provider, freeId(`${provider}-token`, taken)));
    const shown = relative(cwd, folder) || ".";
    output.print(`${relative(cwd, file)}: written. Adapt its pattern and examples, then: leakgate rules test ${shown}`);
    return 0;
  },
};

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
}

function write(folder: string, file: string, shown: string, content: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, content, { flag: "wx" });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || code === "ENOTDIR") {
      throw new UsageError(
        code === "ENOTDIR"
          ? `${shown}: a file stands where its folder should be`
          : `${shown}: it is there already. Add your rule to it, or remove it first`,
      );
    }
    throw new UsageError(`${shown}: it cannot be written (${message})`);
  }
}
