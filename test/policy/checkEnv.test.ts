/** `leakgate check-env`: what it says about files with real values, and that it never shows one. */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkEnv } from "../../src/index.ts";
import type { Report } from "../../src/model.ts";
import { formats } from "../../src/report/formats.ts";
import { fake } from "../support/fake.ts";
import { captureOutput, registerSecret } from "../support/output.ts";
import { tempDir } from "../support/tempRepo.ts";

const HEX = fake("hex", 64, 1);
const FERNET = registerSecret(Buffer.from(fake("hex", 64, 5), "hex").toString("base64url") + "=");
const STRONG = fake("alnum", 44, 3);

interface Checked {
  readonly report: Report;
  /** `rule path:line`, sorted. */
  readonly found: readonly string[];
}

async function check(
  files: Readonly<Record<string, string>>,
  named: readonly string[],
  mode = 0o600,
  template?: string,
): Promise<Checked> {
  const { path: cwd } = tempDir();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
    chmodSync(join(cwd, name), mode);
  }
  const report = await checkEnv({ cwd, files: named, ...(template !== undefined && { template }) }).report();
  for (const [name, { render }] of Object.entries(formats))
    captureOutput(`check-env as ${name}`, await render(report, {}));
  return {
    report,
    found: report.findings.map((f) => `${f.rule} ${f.path}${f.line === undefined ? "" : `:${f.line}`}`).sort(),
  };
}

const one = async (line: string): Promise<readonly string[]> => (await check({ ".env": `${line}\n` }, [".env"])).found;

describe("a single setting", () => {
  test.each([
    ["JWT_SECRET=", "env-empty .env:1"],
    ["DB_PASSWORD=''", "env-empty .env:1"],
    ["DB_PASSWORD=<your password>", "env-placeholder .env:1"],
    ["JWT_SECRET_KEY=change-me-in-production", "env-placeholder .env:1"],
    ["SMTP_HOST=your-smtp-host", "env-placeholder .env:1"],
    ["STRIPE_SECRET_KEY=sk_live_...", "env-placeholder .env:1"],
    ["DB_PASSWORD=postgres", "env-default .env:1"],
    ["ADMIN_PASSWORD=Admin123!", "env-default .env:1"],
    ["DB_PASSWORD=P@ssw0rd2024", "env-default .env:1"],
    ["SECRET_KEY=relay_dev_secret", "env-default .env:1"],
    ["DATABASE_URL=postgres://app:postgres@db/app", "env-default .env:1"],
    ["DB_PASSWORD=qwerty", "env-default .env:1"],
    ["DB_PASSWORD=x7Kq2", "env-weak .env:1"],
    [`JWT_SECRET=${fake("alnum", 31, 4)}`, "env-weak .env:1"],
    [`JWT_SECRET=${fake("alnum", 32, 4)}`, "env-weak .env:1"],
    [`SESSION_SECRET=${fake("hex", 32, 4)}`, "env-weak .env:1"],
    [`ENCRYPTION_KEY=${fake("hex", 32, 4)}`, "env-weak .env:1"],
    [`ENCRYPTION_KEY=${fake("alnum", 30, 4)}`, "env-weak .env:1"],
    [`ENCRYPTION_KEY=${fake("base64url", 40, 4)}`, "env-weak .env:1"],
    ["JWT_SECRET=abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc", "env-placeholder .env:1"],
    ["API_KEY=abc12", "env-weak .env:1"],
  ])("%# %s", async (line, expected) => {
    expect(await one(line)).toEqual([expected]);
  });

  test.each([
    `JWT_SECRET=${HEX}`,
    `JWT_SECRET="${STRONG}"`,
    `JWT_SECRET=${fake("base64", 44, 6)}`,
    `ENCRYPTION_KEY=${HEX}`,
    `ENCRYPTION_KEY=${FERNET}`,
    `# exactly 32 characters: openssl rand -hex 16\nENCRYPTION_KEY=${fake("hex", 32, 9)}`,
    `DB_PASSWORD=${fake("base64", 32, 2)}`,
    `DATABASE_URL=postgres://app:${STRONG}@db/app`,
    "DB_USER=app\nDB_NAME=app\nPORT=3000\nDEBUG=false\nLOG_LEVEL=info",
    "JWT_SECRET=${VAULT_JWT}\nDB_PASSWORD_FILE=/run/secrets/db",
    "API_KEY=op://vault/item/field",
    "TOKEN_TTL=3600\nJWT_ALGORITHM=HS256\nALLOWED_HOSTS=localhost,example.com\nAPP_NAME=my-app",
  ])("%# is fine", async (text) => {
    expect(await one(text)).toEqual([]);
  });
});

test("a password that is the user's name", async () => {
  expect(await one("DB_USER=nexapg\nDB_PASSWORD=nexapg")).toEqual(["env-default .env:2"]);
});

test.runIf(process.platform !== "win32")("the mode", async () => {
  for (const mode of [0o644, 0o640, 0o604, 0o660]) {
    expect((await check({ ".env": "PORT=1\n" }, [".env"], mode)).found).toEqual(["secret-file-mode .env"]);
  }
  expect((await check({ ".env": "PORT=1\n" }, [".env"], 0o400)).found).toEqual([]);
});

test("one value in two files, and for two purposes in one", async () => {
  const files = { ".env.staging": `JWT_SECRET=${HEX}\n`, ".env.production": `A=1\nJWT_SECRET="${HEX}"\n` };
  expect((await check(files, [".env.staging", ".env.production"])).found).toEqual(["secret-reuse .env.production:2"]);
  const twice = `JWT_SECRET=${HEX}\nENCRYPTION_KEY=${HEX}\n`;
  expect(await one(twice)).toEqual(["secret-reuse .env:2"]);
  // The server's password and its client's address are one purpose.
  expect(await one(`POSTGRES_PASSWORD=${STRONG}\nDATABASE_URL=postgres://a:${STRONG}@db/x\n`)).toEqual([]);
});

test("against the template, both ways", async () => {
  const template = "DB_PASSWORD=\nJWT_SECRET=\n# OPTIONAL=\n";
  const { found, report } = await check(
    { ".env": `DB_PASSWORD=${STRONG}\nOPTIONAL=1\nEXTRA=1\n`, ".env.example": template },
    [".env"],
  );
  expect(found).toEqual(["env-missing-key .env", "env-unknown-key .env"]);
  expect(report.findings.map((f) => f.message).join(" ")).toMatch(/JWT_SECRET.*EXTRA/);
  const named = await check(
    { "prod.txt": `DB_PASSWORD=${STRONG}\n`, "t.env": "DB_PASSWORD=\nPORT=\n" },
    ["prod.txt"],
    0o600,
    "t.env",
  );
  expect(named.found).toEqual(["env-missing-key prod.txt"]);
});

test("files with one secret each, and folders of them", async () => {
  const files = {
    "secrets/postgres_password": "postgres\n",
    "secrets/crypto_key": `${HEX}\n`,
    "secrets/token_secret_key": "short",
    "secrets/README.md": "x",
    "secrets/.gitkeep": "",
  };
  expect((await check(files, ["secrets"])).found).toEqual([
    "env-default secrets/postgres_password:1",
    "env-weak secrets/token_secret_key:1",
  ]);
});

test("what cannot be checked is said", async () => {
  await expect(check({}, ["nope"])).rejects.toThrow(/no file "nope"/);
  await expect(check({ ".env": "A=1" }, [".env"], 0o600, "nope")).rejects.toThrow(/no template/);
  expect((await check({ ".env": "just some prose, without settings\nand more\n" }, [".env"])).found).toEqual([
    "env-unreadable .env",
  ]);
  // Encrypted files have nothing to check.
  expect((await check({ ".env": "$ANSIBLE_VAULT;1.1;AES256\n6162\n" }, [".env"])).found).toEqual([]);
});

test("comments and Windows line ends", async () => {
  expect(
    await one(
      `export JWT_SECRET='${HEX}'  # rotated in May\r\nDB_PASSWORD=postgres # leakgate:allow[env-default] -- a test\r`,
    ),
  ).toEqual([]);
});
