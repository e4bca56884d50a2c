import {
  repositoryAt
} from "../chunks/chunk-H7VKOKBB.js";
import "../chunks/chunk-E7Y7D5T2.js";
import {
  m101_UsageError
} from "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/hook/knownRemotes.ts
var KEY = /^remote\.(.*)\.(?:push)?url$/s;
async function knownRemotes(cwd, to) {
  const { git } = await repositoryAt(cwd);
  const { stdout } = await git.output(["config", "-z", "--get-regexp", String.raw`^remote\..*\.(push)?url$`], {
    accept: [0, 1]
  });
  const remotes = stdout.toString().split("\0").map((entry) => {
    const [key = "", ...url] = entry.split("\n");
    return { name: KEY.exec(key)?.[1] ?? "", url: url.join("\n") };
  }).filter(({ name }) => name !== "");
  const names = [...new Set(remotes.map(({ name }) => name))];
  if (to === void 0) return names.length === 1 ? names : [];
  if (names.includes(to)) return [to];
  return [...new Set(remotes.filter(({ url }) => url === to).map(({ name }) => name))];
}

// src/hook/pushedRefs.ts
var PUSHED = /^.* (?<oid>[0-9a-f]{40,64}) (?<name>\S+) (?<old>[0-9a-f]{40,64})$/;
var RECEIVED = /^(?<old>[0-9a-f]{40,64}) (?<oid>[0-9a-f]{40,64}) (?<name>\S+)$/;
var NONE = /^0+$/;
function parsePushedRefs(text, hook) {
  return text.split("\n").map((line) => line.replace(/\r$/, "")).filter((line) => line !== "").map((line) => {
    const { oid, name, old } = (hook === "pre-push" ? PUSHED : RECEIVED).exec(line)?.groups ?? {};
    if (!oid || !name || !old) {
      throw new m101_UsageError(
        `${hook}: standard input does not hold the refs that git writes; this command is for git to call`
      );
    }
    return { name, oid, ...!NONE.test(old) && { old } };
  }).filter(({ oid }) => !NONE.test(oid));
}

// src/cli/commands/pushedSource.ts
async function pushedSource(hook, args, environment) {
  const { cwd, env } = environment;
  if (hook === "pre-receive") {
    const refs2 = parsePushedRefs(await readInput(hook, environment), hook);
    return refs2.length === 0 ? void 0 : { kind: "push", refs: refs2, known: "refs" };
  }
  const framework = env["PRE_COMMIT"] === "1" || env["PRE_COMMIT_TO_REF"] !== void 0;
  const refs = framework ? fromPreCommit(env) : parsePushedRefs(await readInput(hook, environment), hook);
  if (refs.length === 0) return void 0;
  const remote = framework ? env["PRE_COMMIT_REMOTE_NAME"] : args[0];
  return { kind: "push", refs, known: await knownRemotes(cwd, remote) };
}
function fromPreCommit(env) {
  const { PRE_COMMIT_FROM_REF: old, PRE_COMMIT_TO_REF: to, PRE_COMMIT_REMOTE_BRANCH: name = "" } = env;
  const oid = to ? to : env["PRE_COMMIT_LOCAL_BRANCH"];
  if (!oid) {
    throw new m101_UsageError(
      "pre-push: the pre-commit framework does not say what is pushed; by hand: pre-commit run --hook-stage pre-push --from-ref A --to-ref B"
    );
  }
  return [{ name, oid }, ...old ? [{ name: "", oid, old }] : []];
}
async function readInput(hook, { stdin }) {
  if (stdin.isTTY)
    throw new m101_UsageError(`${hook} reads from git which refs are pushed; this command is for git to call`);
  const pieces = [];
  for await (const piece of stdin) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}
export {
  pushedSource
};
