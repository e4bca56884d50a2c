/** `leakgate hook run`: what an installed hook calls. Loaded without yargs (see main.ts), since every commit waits for it. */
import { type HookName, hookName } from "../../hook/hookNames.ts";
import type { ScanOptions, ScanSource } from "../../options.ts";
import type { Context } from "../command.ts";
import { type PrintOptions, runScan } from "../runScan.ts";

const ACTIONS: Readonly<Record<HookName, string>> = {
  "pre-commit": "commit",
  "pre-merge-commit": "merge",
  "pre-push": "push",
};

export interface HookSettings {
  readonly settings: ScanOptions;
  readonly print: PrintOptions;
}

/**
 * Runs a hook. Git's arguments are not needed: what is committed stands in the index, what is pushed on standard input.
 *
 * @returns the exit code
 * @throws UsageError for a hook that leakgate does not serve
 */
export async function runHook(name: string, { settings, print }: HookSettings, context: Context): Promise<number> {
  const hook = hookName(name);
  const { cwd } = context.environment;
  const sources = await sourcesOf(hook, context);
  const action = ACTIONS[hook];
  const skip = `git ${action} --no-verify`;
  let worst = 0;
  for (const source of sources) {
    const showAll = source.kind === "range" ? `leakgate scan --range ${source.range}` : "leakgate scan --staged";
    const hint = { name: hook, action, showAll, skip };
    // A commit that is fine needs no words.
    const code = await runScan({ cwd, source, ...settings }, { quiet: true, hook: hint, ...print }, context);
    if (code === 3)
      context.output.say(
        `this ${action} is stopped, since not everything was scanned; once without the check: ${skip}`,
      );
    worst = graver(worst, code);
  }
  return worst;
}

async function sourcesOf(hook: HookName, context: Context): Promise<readonly ScanSource[]> {
  if (hook !== "pre-push") return [{ kind: "staged" }];
  const { pushedSources } = await import("./pushedSources.ts");
  return await pushedSources(context);
}

/** 2 is graver than 1, 1 than 3, 3 than 0. */
function graver(one: number, other: number): number {
  const order = [0, 3, 1, 2];
  return order.indexOf(other) > order.indexOf(one) ? other : one;
}
