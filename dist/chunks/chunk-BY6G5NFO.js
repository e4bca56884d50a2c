import {
  isPlainName
} from "./chunk-2E73CQ55.js";
import {
  m145_code,
  m145_escapeMarkdown
} from "./chunk-UWAOCTWZ.js";
import {
  m151_count
} from "./chunk-DDIJVA56.js";

// src/incident/plan/runbook.ts
function runbook(facts) {
  return `${[
    `# Runbook: remove ${m151_count(facts.secrets, "secret")} from the history of ${m145_code(facts.repository)}`,
    "Nothing has been changed yet. This folder holds the values themselves: keep it out of every repository, and delete it when verify has passed.",
    "The commands are for bash and for PowerShell alike, where two are not given.",
    ...beforehand(facts),
    ...rewrite(facts),
    ...verify(facts),
    ...publish(facts),
    ...leftovers(facts),
    ...afterwards(facts)
  ].join("\n\n")}
`;
}
function beforehand({ remote, repository }) {
  return [
    "## 1. Before",
    [
      "- [ ] The secrets are revoked (report.md of `leakgate incident report` has the steps). Without that, nothing below helps.",
      "- [ ] Pushes are frozen: protect all branches, tell everybody. Merge or close open pull requests; what is open later brings the old history back.",
      "- [ ] There is a backup, and it is kept as secret as the values:"
    ].join("\n"),
    shell(
      `git clone --mirror --no-local ${quoted(remote?.url ?? repository)} before.git`,
      "git -C before.git bundle create ../before.bundle --all",
      "git -C before.git bundle verify ../before.bundle"
    )
  ];
}
function rewrite({ tool, plan, folder, repository, remote }) {
  const clone = `git clone --mirror --no-local ${quoted(remote?.url ?? repository)} after.git`;
  const file = (name) => `${folder}/${name}`;
  const filterRepo = (args) => `git -C after.git filter-repo ${args.map(quoted).join(" ")}`;
  const prepared = [
    clone,
    'git -C after.git for-each-ref "--format=delete %(refname)" refs/replace | git -C after.git update-ref --stdin',
    ...plan.droppedRefs.length === 0 ? [] : [`cat ${quoted(file("drop-refs.txt"))} | git -C after.git update-ref --stdin`]
  ];
  const head = plan.head === void 0 ? [] : [`git -C after.git symbolic-ref HEAD ${quoted(plan.head)}`];
  if (tool === "filter-repo") {
    return [
      "## 2. Rewrite, in a fresh clone",
      "git-filter-repo 2.38 or newer (`pip install git-filter-repo`). Replace refs would hide what is there, and refs to single files are not rewritten, so they go first.",
      shell(...prepared, filterRepo(filterRepoArguments(plan, file)), ...head)
    ];
  }
  const names = [...new Set(plan.paths.filter(isPlainName).map((path) => path.split("/").at(-1) ?? path))];
  const strip = plan.blobs.length === 0 ? "" : ` --strip-blobs-with-ids ${quoted(file("blob-ids.txt"))}`;
  const remove = names.length === 0 ? "" : ` --delete-files ${quoted(names.length === 1 ? names[0] : `{${names.join(",")}}`)}`;
  const rest = [...messageArguments(plan, file), ...oddPathArguments(plan, file)];
  return [
    "## 2. Rewrite, in a fresh clone",
    "BFG 1.14 or newer. It protects the newest commit of each branch unless told otherwise, deletes files by name in every folder, and does not touch messages.",
    shell(
      ...prepared,
      `java -jar bfg.jar --no-blob-protection --private -fs 1G --replace-text ${quoted(file("replace-text.txt"))}${strip}${remove} after.git`
    ),
    ...rest.length === 0 ? [] : [
      "Messages and names are git-filter-repo's work:",
      shell(filterRepo(["--force", ...rest, ...NO_REPLACE_REFS]), ...head)
    ],
    "BFG only unlinks; this removes:",
    shell("git -C after.git reflog expire --expire=now --all", "git -C after.git gc --prune=now --aggressive"),
    ...names.length === 0 ? [] : [`BFG deletes by name only: check that no other file is called ${names.map(m145_code).join(", ")}.`]
  ];
}
var NO_REPLACE_REFS = ["--replace-refs", "delete-no-add"];
function filterRepoArguments(plan, file) {
  return [
    "--replace-text",
    file("replace-text.txt"),
    ...messageArguments(plan, file),
    ...plan.blobs.length > 0 ? ["--strip-blobs-with-ids", file("blob-ids.txt")] : [],
    ...plan.paths.length > 0 ? ["--invert-paths", "--paths-from-file", file("paths.txt")] : [],
    ...NO_REPLACE_REFS
  ];
}
function messageArguments(plan, file) {
  return [
    ...plan.message.length > 0 ? ["--replace-message", file("replace-message.txt")] : [],
    ...plan.mailmap.length > 0 ? ["--mailmap", file("mailmap.txt")] : [],
    ...plan.renames.length > 0 ? ["--paths-from-file", file("renames.txt")] : [],
    ...plan.refRenames.length > 0 ? ["--refname-callback", refCallback(file("ref-renames.txt"))] : []
  ];
}
function oddPathArguments(plan, file) {
  return plan.paths.every(isPlainName) ? [] : ["--invert-paths", "--paths-from-file", file("paths.txt")];
}
function refCallback(path) {
  const literal = [...path].map(
    (character) => /[A-Za-z0-9_./: -]/.test(character) ? character : `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`
  ).join("");
  return `return dict(pair.split(b' ') for pair in open('${literal}','rb').read().splitlines()).get(refname, refname)`;
}
function verify({ folder }) {
  return [
    "## 3. Prove it",
    shell(`leakgate incident verify --before before.git --after after.git --plan ${quoted(folder)}`),
    "Exit code 0: gone everywhere, and nothing else changed. 1: each place that is left is listed. 3: something could not be read. Do not go on before it is 0."
  ];
}
function publish({ plan, remote, firstCommits }) {
  const branches = plan.refs.filter((ref) => ref.startsWith("refs/heads/"));
  const tags = plan.refs.filter((ref) => ref.startsWith("refs/tags/"));
  return [
    "## 4. Publish",
    `- [ ] Branch protection allows force pushes for this one push. ${m151_count(branches.length, "branch", "branches")} and ${m151_count(tags.length, "tag")} change (refs.txt).`,
    shell(`git -C after.git push --force --mirror ${quoted(remote?.url ?? "REMOTE-URL")}`),
    'A host refuses `refs/pull/*` ("deny updating a hidden ref"); that is expected, see below. Then protect the branches again.',
    ...plan.refRenames.length + plan.droppedRefs.length === 0 ? [] : [
      `- [ ] ${m151_count(plan.refRenames.length, "ref")} held a value in the very name and got a new one (ref-renames.txt); ${m151_count(plan.droppedRefs.length, "ref")} led to a file, not to a commit, and went (drop-refs.txt). The push removes the old names.`
    ],
    "## 5. Tell everybody who has a clone",
    [
      "> The history of this repository was rewritten to remove secrets. Clone it again. If you have work that is not pushed:",
      "> `git fetch --all --tags --force`, then `git rebase --onto origin/BRANCH OLD-BASE YOUR-BRANCH`. Rebase, never merge:",
      "> one merge of the old history brings all of it back. Then `git reflog expire --expire=now --all` and `git gc --prune=now`."
    ].join("\n"),
    "## 6. Ask the host",
    [
      "> Please remove cached views and pull-request references of a rewritten history from our repository.",
      `> Repository: ${remote === void 0 ? "OWNER/NAME" : m145_escapeMarkdown(remote.url)}`,
      "> Number of affected pull requests: ____",
      `> First changed commits: ${firstCommits.slice(0, 20).join(", ")}`,
      "> LFS objects orphaned by the rewrite: ____"
    ].join("\n")
  ];
}
function leftovers({ plan, usesLfs, hasSubmodules }) {
  const items = [
    "pull requests: `git ls-remote REMOTE 'refs/pull/*'`; the host removes them (above)",
    "forks: they share the objects; each owner rewrites or deletes",
    "other clones: `leakgate find` in each, with the values on standard input",
    "build logs, artifacts, caches, release archives, packages, Pages, wikis, mirrors",
    "images that were built from the old history: `leakgate find --image IMAGE`",
    "search engines and archives",
    ...plan.hasUnreferenced ? [
      "in the clone where this was found: what only a reflog or a stash keeps. `git stash list`, `git stash drop`, `git reflog expire --expire=now --all`, `git gc --prune=now`"
    ] : [],
    ...usesLfs ? [
      "LFS: the pointers were rewritten, the objects on the server were not. `git lfs ls-files --all` before the rewrite names them; the host deletes them"
    ] : [],
    ...hasSubmodules ? ["submodules: each is a repository of its own; run `leakgate incident plan` in it"] : []
  ];
  return ["## 7. What still exists elsewhere", items.map((item) => `- [ ] ${item}`).join("\n")];
}
function afterwards({ folder, remote }) {
  return [
    "## 8. So that it stays away",
    "In a fresh clone of the rewritten repository:",
    shell(
      `git clone ${quoted(remote?.url ?? "after.git")} clean`,
      "cd clean",
      "leakgate incident taint add --before ../before.git --after ../after.git",
      "git add .leakgate-taint",
      'git commit -m "Refuse the old history"',
      "git push",
      "cd .."
    ),
    "Hook and Action then refuse what brings an old commit or file content back.",
    "- [ ] Delete this folder, before.git and before.bundle:",
    `\`\`\`bash
rm -rf ${quoted(folder)} before.git before.bundle
\`\`\``,
    `\`\`\`powershell
Remove-Item -Recurse -Force ${quoted(folder)}, before.git, before.bundle
\`\`\``
  ];
}
function shell(...lines) {
  return `\`\`\`sh
${lines.join("\n")}
\`\`\``;
}
function quoted(text) {
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(text)) return text;
  if (!text.includes("'")) return `'${text}'`;
  return /["$`!]|\\(?:[\\"$`\n]|$)/.test(text) ? `'${text.replaceAll("'", `'"'"'`)}'` : `"${text}"`;
}

export {
  runbook,
  filterRepoArguments
};
