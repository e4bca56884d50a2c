/** More forms in which people break the practices, and harmless ones that look alike; only the rule is looked at. */
import { expect, test } from "vitest";
import { fake } from "../support/fake.ts";
import { registerSecret } from "../support/output.ts";
import { guardsOn } from "./guardsOn.ts";

const S = fake("alnum", 24, 7);
const HEX = fake("hex", 64, 8);
const encoded = (text: string): string => registerSecret(Buffer.from(text).toString("base64"));

/** Path, content, rules found. */
const CASES: readonly (readonly [path: string, content: string, rules: string])[] = [
  [".env.docker", `A_PASSWORD=${S}`, "env-file"],
  ["env/.env", `A_PASSWORD=${S}`, "env-file"],
  ["._.env", "x", "env-file-plain"],
  [".env.7z", "\0x", "env-file"],
  ["env_backup.tar.gz", "\0", "env-file"],
  [".env.un~", "\0", "env-file"],
  [".~lock..env#", "x", "env-file-plain"],
  ["backup.env", "A=1", "env-file-plain"],
  [".env.json", `{"DB_PASSWORD":"${S}"}`, "env-file"],
  [".env.yaml", `DB_PASSWORD: ${S}`, "env-file"],
  [".envrc", "use flake\n", ""],
  [".envrc", `export API_TOKEN=${S}\n`, "env-file"],
  [".env.local.example", "A=", ""],
  [".env.example", `# DB_PASSWORD=${S}\n`, "template-secret"],
  [
    ".env.example",
    `PRIVATE_KEY="-----BEGIN PRIVATE KEY-----\n${fake("base64", 64, 3)}\n-----END PRIVATE KEY-----"\n`,
    "template-secret",
  ],
  ["config.example.json", `{"smtp":{"password":"${S}"}}`, "template-secret"],
  ["values.example.yaml", `auth:\n  password: ${S}\n`, "template-secret"],
  ["settings.example.toml", `secret_key = "${S}"`, "template-secret"],
  ["backup.bak", "TAPE\0\0", "dump-file"],
  ["settings.py.bak", "A=1", ""],
  ["users.sql.gz", "\x1f\x8b", "dump-file"],
  [
    "docker-compose.yml",
    `services:\n  a:\n    environment:\n      - "DB_PASSWORD=\${DB_PASSWORD:-${S}}"\n`,
    "compose-default",
  ],
  [
    "docker-compose.yml",
    `services:\n  a:\n    environment:\n      MINIO_ROOT_PASSWORD: minioadmin\n`,
    "compose-default",
  ],
  ["docker-compose.yml", `services:\n  a:\n    environment:\n      RABBITMQ_DEFAULT_PASS: guest\n`, "compose-default"],
  ["docker-compose.yml", `services:\n  a:\n    entrypoint: ["sh","-c","exec app --api-key=${S}"]\n`, "compose-secret"],
  [
    "docker-compose.yml",
    `x-a: &x {TOKEN: ${S}}\nx-b: &y {B: 1}\nservices:\n  a:\n    environment:\n      <<: [*x, *y]\n`,
    "compose-secret",
  ],
  ["docker-compose.yml", "services:\n  a:\n    environment:\n      ELASTIC_PASSWORD: changeme\n", "compose-default"],
  [
    "docker-compose.yml",
    "services:\n  a:\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-${DEFAULT_PW}}\n      KEY: value\n      CORS_ORIGINS: http://a:3000\n      SECRET_KEY: ${SECRET_KEY:?set me}\n",
    "",
  ],
  ["docker-compose.yml", "services:\n  a:\n    environment:\n      POSTGRES_PASSWORD: !reset null\n", ""],
  [
    "docker-compose.yml",
    `services:\n  a:\n    environment:\n      DB_DSN: "host=db user=a password=${S}"\n`,
    "compose-secret",
  ],
  [
    "docker-compose.yml",
    `services:\n  a:\n    environment:\n      AMQP_URL: amqp://guest:guest@rabbit\n`,
    "compose-default",
  ],
  ["compose.yaml", `services:\n  a:\n    environment:\n      JWT_SECRET: "${HEX}"\n`, "compose-secret"],
  ["Dockerfile", `FROM x\nRUN echo "machine a login b password ${S}" > ~/.netrc\n`, "dockerfile-secret"],
  ["Dockerfile", `FROM x\nRUN npm config set //registry.npmjs.org/:_authToken=${S}\n`, "dockerfile-secret"],
  ["Dockerfile", `FROM x\nRUN echo 'root:${S}' | chpasswd\n`, "dockerfile-secret"],
  [
    "Dockerfile",
    "FROM x\nRUN pip install --extra-index-url https://u:${PIP_TOKEN}@host/simple x\nARG PIP_TOKEN\n",
    "build-argument-secret",
  ],
  ["Dockerfile", "FROM x\nCOPY . .\n", ""],
  ["Dockerfile", "FROM x\nENV GF_SECURITY_ADMIN_PASSWORD=admin\n", "dockerfile-secret"],
  ["Dockerfile", "FROM x\nHEALTHCHECK CMD redis-cli -a hunter2abc ping\n", "dockerfile-secret"],
  ["Dockerfile", `FROM x\nCOPY <<EOF /app/.env\nDB_PASSWORD=${S}\nEOF\n`, "dockerfile-secret"],
  ["Dockerfile", "FROM x\nCOPY ./config/.env.production /app/.env\n", "dockerfile-copies-secret"],
  ["Dockerfile", "FROM x\nCOPY ./certs/server.key /etc/ssl/\n", "dockerfile-copies-secret"],
  ["Dockerfile", "FROM x\nADD .ssh /root/.ssh\n", "dockerfile-copies-secret"],
  [
    "k.yaml",
    `apiVersion: v1\nkind: Pod\nspec:\n  initContainers:\n  - env:\n    - name: API_KEY\n      value: "${S}"\n`,
    "kubernetes-literal",
  ],
  [
    "cron.yaml",
    `kind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n          - env:\n            - name: DATABASE_URL\n              value: postgres://a:${S}@db/x\n`,
    "kubernetes-literal",
  ],
  ["values.yaml", `externalDatabase:\n  url: postgres://a:${S}@db/x\n`, "kubernetes-literal"],
  [
    "values.yaml",
    `global:\n  postgresql:\n    auth:\n      postgresPassword: "secretpassword"\n`,
    "kubernetes-default",
  ],
  [
    "s.yaml",
    `apiVersion: v1\nkind: Secret\ntype: kubernetes.io/tls\ndata:\n  tls.crt: ${encoded("-----BEGIN CERTIFICATE-----\nabc\n")}\n  tls.key: ${encoded("-----BEGIN PRIVATE KEY-----\nabc\n")}\n`,
    "kubernetes-secret",
  ],
  [
    "s.yml",
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  DATABASE_URL: "postgres://a:${S}@db/x"\n`,
    "kubernetes-secret",
  ],
  [
    "tpl.yaml",
    `apiVersion: v1\nkind: Secret\nstringData:\n  password: \${DB_PASSWORD}\n  other: $(OTHER)\n  third: "{{ lookup }}"\n`,
    "",
  ],
  ["vault.yaml", "kind: VaultStaticSecret\nspec:\n  mount: a\n  path: b\n", ""],
  [
    ".github/workflows/a.yml",
    "on: push\njobs:\n  a:\n    steps:\n      - run: echo ${{ secrets.X }} | base64\n",
    "ci-secret-in-log",
  ],
  [
    ".github/workflows/a.yml",
    "on: push\njobs:\n  a:\n    steps:\n      - run: echo ${{ secrets.X }} | base64 -d > k\n",
    "",
  ],
  [
    ".github/workflows/a.yml",
    `on:\n  workflow_dispatch:\n    inputs:\n      api_token:\n        default: ${S}\n`,
    "ci-secret",
  ],
  [
    ".github/workflows/a.yml",
    `on: push\njobs:\n  a:\n    steps:\n      - run: kubectl create secret generic x --from-literal=password=${S}\n`,
    "ci-secret",
  ],
  [
    ".github/workflows/a.yml",
    `on: push\njobs:\n  a:\n    steps:\n      - run: helm upgrade x --set auth.password=${S}\n`,
    "ci-secret",
  ],
  [
    ".github/workflows/a.yml",
    'on: push\njobs:\n  a:\n    steps:\n      - name: Echo\n        run: |\n          echo "Deploying"\n          echo "Password is ${{ secrets.DB_PASSWORD }}"\n',
    "ci-secret-in-log",
  ],
  [
    ".github/workflows/a.yml",
    'on: push\njobs:\n  a:\n    env:\n      PW: ${{ secrets.DB_PASSWORD }}\n    steps:\n      - run: echo "${PW}"\n',
    "ci-secret-in-log",
  ],
  [
    ".github/workflows/a.yml",
    "on: push\njobs:\n  a:\n    steps:\n      - run: psql postgres://u:${{ secrets.PW }}@h/db\n",
    "ci-secret-argument",
  ],
  [
    ".github/workflows/a.yml",
    "on:\n  pull_request_target: {types: [opened]}\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          repository: ${{ github.event.pull_request.head.repo.full_name }}\n          ref: ${{ github.event.pull_request.head.ref }}\n",
    "ci-untrusted-checkout",
  ],
  [".gitlab-ci.yml", `deploy:\n  variables:\n    AWS_SECRET_ACCESS_KEY: ${fake("base64", 40, 2)}\n`, "ci-secret"],
  [".gitlab-ci.yml", "a:\n  script:\n    - docker build --build-arg NPM_TOKEN=$NPM_TOKEN .\n", "build-argument-secret"],
  [".circleci/config.yml", "jobs:\n  a:\n    steps:\n      - run: echo $API_TOKEN\n", "ci-secret-in-log"],
  [
    ".circleci/config.yml",
    "jobs:\n  a:\n    steps:\n      - run:\n          name: x\n          command: |\n            echo $API_TOKEN\n",
    "ci-secret-in-log",
  ],
  ["azure-pipelines.yml", `variables:\n  dbPassword: ${S}\n`, "ci-secret"],
  ["azure-pipelines.yml", "steps:\n- script: echo $(dbPassword)\n", "ci-secret-in-log"],
  ["azure-pipelines.yml", "steps:\n- bash: |\n    echo $(apiToken)\n", "ci-secret-in-log"],
  ["Jenkinsfile", 'sh "docker login -u u -p ${DOCKER_PASSWORD}"\n', "ci-secret-argument"],
  ["Jenkinsfile", 'echo "token: ${API_TOKEN}"\n', "ci-secret-in-log"],
  ["Config.java", 'public class C { @Value("${jwt.secret:changeme}") String s; }', "default-secret"],
  ["main.go", 'viper.SetDefault("jwt.secret", "change-me")', "default-secret"],
  ["cli.py", 'p.add_argument("--db-password", default="postgres")', "default-secret"],
  ["config.py", 'SECRET_KEY = "secret"', "default-secret"],
  ["settings.py", 'DB_PASSWORD = "postgres"', "default-secret"],
  ["form.ts", 'const fields = { currentPassword: "password", newPassword: "password" };', ""],
  ["a.py", 'WEAK = ("secret", "changeme")', ""],
  ["a.py", 'if not hmac.compare_digest(settings.SECRET_KEY, "change-me"):', ""],
  ["a.ts", 'assert.notEqual(config.jwtSecret, "changeme")', ""],
  ["a.py", 'INSECURE_KEYS = ["change-me-in-production"]\nif settings.JWT_SECRET_KEY in INSECURE_KEYS: pass', ""],
  ["a.rb", 'raise if ENV["SECRET_KEY_BASE"] == "changeme"', ""],
  [
    "app.config.ts",
    'export default () => ({ jwt: { secret: process.env.JWT_SECRET || "default-secret" } })',
    "default-secret",
  ],
  ["a.py", 'jwt_secret_key: str = Field(..., env="JWT_SECRET_KEY")', ""],
  ["c.ex", 'secret_key_base: System.get_env("SECRET_KEY_BASE") || "changeme"', "default-secret"],
  [
    "next.config.js",
    "module.exports = { env: { STRIPE_SECRET_KEY: process.env.STRIPE_SECRET_KEY } }",
    "frontend-secret",
  ],
  [
    "nuxt.config.ts",
    "export default { runtimeConfig: { apiSecret: '', public: { apiToken: '' } } }",
    "frontend-secret",
  ],
  [
    "vite.config.ts",
    "export default { define: { 'process.env.OPENAI_API_KEY': JSON.stringify(k) } }",
    "frontend-secret",
  ],
  ["next.config.js", "module.exports = { env: { API_URL: 'x', STRIPE_PUBLISHABLE_KEY: 'x' } }", ""],
  ["config.ts", 'jwtSecret: z.string().default("change-me")', "default-secret"],
  ["config.php", 'define("DB_PASSWORD", "root");', "default-secret"],
  ["c.cs", 'builder.Configuration["Jwt:Key"] ?? "super-secret-key"', "default-secret"],
  ["values.yaml", "image:\n  pullSecret: regcred\njwt:\n  secretKey: jwt-secret\n", ""],
  [
    ".github/workflows/a.yml",
    "on: push\njobs:\n  a:\n    steps:\n      - uses: actions/github-script@v7\n        with:\n          script: console.log('${{ secrets.X }}')\n",
    "ci-secret-in-log",
  ],
];

test.each(CASES.map((one, i) => [i + 1, one[0], one] as const))("%i %s", async (_, __, [path, content, rules]) => {
  const found = await guardsOn({ [path]: content });
  expect([...new Set(found.map(({ rule }) => rule))].sort().join(" ")).toBe(rules);
});
