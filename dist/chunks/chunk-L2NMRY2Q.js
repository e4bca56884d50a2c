const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename, dirname, isAbsolute, join, relative, sep } = globalThis.process.getBuiltinModule("node:path");
import {
  m134_onDisk
} from "./chunk-IBSKVRGS.js";
import {
  m101_IncompleteError,
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/run/policyCommit.ts
async function policyAt(revision, { repository, root }) {
  if (repository === void 0 || root === void 0)
    throw new m101_UsageError("--policy-from needs a repository with a work tree");
  const { git } = repository;
  const named = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const commit = git.outputNow(named, { accept: [0, 1, 128] });
  const oid = commit.stdout.toString("latin1").trim();
  if (commit.status !== 0 || oid === "") {
    throw new m101_IncompleteError(
      `cannot read the configuration of ${revision}: it is no commit of this clone; fetch it first (fetch-depth: 0 for actions/checkout)`
    );
  }
  const entries = entriesOf(git.outputNow(["ls-tree", "-r", "-z", "--full-tree", oid]).stdout.toString("utf8"));
  const within = (path) => below(root, path) ?? below(root, realPath(path));
  return {
    has: (path) => {
      const rest = within(path);
      return rest === void 0 ? m134_onDisk.has(path) : entries.has(rest);
    },
    read: (path) => {
      const rest = within(path);
      if (rest === void 0) return m134_onDisk.read(path);
      const entry = entries.get(rest);
      if (entry === void 0) throw Object.assign(new Error("no such file in the commit"), { code: "ENOENT" });
      if (entry.mode === "120000") throw linkError(rest, revision);
      return git.outputNow(["cat-file", "blob", entry.oid]).stdout;
    },
    names: (folder) => {
      const rest = within(folder);
      if (rest === void 0) return m134_onDisk.names(folder);
      const link = [rest, dirname(rest)].find((path) => entries.get(path)?.mode === "120000");
      if (link !== void 0) throw linkError(link, revision);
      return [...entries.keys()].filter((path) => dirname(path) === rest).map((path) => path.slice(rest.length + 1));
    }
  };
}
function below(root, path) {
  const rest = relative(root, path);
  return rest === ".." || rest.startsWith(`..${sep}`) || isAbsolute(rest) ? void 0 : rest.replaceAll(sep, "/");
}
function realPath(path) {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}
function linkError(path, revision) {
  return new m101_UsageError(`${path}: is a symbolic link in ${revision}; --policy-from reads plain files only`);
}
function entriesOf(listing) {
  const entries = /* @__PURE__ */ new Map();
  for (const line of listing.split("\0")) {
    const [, mode, oid, path] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (mode !== void 0 && oid !== void 0 && path !== void 0) entries.set(path, { mode, oid });
  }
  return entries;
}

export {
  policyAt
};
