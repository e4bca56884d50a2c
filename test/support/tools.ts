/** Tools beside git, node and npm, which a machine may lack. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Whether a program of that name can be started. */
export function hasTool(name: string): boolean {
  return spawnSync(name, ["--version"]).error === undefined;
}

const PEERS = fileURLToPath(new URL("../../bench/.cache/peers/", import.meta.url));
const PLACES = {
  gitleaks: "gitleaks",
  kingfisher: "venv/bin/kingfisher",
  "detect-secrets": "venv/bin/detect-secrets",
  secretlint: "secretlint/node_modules/.bin/secretlint",
} as const;

/** Absolute path of a peer that `npm run bench:setup` installed; undefined where it did not. */
export function peer(name: keyof typeof PLACES): string | undefined {
  const path = PEERS + PLACES[name];
  return existsSync(path) ? path : undefined;
}
