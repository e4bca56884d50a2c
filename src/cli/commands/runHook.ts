/** `leakgate hook run`: what an installed hook calls. Loaded without yargs (see main.ts), since every commit waits for it. */
import { ACTIONS, type HookName, hookName, skipCommand } from "../../hook/hookNames.ts";
import type { ScanOptions, ScanSource } from "../../options.ts";
import type { Context } from "../command.ts";
import { type PrintOptions, runScan } from "../runScan.ts";

export interface HookSettings {
  readonly settings: ScanOptions;
  readonly print: PrintOptions;
}

/**
 * Runs a hook.
 *
 * @param args what git gives the hook. What is committed stands in the index, what is pushed on standard input
 * @returns the exit code
 * @throws UsageError for a hook that leakgate does not serve
 */
export async function runHook(
  name: string,
  args: readonly string[],
  { settings, print }: HookSettings,
  context: Context,
): Promise<number> {
  const hook = hookName(name);
  const source = await sourceOf(hook, args, context);
  if (source === undefined) return 0;
  const action = ACTIONS[hook];
  const skip = skipCommand(hook);
  const { cwd } = context.environment;
  const hint = { name: hook, action, showAll: await showAll(source, cwd), ...(skip !== undefined && { skip }) };
  const options = { cwd, source, ...settings };
  // A commit that is fine needs no words.
  const code = await runScan(options, { quiet: true, hook: hint, ...print }, context);
  if (code === 3) {
    const once = skip === undefined ? "" : `; once without the check: ${skip}`;
    context.output.say(`this ${action} is stopped, since not everything was scanned${once}`);
  }
  return code;
}

async function sourceOf(
  hook: HookName,
  args: readonly string[],
  { environment }: Context,
): Promise<ScanSource | undefined> {
  if (hook === "pre-push" || hook === "pre-receive") {
    return await (await import("./pushedSource.ts")).pushedSource(hook, args, environment);
  }
  if (environment.env["PRE_COMMIT"] !== "1") return { kind: "staged" };
  return await (await import("./preCommitSource.ts")).preCommitSource(environment);
}

/** The command that shows what a hook has no room for. */
async function showAll(source: ScanSource, cwd: string): Promise<string> {
  if (source.kind === "range") return `leakgate scan --range ${source.range}`;
  if (source.kind === "tree") return "leakgate scan";
  if (source.kind !== "push") return "leakgate scan --staged";
  const { newRange } = await import("../../hook/newRange.ts");
  return `leakgate scan --range ${await newRange(cwd, source)}`;
}
