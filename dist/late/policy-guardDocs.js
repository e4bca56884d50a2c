import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/guardDocs.ts
var GUARD_DOCS = {
  "env-file": "A tracked env file, backup or editor's leftover of one (.env, .env.*, *.env, compose.env, .env~, .env.bak, .env.2026-09-12, env.backup.tgz, copy of .env) that sets a credential or cannot be read. Templates (.env.example, .sample, .template, .dist, .defaults, *.env.example) and encrypted files (sops, dotenvx, git-crypt, ansible-vault, age, PGP) are fine.",
  "env-file-plain": "A tracked env file whose settings are no credentials. .envrc and .flaskenv are made to be shared and only reported with credentials.",
  "template-secret": "A value that looks real in a template, in any format, commented out or not. Placeholders, references, empty values and plain words for development are fine.",
  "secrets-folder": "A tracked file below secrets/, .secrets/, private/ or credentials/. Fine are .gitkeep, README, *.example, encrypted files, public certificates, manifests that only point to secrets, and code in folders of code.",
  "secret-file": "A tracked file with a credential's name (postgres_password, nextauth_secret, api_key.txt) whose whole content is one word.",
  "key-file": "Keys, keystores and programs' credentials by name and content: id_rsa, *.pem and *.key with a private key, *.p12, *.jks, *.kdbx, .netrc, .pgpass, .git-credentials, kubeconfig, service accounts, master.key, .env.keys. Certificates, public keys and files without the credential are fine.",
  "dump-file": "Database dumps with data, Terraform state, HAR files with cookies, core and heap dumps, histories of shells and database clients. A schema alone is fine.",
  "compose-secret": "A credential that is written out in a compose file: in environment (map or list, through anchors and merge keys), in an address, on a command line, as content of a secret.",
  "compose-default": "A credential in a compose file with a known default, a fallback such as ${PASSWORD:-postgres}, or env_file: with a template. ${VAR}, ${VAR:?}, *_FILE, secrets: and names of users and databases are fine; so are throw-away passwords in compose files for tests.",
  "build-argument-secret": "A secret as an image's build argument, with or without a value: ARG in a Dockerfile, build.args in compose, build-args and --build-arg in pipelines. Build secrets are fine.",
  "dockerfile-secret": "A secret in ENV, LABEL, RUN (heredocs included), CMD or a file that is written out; an ENV that keeps a build argument. Dummy values for one RUN and RUN --mount=type=secret are fine.",
  "dockerfile-copies-secret": "COPY or ADD of an env file, a key, a folder for secrets or .git.",
  "dockerignore-coverage": "COPY of the whole context, and no .dockerignore (or .containerignore) that leaves out .env, folders for secrets that the repository has, and .git.",
  "kubernetes-secret": "kind: Secret with values in data (Base64 is undone) or stringData. Templates' references, slots, users' names and certificates are fine; so are ExternalSecret, SealedSecret, SecretStore and sops.",
  "kubernetes-literal": "A credential that is written out in env:, a ConfigMap, arguments, a kustomize generator, a HelmRelease or a chart's values. secretKeyRef and names of Secrets are fine.",
  "kubernetes-default": "The same with a known default, and a default in a chart's template.",
  "ci-secret": "A credential that is written out in a pipeline: GitHub, Gitea, GitLab, CircleCI, Azure, Bitbucket, Drone, Travis, Jenkins and their like; a fallback in an expression. Throw-away passwords of services for tests are fine.",
  "ci-secret-in-log": "A pipeline prints a secret, or encodes it for the log. Printing into a file, a pipe (--password-stdin) or ::add-mask:: is fine.",
  "ci-secret-argument": "A secret is pasted into a command line (${{ secrets.X }} as an argument), or docker login -p.",
  "ci-untrusted-checkout": "pull_request_target, workflow_run or issue_comment with a checkout of the pull request's head.",
  "default-secret": "A credential that falls back to a value in code, scripts or settings, or has one that everybody knows (change-me-in-production, django-insecure-, keyboard cat). Comparing with a default, lists of refused ones, tests and documents are fine.",
  "frontend-secret": "A secret's name behind a public prefix (VITE_, NEXT_PUBLIC_, REACT_APP_, EXPO_PUBLIC_ and others), in settings, code, images, pipelines or a built bundle; names that a build tool is told to put into the program. Publishable keys are fine.",
  "ignore-coverage": ".gitignore does not cover what the repository itself speaks of: the env file beside a template, what compose reads and mounts, env files that its documents name, a kept folder for secrets, the other of *.pem and *.key, an env file that lies there untracked; in a change, what it takes out of .gitignore. git check-ignore decides; a user's own ignore list does not count.",
  "secret-reuse": "One real value for two purposes: in two env files, two environments, or for two systems; in compose also one variable for two systems. A database's password and its client's address are one purpose.",
  "secret-file-mode": "A file with secrets that group or others may read (POSIX). In a scan: untracked files that the next git add would take; in check-env: the files that are named.",
  "git-folder": "The .git folder of a repository among the files of an image or archive, told by its HEAD.",
  "invisible-characters": "Bidirectional controls and zero-width characters in an env file, a workflow or pipeline, a rule, an ignore file, or on the line of a suppression comment, which cannot allow them. Emoji and the joiners of Arabic and Indic scripts are fine.",
  "tainted-object": "A commit or a file's content that .leakgate-taint lists, because a clean-up removed it from the history (docs/incidents.md).",
  "env-empty": "check-env: a secret without a value.",
  "env-placeholder": "check-env: a placeholder that was left in, also for settings that are no secrets.",
  "env-default": "check-env: a published, common or default value, plain words, or a password that is the user's name.",
  "env-weak": "check-env: signing keys below 32 bytes or 256 bits, an ENCRYPTION_KEY that is neither 64 hexadecimal digits nor Base64 of 32 bytes (32 characters where a comment or the template says so), short passwords.",
  "env-missing-key": "check-env: settings of the template that the file lacks.",
  "env-unknown-key": "check-env: settings that the template neither has nor mentions in a comment.",
  "env-unreadable": "check-env: lines that are no settings."
};
export {
  GUARD_DOCS
};
