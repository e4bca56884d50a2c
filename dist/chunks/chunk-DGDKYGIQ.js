const { createRequire: $createRequire } = globalThis.process.getBuiltinModule("node:module");
const require = $createRequire(import.meta.url);
// src/policy/values/credentialName.ts
var set = (words) => new Set(words.split(/\s+/));
var PASSWORD = set("password passwd passphrase pwd pass passcode pw passw");
var ABOUT = set(
  "file files filename path paths dir directory folder name names id ids host hostname port length len size ttl expiry expires expire expiration expired lifetime timeout minutes hours days seconds secs ms millis age maxage algorithm algorithms algo alg type types enabled enable disabled required optional policy min max minimum maximum count limit issuer audience header headers prefix suffix version rotation rotate format method endpoint region scope scopes provider providers store manager backend mode user username login email status label labels description hint regex pattern field fields input reference ref refs arn kid env variable location interval retries attempts schedule cron bucket class template generator rounds iterations cost reset source mount volume namespace bits encoding curve usage exists key_name placeholder title text message error errors page link url uri group groups owner role roles created updated at by in strategy plugin validator validators hasher hashers complexity strength confirmation visible change changed prompt function fn handler service_name cache grace leeway grant verified verify column table annotations rotationperiod keyref secretref ref"
);
var QUALIFIERS = set(
  "previous prev old new next current backup fallback prod production staging stage dev development test testing local live sandbox primary secondary base default value raw plain plaintext hex base64 b64 string str 1 2 3 v1 v2 v3 admin root"
);
var SECRET_KEYS = set(
  "api access secret private encryption encrypt encrypted crypto cipher signing sign signature master jwt auth authentication service session cookie hmac aes rsa ed25519 fernet account storage admin deploy ssh ssl tls app webhook role subscription functions shared management integration write token root client license licence serviceaccount bearer security decryption jwe jws oauth sentry openai anthropic stripe sendgrid mailgun twilio resend groq mistral cohere gemini deepseek replicate pinecone datadog newrelic postmark paystack razorpay algolia"
);
var ENCRYPTION = set("encryption encrypt encrypted decryption crypto cipher aes fernet jwe vault");
var SIGNING = set("jwt jws signing sign signature session cookie nextauth hmac csrf secret auth authjs");
var PUBLIC_KEYS = set(
  "public publishable publishablekey pub site anon sort primary foreign partition cache row idempotency routing hot lookup index unique hash i18n translation query sharding shard object storagekey dedupe correlation group map dict json field header cookiename rate"
);
var OTHER_TOKENS = set(
  "next page continuation eos bos pad unk sep cls mask stop start end special design csrf xsrf sync cursor"
);
var RUN_ON = /(?:password|passwd|passphrase|(?<!no)secret|api_?key|secret_?key|access_?key|private_?key|auth_?token|access_?token|signing_?key|encryption_?key|master_?key)$/;
var ADDRESS = set("url uri dsn connectionstring connection conn connstr jdbc");
var known = /* @__PURE__ */ new Map();
var REMEMBERED = 2e4;
function credentialKind(name) {
  if (known.has(name)) return known.get(name);
  const kind = name.length > 120 ? void 0 : classify(wordsOf(name));
  if (known.size > REMEMBERED) known.clear();
  known.set(name, kind);
  return kind;
}
function wordsOf(name) {
  return name.replace(/([a-z])([A-Z])|(\d)([A-Z][a-z])/g, "$1$3_$2$4").replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2").toLowerCase().split(/[^a-z\d]+/).filter((word) => word !== "");
}
function classify(all) {
  const words = trimmed(all);
  const last = words.at(-1);
  if (last === void 0) return void 0;
  const before = words.slice(0, -1);
  if (isAddress(last, before)) return "url";
  if (ABOUT.has(last)) return void 0;
  if (PASSWORD.has(last)) return isNoPassword(last, before) ? void 0 : "password";
  if (last === "secret") return secretKind(before);
  if (last === "token") return before.some((word) => OTHER_TOKENS.has(word)) ? void 0 : "token";
  if (last === "key") return keyKind(before);
  if (last === "pepper" || last === "salt") return before.length > 0 || last === "pepper" ? "secret" : void 0;
  if (["credential", "credentials", "creds", "cred", "mnemonic", "htpasswd", "dockerconfigjson"].includes(last))
    return "secret";
  if (last === "auth" && ["redis", "neo4j", "registry", "basic", "npm"].includes(before.at(-1) ?? "")) return "url";
  const owner = words.at(-2) ?? "";
  if (PASSWORD.has(owner) && owner !== "pass" && words.length >= 3) return "password";
  return runOn(last, before);
}
function trimmed(all) {
  let end = all.length;
  while (end > 1 && QUALIFIERS.has(all[end - 1])) end--;
  return all.slice(0, end);
}
function isAddress(last, before) {
  return ADDRESS.has(last) || last === "string" && ["connection", "conn"].includes(before.at(-1) ?? "");
}
function isNoPassword(last, before) {
  if (last === "pass" || last === "pw")
    return ["by", "first", "second", "multi", "single", "low", "high", "band"].includes(before.at(-1) ?? "");
  return [
    "forgot",
    "reset",
    "change",
    "show",
    "hide",
    "toggle",
    "confirm",
    "require",
    "has",
    "is",
    "use",
    "no",
    "with",
    "allow"
  ].includes(before[0] ?? "");
}
function secretKind(before) {
  if (before.some((word) => ENCRYPTION.has(word))) return "encryption-key";
  return before.some((word) => word !== "secret" && SIGNING.has(word)) || before.at(-1) === "token" ? "signing-key" : "secret";
}
function keyKind(before) {
  const owner = before.at(-1) ?? "";
  if (PASSWORD.has(owner) || before.some((word) => PUBLIC_KEYS.has(word))) return void 0;
  if (before.some((word) => ENCRYPTION.has(word))) return "encryption-key";
  if (owner === "signing" || owner === "secret" || owner === "hmac" || before.includes("jwt")) {
    return before.includes("access") || before.some((word) => ["aws", "s3", "minio", "stripe"].includes(word)) ? "key" : "signing-key";
  }
  return before.some((word) => SECRET_KEYS.has(word)) ? "key" : void 0;
}
function runOn(last, before) {
  if (before.some((word) => PUBLIC_KEYS.has(word))) return void 0;
  const end = RUN_ON.exec(last)?.[0];
  if (end === void 0) return void 0;
  if (end.startsWith("pass")) return "password";
  if (/token/.test(end)) return "token";
  if (/encryption/.test(end)) return "encryption-key";
  if (/signing|secret_?key/.test(end) || end === "secret" && /jwt|session|auth/.test(last)) return "signing-key";
  return end === "secret" ? "secret" : "key";
}

export {
  credentialKind,
  wordsOf
};
