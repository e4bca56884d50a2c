/** Which of our rules are meant by the name of another tool's rule. */
import type { CompiledRule } from "../model.ts";

/** gitleaks' names that differ from ours, as its default configuration (v8.30) has them. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  "aws-access-token": ["aws-access-key-id"],
  "aws-amazon-bedrock-api-key-long-lived": ["aws-bedrock-key"],
  "aws-amazon-bedrock-api-key-short-lived": ["aws-bedrock-short-key"],
  "curl-auth-header": ["http-bearer-token", "http-basic-auth", "http-key-header"],
  "curl-auth-user": ["curl-user-password", "curl-user-password-bare", "curl-option-credentials"],
  "github-oauth": ["github-oauth-token"],
  "gitlab-ptt": ["gitlab-trigger-token"],
  "gitlab-rrt": ["gitlab-runner-registration-token"],
  "hashicorp-tf-api-token": ["terraform-cloud-token"],
  "hashicorp-tf-password": ["terraform-password"],
  "openai-api-key": ["openai-api-key", "openai-project-key"],
  "private-key": ["private-key", "private-key-base64", "private-key-cut", "encrypted-private-key", "putty-private-key"],
  "slack-webhook-url": ["slack-webhook"],
  "stripe-access-token": ["stripe-secret-key"],
  "vault-service-token": ["vault-service-token", "vault-legacy-token"],
};

/**
 * Ids of ours; several when the other tool's rule is wider. A name that ours does not have stands for the rules of the provider
 * with which it begins.
 *
 * @returns undefined when none is meant
 */
export function ourRules(name: string, rules: readonly CompiledRule[], exact = false): readonly string[] | undefined {
  const ids = new Set(rules.map(({ id }) => id));
  const known = OTHER_NAMES[name]?.filter((id) => ids.has(id));
  if (known !== undefined && known.length > 0) return known;
  if (name === "generic-api-key") return rules.filter(({ id }) => id.startsWith("generic-")).map(({ id }) => id);
  if (ids.has(name)) return [name];
  if (exact) return undefined;
  const same = rules.filter(({ provider, id }) => name.startsWith(`${provider}-`) && id.startsWith(`${provider}-`));
  return same.length > 0 ? same.map(({ id }) => id) : undefined;
}
