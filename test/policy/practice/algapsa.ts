/** AlgaPSA: Docker secrets, one file each in secrets/; no env backups; no bidirectional control characters. */
import type { Break } from "./break.ts";

export const algapsa: readonly Break[] = [
  {
    name: "a secret's file",
    write: { "secrets/postgres_password": "{{alnum:24}}\n" },
    find: [["secrets-folder", "secrets/postgres_password"]],
  },
  {
    name: "the same in a text file",
    write: { "secrets/crypto_key.txt": "{{hex:64}}" },
    find: [["secrets-folder", "secrets/crypto_key.txt"]],
  },
  {
    name: "a secret's file elsewhere",
    write: { "server/nextauth_secret": "{{alnum:44}}\n" },
    find: [["secret-file", "server/nextauth_secret"]],
  },
  {
    name: "compose.env",
    write: { "compose.env": "REDIS_PASSWORD={{alnum:20}}\n" },
    find: [["env-file", "compose.env"]],
  },
  { name: ".env.bak", write: { ".env.bak": "NEXTAUTH_SECRET={{alnum:40}}\n" }, find: [["env-file", ".env.bak"]] },
  {
    name: "a dated backup",
    write: { "ee/.env.2026-09-12": "DB_PASSWORD_SERVER={{alnum:20}}\n" },
    find: [["env-file", "ee/.env.2026-09-12"]],
  },
  {
    name: "a packed backup",
    binary: { "env.backup.tgz": [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 4, 0, 0x43, 0xbe, 0xb7, 0xe8, 1, 0, 0, 0] },
    find: [
      ["env-file", "env.backup.tgz"],
      ["env-file-plain", "env.backup.tgz!env.backup.tar"],
    ],
  },
  {
    name: "a copy of the file manager",
    write: { "copy of .env": "CRYPTO_KEY={{hex:64}}\n" },
    find: [["env-file", "copy of .env"]],
  },
  {
    name: "an editor's lock",
    write: { "server/#.env#": "CRYPTO_KEY={{hex:64}}\n" },
    find: [["env-file", "server/#.env#"]],
  },
  {
    name: "an editor's swap file",
    binary: { ".env.swp": [0x62, 0x30, 0x56, 0x49, 0x4d, 0, 1, 2] },
    find: [["env-file", ".env.swp"]],
  },
  {
    name: "a literal in place of the mounted file",
    edit: [
      [
        "docker-compose.base.yaml",
        "POSTGRES_PASSWORD_FILE: /run/secrets/postgres_password",
        "POSTGRES_PASSWORD: {{alnum:20}}",
      ],
    ],
    find: [["compose-secret", "docker-compose.base.yaml"]],
  },
  {
    name: "a literal in an anchor that services merge",
    edit: [["docker-compose.base.yaml", "  REDIS_HOST: ${REDIS_HOST:-redis}\n", "  REDIS_PASSWORD: {{alnum:20}}\n"]],
    find: [["compose-secret", "docker-compose.base.yaml"]],
  },
  {
    name: "a secret's content in the compose file",
    edit: [["docker-compose.base.yaml", "    file: ./secrets/crypto_key\n", "    content: {{hex:64}}\n"]],
    find: [["compose-secret", "docker-compose.base.yaml"]],
  },
  {
    name: "the image copies the secrets",
    edit: [["server/Dockerfile", "COPY --from=builder", "COPY secrets/ /run/secrets/\nCOPY --from=builder"]],
    find: [["dockerfile-copies-secret", "server/Dockerfile"]],
  },
  {
    name: "a password in a heredoc",
    edit: [
      [
        "server/Dockerfile",
        "RUN npm ci && npm run build",
        "RUN <<EOF\nexport REGISTRY_TOKEN={{alnum:32}}\nnpm ci\nEOF",
      ],
    ],
    find: [["dockerfile-secret", "server/Dockerfile"]],
  },
  {
    name: "the .dockerignore is gone",
    remove: [".dockerignore"],
    find: [["dockerignore-coverage", "server/Dockerfile"]],
  },
  {
    name: "the .gitignore forgets secrets/",
    edit: [[".gitignore", "secrets/*\n!secrets/.gitkeep\n!secrets/README.md\n", ""]],
    find: [["ignore-coverage", ".gitignore"]],
  },
  {
    name: "a real secret in the template",
    edit: [
      [
        ".env.example",
        "GOOGLE_OAUTH_CLIENT_SECRET=your-client-secret",
        "GOOGLE_OAUTH_CLIENT_SECRET=GOCSPX-{{alnum:28}}",
      ],
    ],
    find: [["template-secret", ".env.example"]],
  },
  {
    name: "a password in the chart's values",
    edit: [["helm/values.yaml", 'password: ""', "password: {{alnum:20}}"]],
    find: [["kubernetes-literal", "helm/values.yaml"]],
  },
  {
    name: "a default in the chart's template",
    edit: [
      [
        "helm/templates/secret.yaml",
        "{{ randAlphaNum 32 | b64enc | quote }}",
        '{{ .Values.db.appPassword | default "changeme" | b64enc }}',
      ],
    ],
    find: [["kubernetes-default", "helm/templates/secret.yaml"]],
  },
  {
    name: "a literal in the chart's deployment",
    edit: [
      [
        "helm/templates/deployment.yaml",
        "            {{- with .Values.server.extraEnv }}",
        "            - name: CRYPTO_KEY\n              value: {{hex:64}}\n            {{- with .Values.server.extraEnv }}",
      ],
    ],
    find: [["kubernetes-literal", "helm/templates/deployment.yaml"]],
  },
  {
    name: "a bidirectional control in a workflow",
    append: { ".github/workflows/secrets-guard.yml": "      # done \u202e} \n" },
    find: [["invisible-characters", ".github/workflows/secrets-guard.yml"]],
  },
  {
    name: "a bidirectional control beside a suppression",
    append: { "server/src/lib/getSecret.ts": "// gitleaks:allow \u2067 reviewed\n" },
    find: [["invisible-characters", "server/src/lib/getSecret.ts"]],
  },
  {
    name: "a fallback in the code that reads the secret",
    edit: [
      [
        "server/src/lib/getSecret.ts",
        'process.env.TOKEN_SECRET_KEY ?? getSecret("token_secret_key")',
        'process.env["TOKEN_SECRET_KEY"] ?? "dev-token-secret"',
      ],
    ],
    find: [["default-secret", "server/src/lib/getSecret.ts"]],
  },
];
