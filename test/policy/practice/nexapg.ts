/** NexaPG: no real values in the repository, none in images and build arguments, none shared, none printed. */
import type { Break } from "./break.ts";

export const nexapg: readonly Break[] = [
  {
    name: "the .env is committed",
    write: { ".env": "DB_HOST=postgres\nDB_PASSWORD={{alnum:24}}\n" },
    find: [["env-file", ".env"]],
  },
  {
    name: "an .env without credentials is committed",
    write: { ".env": "DB_HOST=postgres\nDB_PORT=5432\n" },
    find: [["env-file-plain", ".env"]],
  },
  {
    name: "a production env file in a sub-directory",
    write: { "ops/.env.production": "export JWT_SECRET_KEY='{{alnum:48}}'\r\n" },
    find: [["env-file", "ops/.env.production"]],
  },
  {
    name: "the template holds a Fernet key",
    edit: [[".env.example", "ENCRYPTION_KEY=<generate-with-Fernet.generate_key>", "ENCRYPTION_KEY={{base64url:43}}="]],
    find: [["template-secret", ".env.example"]],
  },
  {
    name: "the template holds a real password, quoted and with a comment",
    edit: [[".env.example", "DB_PASSWORD=your-database-password", 'DB_PASSWORD="{{alnum:16}}!x" # production']],
    find: [["template-secret", ".env.example"]],
  },
  {
    name: "the JWT secret has its default in the settings",
    edit: [["backend/app/core/config.py", "Field(min_length=32)", 'Field("change-me-in-production", min_length=32)']],
    find: [["default-secret", "backend/app/core/config.py"]],
  },
  {
    name: "a lookup falls back to a literal",
    append: {
      "backend/app/core/mail.py": '\nimport os\n\nENCRYPTION_KEY = os.getenv("ENCRYPTION_KEY", "dev-encryption-key")\n',
    },
    find: [["default-secret", "backend/app/core/mail.py"]],
  },
  {
    name: "the database password is written out in compose",
    edit: [["docker-compose.yml", "${DB_PASSWORD:?set DB_PASSWORD in .env}", "{{alnum:20}}"]],
    find: [["compose-secret", "docker-compose.yml"]],
  },
  {
    name: "the database password has a default in compose",
    edit: [["docker-compose.yml", "${DB_PASSWORD:?set DB_PASSWORD in .env}", "${DB_PASSWORD:-nexapg}"]],
    find: [["compose-default", "docker-compose.yml"]],
  },
  {
    name: "the password inside an address is written out",
    edit: [["docker-compose.yml", "${DB_PASSWORD:?}@db", "{{alnum:18}}@db"]],
    find: [["compose-secret", "docker-compose.yml"]],
  },
  {
    name: "a secret is a build argument of compose",
    edit: [["docker-compose.yml", "APP_VERSION: ${APP_VERSION:-dev}", "PIP_TOKEN: ${PIP_TOKEN}"]],
    find: [["build-argument-secret", "docker-compose.yml"]],
  },
  {
    name: "a secret is an ARG",
    edit: [["backend/Dockerfile", "ARG APP_VERSION=dev", "ARG APP_VERSION=dev\nARG PIP_TOKEN"]],
    find: [["build-argument-secret", "backend/Dockerfile"]],
  },
  {
    name: "a secret is an ENV on a continuation line",
    edit: [
      [
        "backend/Dockerfile",
        "APP_VERSION=${APP_VERSION}",
        "APP_VERSION=${APP_VERSION} \\\n    JWT_SECRET_KEY={{alnum:40}}",
      ],
    ],
    find: [["dockerfile-secret", "backend/Dockerfile"]],
  },
  {
    name: "an ENV keeps a build argument",
    edit: [["backend/Dockerfile", "WORKDIR /app", "ENV DB_PASSWORD=$DB_PASSWORD\nWORKDIR /app"]],
    find: [["dockerfile-secret", "backend/Dockerfile"]],
  },
  {
    name: "an image copies the .env",
    edit: [["backend/Dockerfile", "COPY requirements.txt .", "COPY requirements.txt .env ./"]],
    find: [["dockerfile-copies-secret", "backend/Dockerfile"]],
  },
  {
    name: "the .dockerignore forgets the .env",
    write: { "backend/.dockerignore": ".git\nsecrets/\n__pycache__/\n" },
    find: [["dockerignore-coverage", "backend/.dockerignore"]],
  },
  {
    name: "the .gitignore forgets the .env",
    edit: [[".gitignore", ".env\n.env.*\n!.env.example\n", ""]],
    find: [["ignore-coverage", ".gitignore"]],
  },
  {
    name: "a workflow holds a JWT secret",
    edit: [[".github/workflows/postgres-compatibility.yml", "test-secret-for-ci-only", "{{alnum:48}}"]],
    find: [["ci-secret", ".github/workflows/postgres-compatibility.yml"]],
  },
  {
    name: "a workflow hands a secret to the build as an argument",
    edit: [
      [
        ".github/workflows/docker-publish.yml",
        "APP_VERSION=${{ github.ref_name }}",
        "APP_VERSION=${{ github.ref_name }}\n            PIP_TOKEN=${{ secrets.PIP_TOKEN }}",
      ],
    ],
    find: [["build-argument-secret", ".github/workflows/docker-publish.yml"]],
  },
  {
    name: "a workflow prints a password",
    edit: [
      [
        ".github/workflows/docker-publish.yml",
        'run: echo "$MIRROR_PASSWORD" | docker login mirror.example.com -u ci --password-stdin',
        'run: echo "using $MIRROR_PASSWORD"',
      ],
    ],
    find: [["ci-secret-in-log", ".github/workflows/docker-publish.yml"]],
  },
  {
    name: "a dump with data is committed",
    write: {
      "ops/nexapg-2026-05-01.sql":
        "-- PostgreSQL database dump\nCOPY public.users (id, email) FROM stdin;\n1\ta@example.com\n\\.\n",
    },
    find: [["dump-file", "ops/nexapg-2026-05-01.sql"]],
  },
  {
    name: "the .pgpass is committed",
    write: { "ops/.pgpass": "db:5432:nexapg:nexapg:{{alnum:20}}\n" },
    find: [["key-file", "ops/.pgpass"]],
  },
];
