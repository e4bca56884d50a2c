import {
  credentialKind
} from "./chunk-DGDKYGIQ.js";

// src/policy/values/common.ts
var COMMON = "123456 12345678 123456789 1234567890 12345 1234 111111 000000 123123 654321 666666 121212 112233 987654321 1q2w3e 1q2w3e4r 1qaz2wsx qazwsx qwerty qwertyuiop qwerty123 asdfgh asdfghjkl zxcvbn zxcvbnm password passw0rd p@ssw0rd p@ssword pass passwd pwd password1 letmein welcome welcome1 admin admin1 administrator root toor user guest test tester testing demo default changeme changeit change secret secret1 supersecret topsecret s3cr3t s3cret mysecret notsecret notasecret hunter2 iloveyou monkey dragon master login abc123 abcd1234 abcdef football baseball superman batman trustno1 sunshine princess shadow michael ninja mustang access flower starwars whatever freedom postgres postgresql mysql mariadb mongo mongodb redis rabbitmq rabbit neo4j neo4jpassword elastic elasticsearch kibana clickhouse minio minioadmin minio123 miniosecret airflow superset grafana prom-operator prometheus keycloak nexus nexus123 sonar sonarqube jenkins gitlab gitea vault consul cassandra couchdb couchbase oracle sysdba system manager tiger scott sa sapassword mssql sqlserver yourstrong wordpress drupal joomla magento ghost directus strapi hasura supabase nextcloud portainer traefik kafka zookeeper activemq artemis mqtt mosquitto influx influxdb influxadmin timescale metabase redash n8n odoo tomcat jboss wildfly weblogic websphere cisco ubnt raspberry pi vagrant ansible docker kubernetes django flask laravel symfony rails spring springboot express nodejs fastapi app application service server backend frontend dev develop development local localhost staging production prod qa ci temp tmp temporary foo bar baz foobar foobarbaz hello world helloworld example sample dummy fake mock insecure unsafe none null empty blank token key apikey api-key secretkey secret-key secret_key jwtsecret jwt-secret jwt_secret sessionsecret session-secret keyboardcat shhhh shhhhh shhhhhhared-secret devsecret dev-secret dev_secret testsecret test-secret test_secret mysecretkey my-secret-key my_secret_key supersecretkey super-secret-key super-secret super_secret verysecret very-secret dbpassword db-password dbpass mypassword my-password mypass rootpassword root-password rootpass adminpassword admin-password adminpass userpassword testpassword test-password testpass devpassword dev-password devpass password123 secret123 admin123 root123 test123 user123 pass123 qwe123 postgres123 redis123 mysql123 demo123 welcome123 hello123 abc1234 pa55word pa55w0rd passpass summer winter spring autumn company".split(" ");
var SET = new Set(COMMON);
var PUBLISHED = [
  /^django-insecure-/,
  /^keyboard[ _-]?cat$/i,
  /^this_?token_?is_?not_?so_?secret/i,
  /^your-256-bit-secret$/i,
  /^a-string-secret-at-least-256-bits-long$/i,
  /^(?:shared|super|very|top|my|our|the|dev|test|local|jwt|app|session|flask|django)?[ _-]?(?:super|very|top)?[ _-]?secret(?:[ _-]?(?:key|token|value|password|phrase|jwt))?[ _-]?\d{0,4}!?$/i,
  /^neo4j\/(?:neo4j|password|test|secret|changeme)$/i,
  /^(?:somethingsecret|somerandom(?:string|key|secret)?|secretsecret|jwtsecretkey|hackme|insecure[ _-].*|.*[ _-]insecure)$/i,
  /^your\(?strong!?\)?_?passw(?:o|0)rd\d*!?$/i
];
function isCommon(value) {
  const text = value.trim().toLowerCase();
  if (text.length > 60) return false;
  if (SET.has(text) || PUBLISHED.some((pattern) => pattern.test(text))) return true;
  const bare = text.replace(/[\d!?.@#$%*_-]{1,6}$/, "");
  if (bare.length >= 3 && SET.has(bare)) return true;
  const plain = bare.replace(
    /[013457@$!]/g,
    (c) => ({ 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s", "!": "i" })[c] ?? c
  );
  return plain.length >= 3 && plain !== bare && SET.has(plain);
}
var NOUNS = /^(?:passwords?|passwd|pass|pwd|secrets?|keys?|tokens?|credentials?|changeme|apikey)$/;
function isWords(value) {
  const text = value.trim();
  if (text.length > 80 || !/^[A-Za-z]+(?:[\s_.-]?[A-Za-z]+)*[\s_.-]?\d{0,4}[!.]?$/.test(text)) return false;
  const words = text.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z]+/).filter((word) => word !== "");
  return words.every((word) => word.length <= 14) && words.some((word) => NOUNS.test(word) || SET.has(word));
}

// src/policy/values/literal.ts
var REFERENCES = [
  // Other variables: shell, make, Windows, Symfony, Spring, GitHub, Azure, GitLab, Groovy.
  /^\$[A-Za-z_]\w*$|^\$\$\{?\w+\}?$|^%[A-Za-z_]\w*%$|^%env\(.*\)%$|^\$\(.*\)$|^`.*`$|^#\{.*\}$|^@[A-Za-z_][\w.]*@$/,
  /^(?:env|secrets?|vars?|params?|parameters?|config|inputs?|context|credentials)[.:(][\w.:()/'"-]+$/i,
  /\{\{.*\}\}|<%.*%>|\{%.*%\}|\$\{\{.*\}\}|\$\[\[?.*\]/,
  // Stores: 1Password, Doppler, Vault, AWS, Azure, Google, Bitwarden, Infisical, sops, dotenvx, Ansible, Argo CD, Helm vals.
  /^(?:op|doppler|vault|bws?|infisical|sm|ssm|awssm|aws-sm|awsssm|gcpsm|gcp-?secrets?|azurekeyvault|azkv|keyvault|akv|keeper|pass|sops|ref\+[\w-]+|secretref|file|hashivault|teller|chamber|summon|conjur|lastpass|dashlane|keychain):/i,
  /^arn:aws[\w-]*:(?:secretsmanager|ssm|kms):|^projects\/[\w-]+\/secrets\/|^@Microsoft\.KeyVault\(|^<path:|^avp:|^\{\{resolve:/i,
  /^ENC\[|^encrypted:|^\$ANSIBLE_VAULT|^AgA[\w+/]{100,}|^secure:|^vault:v\d+:|^-----BEGIN (?:AGE ENCRYPTED|PGP MESSAGE)/,
  /^!(?:vault|reference|Ref|Sub|GetAtt|ImportValue|secret|env_var|ENV)\b/
];
var HARMLESS = [
  /^(?:true|false|yes|no|on|off|null|nil|none|undefined|enabled?|disabled?|required|optional|auto|always|never|inherit|n\/a|~|-)$/i,
  /^\d{1,4}$|^\d+(?:ms|s|m|h|d|w|min|days?|hours?|kb|mb)$/i,
  /^(?:HS|RS|ES|PS)(?:256|384|512)$|^(?:AES|RSA|ED25519|SHA|argon2\w*|bcrypt|scrypt|md5|trust|scram-sha-256|plain|basic|bearer|jwt|oauth2?|apikey)(?:[-_]?\d+)?(?:-(?:gcm|cbc|ctr))?$/i,
  // Files. A random value may begin with a slash, so that only the usual places count.
  /^\/(?:run|etc|var|app|secrets?|home|opt|mnt|vault|usr|tmp|root|data|certs?|keys?|srv|config|ssl|tls|proc|dev|workspace)\/[\w./@{}$-]*$|^(?:\.{1,2}|~|[A-Za-z]:)[\\/][\w .\\/@{}$-]+$/,
  /^[\w./@-]{1,120}\.(?:pem|key|crt|cer|json|txt|ya?ml|toml|p12|pfx|jks|env|pub|conf|cfg|ini|secret|properties)$/i,
  /^https?:\/\/[^\s@]*$/i,
  /^[^\s@:/]+@[\w-]+(?:\.[\w-]+)+$/
];
function isReference(value) {
  const text = value.trim();
  return REFERENCES.some((pattern) => pattern.test(text)) || /^\$\{[^}]*\}$/.test(text);
}
function isHarmless(value) {
  const text = value.trim();
  return HARMLESS.some((pattern) => pattern.test(text));
}
function literalsOf(value, isAddress = false) {
  const found = [];
  collect(value, 0, false, isAddress, found);
  return found;
}
function collect(value, offset, fallback, isAddress, found) {
  const lead = value.length - value.trimStart().length;
  const text = value.trim();
  if (text === "") return;
  const password = urlPassword(text);
  if (password !== void 0) {
    const inner = [];
    collect(password.text, offset + lead + password.start, fallback, false, inner);
    found.push(...inner.map((literal) => ({ ...literal, inUrl: true })));
    return;
  }
  if (!text.startsWith("${{") && text.includes("${")) {
    for (const part of fallbacks(text)) collect(part.text, offset + lead + part.start, true, isAddress, found);
    return;
  }
  if (isAddress || isReference(text)) return;
  found.push({ text, start: offset + lead, end: offset + lead + text.length, fallback, inUrl: false });
}
function fallbacks(text) {
  return expansions(text).flatMap(({ start, end }) => {
    const inner = text.slice(start + 2, end - 1);
    const head = /^[A-Za-z_][\w.-]*?(?::-|:=|-|=|:(?![?+]))/.exec(inner);
    if (head === null) return [];
    return [{ text: inner.slice(head[0].length), start: start + 2 + head[0].length }];
  });
}
function expansions(text) {
  const found = [];
  for (let at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at)) {
    let depth = 0;
    let end = at + 1;
    for (; end < text.length; end++) {
      if (text[end] === "{") depth++;
      else if (text[end] === "}" && --depth === 0) break;
    }
    if (depth > 0) break;
    if (text[at - 1] !== "$") found.push({ start: at, end: end + 1 });
    at = end + 1;
  }
  return found;
}
var USER_INFO = /^(?:jdbc:)?[a-z][a-z\d+.-]*:\/\/([^\s/@:?#]*):([^\s@]+)@/i;
var SETTING = /(?:^|[;?&\s])(?:password|pwd|passwd|pass|secret|accountkey|sharedaccesskey|access_?key)\s*=\s*("[^"]*"|'[^']*'|[^;&\s"']+)/i;
function urlPassword(text) {
  if (!text.includes("://") && !/(?:password|pwd|accountkey|sharedaccesskey)\s*=/i.test(text)) return void 0;
  let plain = text;
  for (const { start: start2, end } of expansions(text))
    plain = plain.slice(0, start2) + "".repeat(end - start2) + plain.slice(end);
  const url = USER_INFO.exec(plain);
  if (url !== null) {
    const end = url[0].length - 1;
    const start2 = end - url[2].length;
    return { text: text.slice(start2, end), start: start2 };
  }
  if (!/[;&?]|\b(?:host|server|user|dbname|database)\s*=/i.test(text)) return void 0;
  const setting = SETTING.exec(plain);
  if (setting === null) return void 0;
  const raw = setting[1];
  const quoted = /^["']/.test(raw) ? 1 : 0;
  const start = setting.index + setting[0].length - raw.length + quoted;
  return { text: text.slice(start, start + raw.length - 2 * quoted), start };
}

// src/engine/placeholder.ts
import { m76_placeholder } from "../core.js";

// src/policy/values/placeholders.ts
var PROSE = /^(?:your|my|some|the|a|an|any|put|insert|enter|add|paste|provide|fill|type|set|use|generate|generated|create|choose|pick|run|see|replace|change|update|edit|must|needs?|min(?:imum)?|at)[\s_.:-]+[a-z]|^(?:generate|generated|replace|change|update|fill)(?:[\s_-]|$)|(?:^|[^a-z])(?:change|replace|fix|fill|set)[\s_-]?(?:me|it|this|in|with|before)(?:[^a-z]|$)|(?:^|[^a-z])(?:in|for|before)[\s_-]production(?:[^a-z]|$)|(?:^|[^a-z])(?:placeholder|dummy|redacted|goes[\s_-]?here|go[\s_-]?here|openssl|token_hex|token_urlsafe|generate_key|keygen|not[\s_-]?set|unset|not[\s_-]?used|unused|required|optional|replaceme|changeme|setme|fillme|tbd|todo|n\/a|example|sample)(?:[^a-z]|$)/i;
var LENGTH = /(?:^|[^a-z\d])\d{1,3}[\s_+-]*(?:plus[\s_-]*)?(?:random[\s_-]*)?(?:bytes?|bits?|chars?|characters?|hex|digits?|letters?)(?:[^a-z]|$)/i;
var ELLIPSIS = /^[\w-]{0,16}(?:\.{3,}|\u2026)[\w-]{0,8}$|^[\w-]{0,16}?(?:[xX]{3,}|\*{3,}|<[^>]*>)[-_xX*]*$/;
function isPlaceholder(value) {
  if (value.length > 200) return false;
  const text = value.trim();
  const block = /^-----BEGIN [A-Z ]+-----([\s\S]*?)(?:-----END|$)/.exec(text);
  if (block !== null) {
    const body = block[1].replaceAll("\\n", "\n").trim();
    return body === "" || body.length < 40 || isPlaceholder(body);
  }
  return m76_placeholder(text) !== void 0 || PROSE.test(text) || LENGTH.test(text) || ELLIPSIS.test(text);
}
function isSlot(value) {
  return m76_placeholder(value.trim()) === "reference" || /^(?:\.{3,}|\u2026|x{3,}|\*{3,}|todo|tbd|fixme)$/i.test(value.trim());
}

// src/policy/values/judge.ts
function judge(name, value) {
  const kind = credentialKind(name);
  const pair = /(?:^|_)auth$/i.test(name) ? /^[\w.${}:-]*?[/:](?=[^/:])/.exec(value) : null;
  if (pair !== null && kind === "url") {
    const offset = pair[0].length;
    return judge("PASSWORD", value.slice(offset)).map((l) => ({ ...l, start: l.start + offset, end: l.end + offset }));
  }
  const address = kind === void 0 || kind === "url";
  if (address && !value.includes("://") && !/[;?&]/.test(value) && kind !== "url") return [];
  return literalsOf(value, address).flatMap((literal) => {
    if (!literal.inUrl && isNothing(literal.text, kind === "password")) return [];
    const verdict = literal.inUrl && isUser(value, literal.start, literal.text) ? "default" : verdictOf(literal.text);
    return [{ ...literal, verdict }];
  });
}
function isUser(value, start, password) {
  return value.slice(0, start).endsWith(`/${password}:`);
}
function verdictOf(text) {
  if (isPlaceholder(text)) return "placeholder";
  return isCommon(text) || isWords(text) ? "default" : "real";
}
function isNothing(text, isPassword) {
  if (isPassword && /^\d{4,}$/.test(text)) return false;
  return isHarmless(text);
}

export {
  isCommon,
  isWords,
  isReference,
  isHarmless,
  literalsOf,
  isPlaceholder,
  isSlot,
  judge,
  verdictOf
};
