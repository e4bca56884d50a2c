/** Where Docker, podman and skopeo keep credentials for registries, as the environment says. */
import { homedir } from "node:os";
import { join } from "node:path";
import type { Environment } from "./environment.ts";

/** Absolute paths, the most particular first; not all of them exist. */
export function authFiles({
  DOCKER_CONFIG,
  REGISTRY_AUTH_FILE,
  XDG_RUNTIME_DIR,
}: Environment["env"]): readonly string[] {
  const home = homedir();
  return [
    ...(REGISTRY_AUTH_FILE ? [REGISTRY_AUTH_FILE] : []),
    join(DOCKER_CONFIG || join(home, ".docker"), "config.json"),
    ...(XDG_RUNTIME_DIR ? [join(XDG_RUNTIME_DIR, "containers/auth.json")] : []),
    join(home, ".config/containers/auth.json"),
  ];
}
