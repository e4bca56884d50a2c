import {
  repositoryAt
} from "./chunk-FDRWF5IA.js";
import "./chunk-SJ2QLKRZ.js";
import "./chunk-IJ54WVCH.js";
import {
  UsageError
} from "./chunk-5XQC26GI.js";
import "./chunk-KIZ6KU7F.js";

// src/hook/pushedRefs.ts
var LINE = /^(\S+) ([0-9a-f]{40,64}) (\S+) ([0-9a-f]{40,64})$/;
function parsePushedRefs(text) {
  return text.split("\n").map((line) => line.replace(/\r$/, "")).filter((line) => line !== "").map((line) => {
    const [, localRef, localOid, remoteRef, remoteOid] = LINE.exec(line) ?? [];
    if (!localRef || !localOid || !remoteRef || !remoteOid) {
      throw new UsageError(
        "pre-push: standard input does not hold the refs that git writes; this command is for git to call"
      );
    }
    return { localRef, localOid, remoteRef, remoteOid };
  });
}
function isNone(oid) {
  return /^0+$/.test(oid);
}

// src/hook/pushRanges.ts
async function pushRanges(cwd, refs) {
  const repository = await repositoryAt(cwd);
  const ranges = /* @__PURE__ */ new Set();
  for (const { localOid, remoteOid } of refs) {
    if (isNone(localOid)) continue;
    const from = isNone(remoteOid) || !await isKnown(repository, remoteOid) ? "0".repeat(localOid.length) : remoteOid;
    ranges.add(`${from}..${localOid}`);
  }
  return [...ranges].map((range) => ({ kind: "range", range, notOnRemote: "*" }));
}
async function isKnown({ git }, oid) {
  return (await git.output(["cat-file", "-e", `${oid}^{commit}`], { accept: [0, 1, 128] })).status === 0;
}

// src/cli/commands/pushedSources.ts
var NONE = "0".repeat(40);
async function pushedSources({ environment }) {
  const refs = fromPreCommit(environment) ?? await fromGit(environment);
  return await pushRanges(environment.cwd, refs);
}
function fromPreCommit({ env }) {
  const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = env;
  if (to === void 0 || to === "") return void 0;
  return [{ localRef: "", localOid: to, remoteRef: "", remoteOid: from === void 0 || from === "" ? NONE : from }];
}
async function fromGit({ stdin }) {
  if (stdin.isTTY) {
    throw new UsageError("pre-push reads from git which refs are pushed; this command is for git to call");
  }
  const pieces = [];
  for await (const piece of stdin) pieces.push(Buffer.from(piece));
  return parsePushedRefs(Buffer.concat(pieces).toString());
}
export {
  pushedSources
};
