/** Tools beside git, node and npm, which a machine may lack. */
import { spawnSync } from "node:child_process";

/** Whether a program of that name can be started. */
export function hasTool(name: string): boolean {
  return spawnSync(name, ["--version"]).error === undefined;
}
