/** Kinds of findings of the detector; each has its rule, with the keywords that wake it. */
import type { Candidate } from "./candidates.ts";
import type { LineContext } from "./features.ts";
import { UUID } from "./valueFeatures.ts";

export type Kind = "password" | "key" | "secret" | "uuid";

/** Id of the rule for a kind. */
export function ruleOf(kind: Kind): string {
  return `generic-${kind}`;
}

const PASSWORD = /pass|pwd|psw|\bpw\b/i;
const KEY = /key/i;

export function kindOf({ name, form, value }: Candidate, { names, above }: LineContext): Kind {
  if (UUID.test(value)) return "uuid";
  if (form === "url" || PASSWORD.test(name)) return "password";
  if (KEY.test(name)) return "key";
  if (/secret|token|auth|cred/i.test(name)) return "secret";
  const near = names.length > 0 ? names.map((n) => n.text).join(" ") : above;
  return PASSWORD.test(near) ? "password" : "secret";
}
