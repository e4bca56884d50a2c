/**
 * Sorts files by their names, once for all guards: a repository has tens of thousands of files and a dozen that a guard cares
 * for, so that nearly every name must be done with after one look at its ending.
 */

/** Kinds of files, as bits: a file may be of several. */
export const Kind = {
  /** An env file that is used, a backup or an editor's leftover of one. */
  env: 1,
  /** A file that shows what to fill in. */
  template: 2,
  /** Lies in a folder for secrets. */
  secretsFolder: 4,
  /** Known by its name as a key, a keystore, a credential, a dump, a history. */
  keyFile: 8,
  compose: 16,
  dockerfile: 32,
  /** A workflow or action of GitHub, Gitea or Forgejo. */
  workflow: 64,
  /** A pipeline of another system, in YAML. */
  pipeline: 128,
  jenkinsfile: 256,
  helmValues: 512,
  yaml: 1024,
  /** `.gitignore`, `.dockerignore` and their like. */
  ignoreFile: 2048,
  /** Settings of an application: Spring, .NET, Rails and what is called config or settings. */
  config: 4096,
  /** Named as one secret: `postgres_password`, `api_key.txt`. */
  secretName: 8192,
  /** What a build made for browsers, and source maps. */
  bundle: 16384,
  /** Rules and suppressions of scanners. */
  scannerConfig: 32768,
  /** The file that makes a folder a git repository. No repository tracks one. */
  gitFolder: 65536,
} as const;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Code, prose and pictures: never of any kind but `bundle`. */
const DULL = set(
  "ts tsx js jsx mjs cjs mts cts vue svelte astro py pyi pyx ipynb rb rake go rs java kt kts scala c h cc cpp cxx hpp hh cs fs vb php swift m mm " +
    "dart ex exs erl hrl hs ml mli clj cljs lua r jl pl pm zig nim sol css scss sass less styl html htm xhtml md mdx rst adoc org tex svg png " +
    "jpg jpeg gif webp ico avif bmp tif tiff woff woff2 ttf otf eot mp3 mp4 wav webm pdf proto graphql gql snap lock po pot mo strings map",
);
/** Built for browsers, when it lies in one of these folders. */
const BUILT = /(?:^|\/)(?:dist|build|out|\.next|\.nuxt|\.output|public|static|assets|wwwroot|www)\//;
const BUNDLE = /\.(?:js|mjs|map|html?)$/;

const TEMPLATE_WORD =
  /(?:^|[._-])(?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|skel|j2|erb|gotmpl)(?:[._~-]|$)/;
const ENV =
  /\.env(?:$|[ ._~#(-])|^\.envrc|^\.flaskenv$|^\.env\w{0,3}(?:_|~)|^env[._-](?:backup|bak|old|orig|save|copy|prod|production|live|staging|stage|secrets?|local|\d{4}).*$|^(?:backup|bak|old|prod|production|staging)[._-]env(?:[._-](?:tgz|tar|gz|zip|7z|bak|old|txt|\d).*)?$/;
const COMPOSE = /(?:^|[._-])(?:docker-?)?compose(?:[._-][^/]*)?\.ya?ml|^(?:docker-)?stack(?:[._-][^/]*)?\.ya?ml$/;
const DOCKERFILE = /^(?:dockerfile|containerfile)(?:[._-].*)?$|\.(?:dockerfile|containerfile)$/;
const PIPELINE =
  /^\.?gitlab-ci.*\.ya?ml$|\.gitlab-ci\.ya?ml$|^azure-pipelines?.*\.ya?ml$|^bitbucket-pipelines\.ya?ml$|^\.?travis\.ya?ml$|^\.?drone\.ya?ml$|^\.?woodpecker.*\.ya?ml$|^\.?appveyor\.ya?ml$|^buildspec.*\.ya?ml$|^cloudbuild.*\.ya?ml$|^buildkite.*\.ya?ml$|^\.cirrus\.ya?ml$|^codemagic\.ya?ml$|^bitrise\.ya?ml$|^serverless\.ya?ml$|^app\.ya?ml$|^render\.ya?ml$|^\.semaphore\.ya?ml$|^wercker\.ya?ml$/;
const PIPELINE_FOLDER =
  /(?:^|\/)(?:\.circleci|\.gitlab(?:-ci|\/ci)?|\.azure-?pipelines|\.pipelines|\.buildkite|\.woodpecker|\.semaphore|\.tekton)\//;
const WORKFLOW = /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/;
const VALUES = /^values(?:[._-].*)?\.ya?ml$|[._-]values\.ya?ml$/;
const CONFIG =
  /^(?:application|bootstrap)(?:[._-][\w-]+)?\.(?:ya?ml|properties)$|^appsettings(?:\.[\w-]+)?\.json$|^(?:database|secrets|cable|storage|mongoid)\.yml$|^(?:settings|config|configuration|local_settings|auth|security)(?:[._-][\w-]+)?\.(?:toml|ya?ml|ini|cfg|json|json5|conf|properties)$|\.properties$|^wp-config.*$/;
const SCANNER =
  /^\.(?:gitleaks|betterleaks|leakgate|trufflehog|kingfisher)[\w.-]*\.(?:toml|ya?ml)$|^\.gitleaksignore$|^\.secretlint(?:rc.*|ignore)$|^\.secrets\.baseline$/;
const SECRETS_FOLDER = /(?:^|\/)\.?(?:secrets|private|credentials)\//;
const SECRET_EXTENSIONS = set("txt secret token pass passwd password pwd key");

/** Credentials and what holds them, by the whole name. */
const KEY_NAMES = set(
  "id_rsa id_dsa id_ecdsa id_ed25519 id_ecdsa_sk id_ed25519_sk identity .netrc _netrc .pgpass pgpass.conf .git-credentials .my.cnf .mylogin.cnf " +
    ".pypirc .dockercfg .dockerconfigjson kubeconfig .kubeconfig .htpasswd .s3cfg .boto .vault-token .vault_pass .vault-pass .vault_password " +
    ".vault_pass.txt vault_pass.txt .authinfo .fetchmailrc .msmtprc secring.gpg wallet.dat master.key credentials.tfrc.json .terraformrc " +
    ".bash_history .zsh_history .sh_history .ash_history .ksh_history .history .fish_history fish_history .psql_history .mysql_history " +
    ".mariadb_history .sqlite_history .rediscli_history .mongo_history .mongosh_history .dbshell .python_history .node_repl_history .irb_history " +
    ".pry_history .php_history .scala_history .mycli-history .pgcli-history consolehost_history.txt core dump.rdb .env.keys credentials.csv " +
    "rootkey.csv accesskeys.csv ntds.dit shadow .remote-sync.json .ftpconfig sftp.json sftp-config.json filezilla.xml sitemanager.xml recentservers.xml",
);
const KEY_EXTENSIONS = set(
  "pem key p12 pfx pkcs12 jks jceks keystore bks kdbx kdb ppk pk8 p8 der bak keytab ovpn asc gpg pgp tfstate har dump pgdump rdb dmp mdmp hprof " +
    "heapsnapshot agilekeychain opvault tblk rdp mobileprovision bek fve psafe3 cscfg pcap pcapng",
);
const KEY_PATTERN =
  /\.tfstate\.(?:backup|\d+.*)$|^core\.\d+$|^(?:client_secret|service[_-]?account|firebase[-_]?adminsdk|gcp|gcloud|google|sa)[\w.-]*\.json$|(?:credentials?|service[_-]?account|adminsdk|[_-]key)[\w.-]*\.json$|(?:dump|backup|bak|export|snapshot|prod(?:uction)?|\d{4}-?\d{2}-?\d{2})[\w.-]*\.(?:sql|bson|archive)(?:\.(?:gz|bz2|xz|zst|zip))?$|\.(?:sql|dump|pgdump)\.(?:gz|bz2|xz|zst|zip|bak|old)$|^id_(?:rsa|dsa|ecdsa|ed25519)[\w.-]*$|_(?:rsa|dsa|ed25519)$/;
/** Files in these places, whatever they are called. */
const KEY_PLACE =
  /(?:^|\/)(?:\.aws\/(?:credentials|config)|\.docker\/config\.json|\.kube\/config|\.gem\/credentials|\.cargo\/credentials(?:\.toml)?|\.config\/gcloud\/[\w.]+|\.azure\/[\w.]+\.json|\.config\/gh\/hosts\.yml|\.config\/hub|\.config\/rclone\/rclone\.conf|\.ssh\/[\w.-]+|config\/credentials\/[\w.-]+\.key)$/;

/**
 * @param name path relative to the repository, '/' separated
 * @returns bits of {@link Kind}; 0 for a file that no guard knows by name
 */
export function kindsOf(name: string): number {
  // In an archive as in a folder.
  const path = name.includes("!") ? name.replaceAll("!", "/") : name;
  const slash = path.lastIndexOf("/");
  const dot = path.lastIndexOf(".");
  const extension = dot > slash ? path.slice(dot + 1).toLowerCase() : "";
  if (DULL.has(extension) && !path.includes(".env.keys"))
    return BUNDLE.test(path) && BUILT.test(path) ? Kind.bundle : 0;
  return kindsByName(path.slice(slash + 1).toLowerCase(), path.toLowerCase(), extension);
}

function kindsByName(base: string, path: string, extension: string): number {
  let kinds = 0;
  const yaml = extension === "yml" || extension === "yaml";
  const template = TEMPLATE_WORD.test(base);
  if (base.includes("env") || path.includes(".envs/")) kinds |= envKinds(base, path, template);
  if (yaml) kinds |= yamlKinds(base, path);
  else if (COMPOSE.test(base) && template) kinds |= Kind.template;
  if (DOCKERFILE.test(base) && !base.endsWith("ignore")) kinds |= Kind.dockerfile;
  if (base.startsWith("jenkinsfile") || extension === "jenkinsfile") kinds |= Kind.jenkinsfile;
  if (base === ".gitignore" || base.endsWith(".dockerignore") || base.endsWith(".containerignore"))
    kinds |= Kind.ignoreFile;
  if (CONFIG.test(base)) kinds |= Kind.config;
  if (SCANNER.test(base) || path.includes(".leakgate/rules/")) kinds |= Kind.scannerConfig;
  if (base === "head" && /(?:^|\/)\.git\/head$/.test(path)) kinds |= Kind.gitFolder;
  if (isKeyFile(base, path, extension)) kinds |= Kind.keyFile;
  if (SECRETS_FOLDER.test(path)) kinds |= Kind.secretsFolder;
  if (template && isFilledIn(base, extension)) kinds |= Kind.template;
  if (
    (extension === "" || SECRET_EXTENSIONS.has(extension)) &&
    base.length < 64 &&
    /pass|secret|key|token|cred|pwd/.test(base)
  ) {
    kinds |= Kind.secretName;
  }
  return kinds;
}

function envKinds(base: string, path: string, template: boolean): number {
  const isEnv =
    ENV.test(base) ||
    /(?:^|\/)\.envs\//.test(path) ||
    (template && /(?:^|[._-])env(?:[._-]|$)/.test(base) && !/\.ya?ml$/.test(base));
  if (!isEnv) return 0;
  return template ? Kind.template : Kind.env;
}

function yamlKinds(base: string, path: string): number {
  let kinds: number = Kind.yaml;
  if (COMPOSE.test(base)) kinds |= TEMPLATE_WORD.test(base) ? Kind.template : Kind.compose;
  if (WORKFLOW.test(path)) kinds |= Kind.workflow;
  if (PIPELINE.test(base) || PIPELINE_FOLDER.test(path)) kinds |= Kind.pipeline;
  if (VALUES.test(base)) kinds |= TEMPLATE_WORD.test(base) ? Kind.template : Kind.helmValues;
  return kinds;
}

function isKeyFile(base: string, path: string, extension: string): boolean {
  if (extension === "pub" || extension === "enc") return false;
  return KEY_EXTENSIONS.has(extension) || KEY_NAMES.has(base) || KEY_PATTERN.test(base) || KEY_PLACE.test(path);
}

/** Templates of settings, rather than of code or pages. */
function isFilledIn(base: string, extension: string): boolean {
  return (
    /^(?:example|examples|sample|template|tmpl|tpl|dist|defaults?|j2|erb|gotmpl|json|toml|ini|cfg|conf|properties|tfvars|ya?ml|txt|xml)$/.test(
      extension,
    ) &&
    /secret|credential|config|settings|values|env|tfvars|appsettings|application|local|auth|vault|compose|password|\.ini|\.conf|\.properties/.test(
      base,
    )
  );
}
