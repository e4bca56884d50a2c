/**
 * Manifests: a `kind: Secret` with values is a secret in the open, since Base64 is no encryption; so are literals in `env:`, in a
 * ConfigMap, in a generator, in a chart's values. What points elsewhere (ExternalSecret, SealedSecret, `secretKeyRef`) is as it should be.
 */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

const FIX =
  "Keep the value in a store and point to it: secretKeyRef to a Secret that is made by ExternalSecret, SealedSecret or sops. Rotate what was written out.";
export const secretRule: CompiledRule = guardRule(
  "kubernetes-secret",
  "Kubernetes Secret with its values in the open",
  "high",
  FIX,
);
export const literalRule: CompiledRule = guardRule(
  "kubernetes-literal",
  "Credential written out in a Kubernetes manifest or Helm chart",
  "high",
  FIX,
);
export const defaultRule: CompiledRule = guardRule(
  "kubernetes-default",
  "Credential with a default in a Kubernetes manifest or Helm chart",
  "medium",
  FIX,
);

export const WORKLOADS: readonly string[] = [
  "secret",
  "deployment",
  "statefulset",
  "daemonset",
  "replicaset",
  "job",
  "cronjob",
  "pod",
  "configmap",
  "kustomization",
  "helmrelease",
  "application",
  "list",
  "deploymentconfig",
  "rollout",
];

export const kubernetesGuard: Guard = {
  rules: [secretRule, literalRule, defaultRule],
  kinds: Kind.helmValues,
  kindsInChange: Kind.yaml,
  // A repository holds many YAML files that are none of this guard's; the engine, which reads them all anyway, says which are.
  wakes: [
    {
      keywords: WORKLOADS.flatMap((kind) => [`kind: ${kind}`, `kind: "${kind}`, `"kind": "${kind}`, `"kind":"${kind}`]),
      path: "\\.(?:ya?ml|json|tpl)$",
    },
  ],
  check: async (file, context) => (await import("../checks/kubernetes.ts")).check(file, context),
};
