import {
  textAssignments
} from "./chunk-LUMOAOST.js";
import {
  judge
} from "./chunk-XZWLXSFC.js";
import {
  credentialKind,
  wordsOf
} from "./chunk-DGDKYGIQ.js";
import {
  m130_Kind
} from "./chunk-WFFQMH6X.js";

// src/policy/checks/reuse.ts
var reuseRule = "secret-reuse";
async function finish(files, sources) {
  const uses = files.filter((file) => file.is(sources) || file.woken.has("kubernetes-secret")).flatMap(usesIn);
  const found = /* @__PURE__ */ new Map();
  for (const { use, other } of reused(uses)) {
    const match = {
      rule: reuseRule,
      // The name, so that this stands beside what is said about the value.
      at: { start: use.nameStart, end: use.nameStart + use.name.length },
      notes: [`${use.name} has the same value as ${other.name} in ${other.file.path}`]
    };
    found.set(use.file, [...found.get(use.file) ?? [], match]);
  }
  for (const file of files) {
    if (file.is(m130_Kind.compose)) found.set(file, [...found.get(file) ?? [], ...borrowed(file)]);
  }
  return Promise.resolve(found);
}
function borrowed(file) {
  return textAssignments(file.text).flatMap((one) => {
    const variable = /^\$\{?([A-Za-z_]\w*)(?::?[?-][^}]*)?\}?$/.exec(one.value)?.[1];
    if (variable === void 0 || credentialKind(one.name) === void 0) return [];
    if (isAddress(one.name) || isAddress(variable) || !isOtherSystem(one.name, variable)) return [];
    const at = { start: one.nameStart, end: one.nameStart + one.name.length };
    return [{ rule: reuseRule, at, notes: [`${one.name} takes the value of ${variable}`] }];
  });
}
var SHORTEST = 8;
function usesIn(file) {
  return assignmentsOf(file).flatMap(
    (one) => judge(one.name, one.value).filter((part) => part.verdict === "real" && part.text.length >= SHORTEST).map((part) => ({
      file,
      name: one.name,
      nameStart: one.nameStart,
      value: part.text,
      isEnvFile: file.is(m130_Kind.env)
    }))
  );
}
function assignmentsOf(file) {
  if (file.is(m130_Kind.env)) return file.env().entries;
  const word = file.text.trim();
  if (file.is(m130_Kind.secretsFolder) && word !== "" && !/\s/.test(word))
    return [{ name: file.base, nameStart: 0, value: word, start: 0, end: word.length }];
  return textAssignments(file.text);
}
function reused(uses) {
  const { createHmac, randomBytes } = process.getBuiltinModule("node:crypto");
  const key = randomBytes(32);
  const groups = /* @__PURE__ */ new Map();
  const found = [];
  for (const use of uses) {
    const hash = createHmac("sha256", key).update(use.value).digest("base64");
    const group = groups.get(hash);
    if (group === void 0) groups.set(hash, [use]);
    else {
      const other = group.find((one) => isOtherPurpose(one, use));
      if (other !== void 0) found.push({ use, other });
      group.push(use);
    }
  }
  return found;
}
function isOtherPurpose(a, b) {
  if (a.file.path !== b.file.path) {
    const [x, y] = [environmentOf(a.file.path), environmentOf(b.file.path)];
    if (x !== void 0 && y !== void 0 && x !== y) return true;
    const oneIsAddress = isAddress(a.name) !== isAddress(b.name);
    if (a.isEnvFile && b.isEnvFile && !oneIsAddress) return true;
  }
  return kindOf(a.name) !== kindOf(b.name) || isOtherSystem(a.name, b.name);
}
var ENVIRONMENTS = {
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
  sandbox: "sandbox"
};
function environmentOf(path) {
  for (const word of path.toLowerCase().split(/[/._-]+/).toReversed()) {
    if (Object.hasOwn(ENVIRONMENTS, word)) return ENVIRONMENTS[word];
  }
  return void 0;
}
function isAddress(name) {
  const kind = credentialKind(name);
  return kind === "url" || kind === void 0;
}
function kindOf(name) {
  const kind = credentialKind(name);
  return kind === "url" || kind === void 0 ? "password" : kind;
}
var DATABASES = /* @__PURE__ */ new Set([
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
  "sql"
]);
var ANY_DATABASE = /* @__PURE__ */ new Set(["db", "database", "data", "datasource"]);
var SYSTEMS = /* @__PURE__ */ new Set([
  ...DATABASES,
  ..."redis rabbitmq amqp kafka neo4j clickhouse elastic elasticsearch opensearch minio s3 smtp mail email ldap grafana keycloak admin jwt session nextauth encryption stripe openai cassandra couchdb influxdb vault memcached mqtt hocuspocus celery broker cache".split(
    " "
  )
]);
function isOtherSystem(a, b) {
  const [x, y] = [systemsOf(a), systemsOf(b)];
  if (x.size === 0 || y.size === 0) return false;
  for (const system of x) if (y.has(system)) return false;
  const general = (one, two) => [...one].some((s) => ANY_DATABASE.has(s)) && [...two].some((s) => DATABASES.has(s) || s === "admin");
  return !general(x, y) && !general(y, x);
}
function systemsOf(name) {
  return new Set(wordsOf(name).filter((word) => SYSTEMS.has(word) || ANY_DATABASE.has(word)));
}

export {
  finish,
  reused
};
