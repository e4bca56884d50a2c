/**
 * A credential that falls back to what stands in the code is the one that production runs with when nobody looks: so a program's
 * settings have no default for it. Comparing with a known default, to refuse it, is fine.
 */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";
import { Kind } from "../kind.ts";

export const rule: CompiledRule = guardRule(
  "default-secret",
  "Credential with a default value",
  "medium",
  "Take the default out and let the program stop at the start when the setting is missing; check at the start that no known default is in use.",
);

/** Neither prose, nor what a program made, nor other people's code. */
const NOT_CODE: string =
  "^(?!.*\\.(?:mdx?|rst|txt|adoc|org|html?|lock|snap|svg|csv|po|map|ipynb|log|tex|env)$)" +
  "(?!(?:.*/)?(?:dist|node_modules|bower_components|vendor|third_party|\\.next|\\.nuxt|\\.output)/)(?!.*[.-](?:min|bundle|umd)\\.)";

export const defaultSecretGuard: Guard = {
  rules: [rule],
  kinds: Kind.config,
  wakes: [
    {
      // What people write for a secret that they mean to change one day.
      keywords: (
        "changeme change-me change_me changeit changethis change-this change_this change-in-prod change_in_prod in-production in_production " +
        "django-insecure- your-256-bit notsosecret not-so-secret supersecret super-secret super_secret insecure- replace-me replace_me replaceme " +
        "dev-secret dev_secret minioadmin your-secret your_secret my-secret my_secret mysecret-"
      ).split(" "),
      // The end of a text, of an expansion, or of a line in a settings file.
      pattern: "[\\w!@#$%.+/-]{0,48}(?:[\"'`}]|\\s{0,64}$|\\r?\\n)",
      path: NOT_CODE,
    },
    { keywords: ["keyboard cat", "a-string-secret-at-least"], path: NOT_CODE },
    {
      // Looks up a setting with a name like a credential's, and has a text to fall back to.
      keywords: [
        "getenv",
        "environ.get",
        "env.fetch",
        "process.env",
        "meta.env",
        "env(",
        "env[",
        "env.get(",
        "config(",
        "configuration[",
        "environmentvariable(",
      ],
      pattern:
        "[\\w.]{0,22}\\s?[(\\[.]?\\s?[\"'`]?[\\w:.-]{0,40}?(?:secret|passw|pwd|pass|token|key|dsn|url|uri)[\\w:.-]{0,24}[\"'`]?[\\s)\\]]{0,4}" +
        "(?:,|\\|\\||\\?\\?|\\?:|\\bor\\b|\\{)[^\\n]{0,60}?[\"'`]",
      path: NOT_CODE,
    },
    {
      // A common word for a secret whose name is unmistakable.
      keywords: [
        "secret_key",
        "secretkey",
        "jwt_secret",
        "jwtsecret",
        "signing_key",
        "encryption_key",
        "db_password",
        "database_password",
        "admin_password",
        "root_password",
        "redis_password",
        "smtp_password",
      ],
      pattern: "[\\w.]{0,20}[\"']?\\s{0,4}(?::\\s?\\w{1,20}\\s?)?[=:,]\\s{0,4}[\"'](?:[a-z]{2,12}\\d{0,4}[\"'])",
      path: NOT_CODE,
    },
    { keywords: ["@value("], path: NOT_CODE },
    { keywords: [".default("], pattern: "default\\(\\s?[\"'`]", path: NOT_CODE },
    {
      keywords: [
        'password",',
        "password',",
        'passwd",',
        "passwd',",
        'secret",',
        "secret',",
        'token",',
        "token',",
        '-key",',
        "-key',",
        '_key",',
        "_key',",
      ],
      pattern: "[^\\n]{0,160}?default(?:Value)?\\s?[=:]\\s?[\"'`]",
      path: NOT_CODE,
    },
    {
      keywords: ["secret", "password", "passwd", "token", "key", "pass", "pwd"].flatMap((word) => [
        `${word}:-`,
        `${word}:=`,
      ]),
      path: NOT_CODE,
    },
  ],
  check: async (file) => (await import("../checks/defaultSecret.ts")).check(file),
};
