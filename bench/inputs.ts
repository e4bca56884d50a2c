/**
 * Makes the inputs of the speed benchmark under bench/.cache/inputs: tree, history, hook, hook-leak, hook-5000. What is there stays;
 * delete a folder to have it made again. Needs git, go, npm, python3 with pip, the registries and about 3 GB of disk.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

import { stageChanges } from "./growth/staged.ts";
import { makeHistory } from "./inputs/history.ts";
import { makeHook } from "./inputs/hook.ts";
import { makeTree } from "./inputs/tree.ts";
import { exec } from "./speed/exec.ts";
import { inputs } from "./speed/paths.ts";

const history = path.join(inputs, "history");
const makers: Readonly<Record<string, (folder: string) => void>> = {
  tree: makeTree,
  history: makeHistory,
  hook: (folder) => makeHook(history, folder, false),
  "hook-leak": (folder) => makeHook(history, folder, true),
  "hook-5000": (folder) => {
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    stageChanges(partial, 5000, 1);
    // kingfisher makes a commit of what is staged, which needs a name.
    exec("git", ["config", "user.name", "Bench"], { cwd: partial });
    exec("git", ["config", "user.email", "bench@example.org"], { cwd: partial });
    renameSync(partial, folder);
  },
};

mkdirSync(inputs, { recursive: true });
for (const [name, make] of Object.entries(makers)) {
  const folder = path.join(inputs, name);
  if (!existsSync(folder)) make(folder);
  console.log(`${name}: ${folder}`);
}
