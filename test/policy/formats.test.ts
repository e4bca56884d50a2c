/** The parsers: what they read, where it stands, and that nothing makes them throw. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDockerfile } from "../../src/policy/formats/dockerfile.ts";
import { parseDockerignore } from "../../src/policy/formats/dockerignore.ts";
import { parseEnv } from "../../src/policy/formats/envFile.ts";
import { textAssignments } from "../../src/policy/formats/textLines.ts";
import { child, parseYaml } from "../../src/policy/formats/yaml.ts";
import { assignmentsIn } from "../../src/policy/formats/yamlValues.ts";
import { commandSecrets } from "../../src/policy/formats/commandLine.ts";
import { credentialKind } from "../../src/policy/values/credentialName.ts";
import { judge } from "../../src/policy/values/judge.ts";
import { kindsOf } from "../../src/policy/kind.ts";
import { fake } from "../support/fake.ts";
import { guardsOn } from "./guardsOn.ts";

const PW = fake("alnum", 12, 3);

describe("env files", () => {
  test("every form of a line", () => {
    const text = [
      "\ufeffA=1",
      "export B = two words # comment",
      "C='single # not a comment'",
      'D="a\\nb" # c',
      "E=",
      "F",
      "# G=1",
      "H=a#b",
      'I="multi',
      'line"',
      "J=`x`",
      "broken line here",
      'K="open',
      "set L=1",
    ].join("\r\n");
    const { entries, commented, broken } = parseEnv(text);
    expect(entries.map(({ name, value }) => [name, value])).toEqual([
      ["A", "1"],
      ["B", "two words"],
      ["C", "single # not a comment"],
      ["D", "a\nb"],
      ["E", ""],
      ["H", "a#b"],
      ["I", "multi\r\nline"],
      ["J", "x"],
      ["K", '"open'],
      ["L", "1"],
    ]);
    expect(commented.map(({ name, value }) => [name, value])).toEqual([["G", "1"]]);
    expect(broken).toBe(1);
    for (const { name, start, end, value, nameStart } of entries) {
      expect(text.slice(nameStart, nameStart + name.length)).toBe(name);
      if (!value.includes("\n")) expect(text.slice(start, end)).toBe(value);
    }
  });

  test("any text is read, and every place lies in it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("A", "=", "'", '"', "\n", "\r", " ", "#", "\\", "é", "$", "{") }),
        (text) => {
          for (const { start, end, nameStart, name } of parseEnv(text).entries) {
            expect(text.slice(nameStart, nameStart + name.length)).toBe(name);
            expect(start >= nameStart && start <= end && end <= text.length).toBe(true);
          }
        },
      ),
    );
  });

  test("what is written is read", () => {
    const name = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,10}$/);
    const value = fc.stringMatching(/^[A-Za-z0-9+/=_-]{0,20}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, value), { selector: ([n]) => n, maxLength: 8 }),
        fc.constantFrom("", "'", '"'),
        (pairs, quote) => {
          const text = pairs.map(([n, v]) => `${n}=${quote}${v}${quote}\n`).join("");
          expect(parseEnv(text).entries.map((one) => [one.name, one.value])).toEqual(pairs);
        },
      ),
    );
  });
});

describe("YAML", () => {
  test("aliases, merges, tags, templates and their places", async () => {
    const text =
      "a: &x\n  K: v1\nb:\n  <<: *x\n  L: 'v2'\nc: !vault |\n  data\nd: {{ .Values.x }}\n{{- if .y }}\ne: [1, 2]\n{{- end }}\n";
    const [doc] = (await parseYaml(text)) ?? [];
    const b = child(doc, "b");
    expect(assignmentsIn(b).map(({ name, value }) => [name, value])).toEqual([
      ["L", "v2"],
      ["K", "v1"],
    ]);
    for (const { start, end, value } of assignmentsIn(b)) expect(text.slice(start, end)).toBe(value);
    expect(child(doc, "c")).toMatchObject({ tag: "vault" });
    expect(child(doc, "d")).toMatchObject({ raw: "{{ .Values.x }}" });
    expect(child(doc, "e")?.kind).toBe("list");
  });

  test("what is no YAML, and aliases without end", async () => {
    expect(await parseYaml("a: [1\nb: {")).toBeUndefined();
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ..."bcdefghij"
        .split("")
        .map((c, i) => `${c}: &${c} [${Array.from({ length: 9 }, () => `*${"abcdefghi"[i]}`).join(",")}]`),
    ].join("\n");
    expect(await guardsOn({ "docker-compose.yml": bomb })).toEqual([]);
  });
});

test("Dockerfiles: places of values, heredocs, both forms of ENV", async () => {
  const text =
    '# escape=`\nFROM a\nENV A=1 `\n # c\n B="x y"\nENV OLD one two\nRUN <<EOF\nexport X=1\nEOF\nCOPY --from=b ["a b", "c/"]\nARG T\nONBUILD ARG U=1\n';
  const instructions = (await parseDockerfile(text)) ?? [];
  const variables = instructions.flatMap((one) => one.variables);
  expect(variables.map(({ name, value }) => [name, value])).toEqual([
    ["A", "1"],
    ["B", "x y"],
    ["OLD", "one two"],
    ["T", ""],
    ["U", "1"],
  ]);
  for (const { start, end, value } of variables) if (value !== "") expect(text.slice(start, end)).toBe(value);
  const copy = instructions.find(({ keyword }) => keyword === "COPY");
  expect(copy?.words).toEqual(["a b", "c/"]);
  expect(copy?.flags).toEqual(["--from=b"]);
});

test(".dockerignore is no .gitignore", () => {
  const out = parseDockerignore("# c\n.env\n*/temp*\n**/*.key\n!keep/x.key\nsecrets/\n/abs\nfile?.txt\n");
  expect(
    [".env", "a/temp1", "x.key", "a/b/x.key", "secrets", "secrets/a", "abs", "file1.txt", "a/temp/x"].filter(
      (path) => !out(path),
    ),
  ).toEqual([]);
  expect(["a/.env", "temp1", "a/b/temp", "keep/x.key", "a/secrets", "file12.txt"].filter(out)).toEqual([]);
  expect(parseDockerignore("*\n!src\n")("src/a.ts")).toBe(false);
  expect(parseDockerignore("[")("a")).toBe(false);
});

test("commands: flags, variables, addresses; what is filled in is none", () => {
  const names = (command: string): readonly string[] => commandSecrets(command).map(({ name }) => name);
  expect(names(`redis-server --requirepass ${PW}`)).toEqual(["--requirepass"]);
  expect(names(`mysqladmin ping -p${PW}`)).toEqual(["password"]);
  expect(names(`curl -u bob:${PW} https://x`)).toEqual(["password"]);
  expect(names(`API_TOKEN=${PW} make`)).toEqual(["API_TOKEN"]);
  expect(names(`git clone https://u:${PW}@host/x`)).toEqual(["address"]);
  expect(
    names('x --password "$PW" --token ${T} --secret $(cat f) PW=$X --password-stdin --token-url https://x'),
  ).toEqual([]);
});

test("names", () => {
  const secret =
    "DB_PASSWORD dbPassword PGPASSWORD POSTGRES_PASSWORD JWT_SECRET JWT_SECRET_PREVIOUS SECRET_KEY_BASE apiKey API_KEY client_secret clientSecret ENCRYPTION_KEY GITHUB_TOKEN AWS_SECRET_ACCESS_KEY db_password_server token_secret_key crypto_key RABBITMQ_DEFAULT_PASS NEXTAUTH_SECRET spring.datasource.password GOOGLE_OAUTH_CLIENT_SECRET APP_KEY MYSQL_PWD STRIPE_KEY private_key smtp-password adminpassword".split(
      " ",
    );
  expect(secret.filter((name) => credentialKind(name) === undefined)).toEqual([]);
  const open =
    "DB_USER PASSWORD_FILE TOKEN_TTL JWT_EXPIRES_IN JWT_ALGORITHM SECRET_NAME MAX_TOKENS PUBLIC_KEY SITE_KEY PRIMARY_KEY key KEY tokens monkey keyboard passwordPolicy PASSWORD_MIN_LENGTH SESSION_COOKIE_NAME AWS_ACCESS_KEY_ID GOOGLE_OAUTH_CLIENT_ID secretName existingSecretName next_token CACHE_KEY sortKey adminPasswordKey author compass bypass CSRF_TOKEN_HEADER".split(
      " ",
    );
  expect(open.filter((name) => credentialKind(name) !== undefined)).toEqual([]);
});

test("values", () => {
  const verdicts = (name: string, value: string): readonly string[] =>
    judge(name, value).map(
      ({ verdict, fallback, inUrl }) => `${verdict}${fallback ? " fallback" : ""}${inUrl ? " url" : ""}`,
    );
  expect(verdicts("DB_PASSWORD", "postgres")).toEqual(["default"]);
  expect(verdicts("DB_PASSWORD", "${P:-postgres}")).toEqual(["default fallback"]);
  expect(verdicts("DATABASE_URL", `postgres://\${U:-app}:\${P:-${PW}}@db`)).toEqual(["real fallback url"]);
  expect(verdicts("NEO4J_AUTH", `neo4j/${PW}`)).toEqual(["real"]);
  expect(verdicts("CONNECTION_STRING", `Server=x;User=sa;Password=${PW};`)).toEqual(["real url"]);
  expect(verdicts("DB_PASSWORD", "${P:?must be set: see docs}")).toEqual([]);
  expect(verdicts("PORT", "3000")).toEqual([]);
});

test("no file makes the guards throw", async () => {
  const names = [
    "Dockerfile",
    ".env",
    ".env.example",
    "docker-compose.yml",
    ".github/workflows/a.yml",
    "secrets/a.yaml",
    "chart/values.yaml",
    "Jenkinsfile",
    "kubeconfig",
    "a.pem",
    "dump.sql",
    ".gitlab-ci.yml",
    "config.py",
  ];
  const text = fc.string({
    unit: fc.constantFrom(
      "a",
      "KEY",
      "=",
      ":",
      " ",
      "\n",
      "\t",
      "-",
      "{{",
      "}}",
      "${",
      "}",
      "'",
      '"',
      "|",
      "&x",
      "*x",
      "<<",
      "kind: Secret\n",
      "password",
      "\\",
      "é",
      "\0",
      "FROM x\n",
      "RUN <<E\n",
      "[",
      "]",
      "#",
    ),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      text,
      async (path, content) => void (await guardsOn({ [path]: content })),
    ),
    { numRuns: 300 },
  );
});

test("names of files never take long", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", ".", "env", "/", "-", "_", "secrets", "~", "#", " ", "1") }),
      (path) => void kindsOf(path),
    ),
  );
  expect(kindsOf(`${"a/".repeat(2000)}${".env".repeat(2000)}`)).toBeGreaterThanOrEqual(0);
});

test("long lines and long files", async () => {
  const found = await guardsOn({
    "app/config.py": `X = "${"a=b:".repeat(100_000)}"\nSECRET_KEY = "change-me"\n`,
    ".env.example": `${"A=1\n".repeat(50_000)}`,
  });
  expect(found.map(({ rule }) => rule)).toEqual(["default-secret"]);
  expect(textAssignments(`${"x ".repeat(200_000)}`)).toEqual([]);
});
