/**
 * RUNBOOK.md: what a person does, in order, with the exact commands. The traps it names are those of the tools (git-filter-repo leaves
 * binaries and replace refs, BFG leaves messages and HEAD) and of hosts (pull-request refs cannot be pushed, commits stay cached).
 */
import { code, escapeMarkdown as escaped } from "../../report/markdown.ts";
import { count } from "../../report/words.ts";
import type { Plan } from "./choose.ts";

export type Tool = "filter-repo" | "bfg";

export interface RunbookFacts {
  readonly tool: Tool;
  readonly plan: Plan;
  /** Absolute folder of the plan, and of the repository that was looked at. */
  readonly folder: string;
  readonly repository: string;
  /** Name and masked address of the remote, where there is one. */
  readonly remote: { readonly name: string; readonly url: string } | undefined;
  readonly usesLfs: boolean;
  readonly hasSubmodules: boolean;
  /** Ids of the first commits that hold a secret: their descendants change. */
  readonly firstCommits: readonly string[];
  readonly secrets: number;
}

export function runbook(facts: RunbookFacts): string {
  return `${[
    `# Runbook: remove ${count(facts.secrets, "secret")} from the history of ${code(facts.repository)}`,
    "Nothing has been changed yet. This folder holds the values themselves: keep it out of every repository, and delete it when verify has passed.",
    "The commands are for bash and for PowerShell alike, where two are not given.",
    ...beforehand(facts),
    ...rewrite(facts),
    ...verify(facts),
    ...publish(facts),
    ...leftovers(facts),
    ...afterwards(facts),
  ].join("\n\n")}\n`;
}

function beforehand({ remote, repository }: RunbookFacts): string[] {
  return [
    "## 1. Before",
    [
      "- [ ] The secrets are revoked (report.md of `leakgate incident report` has the steps). Without that, nothing below helps.",
      "- [ ] Pushes are frozen: protect all branches, tell everybody. Merge or close open pull requests; what is open later brings the old history back.",
      "- [ ] There is a backup, and it is kept as secret as the values:",
    ].join("\n"),
    shell(
      `git clone --mirror ${quoted(remote?.url ?? repository)} before.git`,
      "git -C before.git bundle create ../before.bundle --all",
      "git -C before.git bundle verify ../before.bundle",
    ),
  ];
}

function rewrite({ tool, plan, folder, repository, remote }: RunbookFacts): string[] {
  const clone = `git clone --mirror ${quoted(remote?.url ?? repository)} after.git`;
  const file = (name: string): string => quoted(`${folder}/${name}`);
  if (tool === "filter-repo") {
    return [
      "## 2. Rewrite, in a fresh clone",
      "git-filter-repo 2.38 or newer (`pip install git-filter-repo`). Replace refs would hide what is there, so they go first.",
      shell(clone, "git -C after.git replace -d $(git -C after.git replace -l)  # only if `git replace -l` lists any"),
      shell(...filterRepoCommands(plan, file).map((args) => `git -C after.git filter-repo ${args}`)),
      ...(plan.text.length > 0 && plan.message.length === 0 ? [] : []),
    ];
  }
  const names = [...new Set(plan.paths.map((path) => path.split("/").at(-1) ?? path))];
  const strip = plan.blobs.length === 0 ? "" : ` --strip-blobs-with-ids ${file("blob-ids.txt")}`;
  const remove =
    names.length === 0
      ? ""
      : ` --delete-files ${quoted(names.length === 1 ? (names[0] as string) : `{${names.join(",")}}`)}`;
  return [
    "## 2. Rewrite, in a fresh clone",
    "BFG 1.14 or newer. It protects the newest commit of each branch unless told otherwise, deletes files by name in every folder, and does not touch messages.",
    shell(
      clone,
      `java -jar bfg.jar --no-blob-protection --private -fs 1G --replace-text ${file("replace-text.txt")}${strip}${remove} after.git`,
    ),
    ...(plan.message.length === 0 && plan.renames.length === 0
      ? []
      : [
          "Messages and file names are git-filter-repo's work:",
          shell(`git -C after.git filter-repo --force ${messageArguments(plan, file).join(" ")}`),
        ]),
    "BFG only unlinks; this removes:",
    shell("git -C after.git reflog expire --expire=now --all", "git -C after.git gc --prune=now --aggressive"),
    ...(names.length === 0
      ? []
      : [`BFG deletes by name only: check that no other file is called ${names.map(code).join(", ")}.`]),
  ];
}

/**
 * Arguments of the runs of git-filter-repo: what is removed cannot be told apart from what is renamed in one run.
 *
 * @param file gives the path of a file of the plan, quoted where a shell reads it
 */
export function filterRepoCommands(plan: Plan, file: (name: string) => string): readonly string[] {
  const first = [
    `--replace-text ${file("replace-text.txt")}`,
    ...messageArguments({ ...plan, renames: [] }, file),
    ...(plan.blobs.length > 0 ? [`--strip-blobs-with-ids ${file("blob-ids.txt")}`] : []),
    ...(plan.paths.length > 0 ? [`--invert-paths --paths-from-file ${file("paths.txt")}`] : []),
  ].join(" ");
  const second = plan.renames.length === 0 ? [] : [`--force --paths-from-file ${file("renames.txt")}`];
  return [first, ...second];
}

function messageArguments(plan: Plan, file: (name: string) => string): string[] {
  return [
    ...(plan.message.length > 0 ? [`--replace-message ${file("replace-message.txt")}`] : []),
    ...(plan.renames.length > 0 ? [`--paths-from-file ${file("renames.txt")}`] : []),
  ];
}

function verify({ folder }: RunbookFacts): string[] {
  return [
    "## 3. Prove it",
    shell(`leakgate incident verify --before before.git --after after.git --plan ${quoted(folder)}`),
    "Exit code 0: gone everywhere, and nothing else changed. 1: each place that is left is listed. 3: something could not be read. Do not go on before it is 0.",
  ];
}

function publish({ plan, remote, firstCommits }: RunbookFacts): string[] {
  const branches = plan.refs.filter((ref) => ref.startsWith("refs/heads/"));
  const tags = plan.refs.filter((ref) => ref.startsWith("refs/tags/"));
  return [
    "## 4. Publish",
    `- [ ] Branch protection allows force pushes for this one push. ${count(branches.length, "branch", "branches")} and ${count(tags.length, "tag")} change (refs.txt).`,
    shell(`git -C after.git push --force --mirror ${quoted(remote?.url ?? "REMOTE-URL")}`),
    'A host refuses `refs/pull/*` ("deny updating a hidden ref"); that is expected, see below. Then protect the branches again.',
    ...(plan.namedRefs.length === 0
      ? []
      : [
          `- [ ] These refs hold a value in their very name. Delete them (\`git push REMOTE --delete NAME\`): ${count(plan.namedRefs.length, "ref")}, see refs.txt.`,
        ]),
    "## 5. Tell everybody who has a clone",
    [
      "> The history of this repository was rewritten to remove secrets. Clone it again. If you have work that is not pushed:",
      "> `git fetch --all --tags --force`, then `git rebase --onto origin/BRANCH OLD-BASE YOUR-BRANCH`. Rebase, never merge:",
      "> one merge of the old history brings all of it back. Then `git reflog expire --expire=now --all` and `git gc --prune=now`.",
    ].join("\n"),
    "## 6. Ask the host",
    [
      "> Please remove cached views and pull-request references of a rewritten history from our repository.",
      `> Repository: ${remote === undefined ? "OWNER/NAME" : escaped(remote.url)}`,
      "> Number of affected pull requests: ____",
      `> First changed commits: ${firstCommits.slice(0, 20).join(", ")}`,
      "> LFS objects orphaned by the rewrite: ____",
    ].join("\n"),
  ];
}

function leftovers({ plan, usesLfs, hasSubmodules }: RunbookFacts): string[] {
  const items = [
    "pull requests: `git ls-remote REMOTE 'refs/pull/*'`; the host removes them (above)",
    "forks: they share the objects; each owner rewrites or deletes",
    "other clones: `leakgate find` in each, with the values on standard input",
    "build logs, artifacts, caches, release archives, packages, Pages, wikis, mirrors",
    "images that were built from the old history: `leakgate find --image IMAGE`",
    "search engines and archives",
    ...(plan.hasUnreferenced
      ? [
          "in the clone where this was found: what only a reflog or a stash keeps. `git stash list`, `git stash drop`, `git reflog expire --expire=now --all`, `git gc --prune=now`",
        ]
      : []),
    ...(usesLfs
      ? [
          "LFS: the pointers were rewritten, the objects on the server were not. `git lfs ls-files --all` before the rewrite names them; the host deletes them",
        ]
      : []),
    ...(hasSubmodules ? ["submodules: each is a repository of its own; run `leakgate incident plan` in it"] : []),
  ];
  return ["## 7. What still exists elsewhere", items.map((item) => `- [ ] ${item}`).join("\n")];
}

function afterwards({ folder }: RunbookFacts): string[] {
  return [
    "## 8. So that it stays away",
    shell(
      "leakgate incident taint add --before before.git --after after.git",
      'git add .leakgate-taint && git commit -m "Refuse the old history"',
    ),
    "Run it in a fresh clone of the rewritten repository. Hook and Action then refuse what brings an old commit or file content back.",
    "- [ ] Delete this folder, before.git and before.bundle:",
    `\`\`\`bash\nrm -rf ${quoted(folder)} before.git before.bundle\n\`\`\``,
    `\`\`\`powershell\nRemove-Item -Recurse -Force ${quoted(folder)}, before.git, before.bundle\n\`\`\``,
  ];
}

function shell(...lines: string[]): string {
  return `\`\`\`sh\n${lines.join("\n")}\n\`\`\``;
}

/** In single quotes, as bash and PowerShell both read it, unless the text needs none. */
function quoted(text: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'"'"'`)}'`;
}
