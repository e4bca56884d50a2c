const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
import {
  m101_IncompleteError
} from "./chunk-DGYJM5HK.js";

// src/git/revisions.ts
function isZero(oid) {
  return /^(?:0{40}|0{64})$/.test(oid);
}
async function resolveCommit(reader, revision) {
  const answer = await reader.get(`${revision}^{commit}`);
  if (answer.kind === "ambiguous")
    throw new m101_IncompleteError(`${revision} fits several commits: write more of its digits`);
  return "oid" in answer ? answer.oid : void 0;
}
async function walkCommits(git, tips, filters = []) {
  const { stdout } = await git.output(["rev-list", "--topo-order", "--reverse", ...filters, ...tips, "--"]);
  return lines(stdout.toString("latin1"));
}
async function tipsOf(git, selections) {
  const args = ["rev-list", "--no-walk=unsorted", "--ignore-missing", ...selections, "--"];
  return lines((await git.output(args)).stdout.toString("latin1"));
}
async function walkGraph(git, graph, selections, tips = []) {
  const args = ["rev-list", "--parents", "--timestamp", "--ignore-missing", ...selections];
  const input = tips.map((tip) => `${tip}
`).join("");
  const { stdout } = await git.output([...args, ...tips.length > 0 ? ["--stdin"] : [], "--"], { input });
  return graph.addWalk(stdout);
}
async function walkNewCommits(git, tips, known, selections) {
  if (tips.length === 0) return [];
  const input = [...tips, ...known.map((oid) => `^${oid}`)].map((line) => `${line}
`).join("");
  const not = selections.length === 0 ? [] : ["--not", ...selections, "--not"];
  const { stdout } = await git.output(["rev-list", "--topo-order", "--reverse", ...not, "--stdin"], { input });
  return lines(stdout.toString("latin1"));
}
function remoteSelection(name) {
  return name === "*" ? "--remotes" : `--remotes=${name.replaceAll(/[*?[\]\\]/g, "")}`;
}
function shallowBoundary(repo) {
  if (!repo.shallow) return /* @__PURE__ */ new Set();
  const file = repo.git.env["GIT_SHALLOW_FILE"];
  try {
    return new Set(lines(readFileSync(file ? file : join(repo.commonDir, "shallow"), "latin1")));
  } catch {
    throw new m101_IncompleteError("this clone is shallow, but its list of boundary commits cannot be read");
  }
}
function lines(text) {
  return text.split("\n").filter((line) => line !== "");
}

export {
  isZero,
  resolveCommit,
  walkCommits,
  tipsOf,
  walkGraph,
  walkNewCommits,
  remoteSelection,
  shallowBoundary
};
