/** Compares the values of credentials. */
import type { GuardedFile } from "../file.ts";
import type { Assignment } from "../formats/assignment.ts";
import { textAssignments } from "../formats/textLines.ts";
import type { GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";
import { type CredentialKind, credentialKind, wordsOf } from "../values/credentialName.ts";
import { judge } from "../values/judge.ts";

const reuseRule = "secret-reuse";

export async function finish(
  files: readonly GuardedFile[],
  sources: number,
): Promise<ReadonlyMap<GuardedFile | string, readonly GuardMatch[]>> {
  const uses = files.filter((file) => file.is(sources) || file.woken.has("kubernetes-secret")).flatMap(usesIn);
  const found = new Map<GuardedFile, GuardMatch[]>();
  for (const { use, other } of reused(uses)) {
    const match: GuardMatch = {
      rule: reuseRule,
      // The name, so that this stands beside what is said about the value.
      at: { start: use.nameStart, end: use.nameStart + use.name.length },
      notes: [`${use.name} has the same value as ${other.name} in ${other.file.path}`],
    };
    found.set(use.file, [...(found.get(use.file) ?? []), match]);
  }
  for (const file of files) {
    if (file.is(Kind.compose)) found.set(file, [...(found.get(file) ?? []), ...borrowed(file)]);
  }
  return Promise.resolve(found);
}

/** `REDIS_PASSWORD: ${POSTGRES_PASSWORD}`: two systems with one credential, whatever its value. */
function borrowed(file: GuardedFile): readonly GuardMatch[] {
  return textAssignments(file.text).flatMap((one): readonly GuardMatch[] => {
    const variable = /^\$\{?([A-Za-z_]\w*)(?::?[?-][^}]*)?\}?$/.exec(one.value)?.[1];
    if (variable === undefined || credentialKind(one.name) === undefined) return [];
    if (isAddress(one.name) || isAddress(variable) || !isOtherSystem(one.name, variable)) return [];
    const at = { start: one.nameStart, end: one.nameStart + one.name.length };
    return [{ rule: reuseRule, at, notes: [`${one.name} takes the value of ${variable}`] }];
  });
}

const SHORTEST = 8;

/** A credential in use. */
export interface Use {
  readonly file: { readonly path: string };
  readonly name: string;
  readonly nameStart: number;
  readonly value: string;
  readonly isEnvFile: boolean;
}

function usesIn(file: GuardedFile): readonly (Use & { readonly file: GuardedFile })[] {
  return assignmentsOf(file).flatMap((one) =>
    judge(one.name, one.value)
      .filter((part) => part.verdict === "real" && part.text.length >= SHORTEST)
      .map((part) => ({
        file,
        name: one.name,
        nameStart: one.nameStart,
        value: part.text,
        isEnvFile: file.is(Kind.env),
      })),
  );
}

function assignmentsOf(file: GuardedFile): readonly Assignment[] {
  if (file.is(Kind.env)) return file.env().entries;
  const word = file.text.trim();
  if (file.is(Kind.secretsFolder) && word !== "" && !/\s/.test(word))
    return [{ name: file.base, nameStart: 0, value: word, start: 0, end: word.length }];
  return textAssignments(file.text);
}

/** Each use of a value that was seen before for another purpose, with the one before it. */
export function reused<T extends Use>(uses: readonly T[]): readonly { readonly use: T; readonly other: T }[] {
  // Asked for when needed: loading it costs every start of a hook several milliseconds.
  const { createHmac, randomBytes } = process.getBuiltinModule("node:crypto");
  const key = randomBytes(32);
  const groups = new Map<string, T[]>();
  const found: { use: T; other: T }[] = [];
  for (const use of uses) {
    const hash = createHmac("sha256", key).update(use.value).digest("base64");
    const group = groups.get(hash);
    if (group === undefined) groups.set(hash, [use]);
    else {
      const other = group.find((one) => isOtherPurpose(one, use));
      if (other !== undefined) found.push({ use, other });
      group.push(use);
    }
  }
  return found;
}

function isOtherPurpose(a: Use, b: Use): boolean {
  if (a.file.path !== b.file.path) {
    const [x, y] = [environmentOf(a.file.path), environmentOf(b.file.path)];
    if (x !== undefined && y !== undefined && x !== y) return true;
    // A server's password in one file, its client's address in another.
    const oneIsAddress = isAddress(a.name) !== isAddress(b.name);
    if (a.isEnvFile && b.isEnvFile && !oneIsAddress) return true;
  }
  return kindOf(a.name) !== kindOf(b.name) || isOtherSystem(a.name, b.name);
}

const ENVIRONMENTS: Readonly<Record<string, string>> = {
  prod: "production",
  production: "production",
  live: "production",
  staging: "staging",
  stage: "staging",
  stg: "staging",
  preprod: "staging",
  dev: "development",
  development: "development",
  local: "development",
  qa: "qa",
  uat: "uat",
  test: "test",
  testing: "test",
  ci: "test",
  preview: "preview",
  demo: "demo",
  sandbox: "sandbox",
};

/** Which environment a path speaks of. */
function environmentOf(path: string): string | undefined {
  for (const word of path
    .toLowerCase()
    .split(/[/._-]+/)
    .toReversed()) {
    if (Object.hasOwn(ENVIRONMENTS, word)) return ENVIRONMENTS[word];
  }
  return undefined;
}

function isAddress(name: string): boolean {
  const kind = credentialKind(name);
  return kind === "url" || kind === undefined;
}

/** Passwords of addresses are passwords. */
function kindOf(name: string): CredentialKind | undefined {
  const kind = credentialKind(name);
  return kind === "url" || kind === undefined ? "password" : kind;
}

const DATABASES = new Set([
  "postgres",
  "postgresql",
  "pg",
  "mysql",
  "mariadb",
  "mssql",
  "sqlserver",
  "oracle",
  "mongo",
  "mongodb",
  "sql",
]);
const ANY_DATABASE = new Set(["db", "database", "data", "datasource"]);
const SYSTEMS = new Set([
  ...DATABASES,
  ..."redis rabbitmq amqp kafka neo4j clickhouse elastic elasticsearch opensearch minio s3 smtp mail email ldap grafana keycloak admin jwt session nextauth encryption stripe openai cassandra couchdb influxdb vault memcached mqtt hocuspocus celery broker cache".split(
    " ",
  ),
]);

/** Whether two names speak of different systems for sure. */
function isOtherSystem(a: string, b: string): boolean {
  const [x, y] = [systemsOf(a), systemsOf(b)];
  if (x.size === 0 || y.size === 0) return false;
  for (const system of x) if (y.has(system)) return false;
  const general = (one: ReadonlySet<string>, two: ReadonlySet<string>): boolean =>
    [...one].some((s) => ANY_DATABASE.has(s)) && [...two].some((s) => DATABASES.has(s) || s === "admin");
  return !general(x, y) && !general(y, x);
}

function systemsOf(name: string): ReadonlySet<string> {
  return new Set(wordsOf(name).filter((word) => SYSTEMS.has(word) || ANY_DATABASE.has(word)));
}
