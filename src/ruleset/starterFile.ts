/** What `leakgate rules new` writes: a rule file that is valid as it stands, to be adapted. */

const SCHEMA = "https://raw.githubusercontent.com/leakgate/leakgate/main/schemas/rules.json";

/** What a provider's name may be; the same as in schemas/rules.json. */
export const PROVIDER_NAME: RegExp = /^[a-z0-9][a-z0-9-]{0,39}$/;

/**
 * A rule file for tokens such as `acme_…`. Its examples pass.
 *
 * @param provider see {@link PROVIDER_NAME}
 * @param id the rule's, which no other rule has
 */
export function starterFile(provider: string, id: string): string {
  const prefix = `${provider.replaceAll("-", "_")}_`;
  const upper = prefix.toUpperCase();
  return `# yaml-language-server: $schema=${SCHEMA}
# All keys: https://github.com/leakgate/leakgate/blob/main/docs/writing-rules.md
provider: ${provider}
revoke:
  # Where people revoke it, if there is such a page:
  # url: https://…
  steps: Revoke the token in the settings of the service, issue a new one, and keep that out of the repository.
rules:
  - id: ${id}
    title: Token of ${provider}
    severity: high
    # The value stands in the group (?<secret>…); {{start}} and {{end}} keep it from matching inside a longer one. For a value
    # that has no prefix of its own: '(?i){{near:${provider}}}(?<secret>[0-9a-f]{32}){{end}}'
    pattern: '{{start}}(?<secret>${prefix}[0-9A-Za-z]{32}){{end}}'
    examples:
      # Templates, never a real value: {{alnum:32}} becomes 32 random characters.
      leak:
        - '${upper}TOKEN=${prefix}{{alnum:32}}'
      ok:
        - '${upper}TOKEN=${prefix}{{repeat:x:32}}'
`;
}
