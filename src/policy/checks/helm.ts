/** Values of Helm charts: credentials anywhere in the tree, and what is only the name of a Secret told apart from them. */
import type { Assignment } from "../formats/assignment.ts";
import { mapsIn, type YamlNode } from "../formats/yaml.ts";
import { assignmentsIn } from "../formats/yamlValues.ts";
import type { GuardedFile } from "../file.ts";
import type { GuardMatch } from "../guard.ts";
import { type Choose, credentialMatches } from "./credentialMatches.ts";
import { credentialKind } from "../values/credentialName.ts";

/** Sections of a chart's values under which strings are names of keys or of other objects. */
const NAMES =
  /^(?:secretKeys|existingSecret\w*|secretKeyRef|configMapKeyRef|secretRef|secretName|imagePullSecrets|valueFrom|envFrom|tls|annotations|labels|selector|nodeSelector)$/;

/** Matches for every credential in a tree of values. */
export function helmMatches(file: GuardedFile, root: YamlNode, choose: Choose): readonly GuardMatch[] {
  const assignments: Assignment[] = [];
  for (const { map, path } of mapsIn(root)) {
    if (path.some((key) => NAMES.test(key))) continue;
    for (const { value } of map.entries) {
      // `env: [{name, value}]`, and Argo CD's `parameters`.
      if (value.kind === "list") assignments.push(...assignmentsIn(value).filter(({ name }) => name !== "name"));
    }
    assignments.push(...assignmentsIn(map));
  }
  return credentialMatches(file, assignments, choose);
}

/**
 * Whether a value is the name of an object in the cluster (`secret: backend-credentials`) rather than a credential: kebab case, and
 * no password.
 */
export function isResourceName(name: string, value: string): boolean {
  const kind = credentialKind(name);
  if (kind === "password" || kind === undefined || kind === "url")
    return name.endsWith("Key") && /^[a-z]+(?:-[a-z]+)+$/.test(value);
  // `imagePullSecret: regcred`
  if (/(?:^|[a-z])[sS]ecret$/.test(name) && /^[a-z]+\d{0,2}$/.test(value) && value.length <= 20) return true;
  return /^[a-z]+(?:[a-z\d]*)(?:-[a-z][a-z\d]*)+$/.test(value) && !/change-?me|in-production/.test(value);
}
