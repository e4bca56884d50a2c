/** Whatever a Dockerfile names stays in the image: arguments and variables in its history, copied files in its layers. */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";
import { buildArgumentRule } from "./buildArgument.ts";

const MOUNT =
  "Use a build secret instead: RUN --mount=type=secret,id=NAME, read from /run/secrets/NAME, leaves no trace in the image.";
export const valueRule: CompiledRule = guardRule(
  "dockerfile-secret",
  "Secret in a Dockerfile",
  "high",
  `${MOUNT} What the program needs when it runs is handed over then. Rotate what was written out.`,
);
export const copyRule: CompiledRule = guardRule(
  "dockerfile-copies-secret",
  "Dockerfile copies secrets into the image",
  "high",
  `${MOUNT} List the file in .dockerignore, too, so that it does not reach the builder.`,
);

export const dockerfileGuard: Guard = {
  rules: [valueRule, copyRule, buildArgumentRule],
  kinds: Kind.dockerfile,
  check: async (file) => (await import("../checks/dockerfile.ts")).check(file),
};
