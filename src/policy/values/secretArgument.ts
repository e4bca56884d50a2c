/** Says of an image's build argument from its name alone whether it holds a secret. */
import { type CredentialKind, credentialKind } from "./credentialName.ts";

const SECRET: ReadonlySet<CredentialKind | undefined> = new Set([
  "password",
  "token",
  "secret",
  "signing-key",
  "encryption-key",
  "key",
]);

/** Whether a build argument of this name holds a secret. An address may or may not, and is judged by its value. */
export function isSecretArgument(name: string): boolean {
  // What goes to the browser is the front-end guard's.
  return (
    !/^(?:VITE|NEXT_PUBLIC|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|VUE_APP|GATSBY|NG_APP)_/.test(name) &&
    SECRET.has(credentialKind(name))
  );
}
