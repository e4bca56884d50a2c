/** The rule for secrets handed to an image's build as arguments, which Dockerfiles, compose files and workflows share. */
import { type CredentialKind, credentialKind } from "../values/credentialName.ts";
import { guardRule } from "../guard.ts";
import type { CompiledRule } from "../../model.ts";

export const buildArgumentRule: CompiledRule = guardRule(
  "build-argument-secret",
  "Secret handed to an image build as an argument",
  "high",
  "Build arguments stay in the image's history for everyone who can pull it. Use a build secret: RUN --mount=type=secret,id=NAME in the Dockerfile, " +
    "and build.secrets in compose, secrets in docker/build-push-action, or --secret with docker build.",
);

const SECRET: ReadonlySet<CredentialKind | undefined> = new Set(["password", "token", "secret", "signing-key", "encryption-key", "key"]);

/** Whether a build argument of this name holds a secret. An address may or may not, and is judged by its value. */
export function isSecretArgument(name: string): boolean {
  // What goes to the browser is the front-end guard's.
  return !/^(?:VITE|NEXT_PUBLIC|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|VUE_APP|GATSBY|NG_APP)_/.test(name) && SECRET.has(credentialKind(name));
}
