/** Nivesh: every credential of compose from outside and required, ExternalSecrets in the cluster, templates of three services. */
import type { Break } from "./break.ts";

export const nivesh: readonly Break[] = [
  {
    name: "the backend's .env",
    write: { "backend/.env": "JWT_SECRET={{hex:64}}\n" },
    find: [["env-file", "backend/.env"]],
  },
  {
    name: "an editor's backup of it",
    write: { "ml-services/.env~": "HF_TOKEN={{alnum:34}}\n" },
    find: [["env-file", "ml-services/.env~"]],
  },
  {
    name: "an env file with a name of its own",
    write: { "docker-compose.env": "REDIS_PASSWORD={{alnum:20}}\n" },
    find: [["env-file", "docker-compose.env"]],
  },
  {
    name: "a real password in docker-compose.env.example",
    edit: [["docker-compose.env.example", "NEO4J_PASSWORD=", "NEO4J_PASSWORD={{alnum:22}}"]],
    find: [["template-secret", "docker-compose.env.example"]],
  },
  {
    name: "a real password in an address of a template",
    edit: [["backend/.env.example", "your_password@localhost", "{{alnum:18}}@localhost"]],
    find: [["template-secret", "backend/.env.example"]],
  },
  {
    name: "a default for a required password",
    edit: [
      ["docker-compose.yml", "${POSTGRES_PASSWORD:?POSTGRES_PASSWORD is required}", "${POSTGRES_PASSWORD:-postgres}"],
    ],
    find: [["compose-default", "docker-compose.yml"]],
  },
  {
    name: "neo4j/password in one setting",
    edit: [["docker-compose.yml", "neo4j/${NEO4J_PASSWORD:?NEO4J_PASSWORD is required}", "neo4j/{{alnum:16}}"]],
    find: [["compose-secret", "docker-compose.yml"]],
  },
  {
    name: "the list form of environment",
    edit: [
      [
        "docker-compose.yml",
        "MONGO_INITDB_ROOT_PASSWORD=${MONGO_PASSWORD:?MONGO_PASSWORD is required}",
        "MONGO_INITDB_ROOT_PASSWORD={{alnum:16}}",
      ],
    ],
    find: [["compose-secret", "docker-compose.yml"]],
  },
  {
    name: "a password on the command line of a service",
    edit: [["docker-compose.yml", '"${REDIS_PASSWORD:?REDIS_PASSWORD is required}"', '"{{alnum:16}}"']],
    find: [["compose-secret", "docker-compose.yml"]],
  },
  {
    name: "a password in a health check",
    edit: [["docker-compose.yml", '"-a", "${REDIS_PASSWORD}", "ping"', '"-a", "{{alnum:16}}", "ping"']],
    find: [["compose-secret", "docker-compose.yml"]],
  },
  {
    name: "an admin password that everybody knows",
    edit: [["docker-compose.yml", "${GRAFANA_ADMIN_PASSWORD:?}", "admin"]],
    find: [["compose-default", "docker-compose.yml"]],
  },
  {
    name: "a Secret with its values in Base64",
    write: {
      "k8s/secret.yaml":
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: nivesh-backend-secret\ndata:\n  JWT_SECRET: {{base64of:32}}\n",
    },
    find: [["kubernetes-secret", "k8s/secret.yaml"]],
  },
  {
    name: "a Secret with stringData behind another document",
    append: {
      "k8s/external-secret.yaml":
        "---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: tmp\nstringData:\n  mongo-password: {{alnum:20}}\n",
    },
    find: [["kubernetes-secret", "k8s/external-secret.yaml"]],
  },
  {
    name: "a literal in a Deployment",
    edit: [
      [
        "k8s/deployment.yaml",
        "              valueFrom:\n                secretKeyRef:\n                  name: nivesh-backend-secret\n                  key: POSTGRES_PASSWORD\n",
        "              value: {{alnum:20}}\n",
      ],
    ],
    find: [["kubernetes-literal", "k8s/deployment.yaml"]],
  },
  {
    name: "a credential in a ConfigMap",
    append: { "k8s/deployment.yaml": "  REDIS_PASSWORD: {{alnum:20}}\n" },
    find: [["kubernetes-literal", "k8s/deployment.yaml"]],
  },
  {
    name: "the lookup of the JWT secret has a fallback",
    edit: [["backend/src/config/jwt.ts", "env.JWT_SECRET;", 'env.JWT_SECRET || "your-secret-key";']],
    find: [["default-secret", "backend/src/config/jwt.ts"]],
  },
  {
    name: "the .gitignore forgets env files",
    edit: [[".gitignore", ".env\n.env.*\n*.env\n", ""]],
    find: [["ignore-coverage", ".gitignore"]],
  },
  {
    name: "the .gitignore forgets *.key",
    edit: [[".gitignore", "*.key\n", ""]],
    find: [["ignore-coverage", ".gitignore"]],
  },
  {
    name: "a private key for TLS",
    write: { "k8s/tls.pem": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n{{pem}}\n" },
    find: [["key-file", "k8s/tls.pem"]],
  },
  {
    name: "a service account of Google",
    write: { "backend/firebase-adminsdk.json": '{ "type": "service_account", "private_key": "{{pemline}}" }\n' },
    find: [["key-file", "backend/firebase-adminsdk.json"]],
  },
  {
    name: "Vault's token in the workflow",
    edit: [[".github/workflows/deploy.yml", "${{ secrets.VAULT_TOKEN }}", "hvs-{{alnum:24}}"]],
    find: [["ci-secret", ".github/workflows/deploy.yml"]],
  },
  {
    name: "a secret pasted into a command",
    edit: [
      [
        ".github/workflows/deploy.yml",
        'jwt_secret="$NEW_SECRET"',
        'jwt_secret="$NEW_SECRET" token=${{ secrets.VAULT_TOKEN }}',
      ],
    ],
    find: [["ci-secret-argument", ".github/workflows/deploy.yml"]],
  },
  {
    name: "a shell history",
    write: { "docs/.bash_history": "vault login\nls\n" },
    find: [["dump-file", "docs/.bash_history"]],
  },
  {
    name: "an invisible character in the scanner's baseline",
    edit: [[".secrets.baseline", '"version"', '"version\u200b"']],
    find: [["invisible-characters", ".secrets.baseline"]],
  },
];
