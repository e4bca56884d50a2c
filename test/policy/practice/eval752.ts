/** eval_752: ENCRYPTION_KEY apart from the dumps, no keys in the front end, no plain values in workflows, unique credentials. */
import type { Break } from "./break.ts";

export const eval752: readonly Break[] = [
  {
    name: "the front end names a provider's key",
    append: { ".env.example": "VITE_OPENAI_API_KEY=\n" },
    find: [["frontend-secret", ".env.example"]],
  },
  {
    name: "the front end reads a provider's key",
    append: { "frontend/src/client.ts": "export const key = import.meta.env.VITE_ANTHROPIC_API_KEY;\n" },
    find: [["frontend-secret", "frontend/src/client.ts"]],
  },
  {
    name: "the front end's image is built with a key",
    edit: [["frontend/Dockerfile", "ARG VITE_API_BASE=/api", "ARG VITE_API_BASE=/api\nENV VITE_PROVIDER_SECRET="]],
    find: [["frontend-secret", "frontend/Dockerfile"]],
  },
  {
    name: "a bundle with a key in it",
    write: { "frontend/dist/assets/index-4f2a.js": 'const e={BASE_URL:"/",VITE_OPENAI_API_KEY:"{{alnum:40}}"};\n' },
    find: [["frontend-secret", "frontend/dist/assets/index-4f2a.js"]],
  },
  {
    name: "a plain value in the workflow",
    edit: [[".github/workflows/ci.yml", "${{ secrets.HF_TOKEN }}\n  images", "hf-{{alnum:34}}\n  images"]],
    find: [["ci-secret", ".github/workflows/ci.yml"]],
  },
  {
    name: "a fallback in a workflow's expression",
    edit: [
      [
        ".github/workflows/ci.yml",
        "${{ secrets.HF_TOKEN }}\n  images",
        "${{ secrets.HF_TOKEN || '{{alnum:34}}' }}\n  images",
      ],
    ],
    find: [["ci-secret", ".github/workflows/ci.yml"]],
  },
  {
    name: "a build argument in a script",
    edit: [[".github/workflows/ci.yml", "--secret id=hf,env=HF_TOKEN", "--build-arg HF_TOKEN=$HF_TOKEN"]],
    find: [["build-argument-secret", ".github/workflows/ci.yml"]],
  },
  {
    name: "a fork's code with the base's secrets",
    edit: [
      [
        ".github/workflows/label.yml",
        "- uses: actions/checkout@v4",
        "- uses: actions/checkout@v4\n        with:\n          ref: ${{ github.event.pull_request.head.sha }}",
      ],
    ],
    find: [["ci-untrusted-checkout", ".github/workflows/label.yml"]],
  },
  { name: "the .env", write: { ".env": "ENCRYPTION_KEY={{hex:64}}\n" }, find: [["env-file", ".env"]] },
  {
    name: "the key beside the dump",
    write: { "backups/eval752-2026-01-01.dump": "PGDMP\u0001\u000e", "backups/encryption_key": "{{hex:64}}\n" },
    find: [
      ["dump-file", "backups/eval752-2026-01-01.dump"],
      ["secret-file", "backups/encryption_key"],
    ],
  },
  {
    name: "the settings have a default",
    edit: [
      [
        "backend/app/settings.py",
        'os.environ.get("SESSION_SECRET", "")',
        'os.environ.get("SESSION_SECRET", "insecure-session")',
      ],
    ],
    find: [["default-secret", "backend/app/settings.py"]],
  },
  {
    name: "a real key in the template",
    edit: [[".env.example", "replace_with_64_hex_chars", "{{hex:64}}"]],
    find: [["template-secret", ".env.example"]],
  },
  {
    name: "one password for two systems",
    edit: [
      [
        "docker-compose.yml",
        "      API_UPSTREAM: http://backend:8000\n",
        "      POSTGRES_PASSWORD: &one {{alnum:20}}\n      REDIS_PASSWORD: *one\n",
      ],
    ],
    find: [["compose-secret", "docker-compose.yml"]],
  },
  {
    name: "one password for two systems, written twice",
    write: { "deploy/prod.env": "POSTGRES_PASSWORD={{same}}\n", "deploy/staging.env": "POSTGRES_PASSWORD={{same}}\n" },
    find: [
      ["env-file", "deploy/prod.env"],
      ["env-file", "deploy/staging.env"],
      ["secret-reuse", "deploy/staging.env"],
    ],
  },
  {
    name: "the .dockerignore forgets .env",
    write: { ".dockerignore": ".git\nsecrets/\n" },
    edit: [["backend/Dockerfile", "COPY backend/ ./", "COPY . ."]],
    find: [["dockerignore-coverage", ".dockerignore"]],
  },
  {
    name: "the .gitignore forgets .env",
    edit: [[".gitignore", ".env\n", ""]],
    find: [["ignore-coverage", ".gitignore"]],
  },
  {
    name: "a compose file that is no YAML any more",
    edit: [
      [
        "docker-compose.yml",
        "    command: redis-server",
        "\t broken: [\n      REDIS_PASSWORD: {{alnum:20}}\n    command: redis-server",
      ],
    ],
    find: [["compose-secret", "docker-compose.yml"]],
  },
  {
    name: "a recorded session",
    write: {
      "specs/session.har": '{"log":{"entries":[{"request":{"headers":[{"name":"Cookie","value":"x"}],"cookies":[]}}]}}',
    },
    find: [["dump-file", "specs/session.har"]],
  },
  {
    name: "a GitLab pipeline with a token",
    write: { ".gitlab-ci.yml": "variables:\n  DEPLOY_TOKEN: {{alnum:24}}\ntest:\n  script: [pytest]\n" },
    find: [["ci-secret", ".gitlab-ci.yml"]],
  },
];
