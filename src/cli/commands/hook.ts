/** `leakgate hook`: installs, removes and shows git hooks, and is what they call. */
import { realpathSync } from "node:fs";
import { hooksFolder } from "../../hook/hooksFolder.ts";
import { type HookState, hookStates, installHooks, uninstallHooks } from "../../hook/install.ts";
import type { CommandSpec } from "../command.ts";
import { outputFlags, printOptionsOf, settingFlags, settingsOf } from "../flags.ts";
import { runHook } from "./runHook.ts";

const WORDS: Readonly<Record<HookState["state"], string>> = {
  installed: "installed",
  broken: "installed, but its program is gone: run leakgate hook install again",
  other: "not installed; another hook is there",
  absent: "not installed",
};

const install: CommandSpec = {
  command: "install",
  describe: "Check every commit, merge and push from now on; hooks that are there already are kept and called first",
  run: async (_flags, context) => {
    const { node, program } = context.environment;
    const states = installHooks(await hooksFolder(context.environment.cwd), { node, program: realpathSync(program) });
    context.output.print(states.map(describe).join("\n"));
    return 0;
  },
};

const uninstall: CommandSpec = {
  command: "uninstall",
  describe: "Take the hooks away, and restore those that were there before",
  run: async (_flags, context) => {
    const names = uninstallHooks(await hooksFolder(context.environment.cwd));
    context.output.print(names.length === 0 ? "there is no hook of leakgate here" : `removed: ${names.join(", ")}`);
    return 0;
  },
};

const status: CommandSpec = {
  command: "status",
  describe: "Which hooks are installed; the exit code is 1 unless all are",
  run: async (_flags, context) => {
    const states = hookStates(await hooksFolder(context.environment.cwd));
    context.output.print(states.map(describe).join("\n"));
    return states.every(({ state }) => state === "installed") ? 0 : 1;
  },
};

const run: CommandSpec = {
  command: "run <name> [args..]",
  describe: "What an installed hook calls",
  positional: {
    name: { type: "string", describe: "pre-commit, pre-merge-commit or pre-push" },
    args: { type: "string", array: true, describe: "What git or the pre-commit framework adds; not needed" },
  },
  flags: { ...settingFlags, ...outputFlags },
  run: (flags, context) =>
    runHook(
      String(flags["name"]),
      ((flags["args"] ?? []) as unknown[]).map(String),
      { settings: settingsOf(flags), print: printOptionsOf(flags) },
      context,
    ),
};

export const hookCommand: CommandSpec = {
  command: "hook",
  describe: "Install and run git hooks",
  commands: [install, uninstall, status, run],
};

function describe({ name, path, state, chained }: HookState): string {
  return `${name}: ${WORDS[state]}${chained && state === "installed" ? ", after the hook that was there before" : ""} (${path})`;
}
