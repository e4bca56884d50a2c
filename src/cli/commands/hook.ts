/** `leakgate hook`: installs, removes, shows and tries out git hooks, and is what they call. */
import { realpathSync } from "node:fs";
import { ALL_HOOKS, hookName, type HookName, HOOKS } from "../../hook/hookNames.ts";
import { type HookSite, hookSite } from "../../hook/hookSite.ts";
import { type HookState, hookStates } from "../../hook/hookStates.ts";
import { installHooks, uninstallHooks } from "../../hook/install.ts";
import { installNotes } from "../../hook/installNotes.ts";
import { type Trial, tryHooks } from "../../hook/tryHooks.ts";
import type { CommandSpec, Context } from "../command.ts";
import { type Flags, outputFlags, printOptionsOf, settingFlags, settingsOf } from "../flags.ts";
import { runHook } from "./runHook.ts";

const TRIALS: Readonly<Record<Trial["result"], string>> = {
  refused: "refuses the canary",
  "refused-blindly": "fails, but not because of the canary",
  passed: "lets the canary through",
  absent: "is not installed, so nothing is checked",
};

const install: CommandSpec = {
  command: "install [names..]",
  describe: "Check every commit, merge and push from now on; hooks that are there already are kept and called first",
  positional: {
    names: { type: "string", array: true, describe: `Default: ${HOOKS.join(", ")}; on a server: pre-receive` },
  },
  flags: {
    files: {
      type: "boolean",
      describe:
        "Write hook files even where git runs hooks from its configuration: for programs that bring an older git",
    },
  },
  run: async (flags, { environment, output }) => {
    const { node, program, cwd, env } = environment;
    const site = await hookSite(cwd);
    const names = namesIn(flags);
    const inConfig = site.readsConfig && flags["files"] !== true;
    await installHooks(site, inConfig, names, { node, program: realpathSync(program) });
    const states = await hookStates(site, names, env);
    output.print(states.map(describe).join("\n"));
    if (!inConfig) for (const note of installNotes(site, names)) output.say(note);
    return states.every(({ state }) => state === "effective") ? 0 : 1;
  },
};

const uninstall: CommandSpec = {
  command: "uninstall",
  describe: "Take the hooks away, and restore those that were there before",
  run: async (_flags, context) => {
    const names = await uninstallHooks(await hookSite(context.environment.cwd));
    context.output.print(names.length === 0 ? "there is no hook of leakgate here" : `removed: ${names.join(", ")}`);
    return 0;
  },
};

const status: CommandSpec = {
  command: "status",
  describe: "Which hooks are installed, by whom, and what hides them; the exit code is 1 unless all have effect",
  run: async (_flags, { environment, output }) => {
    const states = await allStates(await hookSite(environment.cwd), environment.env);
    output.print(states.map(describe).join("\n"));
    output.print("cherry-pick, revert, rebase and am run no pre-commit hook; pre-push sees what they brought in");
    return states.every(({ state }) => state === "effective") ? 0 : 1;
  },
};

const test: CommandSpec = {
  command: "test",
  describe: "Prove that the installed hooks refuse a made-up secret; nothing is committed, pushed or left behind",
  run: async (_flags, context) => {
    const { cwd, env } = context.environment;
    const site = await hookSite(cwd);
    const trials = tryHooks(site, await namesToTry(site, env), env);
    for (const trial of trials) context.output.print(describeTrial(trial));
    return trials.every(({ result }) => result === "refused") ? 0 : 1;
  },
};

const run: CommandSpec = {
  command: "run <name> [args..]",
  describe: "What an installed hook calls",
  positional: {
    name: { type: "string", describe: ALL_HOOKS.join(", ") },
    args: { type: "string", array: true, describe: "What git or the pre-commit framework adds" },
  },
  flags: { ...settingFlags, ...outputFlags },
  run: (flags, context) =>
    runHook(
      String(flags["name"]),
      textsIn(flags, "args"),
      { settings: settingsOf(flags), print: printOptionsOf(flags) },
      context,
    ),
};

export const hookCommand: CommandSpec = {
  command: "hook",
  describe: "Install, try out and run git hooks",
  commands: [install, uninstall, status, test, run],
};

/** Without a work tree nothing is committed; what counts there is what was set. */
async function namesToTry(site: HookSite, env: Context["environment"]["env"]): Promise<readonly HookName[]> {
  const states = await hookStates(site, ALL_HOOKS, env);
  const set = (name: HookName): boolean =>
    !["absent", "other"].includes(states.find((s) => s.name === name)?.state ?? "");
  if (site.repository.root !== undefined) return set("pre-receive") ? ALL_HOOKS : HOOKS;
  const names = (["pre-push", "pre-receive"] as const).filter(set);
  return names.length === 0 ? ["pre-receive"] : names;
}

function namesIn(flags: Flags): readonly HookName[] {
  const names = textsIn(flags, "names");
  return names.length === 0 ? HOOKS : names.map(hookName);
}

function textsIn(flags: Flags, key: string): readonly string[] {
  return ((flags[key] ?? []) as readonly unknown[]).map(String);
}

/** pre-receive counts where it is set. */
async function allStates(site: HookSite, env: Context["environment"]["env"]): Promise<readonly HookState[]> {
  const states = await hookStates(site, ALL_HOOKS, env);
  return states.filter(({ name, state }) => name !== "pre-receive" || state === "effective" || state === "hidden");
}

function describe({ name, state, at, why, chained }: HookState): string {
  if (state === "absent") return `${name}: not installed`;
  if (state === "other") return `${name}: not installed; another hook is there (${at})`;
  if (state === "hidden") return `${name}: installed, but ${why} (${at})`;
  return `${name}: installed${chained === true ? ", after the hook that was there before" : ""} (${at})`;
}

function describeTrial({ name, result, said }: Trial): string {
  return `${name}: ${TRIALS[result]}${said === undefined ? "" : `; it said: ${said}`}`;
}
