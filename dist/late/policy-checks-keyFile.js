import {
  holdsStored
} from "../chunks/chunk-WS75GZ3S.js";
import {
  isEncrypted,
  isSops
} from "../chunks/chunk-LI53ZI2M.js";
import {
  isCommon,
  isPlaceholder,
  isReference,
  verdictOf
} from "../chunks/chunk-XZWLXSFC.js";
import "../chunks/chunk-DGDKYGIQ.js";
import {
  m130_Kind
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/checks/keyFileContent.ts
var STORES = {
  p12: "a PKCS #12 keystore",
  pfx: "a PKCS #12 keystore",
  pkcs12: "a PKCS #12 keystore",
  jks: "a Java keystore",
  jceks: "a Java keystore",
  keystore: "a keystore",
  bks: "a keystore",
  kdbx: "a KeePass database",
  kdb: "a KeePass database",
  psafe3: "a password safe",
  agilekeychain: "a password safe",
  opvault: "a password safe",
  keytab: "a Kerberos keytab",
  bek: "a BitLocker key",
  fve: "a BitLocker key"
};
var HISTORY = /^(?:\.(?:bash|zsh|sh|ash|ksh|fish|psql|mysql|mariadb|sqlite|rediscli|mongo|mongosh|python|node_repl|irb|pry|php|scala)_history|\.history|fish_history|\.dbshell|\.(?:mycli|pgcli)-history|consolehost_history\.txt)$/;
function heldBy(path, bytes) {
  const base = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const extension = base.includes(".") ? base.slice(base.lastIndexOf(".") + 1) : "";
  if (bytes.length === 0) return void 0;
  const store = STORES[extension];
  if (store !== void 0) return isProse(bytes) ? void 0 : { kind: "key", what: store };
  if (HISTORY.test(base)) return { kind: "dump", what: "the history of a shell or database client" };
  const head = bytes.toString("latin1", 0, 8e6);
  return keyOf(base, extension, bytes, head) ?? credentialsOf(path.toLowerCase(), base, head) ?? stateOf(base, extension, bytes, head) ?? dumpOf(base, extension, bytes, head);
}
function keyOf(base, extension, bytes, head) {
  const pem = /-----BEGIN ([A-Z0-9 ]*)PRIVATE KEY( BLOCK)?-----/.exec(head);
  if (pem !== null) {
    const sealed = pem[1] === "ENCRYPTED " || head.includes("Proc-Type: 4,ENCRYPTED");
    return { kind: "key", what: sealed ? "a private key under a passphrase" : "a private key", pem: true };
  }
  if (head.startsWith("PuTTY-User-Key-File")) return { kind: "key", what: "a PuTTY private key" };
  if (base === "master.key" || /^[\w.-]+\.key$/.test(base)) {
    const word = head.trim();
    if (/^[0-9a-f]{32}$/i.test(word)) return { kind: "key", what: "a key of Rails credentials" };
    if (/^[\w+/=-]{16,512}$/.test(word) && !isPlaceholder(word))
      return { kind: "key", what: "a key, alone in its file" };
  }
  if (["pk8", "der", "key", "p8"].includes(extension) && isDerPrivateKey(bytes))
    return { kind: "key", what: "a private key" };
  if (base === "secring.gpg" || base === "wallet.dat") return { kind: "key", what: "a keyring or wallet" };
  return void 0;
}
function isDerPrivateKey(bytes) {
  return bytes[0] === 48 && bytes[1] === 130 && bytes[4] === 2 && bytes[5] === 1 && (bytes[6] ?? 9) <= 1;
}
var CREDENTIALS = [
  [/(?:^|\/)[._]netrc$|\.authinfo$/, /\bpassword\s+(\S+)/i, "logins of a machine (.netrc)"],
  [/(?:^|\/)(?:\.pgpass|pgpass\.conf)$/, /^[^#\n]*?:[^:\n]*:[^:\n]*:[^:\n]*:(\S+)$/m, "PostgreSQL passwords"],
  [/\.git-credentials$/, /:\/\/[^:@\s/]+:([^@\s]+)@/, "git passwords"],
  [/\.(?:my|mylogin)\.cnf$/, /^\s*password\s*=\s*(\S+)/im, "MySQL passwords"],
  [/\.pypirc$/, /^\s*password\s*[=:]\s*(\S+)/im, "a PyPI password"],
  [
    /\.(?:dockercfg|dockerconfigjson)$|\.docker\/config\.json$/,
    /"(?:auth|identitytoken|registrytoken)"\s*:\s*"([^"]{8,})"/,
    "registry passwords"
  ],
  [
    /kubeconfig|\.kube\/config$/,
    /\b(?:client-key-data|token|password)\s*:\s*["']?(\S{8,})/,
    "access to a Kubernetes cluster"
  ],
  [/\.htpasswd$/, /^[^:\s#]+:(\S+)$/m, "password hashes"],
  [
    /\.s3cfg$|\.boto$|\.aws\/credentials$/,
    /(?:secret_key|secret_access_key|aws_secret_access_key)\s*=\s*(\S+)/i,
    "cloud credentials"
  ],
  [/\.vault-token$|\.?vault[_-]?pass(?:word)?(?:\.txt)?$/, /^(\S{4,})\s*$/, "a Vault token or password"],
  [/credentials\.tfrc\.json$|\.terraformrc$/, /\btoken"?\s*[=:]\s*"([^"]{8,})"/, "a Terraform token"],
  [/\.gem\/credentials$|\.cargo\/credentials/, /(?:api_key|token)"?\s*[=:]\s*["']?(\S{8,})/, "a registry token"],
  [/\.config\/(?:gh\/hosts\.yml|hub)$/, /oauth_token:\s*(\S+)/, "a GitHub token"],
  [/rclone\.conf$/, /^\s*(?:pass|secret_access_key|token|client_secret)\s*=\s*(\S+)/m, "rclone credentials"],
  [/(?:fetchmail|msmtp)rc$/, /\bpass(?:word)?\s+["']?(\S+)/, "a mail password"],
  [/\.env\.keys$/, /DOTENV_PRIVATE_KEY\w*\s*=\s*["']?([0-9a-f]{32,})/i, "the keys of a dotenvx file"],
  [/\.ovpn$/, /<(?:key|tls-auth|tls-crypt)>/, "keys of a VPN"],
  [
    /\.rdp$|sftp(?:-config)?\.json$|\.ftpconfig$|\.remote-sync\.json$/,
    /"?pass(?:word|wd|phrase)?"?\s*(?:51:b)?:\s*"?([^",\s]+)/i,
    "a password for a remote machine"
  ],
  [/(?:filezilla|sitemanager|recentservers)\.xml$/, /<Pass[^>]*>([^<]+)</, "FTP passwords"],
  [/(?:credentials|rootkey|accesskeys)\.csv$/, /\b(?:AKIA|ASIA|Secret access key)/i, "AWS access keys"],
  [/\.json$/, /"private_key"\s*:\s*"(-----BEGIN [^"]+)"/, "a service account's private key"],
  [/\.json$/, /"client_secret"\s*:\s*"([^"]{10,})"/, "an OAuth client secret"],
  [/\.json$/, /"refresh_token"\s*:\s*"([^"]{10,})"/, "a refresh token"]
];
function credentialsOf(path, base, head) {
  for (const [name, pattern, what] of CREDENTIALS) {
    if (!name.test(name.source.includes("\\/") ? path : base) && !name.test(path)) continue;
    for (const match of head.matchAll(new RegExp(pattern, `${pattern.flags.replace("g", "")}g`))) {
      const value = (match[1] ?? "found").replace(/["',]+$/, "");
      if (isReference(value) || isPlaceholder(value) || isCommon(value) && base.endsWith(".json")) continue;
      return { kind: "key", what };
    }
  }
  return void 0;
}
function stateOf(base, extension, bytes, head) {
  if (/\.tfstate(?:\.|$)/.test(base)) {
    if (/"resources"\s*:\s*\[\s*\]/.test(head) && /"outputs"\s*:\s*\{\s*\}/.test(head)) return void 0;
    return { kind: "dump", what: "Terraform state, which holds credentials in the open" };
  }
  if (extension === "har" && head.includes('"entries"')) {
    if (!/"(?:cookies?|authorization|set-cookie|x-api-key)"|"postData"/i.test(head)) return void 0;
    return { kind: "dump", what: "a recorded browser session with its cookies" };
  }
  if (isCore(base, bytes)) return { kind: "dump", what: "a memory image of a program" };
  if (extension === "hprof" || extension === "heapsnapshot" || head.startsWith("MDMP"))
    return { kind: "dump", what: "a memory image of a program" };
  if (/^(?:\u00d4\u00c3\u00b2\u00a1|\u00a1\u00b2\u00c3\u00d4|\n\r\r\n)/.test(head) && extension.startsWith("pcap")) {
    return { kind: "dump", what: "recorded network traffic", confidence: "low" };
  }
  return void 0;
}
function isCore(base, bytes) {
  return /^core(?:\.\d+)?$|\.core$/.test(base) && bytes.toString("latin1", 0, 4) === "\x7FELF" && (bytes[16] === 4 || bytes[17] === 4);
}
function dumpOf(base, extension, bytes, head) {
  if (head.startsWith("REDIS0")) return { kind: "dump", what: "a Redis dump" };
  if (head.startsWith("TAPE") && !isText(bytes)) return { kind: "dump", what: "an SQL Server backup" };
  if (head.startsWith("PGDMP")) return { kind: "dump", what: "a PostgreSQL dump" };
  const named = /dump|backup|\bbak\b|export|snapshot|prod|\d{4}-?\d{2}-?\d{2}/.test(base);
  const made = /-- (?:PostgreSQL database dump|MySQL dump|MariaDB dump|phpMyAdmin SQL Dump)/.test(head);
  if (!/sql|dump|bak/.test(base) || !(made || named)) {
    return ["dump", "pgdump", "rdb"].includes(extension) && !isText(bytes) ? { kind: "dump", what: "a database dump" } : void 0;
  }
  if (!isText(bytes)) return { kind: "dump", what: "a database dump" };
  const rows = head.match(/^(?:COPY [^\n]+ FROM stdin;\n(?!\\\.)|INSERT INTO [^\n(]+)/gim) ?? [];
  const data = rows.some(
    (row) => !/schema_migrations|ar_internal_metadata|alembic_version|django_migrations|knex_migrations|flyway|databasechangelog/i.test(
      row
    )
  );
  return data ? { kind: "dump", what: "a database dump with data" } : void 0;
}
function isText(bytes) {
  return !bytes.subarray(0, 8e3).includes(0);
}
function isProse(bytes) {
  return bytes.length < 400 && bytes.every((byte) => byte < 127 && (byte >= 32 || byte === 10 || byte === 13 || byte === 9));
}

// src/policy/checks/keyFile.ts
var dumpRule = "dump-file";
var keyRule = "key-file";
async function check(file, context) {
  if (!file.entry.tracked || file.is(m130_Kind.template) || isEncrypted(withoutKeyHead(file.bytes)) || isSops(file.text))
    return [];
  const held = heldBy(file.path, content(file));
  if (held === void 0 || await holdsStored(file, context, isEncrypted)) return [];
  const rule = held.kind === "key" ? keyRule : dumpRule;
  if (held.pem !== void 0) return pemMatch(file, held.what);
  return [{ rule, notes: [held.what], ...held.confidence !== void 0 && { confidence: held.confidence } }];
}
function withoutKeyHead(bytes) {
  return bytes.toString("latin1", 0, 40).includes("PRIVATE KEY") ? Buffer.alloc(0) : bytes;
}
function pemMatch(file, what) {
  const block = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|$)/.exec(
    file.text
  );
  if (block === null) return [{ rule: keyRule, notes: [what] }];
  const body = block[0].replace(/-----[^-]+-----/g, "").trim();
  if (body === "" || isReference(body) || body.length < 200 && verdictOf(body) === "placeholder") return [];
  return [
    { rule: keyRule, at: { start: block.index, end: block.index + block[0].length }, value: block[0], notes: [what] }
  ];
}
function content(file) {
  if (!/\.gz$/i.test(file.base) || file.bytes.length > 64e6) return file.bytes;
  try {
    return process.getBuiltinModule("node:zlib").gunzipSync(file.bytes, { maxOutputLength: 256e6 });
  } catch {
    return Buffer.from("PGDMP");
  }
}
export {
  check
};
