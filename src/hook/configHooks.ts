/**
 * Hooks that git's configuration names (git 2.54 and later): `hook.NAME.command` and `hook.NAME.event`. They stand beside hook
 * files and beside the tools that manage those, and run before them.
 */
import { existsSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import type { HookName } from "./hookNames.ts";
import { hookCommand, type Program } from "./hookScript.ts";
import type { HookSite } from "./hookSite.ts";

/** A hook of leakgate's in the configuration, whoever wrote it there. */
export interface ConfigHook {
  readonly command: string;
  readonly enabled: boolean;
  /** The file that names it. */
  readonly file: string;
}

/** `git config` adds a line feed to a file that ends without one; noted, so that it can be taken away again. */
const END_MADE = "leakgateendmade";

/** Writes the hook into the repository's own configuration. */
export async function addConfigHook({ repository }: HookSite, name: HookName, program: Program): Promise<void> {
  const { git, commonDir } = repository;
  const section = `hook.leakgate-${name}`;
  const endMade = (await removeConfigHook({ repository }, name)) || isOpen(join(commonDir, "config"));
  await git.output(["config", "--local", `${section}.command`, hookCommand(name, program)]);
  await git.output(["config", "--local", `${section}.event`, name]);
  if (endMade) await git.output(["config", "--local", `${section}.${END_MADE}`, "true"]);
}

/** Takes it away. @returns whether its first writing ended an open last line, which is open again now */
async function removeConfigHook({ repository }: Pick<HookSite, "repository">, name: HookName): Promise<boolean> {
  const { git, commonDir } = repository;
  const section = `hook.leakgate-${name}`;
  const asked = await git.output(["config", "--local", "--get", `${section}.${END_MADE}`], { accept: [0, 1] });
  await git.output(["config", "--local", "--remove-section", section], { accept: [0, 128] });
  if (asked.status !== 0) return false;
  const file = join(commonDir, "config");
  const bytes = readFileSync(file);
  if (bytes.at(-1) === 10) truncateSync(file, bytes.length - 1);
  return true;
}

/** @returns whether there was one in the repository's own configuration */
export async function dropConfigHook(site: HookSite, name: HookName): Promise<boolean> {
  const { status } = await site.repository.git.output(["config", "--local", "--get", `hook.leakgate-${name}.event`], {
    accept: [0, 1],
  });
  if (status !== 0) return false;
  await removeConfigHook(site, name);
  return true;
}

/** The hook of leakgate's that git's configuration names for an event, in any of its files. */
export async function findConfigHook({ repository }: HookSite, name: HookName): Promise<ConfigHook | undefined> {
  const { stdout } = await repository.git.output(
    ["config", "-z", "--show-origin", "--get-regexp", String.raw`^hook\.`],
    {
      accept: [0, 1],
    },
  );
  const hooks = new Map<string, { command?: string; file?: string; events: string[]; enabled?: string }>();
  const parts = stdout.toString().split("\0").slice(0, -1);
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [key = "", ...lines] = (parts[at + 1] as string).split("\n");
    const [, id = "", setting = ""] = /^hook\.(.*)\.([^.]*)$/s.exec(key) ?? [];
    const hook = hooks.get(id) ?? { events: [] };
    hooks.set(id, hook);
    const value = lines.join("\n");
    // An empty value takes back the events before it.
    if (setting === "event") hook.events = value === "" ? [] : [...hook.events, value];
    if (setting === "enabled") hook.enabled = value;
    if (setting === "command")
      Object.assign(hook, { command: value, file: (parts[at] as string).replace(/^file:/, "") });
  }
  const isOff = ({ enabled }: { enabled?: string }): boolean => /^(?:false|no|off|0)$/i.test(enabled ?? "");
  for (const hook of hooks.values()) {
    const { command, file = "", events } = hook;
    if (command === undefined || !events.includes(name) || !command.includes("leakgate")) continue;
    return { command, file, enabled: !isOff(hook) && !isOff(hooks.get(name) ?? {}) };
  }
  return undefined;
}

function isOpen(file: string): boolean {
  if (!existsSync(file)) return false;
  const bytes = readFileSync(file);
  return bytes.length > 0 && bytes.at(-1) !== 10;
}
