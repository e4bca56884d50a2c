/**
 * Passwords that everybody tries first: the head of the lists of leaked passwords, what products are shipped with, and what
 * frameworks write into a new project. Lower case; a value is compared after its usual decorations are taken off.
 */

const COMMON = (
  "123456 12345678 123456789 1234567890 12345 1234 111111 000000 123123 654321 666666 121212 112233 987654321 1q2w3e 1q2w3e4r 1qaz2wsx " +
  "qazwsx qwerty qwertyuiop qwerty123 asdfgh asdfghjkl zxcvbn zxcvbnm password passw0rd p@ssw0rd p@ssword pass passwd pwd password1 letmein " +
  "welcome welcome1 admin admin1 administrator root toor user guest test tester testing demo default changeme changeit change secret secret1 " +
  "supersecret topsecret s3cr3t s3cret mysecret notsecret notasecret hunter2 iloveyou monkey dragon master login abc123 abcd1234 abcdef " +
  "football baseball superman batman trustno1 sunshine princess shadow michael ninja mustang access flower starwars whatever freedom " +
  "postgres postgresql mysql mariadb mongo mongodb redis rabbitmq rabbit neo4j neo4jpassword elastic elasticsearch kibana clickhouse minio minioadmin " +
  "minio123 miniosecret airflow superset grafana prom-operator prometheus keycloak nexus nexus123 sonar sonarqube jenkins gitlab gitea vault consul " +
  "cassandra couchdb couchbase oracle sysdba system manager tiger scott sa sapassword mssql sqlserver yourstrong wordpress drupal joomla magento " +
  "ghost directus strapi hasura supabase nextcloud portainer traefik kafka zookeeper activemq artemis mqtt mosquitto influx influxdb " +
  "influxadmin timescale metabase redash n8n odoo tomcat jboss wildfly weblogic websphere cisco ubnt raspberry pi vagrant ansible docker kubernetes " +
  "django flask laravel symfony rails spring springboot express nodejs fastapi app application service server backend frontend dev develop " +
  "development local localhost staging production prod qa ci temp tmp temporary foo bar baz foobar foobarbaz hello world helloworld example sample " +
  "dummy fake mock insecure unsafe none null empty blank token key apikey api-key secretkey secret-key secret_key jwtsecret jwt-secret jwt_secret " +
  "sessionsecret session-secret keyboardcat shhhh shhhhh shhhhhhared-secret devsecret dev-secret dev_secret testsecret test-secret test_secret " +
  "mysecretkey my-secret-key my_secret_key supersecretkey super-secret-key super-secret super_secret verysecret very-secret dbpassword db-password " +
  "dbpass mypassword my-password mypass rootpassword root-password rootpass adminpassword admin-password adminpass userpassword testpassword " +
  "test-password testpass devpassword dev-password devpass password123 secret123 admin123 root123 test123 user123 pass123 qwe123 postgres123 " +
  "redis123 mysql123 demo123 welcome123 hello123 abc1234 pa55word pa55w0rd passpass summer winter spring autumn company"
).split(" ");

const SET: ReadonlySet<string> = new Set(COMMON);

/** Values that frameworks, products and their manuals publish; a program that starts with one of them is open to everybody. */
const PUBLISHED: readonly RegExp[] = [
  /^django-insecure-/,
  /^keyboard[ _-]?cat$/i,
  /^this_?token_?is_?not_?so_?secret/i,
  /^your-256-bit-secret$/i,
  /^a-string-secret-at-least-256-bits-long$/i,
  /^(?:shared|super|very|top|my|our|the|dev|test|local|jwt|app|session|flask|django)?[ _-]?(?:super|very|top)?[ _-]?secret(?:[ _-]?(?:key|token|value|password|phrase|jwt))?[ _-]?\d{0,4}!?$/i,
  /^neo4j\/(?:neo4j|password|test|secret|changeme)$/i,
  /^(?:somethingsecret|somerandom(?:string|key|secret)?|secretsecret|jwtsecretkey|hackme|insecure[ _-].*|.*[ _-]insecure)$/i,
  /^your\(?strong!?\)?_?passw(?:o|0)rd\d*!?$/i,
];

/** Whether a value is one of the published or most common ones, small changes included: `Admin123!`, `P@ssw0rd2024`. */
export function isCommon(value: string): boolean {
  const text = value.trim().toLowerCase();
  if (text.length > 60) return false;
  if (SET.has(text) || PUBLISHED.some((pattern) => pattern.test(text))) return true;
  const bare = text.replace(/[\d!?.@#$%*_-]{1,6}$/, "");
  if (bare.length >= 3 && SET.has(bare)) return true;
  const plain = bare.replace(
    /[013457@$!]/g,
    (c) => ({ 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s", "!": "i" })[c] ?? c,
  );
  return plain.length >= 3 && plain !== bare && SET.has(plain);
}

/** Words of which made-up values for development are put together: `nivesh_dev_password`. */
const NOUNS = /^(?:passwords?|passwd|pass|pwd|secrets?|keys?|tokens?|credentials?|changeme|apikey)$/;

/**
 * Whether a value is plain words with a credential's own name among them (`relay_dev_secret`, `my-app-password`): what a person
 * writes for a machine of their own, and no generator makes.
 */
export function isWords(value: string): boolean {
  const text = value.trim();
  if (text.length > 80 || !/^[A-Za-z]+(?:[\s_.-]?[A-Za-z]+)*[\s_.-]?\d{0,4}[!.]?$/.test(text)) return false;
  const words = text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  return words.every((word) => word.length <= 14) && words.some((word) => NOUNS.test(word) || SET.has(word));
}
