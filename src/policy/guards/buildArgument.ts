/** The rule for secrets handed to an image's build as arguments, which Dockerfiles, compose files and workflows share. */
import { guardRule } from "../guard.ts";
import type { CompiledRule } from "../../model.ts";

export const buildArgumentRule: CompiledRule = guardRule(
  "build-argument-secret",
  "Secret handed to an image build as an argument",
  "high",
  "Build arguments stay in the image's history for everyone who can pull it. Use a build secret: RUN --mount=type=secret,id=NAME in the Dockerfile, " +
    "and build.secrets in compose, secrets in docker/build-push-action, or --secret with docker build.",
);
