const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename, dirname, join, resolve } = globalThis.process.getBuiltinModule("node:path");
const { existsSync: existsSync8 } = globalThis.process.getBuiltinModule("node:fs");
const { relative } = globalThis.process.getBuiltinModule("node:path");
const { existsSync: existsSync2, readFileSync, truncateSync } = globalThis.process.getBuiltinModule("node:fs");
const { join: join2 } = globalThis.process.getBuiltinModule("node:path");
const { accessSync,
  chmodSync,
  constants,
  existsSync: existsSync3,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync: readFileSync2,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { dirname: dirname2, join: join3 } = globalThis.process.getBuiltinModule("node:path");
const { existsSync: existsSync5, readFileSync: readFileSync4 } = globalThis.process.getBuiltinModule("node:fs");
const { join: join4 } = globalThis.process.getBuiltinModule("node:path");
const { existsSync: existsSync4, readFileSync: readFileSync3, rmSync: rmSync2, writeFileSync: writeFileSync2 } = globalThis.process.getBuiltinModule("node:fs");
const { existsSync: existsSync6, readFileSync: readFileSync5 } = globalThis.process.getBuiltinModule("node:fs");
const { join: join5 } = globalThis.process.getBuiltinModule("node:path");
const { existsSync: existsSync7, readFileSync: readFileSync6 } = globalThis.process.getBuiltinModule("node:fs");
const { join: join6 } = globalThis.process.getBuiltinModule("node:path");
import {
  hookCommand,
  hookScript,
  isOurs,
  madeFolder,
  programOf,
  quote
} from "./chunk-2ZOQUDG4.js";
import {
  repositoryAt
} from "./chunk-H7VKOKBB.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/git/gitVersion.ts
async function gitVersion(git) {
  return /\d+(?:\.\d+)+/.exec((await git.output(["version"])).stdout.toString())?.[0] ?? "0";
}
function atLeast(version, [major, minor]) {
  const [ownMajor = 0, ownMinor = 0] = version.split(".").map(Number);
  return ownMajor > major || ownMajor === major && ownMinor >= minor;
}

// src/hook/hookSite.ts
var CONFIG_HOOKS = [2, 54];
async function hookSite(cwd) {
  const repository = await repositoryAt(cwd);
  const { git, root, gitDir, commonDir } = repository;
  const version = await gitVersion(git);
  const { stdout } = await git.output(["config", "-z", "--show-origin", "--type=path", "--get-all", "core.hooksPath"], {
    accept: [0, 1]
  });
  const [origin, value] = stdout.toString().split("\0").slice(0, -1).slice(-4, -2);
  const ownFolder = join(commonDir, "hooks");
  const folder = value ? resolve(root ?? gitDir, value) : ownFolder;
  const isHusky = basename(folder) === "_" && existsSync(join(folder, "h"));
  return {
    repository,
    version,
    readsConfig: atLeast(version, CONFIG_HOOKS),
    folder,
    ownFolder,
    ...value && { hooksPath: { value, file: (origin ?? "").replace(/^file:/, "") } },
    ...isHusky && { husky: dirname(folder) }
  };
}

// src/hook/hookStates.ts

// src/hook/configHooks.ts
var END_MADE = "leakgateendmade";
async function addConfigHook({ repository }, name, program) {
  const { git, commonDir } = repository;
  const section = `hook.leakgate-${name}`;
  const endMade = await removeConfigHook({ repository }, name) || isOpen(join2(commonDir, "config"));
  await git.output(["config", "--local", `${section}.command`, hookCommand(name, program)]);
  await git.output(["config", "--local", `${section}.event`, name]);
  if (endMade) await git.output(["config", "--local", `${section}.${END_MADE}`, "true"]);
}
async function removeConfigHook({ repository }, name) {
  const { git, commonDir } = repository;
  const section = `hook.leakgate-${name}`;
  const asked = await git.output(["config", "--local", "--get", `${section}.${END_MADE}`], { accept: [0, 1] });
  await git.output(["config", "--local", "--remove-section", section], { accept: [0, 128] });
  if (asked.status !== 0) return false;
  const file = join2(commonDir, "config");
  const bytes = readFileSync(file);
  if (bytes.at(-1) === 10) truncateSync(file, bytes.length - 1);
  return true;
}
async function dropConfigHook(site, name) {
  const { status } = await site.repository.git.output(["config", "--local", "--get", `hook.leakgate-${name}.event`], {
    accept: [0, 1]
  });
  if (status !== 0) return false;
  await removeConfigHook(site, name);
  return true;
}
async function findConfigHook({ repository }, name) {
  const { stdout } = await repository.git.output(
    ["config", "-z", "--show-origin", "--get-regexp", String.raw`^hook\.`],
    {
      accept: [0, 1]
    }
  );
  const hooks = /* @__PURE__ */ new Map();
  const parts = stdout.toString().split("\0").slice(0, -1);
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [key = "", ...lines2] = parts[at + 1].split("\n");
    const [, id = "", setting = ""] = /^hook\.(.*)\.([^.]*)$/s.exec(key) ?? [];
    const hook = hooks.get(id) ?? { events: [] };
    hooks.set(id, hook);
    const value = lines2.join("\n");
    if (setting === "event") hook.events = value === "" ? [] : [...hook.events, value];
    if (setting === "enabled") hook.enabled = value;
    if (setting === "command")
      Object.assign(hook, { command: value, file: parts[at].replace(/^file:/, "") });
  }
  const isOff = ({ enabled }) => /^(?:false|no|off|0)$/i.test(enabled ?? "");
  for (const hook of hooks.values()) {
    const { command, file = "", events } = hook;
    if (command === void 0 || !events.includes(name) || !command.includes("leakgate")) continue;
    return { command, file, enabled: !isOff(hook) && !isOff(hooks.get(name) ?? {}) };
  }
  return void 0;
}
function isOpen(file) {
  if (!existsSync2(file)) return false;
  const bytes = readFileSync(file);
  return bytes.length > 0 && bytes.at(-1) !== 10;
}

// src/hook/hookFile.ts
function hookFile(folder, name) {
  const path = join3(folder, name);
  const text = exists(path) ? read(path) : void 0;
  return {
    path,
    text,
    ours: text !== void 0 && isOurs(text),
    executable: text !== void 0 && isExecutable(path),
    chained: exists(previousOf(path))
  };
}
function addHookFile(folder, name, program) {
  const folderMade = mkdirSync(folder, { recursive: true }) !== void 0;
  const { path, text, ours, chained } = hookFile(folder, name);
  const previous = previousOf(path);
  if (text !== void 0 && !ours) {
    if (chained) {
      throw new m101_UsageError(
        `${path}: is not leakgate's, and ${previous} exists already; remove the one that is out of date`
      );
    }
    renameSync(path, previous);
  }
  const script = hookScript(name, program, {
    ...exists(previous) && { previous: read(previous) },
    folderMade: folderMade || ours && madeFolder(text ?? "")
  });
  writeFileSync(`${path}.leakgate-new`, script);
  chmodSync(`${path}.leakgate-new`, 493);
  renameSync(`${path}.leakgate-new`, path);
}
function dropHookFile(folder, name) {
  const { path, text, ours, chained } = hookFile(folder, name);
  if (!ours) return false;
  if (chained) renameSync(previousOf(path), path);
  else rmSync(path);
  if (madeFolder(text ?? "") && readdirSync(dirname2(path)).length === 0) rmdirSync(dirname2(path));
  return true;
}
function previousOf(path) {
  return `${path}.leakgate-previous`;
}
function exists(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
}
function read(path) {
  try {
    return readFileSync2(path, "latin1");
  } catch {
    return "";
  }
}
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return existsSync3(path);
  } catch {
    return false;
  }
}

// src/hook/husky.ts

// src/hook/markedBlock.ts
var BEGIN = '# leakgate hook, version 1 ("leakgate hook uninstall" takes these lines away';
var END = "# end of leakgate hook";
var MADE_FILE = "; it made this file";
var MADE_END = "; it ended the line above";
var BLOCK = new RegExp(`^${BEGIN.replaceAll(/[().]/g, String.raw`\$&`)}(.*)\\)\\n(?:.*\\n)*?${END}\\n`, "m");
function addBlock(path, lines2) {
  removeBlock(path);
  const before = existsSync4(path) ? readFileSync3(path, "utf8") : void 0;
  const isOpen2 = before !== void 0 && before !== "" && !before.endsWith("\n");
  const made = before === void 0 ? MADE_FILE : isOpen2 ? MADE_END : "";
  writeFileSync2(path, `${before ?? ""}${isOpen2 ? "\n" : ""}${BEGIN}${made})
${lines2.join("\n")}
${END}
`);
}
function hasBlock(path) {
  return existsSync4(path) && BLOCK.test(readFileSync3(path, "utf8"));
}
function removeBlock(path) {
  if (!existsSync4(path)) return false;
  const text = readFileSync3(path, "utf8");
  const block = BLOCK.exec(text);
  if (block === null) return false;
  const made = block[1];
  const head = text.slice(0, block.index);
  const rest = text.slice(block.index + block[0].length);
  const left = (made === MADE_END && rest === "" ? head.replace(/\n$/, "") : head) + rest;
  if (left === "" && made === MADE_FILE) rmSync2(path);
  else writeFileSync2(path, left);
  return true;
}

// src/hook/husky.ts
function addToHusky(folder, name, { node, program }, shared) {
  if (huskyCalls(folder, name)) dropFromHusky(folder, name);
  if (huskyCalls(folder, name)) return;
  const command = shared ? "leakgate" : `${quote(node)} ${quote(program)}`;
  addBlock(join4(folder, name), [`${command} hook run ${name} "$@"`]);
}
function dropFromHusky(folder, name) {
  return removeBlock(join4(folder, name));
}
function huskyCalls(folder, name) {
  const path = join4(folder, name);
  return existsSync5(path) && new RegExp(`^[^#]*leakgate.*\\bhook run ${name}\\b`, "m").test(readFileSync4(path, "utf8"));
}

// src/hook/lefthook.ts
var LOCAL = "lefthook-local.yml";
var OTHERS = ["lefthook-local", ".lefthook-local"].flatMap(
  (name) => ["yml", "yaml", "toml", "json", "jsonc"].map((end) => `${name}.${end}`).filter((file) => file !== LOCAL)
);
function isLefthook(text) {
  return text?.includes("call_lefthook") === true;
}
function addToLefthook(root, names, { node, program }) {
  const command = `${quote(node)} ${quote(program)}`;
  removeBlock(join5(root, LOCAL));
  const other = OTHERS.find((file) => existsSync6(join5(root, file)));
  const local = existsSync6(join5(root, LOCAL)) ? readFileSync5(join5(root, LOCAL), "utf8") : "";
  const taken = names.some((name) => new RegExp(`^["']?${name}["']?\\s*:`, "m").test(local));
  if (other !== void 0 || taken) {
    throw new m101_UsageError(
      `lefthook owns the hooks of this repository; add these lines to its configuration (${other ?? LOCAL}):
${lines(names, "leakgate").join("\n")}`
    );
  }
  addBlock(join5(root, LOCAL), lines(names, command));
}
function lefthookCalls(root, name) {
  const files = ["lefthook.yml", "lefthook.yaml", ".lefthook.yml", "lefthook.toml", "lefthook.json", LOCAL, ...OTHERS];
  return files.find((file) => {
    const path = join5(root, file);
    return existsSync6(path) && new RegExp(`leakgate.*\\bhook run ${name}\\b`).test(readFileSync5(path, "utf8"));
  });
}
function dropFromLefthook(root) {
  return hasBlock(join5(root, LOCAL)) && removeBlock(join5(root, LOCAL));
}
function lines(names, command) {
  return names.flatMap((name) => {
    const run = `${command} hook run ${name}${name === "pre-push" ? " {0}" : ""}`;
    const input = name === "pre-push" ? ["      use_stdin: true"] : [];
    return [`${name}:`, "  commands:", "    leakgate:", `      run: ${JSON.stringify(run)}`, ...input];
  });
}

// src/hook/preCommitFramework.ts
function preCommitCalls(root, name, text) {
  const path = join6(root, ".pre-commit-config.yaml");
  if (!text.includes("https://pre-commit.com") || !existsSync7(path)) return false;
  const ids = /^[\s-]*id:\s*["']?(leakgate[\w-]*)/gm;
  const found = [...readFileSync6(path, "utf8").matchAll(ids)].map(([, id = ""]) => id);
  return found.some((id) => id.startsWith("leakgate-push") === (name === "pre-push"));
}

// src/hook/hookStates.ts
async function hookStates(site, names, env) {
  const states = [];
  for (const name of names) states.push(await fromConfig(site, name) ?? fromFile(site, name, env));
  return states;
}
async function fromConfig(site, name) {
  const hook = await findConfigHook(site, name);
  if (hook === void 0) return void 0;
  const at = `git's configuration, ${hook.file}`;
  const file = fromFile(site, name, {});
  if (!site.readsConfig) {
    if (file.state === "effective") return void 0;
    return hidden(name, at, `git ${site.version} runs no hooks from there (2.54 does): run leakgate hook install`);
  }
  if (!hook.enabled) return hidden(name, at, "hook.*.enabled switches it off");
  const gone = programGone(hook.command);
  return gone === void 0 ? { name, state: "effective", at } : hidden(name, at, gone);
}
function fromFile(site, name, env) {
  const { folder, ownFolder, hooksPath, husky, repository } = site;
  const { root } = repository;
  const file = hookFile(folder, name);
  const own = hookFile(ownFolder, name);
  const at = file.path;
  if (husky !== void 0 && huskyCalls(husky, name)) {
    const path = `husky, ${relative(root ?? "", husky)}/${name}`;
    if (env["HUSKY"] === "0") return hidden(name, path, "HUSKY=0 switches husky off");
    if (file.executable) return { name, state: "effective", at: path };
    return hidden(name, path, `${at} is missing or cannot be executed: run husky`);
  }
  if (own.ours && folder !== ownFolder && !file.ours) {
    const by = hooksPath === void 0 ? "" : ` (core.hooksPath, set in ${hooksPath.file})`;
    return hidden(name, own.path, `git looks for hooks in ${folder}${by}: run leakgate hook install again`);
  }
  if (file.text === void 0) return { name, state: "absent", at };
  const caller = callerOf(site, name, file.text);
  if (caller === void 0) return { name, state: "other", at };
  if (!file.executable) return hidden(name, caller, `git does not run it, since it cannot be executed: chmod +x ${at}`);
  if (env["LEFTHOOK"] === "0" && isLefthook(file.text)) return hidden(name, caller, "LEFTHOOK=0 switches lefthook off");
  const gone = file.ours ? programGone(file.text) : void 0;
  if (gone !== void 0) return hidden(name, caller, gone);
  return { name, state: "effective", at: caller, chained: file.ours && file.chained };
}
function callerOf({ folder, repository: { root } }, name, text) {
  const { path, ours } = hookFile(folder, name);
  if (ours) return path;
  if (root !== void 0 && isLefthook(text)) {
    const file = lefthookCalls(root, name);
    return file === void 0 ? void 0 : `lefthook, ${file}`;
  }
  if (root !== void 0 && preCommitCalls(root, name, text)) return "pre-commit, .pre-commit-config.yaml";
  return new RegExp(`^[^#]*leakgate.*\\bhook run ${name}\\b`, "m").test(text) ? path : void 0;
}
function programGone(text) {
  const program = programOf(text);
  const there = program !== void 0 && existsSync8(program.node) && existsSync8(program.program);
  return there || !text.includes("node=") ? void 0 : "its program is gone: run leakgate hook install again";
}
function hidden(name, at, why) {
  return { name, state: "hidden", at, why };
}

export {
  atLeast,
  hookSite,
  addConfigHook,
  dropConfigHook,
  hookFile,
  addHookFile,
  dropHookFile,
  addToHusky,
  dropFromHusky,
  isLefthook,
  addToLefthook,
  dropFromLefthook,
  hookStates
};
