/** What each guard finds and what it leaves alone, one small file at a time. */
import { describe, expect, test } from "vitest";
import { fake } from "../support/fake.ts";
import { registerSecret } from "../support/output.ts";
import { guardsOn } from "./guardsOn.ts";

const S = fake("alnum", 24, 7);
const HEX = fake("hex", 64, 8);
const B64 = registerSecret(Buffer.from(S).toString("base64"));
const PEM = `-----BEGIN PRIVATE KEY-----\n${fake("base64", 64, 9)}\n${fake("base64", 40, 10)}\n-----END PRIVATE KEY-----\n`;

/** Path, content, and `rule` or `rule:line` of each finding, blank-separated. */
type Case = readonly [path: string, content: string | Buffer, expected: string];

function table(cases: readonly Case[]): void {
  test.each(cases.map((one, i) => [i + 1, one[0], one] as const))("%i %s", async (_, __, [path, content, expected]) => {
    const found = await guardsOn({ [path]: content });
    const shown = found.map(({ rule, line }) => (expected.includes(":") && line > 0 ? `${rule}:${line}` : rule));
    expect([...shown].sort()).toEqual(
      expected
        .split(" ")
        .filter((one) => one !== "")
        .sort(),
    );
  });
}

describe("env files", () => {
  const live = [
    ".env",
    ".env.local",
    ".env.production",
    ".env.prod.local",
    "app.env",
    "config/prod.env",
    "compose.env",
    ".env.bak",
    ".env~",
    ".env.old",
    ".env.orig",
    ".env.save",
    ".env.2026-09-12",
    ".env_backup",
    ".env-old",
    "#.env#",
    ".#.env",
    ".env.swp",
    "copy of .env",
    "Copy of .env",
    ".env copy",
    ".env (1)",
    ".env.1",
    "env.bak",
    "env.backup",
    "env.production",
    ".envrc",
    ".envs/.production/.postgres",
    "deploy/.env.staging.bak",
    ".env.txt",
    ".ENV",
    ".env.backup.20260101",
    "prod.env.old",
    ".env.vault.bak",
    ".env.test",
  ];
  table(live.map((path): Case => [path, `PORT=1\nDB_PASSWORD=${S}\n`, "env-file"]));
  const templates = [
    ".env.example",
    ".env.sample",
    ".env.template",
    ".env.dist",
    ".env.defaults",
    "example.env",
    "sample.env",
    "env.example",
    ".env-example",
    ".env_example",
    ".env.example.local",
    ".env.production.example",
    "docker-compose.env.example",
    "backend.env.sample",
    ".env.tpl",
    ".env.j2",
    ".env.schema",
  ];
  table(templates.map((path): Case => [path, "PORT=1\nDB_PASSWORD=changeme\nJWT_SECRET=\n", ""]));
  table(
    [
      ".env.d.ts",
      "src/env.ts",
      "vite-env.d.ts",
      "environment.prod.ts",
      "env.mjs",
      "conda-env.yaml",
      "environment.yml",
      "docs/env.md",
      ".env.md",
      "venv/bin/activate",
      "env/lib/x.py",
      "setup-env.sh",
      "environments/README",
    ].map((path): Case => [path, "x: 1\n", ""]),
  );
  table([
    [".env", "PORT=3000\nNODE_ENV=production\nDB_USER=app\n", "env-file-plain"],
    [".env", "", "env-file-plain"],
    [".env", "DB_PASSWORD=${DB_PASSWORD}\nJWT_SECRET=\n", "env-file-plain"],
    [".env", `export JWT_SECRET="${S}"\r\n`, "env-file"],
    [".env.production", `DOTENV_PUBLIC_KEY_PRODUCTION="03${HEX}"\nDB_PASSWORD="encrypted:BDqDBibm${S}${S}"\n`, ""],
    [
      ".env.production",
      `DOTENV_PUBLIC_KEY="03${HEX}"\nDB_PASSWORD="encrypted:BDqDBibm${S}"\nAPI_TOKEN=${S}\n`,
      "env-file",
    ],
    [
      ".env.enc",
      `DB_PASSWORD=ENC[AES256_GCM,data:${S},type:str]\nsops_version=3.9.0\nsops_mac=ENC[AES256_GCM,data:x]\n`,
      "",
    ],
    [".env", Buffer.from("\0GITCRYPT\0abcdef"), ""],
    [".env", "$ANSIBLE_VAULT;1.1;AES256\n6162\n", ""],
    [".env.gpg", Buffer.concat([Buffer.from([0x85, 2, 0x0c, 3]), Buffer.alloc(200, 7), Buffer.from([0])]), ""],
    [".env.age", "age-encryption.org/v1\n-> X25519 abc\n", ""],
    [".env.keys", `#/--- keys ---/\nDOTENV_PRIVATE_KEY_PRODUCTION="${HEX}"\n`, "key-file"],
    ["env.backup.tgz", Buffer.from([0x1f, 0x8b, 8, 0, 0, 1]), "env-file"],
    [".env.zip", Buffer.from("PK\u0003\u0004\0\0"), "env-file"],
  ]);
});

describe("templates", () => {
  const real = (line: string): Case => [".env.example", `# c\n${line}\n`, "template-secret:2"];
  const fine = (line: string): Case => [".env.example", `# c\n${line}\n`, ""];
  table([
    real(`JWT_SECRET=${HEX}`),
    real(`API_KEY="${S}"`),
    real(`export SMTP_PASSWORD='${S}'  # rotate`),
    real(`DATABASE_URL=postgres://app:${S}@db/app`),
    real(`jwtSecret=${S}`),
    real("DB_PASSWORD=NexaPG2024!"),
    real("ADMIN_PASSWORD=Tr0ub4dor&3"),
    real(`SECRET_KEY_BASE=${HEX}`),
    real(`REDIS_URL=redis://:${S}@redis:6379/0`),
    real(`AWS_SECRET_ACCESS_KEY=${fake("base64", 40, 4)}`),
    real(`APP_KEY=base64:${fake("base64", 43, 5)}=`),
  ]);
  table(
    [
      "DB_PASSWORD=",
      "DB_PASSWORD=changeme",
      "DB_PASSWORD=password",
      "DB_PASSWORD=postgres",
      "DB_PASSWORD=your-secure-password",
      "JWT_SECRET=<generate: openssl rand -hex 32>",
      "JWT_SECRET=change-me-in-production",
      "JWT_SECRET=your-super-secret-jwt-key-min-32-chars",
      "ENCRYPTION_KEY=your-32-char-min-key",
      "ENCRYPTION_KEY=generate-with-openssl-rand-hex-32",
      "STRIPE_SECRET_KEY=sk_live_...",
      "STRIPE_SECRET_KEY=sk_test_xxxxxxxxxxxx",
      "OPENAI_API_KEY=sk-...",
      "API_KEY=xxxxxxxx",
      "API_KEY=<your api key>",
      "API_KEY=REPLACE_ME",
      "API_TOKEN=TODO",
      "API_TOKEN=${API_TOKEN}",
      "PASSWORD_FILE=/run/secrets/password",
      "TOKEN_EXPIRY=3600",
      "JWT_ALGORITHM=HS256",
      "JWT_EXPIRES_IN=7d",
      "DB_USER=nexapg_user_2024",
      "DB_NAME=app1",
      "SESSION_COOKIE_NAME=sid",
      "DATABASE_URL=postgresql://user:password@localhost:5432/db",
      "DATABASE_URL=postgresql://relay:<rotated password>@localhost/relay",
      "AWS_REGION=eu-central-1",
      "MAX_TOKENS=4096",
      "REDIS_URL=redis://localhost:6379/0",
      "SECRET_KEY=dev-secret-key",
      "NEXTAUTH_SECRET=any-random-string-you-like",
      "PUBLIC_KEY=/certs/public.pem",
      "SSH_PRIVATE_KEY_PATH=~/.ssh/id_ed25519",
      "NEXTAUTH_URL=http://localhost:3000",
      'PRIVATE_KEY="-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----"',
      "GRAFANA_ADMIN_PASSWORD=CHANGE_ME",
      "DB_PASSWORD=nivesh_dev_password",
      "TOKENIZERS_PARALLELISM=false",
      "ENCRYPTION_KEY=0000000000000000000000000000000000000000000000000000000000000000",
      "ENCRYPTION_KEY=32-byte-hex-string",
      "JWT_SECRET=minimum_32_characters_long_secret_here",
      "COOKIE_SECRET=a-very-long-random-string",
      "POSTGRES_PASSWORD=use-a-strong-password-here",
      "SMTP_PASSWORD=app-specific-password",
      "SMTP_PASSWORD=***",
      "API_KEY=abc123",
    ].map(fine),
  );
  table([
    ["config/secrets.example.yaml", `database:\n  password: ${S}\n`, "template-secret:2"],
    ["config/secrets.example.yaml", "database:\n  password: <password>\n", ""],
    ["appsettings.example.json", `{ "JwtSecret": "${S}" }`, "template-secret"],
    ["terraform.tfvars.example", `db_password = "${S}"\n`, "template-secret"],
    [
      "docker-compose.example.yml",
      `services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${S}\n`,
      "template-secret",
    ],
    [
      "docker-compose.yml.example",
      `services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD=${S}\n`,
      "template-secret",
    ],
    ["docker-compose.example.yml", "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: changeme\n", ""],
  ]);
});

describe("folders for secrets and single secrets", () => {
  table([
    ["secrets/postgres_password", `${S}\n`, "secrets-folder"],
    ["deploy/secrets/redis.txt", S, "secrets-folder"],
    [".secrets/token", S, "secrets-folder"],
    ["private/keys.json", '{"a":1}', "secrets-folder"],
    ["credentials/prod.yaml", `password: ${S}\n`, "secrets-folder"],
    ["secrets/db.json", `{"password":"${S}"}`, "secrets-folder"],
    ["secrets/empty", "", "secrets-folder"],
    ["secrets/.gitkeep", "", ""],
    ["secrets/README.md", "x", ""],
    ["secrets/README", "x", ""],
    ["secrets/db_password.example", "change-me", ""],
    ["secrets/example.env", "A=1", ""],
    ["secrets/.gitignore", "*\n!.gitignore\n", ""],
    ["secrets/prod.enc.yaml", `password: ENC[AES256_GCM,data:x]\nsops:\n  version: 3.9.0\n`, ""],
    ["secrets/token.gpg", "-----BEGIN PGP MESSAGE-----\n", ""],
    ["secrets/token.age", "age-encryption.org/v1\n", ""],
    ["secrets/vault.yml", "$ANSIBLE_VAULT;1.1;AES256\n61\n", ""],
    ["k8s/secrets/external.yaml", "kind: ExternalSecret\nspec: {}\n", ""],
    ["secrets/sealed.yaml", "kind: SealedSecret\nspec: {}\n", ""],
    ["src/secrets/manager.ts", "export {};", ""],
    ["internal/credentials/provider.go", "package x", ""],
    ["lib/private/config.json", '{"a":1}', ""],
    ["src/credentials/types.json", '{"type":"object"}', ""],
    ["app/private/page.tsx", "x", ""],
    ["charts/x/templates/secrets/secret.yaml", "kind: ExternalSecret\n", ""],
    ["server/nextauth_secret", S, "secret-file"],
    ["crypto_key", HEX, "secret-file"],
    ["docker/postgres_password.txt", S, "secret-file"],
    ["api_key.txt", `${S}\n`, "secret-file"],
    [".vault_pass", "correcthorse\n", "key-file"],
    ["docs/reset_password.txt", "Click the link to reset", ""],
    ["postgres_password", "your-password-here", ""],
    ["token.txt", "<token>", ""],
    ["public_key", S, ""],
    ["PASSWORD_POLICY", "long words here", ""],
    ["LICENSE_KEY_TERMS", "a b c", ""],
  ]);
});

describe("keys, credentials, dumps", () => {
  const jsonKey = PEM.replaceAll("\n", "\\n");
  table([
    ["id_rsa", PEM, "key-file"],
    ["keys/server.pem", PEM, "key-file"],
    ["tls.key", PEM, "key-file"],
    ["certs/ca.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", ""],
    ["id_rsa.pub", "ssh-rsa AAAA", ""],
    ["pub.pem", "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n", ""],
    ["a.p12", Buffer.from([0x30, 0x82, 0, 0]), "key-file"],
    ["a.pfx", Buffer.from([0x30, 0x82, 0, 0]), "key-file"],
    ["a.jks", Buffer.from([0xfe, 0xed, 0xfe, 0xed]), "key-file"],
    ["p.kdbx", Buffer.from([3, 0xd9, 0xa2, 0x9a]), "key-file"],
    [".netrc", `machine x login y password ${S}\n`, "key-file"],
    [".netrc", "machine x login y\n", ""],
    [".pgpass", `h:5432:d:u:${S}\n`, "key-file"],
    [".git-credentials", `https://u:${S}@github.com\n`, "key-file"],
    ["kubeconfig", `users:\n- user:\n    token: ${S}\n`, "key-file"],
    [".kube/config", `users:\n- user:\n    client-key-data: ${B64}\n`, "key-file"],
    ["kubeconfig.yaml", `users:\n- user:\n    exec: {command: aws}\n`, ""],
    [".docker/config.json", `{"auths":{"r":{"auth":"${B64}"}}}`, "key-file"],
    [".aws/credentials", `[default]\naws_secret_access_key = ${fake("base64", 40, 3)}\n`, "key-file"],
    [".vault-token", `hvs.${S}\n`, "key-file"],
    ["config/master.key", fake("hex", 32, 2), "key-file"],
    ["config/credentials/production.key", fake("hex", 32, 2), "key-file"],
    ["slides.key", Buffer.from("PK\u0003\u0004\0\0"), ""],
    ["sa.json", `{"type":"service_account","private_key":"${jsonKey}"}`, "key-file"],
    ["google-credentials.json", `{"installed":{"client_secret":"GOCSPX-${S}"}}`, "key-file"],
    ["credentials.json", '{"type":"service_account","private_key":"${KEY}"}', ""],
    ["i18n-key.json", '{"a":"b"}', ""],
    ["terraform.tfstate", '{"resources":[{"x":1}],"outputs":{}}', "dump-file"],
    ["terraform.tfstate.backup", '{"resources":[{"x":1}],"outputs":{}}', "dump-file"],
    ["empty.tfstate", '{"resources":[],"outputs":{}}', ""],
    ["dump.sql", "-- MySQL dump\nINSERT INTO `users` VALUES (1);\n", "dump-file"],
    ["backup-2026-01-01.sql", "INSERT INTO users VALUES (1);\n", "dump-file"],
    [
      "db/structure.sql",
      "-- PostgreSQL database dump\nINSERT INTO \"schema_migrations\" (version) VALUES ('1');\n",
      "",
    ],
    ["migrations/001_init.sql", "CREATE TABLE a (b int);\nINSERT INTO roles VALUES (1);\n", ""],
    ["latest.dump", Buffer.from("PGDMP\u0001\0"), "dump-file"],
    ["dump.rdb", Buffer.from("REDIS0011\0"), "dump-file"],
    ["prod.sql", "-- PostgreSQL database dump\nCOPY public.users (id) FROM stdin;\n1\n\\.\n", "dump-file"],
    ["x.har", '{"log":{"entries":[{"request":{"cookies":[{"name":"a"}]}}]}}', "dump-file"],
    [".bash_history", "ls\n", "dump-file"],
    [".psql_history", "select 1;\n", "dump-file"],
    [".zsh_history", ": 1:0;ls\n", "dump-file"],
    ["core", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0]), "dump-file"],
    ["src/core", "text\n", ""],
    ["putty.ppk", "PuTTY-User-Key-File-3: ssh-ed25519\n", "key-file"],
    ["wg.key", `${fake("base64", 43, 6)}=\n`, "key-file"],
    [".htpasswd", "admin:$apr1$abcdefgh$ijklmnopqrstuvwxyz\n", "key-file"],
    [".pypirc", `[pypi]\nusername = u\npassword = ${S}\n`, "key-file"],
    ["client_secret_1.json", `{"web":{"client_secret":"${S}"}}`, "key-file"],
    ["tests/enc.pem", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n", "key-file"],
    ["template.key.example", "put your key here", ""],
  ]);
});

describe("compose", () => {
  const service = (lines: string): string =>
    `services:\n  db:\n${lines
      .split("\n")
      .map((l) => `    ${l}`)
      .join("\n")}\n`;
  const at = (lines: string, expected: string, path = "docker-compose.yml"): Case => [path, service(lines), expected];
  table([
    at(`environment:\n  POSTGRES_PASSWORD: ${S}`, "compose-secret:4"),
    at(`environment:\n  - POSTGRES_PASSWORD=${S}`, "compose-secret:4"),
    at(`environment:\n  - "POSTGRES_PASSWORD=${S}"`, "compose-secret:4"),
    at(`environment: {POSTGRES_PASSWORD: "${S}"}`, "compose-secret:3"),
    at(`environment:\n  DATABASE_URL: postgres://a:${S}@db/x`, "compose-secret:4"),
    at("environment:\n  POSTGRES_PASSWORD: ${P:-postgres}", "compose-default:4"),
    at("environment:\n  POSTGRES_PASSWORD: ${P-postgres}", "compose-default:4"),
    at("environment:\n  POSTGRES_PASSWORD: postgres", "compose-default:4"),
    at(`environment:\n  JWT_SECRET: "\${JWT_SECRET:-\${FALLBACK:-${S}}}"`, "compose-default:4"),
    at(`environment:\n  SPRING_DATASOURCE_URL: jdbc:postgresql://db/x?user=a&password=${S}`, "compose-secret:4"),
    at("environment:\n  MYSQL_ROOT_PASSWORD: 123456", "compose-default:4"),
    at("environment:\n  JWT_SECRET: change-me-in-production", "compose-default:4"),
    at(`command: redis-server --requirepass ${S}`, "compose-secret:3"),
    at(`command:\n  - redis-server\n  - --requirepass\n  - ${S}`, "compose-secret:6"),
    at(`healthcheck:\n  test: mysqladmin ping -p${S}`, "compose-secret:4"),
    at(`build:\n  args:\n    - NPM_TOKEN=${S}`, "build-argument-secret:5"),
    at("build:\n  args:\n    - NPM_TOKEN", "build-argument-secret:5"),
    at("build:\n  args:\n    NPM_TOKEN:", "build-argument-secret:5"),
    at("build:\n  args:\n    VERSION: 1", ""),
    at("build:\n  secrets: [npm_token]", ""),
    at("environment:\n  POSTGRES_PASSWORD: ${P}", ""),
    at("environment:\n  POSTGRES_PASSWORD: ${P:?no}", ""),
    at("environment:\n  POSTGRES_PASSWORD: ${P?}", ""),
    at("environment:\n  POSTGRES_PASSWORD: $P", ""),
    at("environment:\n  POSTGRES_PASSWORD:", ""),
    at("environment:\n  - POSTGRES_PASSWORD", ""),
    at("environment:\n  POSTGRES_PASSWORD: ''", ""),
    at("environment:\n  POSTGRES_PASSWORD_FILE: /run/secrets/p", ""),
    at("environment:\n  POSTGRES_USER: admin\n  POSTGRES_DB: app", ""),
    at("environment:\n  POSTGRES_USER: ${U:-admin}", ""),
    at("environment:\n  DATABASE_URL: postgres://${U:-app}:${P:?set it: now}@db/x", ""),
    at("environment:\n  POSTGRES_HOST_AUTH_METHOD: trust", ""),
    at("environment:\n  ALLOW_EMPTY_PASSWORD: 'yes'", ""),
    at("environment:\n  TOKEN_TTL: 900\n  JWT_ALGORITHM: HS256\n  SECRET_NAME: x", ""),
    at("environment:\n  NEO4J_AUTH: none", ""),
    at("environment:\n  NEO4J_AUTH: neo4j/${P:?}", ""),
    at("environment:\n  PGPASSWORD: $${POSTGRES_PASSWORD}", ""),
    at("command: sh -c 'exec x --password \"$$PASSWORD\"'", ""),
    at("env_file: .env.production", ""),
    at("environment:\n  REDIS_URL: redis://redis:6379", ""),
    at("environment:\n  API_KEY: ${API_KEY:-}", ""),
    at("environment:\n  - PUBLIC_KEY=/keys/public.pem", ""),
    at(`environment:\n  DB_PASSWORD: ${S} # leakgate:allow`, "compose-secret:4"),
    at("environment:\n  POSTGRES_PASSWORD: test", "", "docker-compose.test.yml"),
    at(`environment:\n  POSTGRES_PASSWORD: ${S}`, "compose-secret", "compose.override.yaml"),
    at(`environment:\n  POSTGRES_PASSWORD: ${S}`, "compose-secret", "deploy/compose.prod.yml"),
    at(`environment:\n  POSTGRES_PASSWORD: ${S}`, "compose-secret", "docker-stack.yml"),
    [
      "docker-compose.yml",
      `x-env: &e\n  SECRET_KEY: ${S}\nservices:\n  a: {environment: *e}\n  b:\n    environment:\n      <<: *e\n      A: 1\n`,
      "compose-secret:2",
    ],
    ["docker-compose.yml", `secrets:\n  a:\n    content: ${S}\n`, "compose-secret:3"],
    [
      "docker-compose.yml",
      "secrets:\n  a:\n    file: ./secrets/a\n  b:\n    external: true\n  c:\n    environment: C\n",
      "",
    ],
    ["docker-compose.yml", `services:\n\tdb:\n  x: [\n    POSTGRES_PASSWORD: ${S}\n`, "compose-secret:4"],
  ]);
});

describe("Dockerfiles", () => {
  const docker = (lines: string, expected: string, path = "Dockerfile"): Case => [path, `FROM x\n${lines}\n`, expected];
  table([
    docker("ARG NPM_TOKEN", "build-argument-secret:2"),
    docker(`ARG DB_PASSWORD=${S}`, "build-argument-secret:2"),
    docker("ARG VERSION=1\nARG TOKEN_TTL=5", ""),
    docker(`ENV SECRET_KEY=${S}`, "dockerfile-secret:2"),
    docker(`ENV SECRET_KEY ${S}`, "dockerfile-secret:2"),
    docker("ENV SECRET_KEY=$SECRET_KEY", "dockerfile-secret:2"),
    docker("ENV SECRET_KEY=changeme", "dockerfile-secret:2"),
    docker(`ENV A=1 \\\n  # note\n  DB_PASSWORD="${S}"`, "dockerfile-secret:4"),
    docker("ENV PASSWORD_FILE=/run/secrets/p SECRET_KEY=", ""),
    docker(`LABEL db.password=${S}`, "dockerfile-secret:2"),
    docker(`RUN curl -u bob:${S} https://x`, "dockerfile-secret:2"),
    docker(`RUN git clone https://x:${S}@github.com/a/b`, "dockerfile-secret:2"),
    docker(`RUN export API_TOKEN=${S} && make`, "dockerfile-secret:2"),
    docker(`RUN <<EOF\necho hi\nexport API_TOKEN=${S}\nEOF`, "dockerfile-secret:4"),
    docker("RUN --mount=type=secret,id=npm NPM_TOKEN=$(cat /run/secrets/npm) npm ci", ""),
    docker("RUN SECRET_KEY=dummy python manage.py collectstatic", ""),
    docker("RUN SECRET_KEY_BASE=1 rails assets:precompile", ""),
    docker("RUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci", ""),
    docker("COPY .env .", "dockerfile-copies-secret:2"),
    docker("COPY .env.production /app/.env", "dockerfile-copies-secret:2"),
    docker("ADD secrets/ /secrets/", "dockerfile-copies-secret:2"),
    docker("COPY id_rsa /root/.ssh/id_rsa", "dockerfile-copies-secret:2"),
    docker('COPY ["server.key", "/etc/"]', "dockerfile-copies-secret:2"),
    docker("COPY .git .git", "dockerfile-copies-secret:2"),
    docker("COPY --chown=app .env* ./", "dockerfile-copies-secret:2"),
    docker("ONBUILD COPY .env .", "dockerfile-copies-secret:2"),
    docker("COPY .env.example .env", ""),
    docker("COPY package.json .npmrc ./", ""),
    docker("COPY certs/ca.crt /usr/local/share/ca-certificates/", ""),
    docker("COPY src/secrets /app/src/secrets2", "dockerfile-copies-secret:2"),
    docker("COPY <<EOF /app/x\nPORT=1\nEOF", ""),
    docker("COPY --from=build /app/dist .", ""),
    docker('CMD ["app", "--port", "80"]', ""),
    docker(`ENTRYPOINT ["redis-server", "--requirepass", "${S}"]`, "dockerfile-secret:2"),
    docker("ARG NPM_TOKEN", "build-argument-secret", "Containerfile"),
    docker("ARG NPM_TOKEN", "build-argument-secret", "docker/api.Dockerfile"),
    docker("ARG NPM_TOKEN", "build-argument-secret", "Dockerfile.prod"),
    ["Dockerfile", `# escape=\`\nFROM x\nENV A=1 \`\n  DB_PASSWORD=${S}\n`, "dockerfile-secret:4"],
    docker(`ENV DATABASE_URL=postgres://a:${S}@db/x`, "dockerfile-secret:2"),
    docker(`ADD https://u:${S}@host/x.tgz /`, "dockerfile-secret:2"),
    docker("RUN echo $TOKEN > /dev/null", ""),
    docker("env secret_token=" + S, "dockerfile-secret:2"),
  ]);
});

describe("Kubernetes and Helm", () => {
  const secret = (body: string, path = "k8s/secret.yaml"): readonly [string, string] => [
    path,
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n${body}\n`,
  ];
  const pod = (body: string): readonly [string, string] => [
    "k8s/deploy.yaml",
    `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: a\n${body
      .split("\n")
      .map((l) => `          ${l}`)
      .join("\n")}\n`,
  ];
  table([
    [...secret(`data:\n  password: ${B64}`), "kubernetes-secret:6"],
    [...secret(`stringData:\n  api-token: ${S}`), "kubernetes-secret:6"],
    [...secret(`stringData:\n  weird: ${S}`), "kubernetes-secret:6"],
    [
      ...secret(
        `data:\n  .dockerconfigjson: ${registerSecret(Buffer.from(`{"auths":{"r":{"auth":"${B64}"}}}`).toString("base64"))}`,
      ),
      "kubernetes-secret:6",
    ],
    [...secret(`stringData:\n  config.yaml: |\n    db:\n      password: ${S}`), "kubernetes-secret:7"],
    [...secret("data:\n  username: YWRtaW4="), ""],
    [...secret("stringData:\n  password: <password>"), ""],
    [...secret("stringData:\n  password: ${PASSWORD}"), ""],
    [...secret("data:\n  password: {{ .Values.p | b64enc }}"), ""],
    [...secret("data: {}"), ""],
    [...secret("type: kubernetes.io/service-account-token"), ""],
    [...secret("stringData:\n  password: changeme"), "kubernetes-secret:6"],
    [...secret(`stringData:\n  password: ENC[AES256_GCM,data:x]\nsops:\n  version: "3"`), ""],
    [...secret(`stringData:\n  password: ${S}`, "k8s/secret.example.yaml"), "kubernetes-secret template-secret"],
    [...secret("stringData:\n  password: changeme", "k8s/secret.example.yaml"), ""],
    ["a.yaml", `kind: List\nitems:\n- kind: Secret\n  stringData: {token: ${S}}\n`, "kubernetes-secret:4"],
    ["a.json", `{"apiVersion":"v1","kind":"Secret","stringData":{"password":"${S}"}}`, "kubernetes-secret"],
    ["a.yaml", `kind: "Secret"\nstringData:\n  token: "${S}"\n`, "kubernetes-secret:3"],
    [...pod(`env:\n  - name: DB_PASSWORD\n    value: ${S}`), "kubernetes-literal:10"],
    [...pod(`env:\n  - {name: DB_PASSWORD, value: "${S}"}`), "kubernetes-literal"],
    [...pod("env:\n  - name: DB_PASSWORD\n    value: postgres"), "kubernetes-default:10"],
    [...pod("env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef: {name: a, key: b}"), ""],
    [...pod("env:\n  - name: DB_USER\n    value: app\n  - name: SECRET_NAME\n    value: db-credentials"), ""],
    [...pod(`args: ["--password=${S}"]`), "kubernetes-literal"],
    [...pod('args: ["--password=$(DB_PASSWORD)"]'), ""],
    ["cm.yaml", `kind: ConfigMap\ndata:\n  API_TOKEN: ${S}\n`, "kubernetes-literal:3"],
    ["cm.yaml", `kind: ConfigMap\ndata:\n  app.properties: |\n    a=1\n    db.password=${S}\n`, "kubernetes-literal:5"],
    ["cm.yaml", "kind: ConfigMap\ndata:\n  LOG: info\n  TOKEN_URL: https://x/token\n", ""],
    [
      "e.yaml",
      "kind: ExternalSecret\nspec:\n  data:\n    - secretKey: PASSWORD\n      remoteRef: {key: a, property: password}\n",
      "",
    ],
    ["s.yaml", `kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgB${S}${S}${S}${S}${S}\n`, ""],
    [
      "kustomization.yaml",
      `kind: Kustomization\nsecretGenerator:\n  - name: a\n    literals:\n      - password=${S}\n`,
      "kubernetes-literal:5",
    ],
    ["kustomization.yaml", "kind: Kustomization\nsecretGenerator:\n  - name: a\n    envs: [.env]\n", ""],
    ["chart/values.yaml", `auth:\n  password: ${S}\n`, "kubernetes-literal:2"],
    ["chart/values.yaml", "auth:\n  password: changeme\n", "kubernetes-default:2"],
    ["chart/values-prod.yaml", `a:\n  env:\n    - name: JWT_SECRET\n      value: ${S}\n`, "kubernetes-literal:4"],
    ["chart/values.yaml", `a:\n  env:\n    JWT_SECRET: ${S}\n`, "kubernetes-literal:3"],
    [
      "chart/values.yaml",
      "auth:\n  password: ''\n  existingSecret: my-db-secret\n  secretKeys: {adminPasswordKey: postgres-password}\n  username: app\ntls:\n  secretName: a-b\n  secret: my-tls-secret\nserviceAccount: {create: true}\n",
      "",
    ],
    [
      "chart/templates/s.yaml",
      `kind: Secret\ndata:\n  password: {{ .Values.p | default "${S}" | b64enc }}\n`,
      "kubernetes-default:3",
    ],
    [
      "chart/templates/d.yaml",
      `{{- if .Values.x }}\nkind: Deployment\nspec:\n  c:\n    env:\n      - name: {{ .Values.n }}\n        value: {{ .Values.v | quote }}\n      - name: API_KEY\n        value: "${S}"\n{{- end }}\n`,
      "kubernetes-literal:9",
    ],
    ["openapi.yaml", "paths:\n  /login:\n    password: string\n", ""],
    ["crd.yaml", "kind: CustomResourceDefinition\nspec:\n  password: {type: string}\n", ""],
    [
      "argocd.yaml",
      `kind: Application\nspec:\n  source:\n    helm:\n      parameters:\n        - name: auth.password\n          value: ${S}\n`,
      "kubernetes-literal:7",
    ],
  ]);
});

describe("pipelines", () => {
  const job = (lines: string, expected: string): Case => [
    ".github/workflows/ci.yml",
    `on: push\njobs:\n  a:\n    runs-on: x\n${lines
      .split("\n")
      .map((l) => `    ${l}`)
      .join("\n")}\n`,
    expected,
  ];
  table([
    job(`env:\n  API_TOKEN: ${S}`, "ci-secret:6"),
    job(`steps:\n  - uses: x/y@v1\n    with:\n      password: ${S}`, "ci-secret:8"),
    job(`steps:\n  - run: curl -H "Authorization: Bearer ${S}" https://x`, "ci-secret:6"),
    job("env:\n  API_TOKEN: ${{ secrets.API_TOKEN }}", ""),
    job("services:\n  db:\n    env:\n      POSTGRES_PASSWORD: postgres", ""),
    job("env:\n  JWT_SECRET: test-secret", ""),
    job("env:\n  DATABASE_URL: postgres://postgres:postgres@localhost/test", ""),
    job(`env:\n  DATABASE_URL: postgres://app:${S}@db.example.com/x`, "ci-secret:6"),
    job(`container:\n  credentials:\n    username: u\n    password: ${S}`, "ci-secret:8"),
    job("steps:\n  - run: echo ${{ secrets.X }}", "ci-secret-in-log:6"),
    job('steps:\n  - run: |\n      echo "token: ${{ secrets.X }}"', "ci-secret-in-log:7"),
    job("steps:\n  - env:\n      T: ${{ secrets.T }}\n    run: echo $T", "ci-secret-in-log:8"),
    job("steps:\n  - env:\n      T: ${{ secrets.T }}\n    run: printf '%s' \"$T\"", "ci-secret-in-log:8"),
    job("steps:\n  - run: echo ${{ secrets.X }} > key.json", ""),
    job('steps:\n  - run: echo "${{ secrets.X }}" | base64 -d > k', ""),
    job('steps:\n  - run: echo "::add-mask::${{ secrets.X }}"', ""),
    job('steps:\n  - run: echo "X=${{ secrets.X }}" >> $GITHUB_ENV', ""),
    job("steps:\n  - run: echo ${{ toJSON(secrets) }}", "ci-secret-in-log:6"),
    job(
      'steps:\n  - env:\n      T: ${{ secrets.T }}\n    run: |\n      if [ -z "$T" ]; then echo "T is missing"; fi',
      "",
    ),
    job("steps:\n  - run: deploy --token ${{ secrets.X }}", "ci-secret-argument:6"),
    job("steps:\n  - run: docker login -u u -p ${{ secrets.X }}", "ci-secret-argument:6"),
    job('steps:\n  - run: curl -u "a:${{ secrets.X }}" https://x', "ci-secret-argument:6"),
    job("steps:\n  - run: export T=${{ secrets.X }}", ""),
    job('steps:\n  - run: |\n      T="${{ secrets.X }}" ./deploy', ""),
    job("steps:\n  - if: ${{ secrets.X != '' }}\n    run: make", ""),
    job("steps:\n  - run: docker build --build-arg NPM_TOKEN=${{ secrets.NPM_TOKEN }} .", "build-argument-secret:6"),
    job(
      "steps:\n  - uses: docker/build-push-action@v6\n    with:\n      build-args: |\n        A=1\n        NPM_TOKEN=${{ secrets.T }}",
      "build-argument-secret:10",
    ),
    job("steps:\n  - uses: docker/build-push-action@v6\n    with:\n      secrets: |\n        npm=${{ secrets.T }}", ""),
    job("permissions:\n  id-token: write\nsecrets: inherit", ""),
    job("steps:\n  - uses: x@v1\n    with:\n      token: ${{ github.token }}\n      key: cache-${{ runner.os }}", ""),
    job("steps:\n  - uses: actions/cache@v4\n    with:\n      key: linux-node-20-deps\n      restore-keys: linux", ""),
    [
      ".github/workflows/p.yml",
      "on:\n  pull_request_target:\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        with: { ref: '${{ github.head_ref }}' }\n",
      "ci-untrusted-checkout:7",
    ],
    [
      ".github/workflows/p.yml",
      "on: [pull_request_target]\njobs:\n  a:\n    steps:\n      - run: gh pr checkout ${{ github.event.number }}\n",
      "ci-untrusted-checkout:5",
    ],
    [
      ".github/workflows/p.yml",
      "on: pull_request\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        with: { ref: '${{ github.head_ref }}' }\n",
      "",
    ],
    [
      ".github/workflows/p.yml",
      "on: workflow_run\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          ref: ${{ github.event.workflow_run.head_sha }}\n",
      "ci-untrusted-checkout:7",
    ],
    [
      "action.yml",
      `runs:\n  using: composite\n  steps:\n    - run: echo hi\n      env: { TOKEN: ${S} }\n`,
      "ci-secret:5",
    ],
    [".gitlab-ci.yml", `variables:\n  DB_PASSWORD: "${S}"\n`, "ci-secret:2"],
    [".gitlab-ci.yml", `variables:\n  DB_PASSWORD:\n    value: ${S}\n    description: x\n`, "ci-secret:3"],
    [
      ".gitlab-ci.yml",
      "variables:\n  POSTGRES_PASSWORD: postgres\ntest:\n  script:\n    - echo $CI_JOB_NAME\n    - !reference [.a, script]\n",
      "",
    ],
    [".gitlab-ci.yml", "a:\n  script:\n    - docker login -u $U -p $CI_REGISTRY_PASSWORD $R\n", "ci-secret-argument:3"],
    [".gitlab-ci.yml", "a:\n  script:\n    - echo $DB_PASSWORD\n", "ci-secret-in-log:3"],
    [".gitlab-ci.yml", 'a:\n  script:\n    - echo "$CI_REGISTRY_PASSWORD" | docker login --password-stdin\n', ""],
    [".circleci/config.yml", `jobs:\n  a:\n    environment:\n      API_KEY: ${S}\n`, "ci-secret:4"],
    [
      ".circleci/config.yml",
      `jobs:\n  a:\n    docker:\n      - image: x\n        auth: {username: u, password: ${S}}\n`,
      "ci-secret:5",
    ],
    ["azure-pipelines.yml", `variables:\n  - name: apiToken\n    value: ${S}\n`, "ci-secret:3"],
    ["azure-pipelines.yml", "variables:\n  apiToken: $(secretToken)\n", ""],
    ["azure-pipelines.yml", `steps:\n- script: deploy\n  env:\n    PASSWORD: ${S}\n`, "ci-secret:4"],
    [
      "bitbucket-pipelines.yml",
      `pipelines:\n  default:\n    - step:\n        script:\n          - export TOKEN=${S}\n`,
      "ci-secret:5",
    ],
    [".travis.yml", `env:\n  global:\n    - A=1 API_TOKEN=${S}\n    - secure: abc\n`, "ci-secret:3"],
    [
      ".drone.yml",
      `steps:\n- name: a\n  environment:\n    TOKEN: {from_secret: t}\n    PASSWORD: ${S}\n`,
      "ci-secret:5",
    ],
    ["Jenkinsfile", `environment {\n  API_TOKEN = '${S}'\n}\n`, "ci-secret:2"],
    ["Jenkinsfile", "environment {\n  API_TOKEN = credentials('x')\n}\nsh 'make'\n", ""],
    ["Jenkinsfile", `sh "curl -u admin:${S} https://x"\n`, "ci-secret:1"],
    ["Jenkinsfile", "sh 'echo $DB_PASSWORD'\n", "ci-secret-in-log:1"],
    ["Jenkinsfile", `withEnv(['DB_PASSWORD=${S}']) {}\n`, "ci-secret:1"],
    ["Jenkinsfile", `parameters { password(name: 'P', defaultValue: '${S}') }\n`, "ci-secret:1"],
  ]);
});

describe("defaults in code and settings", () => {
  const bad: readonly (readonly [string, string])[] = [
    ["app/config.py", 'JWT_SECRET_KEY: str = "change-me-in-production"'],
    ["app/config.py", 'jwt_secret: str = Field(default="changeme")'],
    ["app/settings.py", 'SECRET_KEY = "django-insecure-#x9$"'],
    ["app/config.py", 'SECRET_KEY = os.environ.get("SECRET_KEY", "dev")'],
    ["app/config.py", 'SECRET_KEY = os.getenv("SECRET_KEY") or "supersecret"'],
    ["app/config.py", 'SECRET_KEY = config("SECRET_KEY", default="insecure-key")'],
    ["app/auth.py", `DB = os.getenv("DATABASE_URL", "postgresql://app:${S}@db/app")`],
    ["src/auth.ts", 'const secret = process.env.JWT_SECRET || "secret";'],
    ["src/auth.ts", "const secret = process.env.JWT_SECRET ?? `your-secret-key`;"],
    ["src/auth.js", "app.use(session({ secret: 'keyboard cat' }))"],
    ["config/auth.php", "'secret' => env('JWT_SECRET', 'changeme'),"],
    ["config/secrets.rb", 'token = ENV.fetch("API_TOKEN") { "changeme-token" }'],
    ["main.go", 'secret := getEnv("JWT_SECRET", "supersecret")'],
    ["main.go", 'apiKey := "change-me"'],
    ["App.java", 'private String jwtSecret = "change-me-in-production";'],
    ["src/main/resources/application.yml", "jwt:\n  secret: ${JWT_SECRET:changeme}"],
    ["application.properties", "spring.datasource.password=${DB_PASSWORD:postgres}"],
    ["application-prod.properties", "jwt.secret=secret"],
    ["appsettings.json", '{\n  "JwtSecret": "super-secret-key"\n}'],
    ["run.sh", 'export JWT_SECRET="${JWT_SECRET:-change-me}"'],
    ["entrypoint", ': "${DB_PASSWORD:=postgres}"'],
    ["config/settings.toml", 'secret_key = "changeme"'],
    ["next.config.js", 'const c = { jwtSecret: "your-256-bit-secret" };'],
    ["app/config.py", "SECRET_KEY = SecretStr('change-me')"],
    ["Program.cs", 'var jwtKey = Environment.GetEnvironmentVariable("JWT_KEY") ?? "dev-secret";'],
    ["minio.ts", 'const secretKey = process.env.MINIO_SECRET_KEY || "minioadmin";'],
  ];
  table(bad.map(([path, line]): Case => [path, `${line}\n`, "default-secret"]));
  const fine: readonly (readonly [string, string])[] = [
    ["app/check.py", 'if settings.JWT_SECRET_KEY == "change-me-in-production":\n    raise X'],
    ["app/check.py", 'if secret in ("changeme", "change-me"):'],
    ["app/check.py", 'DEFAULT_SECRETS = {"change-me-in-production", "changeme"}'],
    ["app/check.py", 'INSECURE_SECRET = "change-me-in-production"'],
    ["src/check.ts", 'if (process.env.JWT_SECRET === "change-me") throw new Error();'],
    ["src/check.ts", 'if (secret !== "changeme") ok();'],
    ["src/check.ts", 'secret.startsWith("change-me")'],
    ["app/config.py", 'X = os.getenv("LOG_LEVEL", "info")'],
    ["app/config.py", 'X = os.getenv("JWT_SECRET", "")'],
    ["app/config.py", 'X = os.getenv("JWT_ALGORITHM", "HS256")'],
    ["app/config.py", 'X = os.getenv("SECRET_FILE", "/run/secrets/x")'],
    ["app/config.py", 'REDIS = os.getenv("REDIS_URL", "redis://localhost:6379")'],
    ["src/i18n.ts", 'const t = { changePassword: "Change me", password: "Password" };'],
    ["src/form.tsx", '<input type="password" name="password" placeholder="changeme" />'],
    ["tests/test_auth.py", 'SECRET_KEY = "change-me"'],
    ["src/auth.test.ts", 'process.env.JWT_SECRET = "change-me";'],
    ["docs/setup.md", 'JWT_SECRET_KEY = "change-me-in-production"'],
    ["src/types.ts", 'type Grant = "password" | "token"; const tokenType = "token";'],
    ["src/a.ts", 'const token = process.env.GITHUB_TOKEN ?? "";'],
    ["src/a.ts", "// const secret = process.env.JWT_SECRET || 'changeme'"],
    ["application.yml", "jwt:\n  secret: ${JWT_SECRET}"],
    ["src/a.ts", 'const url = process.env.TOKEN_URL || "https://x/token";'],
    ["src/a.ts", 'throw new Error("Set JWT_SECRET; change-me-in-production is not allowed");'],
    ["examples/app.py", 'SECRET_KEY = "change-me"'],
    ["src/a.ts", "const key = env.CACHE_KEY || 'default';"],
    ["run.sh", 'echo "${TOKEN:-}"; : "${DB_PASSWORD:?}"'],
    ["src/a.ts", 'const header = config("auth.header", "Authorization");'],
    ["appsettings.json", '{ "PasswordPolicy": "strong", "TokenLifetime": "00:15" }'],
  ];
  table(fine.map(([path, line]): Case => [path, `${line}\n`, ""]));
});

describe("front end", () => {
  table([
    ["frontend/.env.example", "VITE_OPENAI_API_KEY=\n", "frontend-secret:1"],
    [".env.example", "NEXT_PUBLIC_STRIPE_SECRET_KEY=sk_test_xxx\n", "frontend-secret:1"],
    ["src/a.tsx", "const k = process.env.REACT_APP_API_SECRET;", "frontend-secret:1"],
    ["app.ts", "process.env.EXPO_PUBLIC_AUTH_TOKEN", "frontend-secret:1"],
    ["src/a.ts", 'import.meta.env["VITE_DB_PASSWORD"]', "frontend-secret:1"],
    ["Dockerfile", "FROM x\nARG VITE_API_SECRET\n", "frontend-secret:2"],
    [
      "docker-compose.yml",
      "services:\n  a:\n    environment:\n      NEXT_PUBLIC_JWT_SECRET: ${X}\n",
      "frontend-secret:4",
    ],
    [".github/workflows/a.yml", "env:\n  VITE_OPENAI_API_KEY: ${{ secrets.K }}\n", "frontend-secret:2"],
    ["vite.config.ts", 'define: { "process.env.VITE_SECRET_TOKEN": 1 }', "frontend-secret:1"],
    ["dist/assets/a.js", `{VITE_OPENAI_API_KEY:"${S}"}`, "frontend-secret:1"],
    ["src/env.d.ts", "readonly VITE_ADMIN_PASSWORD: string;", "frontend-secret:1"],
    [
      ".env.example",
      "VITE_API_URL=x\nVITE_FIREBASE_API_KEY=x\nNEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=pk\nNEXT_PUBLIC_SUPABASE_ANON_KEY=x\nVITE_RECAPTCHA_SITE_KEY=x\nVITE_SENTRY_DSN=\nNEXT_PUBLIC_POSTHOG_KEY=\nVITE_GOOGLE_MAPS_API_KEY=\nNEXT_PUBLIC_VAPID_PUBLIC_KEY=\nVITE_MAPBOX_TOKEN=\nVITE_TOKEN_STORAGE_KEY=auth\n",
      "",
    ],
    ["README.md", "Never use VITE_API_SECRET=", ""],
    ["src/a.ts", "// VITE_API_SECRET= is wrong", ""],
    ["src/a.ts", 'const forbidden = ["VITE_API_SECRET"];', ""],
  ]);
});

describe("invisible characters", () => {
  table([
    [".env.example", "PORT=1\nA\u200b=1\n", "invisible-characters:2"],
    [".github/workflows/a.yml", "on: push\n# x \u202e y\n", "invisible-characters:2"],
    ["src/a.ts", "const a = 1; // gitleaks:allow \u2066\n", "invisible-characters:1"],
    ["src/a.ts", "const a = '\u202e';\n", ""],
    ["src/a.ts", "const a = 1; // gitleaks:allow\n", ""],
    [".leakgate/rules/own.yaml", "provider: a\u200d\n", "invisible-characters:1"],
    [".env.example", "\ufeffPORT=1\n", ""],
    [".github/workflows/a.yml", "name: 👩‍💻 build\non: push\n", ""],
    [".gitignore", ".env\u200b\n", "invisible-characters:1"],
  ]);
});
