/** Relay: .env files by environment never committed, placeholders in the template, no default secret anywhere but where it is refused. */
import type { Break } from "./break.ts";

export const relay: readonly Break[] = [
  {
    name: ".env.production",
    write: { ".env.production": "JWT_SECRET_KEY={{alnum:48}}\n" },
    find: [["env-file", ".env.production"]],
  },
  {
    name: ".env.staging with only names",
    write: { ".env.staging": "ENVIRONMENT=staging\nDATABASE_PASSWORD=\n" },
    find: [["env-file-plain", ".env.staging"]],
  },
  {
    name: "a real key in the template",
    edit: [[".env.example", "sk_live_...", "sk_li{{alnum:24}}"]],
    find: [["template-secret", ".env.example"]],
  },
  {
    name: "the default JWT secret in the settings",
    edit: [["app/config.py", 'os.getenv("JWT_SECRET_KEY", "")', '"change-me-in-production"']],
    find: [["default-secret", "app/config.py"]],
  },
  {
    name: "the default JWT secret as a fallback",
    edit: [
      ["app/config.py", 'os.getenv("JWT_SECRET_KEY", "")', 'os.getenv("JWT_SECRET_KEY", "change-me-in-production")'],
    ],
    find: [["default-secret", "app/config.py"]],
  },
  {
    name: "a password in the fallback of an address",
    edit: [
      [
        "app/config.py",
        'os.getenv("DATABASE_URL")',
        'os.getenv("DATABASE_URL", "postgresql://relay:{{alnum:16}}@localhost/relay")',
      ],
    ],
    find: [["default-secret", "app/config.py"]],
  },
  {
    name: "a default in a script",
    write: { "scripts/start.sh": '#!/bin/sh\nexport JWT_SECRET_KEY="${JWT_SECRET_KEY:-change-me}"\n' },
    find: [["default-secret", "scripts/start.sh"]],
  },
  {
    name: "Stripe's key in compose",
    edit: [["docker-compose.prod.yml", "${STRIPE_SECRET_KEY}", "sk_li{{alnum:24}}"]],
    find: [["compose-secret", "docker-compose.prod.yml"]],
  },
  {
    name: "the .gitignore forgets .env.production",
    edit: [[".gitignore", ".env.production\n", ""]],
    find: [["ignore-coverage", ".gitignore"]],
  },
  {
    name: "the .gitignore forgets .env.staging, of which the documents speak",
    edit: [[".gitignore", ".env.staging\n", ""]],
    find: [["ignore-coverage", ".gitignore"]],
  },
  {
    name: "a literal in a generator",
    edit: [
      [
        "infra/overlays/production/kustomization.yaml",
        "    envs:\n      - .env.production\n",
        "    literals:\n      - stripe={{alnum:28}}\n",
      ],
    ],
    find: [["kubernetes-literal", "infra/overlays/production/kustomization.yaml"]],
  },
  {
    name: "the Secret is decrypted",
    edit: [["infra/overlays/production/relay.enc.yaml", "{{sops}}", "  JWT_SECRET_KEY: {{alnum:48}}\n"]],
    find: [["kubernetes-secret", "infra/overlays/production/relay.enc.yaml"]],
  },
  {
    name: "a token in CircleCI's configuration",
    edit: [
      [
        ".circleci/config.yml",
        "      - run: pytest",
        "      - run:\n          environment: { PYPI_TOKEN: {{alnum:32}} }\n          command: pytest",
      ],
    ],
    find: [["ci-secret", ".circleci/config.yml"]],
  },
  {
    name: "docker login with the password as an argument",
    edit: [
      [
        ".circleci/config.yml",
        'echo "$DOCKERHUB_PASSWORD" | docker login -u "$DOCKERHUB_USER" --password-stdin',
        'docker login -u "$DOCKERHUB_USER" -p $DOCKERHUB_PASSWORD',
      ],
    ],
    find: [["ci-secret-argument", ".circleci/config.yml"]],
  },
  {
    name: "a workflow prints a secret by its expression",
    edit: [[".github/workflows/security.yml", "python scripts/notify.py", "echo ${{ secrets.WEBHOOK_TOKEN }}"]],
    find: [["ci-secret-in-log", ".github/workflows/security.yml"]],
  },
  {
    name: "a Jenkinsfile with a password",
    write: {
      Jenkinsfile:
        "pipeline {\n  environment {\n    DB_PASSWORD = '{{alnum:20}}'\n    TOKEN = credentials('relay')\n  }\n}\n",
    },
    find: [["ci-secret", "Jenkinsfile"]],
  },
  { name: "a certificate's key", write: { "infra/relay.key": "{{pem}}\n" }, find: [["key-file", "infra/relay.key"]] },
  {
    name: "a keystore",
    binary: { "infra/relay.p12": [0x30, 0x82, 1, 0, 2, 1, 3] },
    find: [["key-file", "infra/relay.p12"]],
  },
  {
    name: "the state of Terraform",
    write: {
      "infra/terraform.tfstate": '{ "version": 4, "resources": [{ "type": "random_password" }], "outputs": {} }\n',
    },
    find: [["dump-file", "infra/terraform.tfstate"]],
  },
  {
    name: "Stripe's secret key in the browser",
    edit: [["web/src/stripe.ts", "NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY", "NEXT_PUBLIC_STRIPE_SECRET_KEY"]],
    find: [["frontend-secret", "web/src/stripe.ts"]],
  },
  {
    name: "netrc",
    write: { ".netrc": "machine api.example.com login relay password {{alnum:20}}\n" },
    find: [["key-file", ".netrc"]],
  },
];
