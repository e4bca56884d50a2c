/** Files in which a repository says what checks a commit or a push: hooks, workflows, scripts. */
import { join } from "node:path";
import { namesIn, textAt } from "../findFiles.ts";
import type { SourceFile } from "../imported.ts";

/** Where the commands of a file run. */
export type GateKind = "pre-commit" | "hook" | "ci" | "script";

export interface GateFile extends SourceFile {
  readonly kind: GateKind;
}

const NAMED: Readonly<Record<string, GateKind>> = {
  ".pre-commit-config.yaml": "pre-commit",
  ".pre-commit-config.yml": "pre-commit",
  "lefthook.yml": "hook",
  "lefthook.yaml": "hook",
  ".lefthook.yml": "hook",
  ".lefthook.yaml": "hook",
  ".simple-git-hooks.json": "hook",
  ".lintstagedrc": "hook",
  ".lintstagedrc.json": "hook",
  ".lintstagedrc.yaml": "hook",
  ".overcommit.yml": "hook",
  "package.json": "script",
  Makefile: "script",
  justfile: "script",
  "Taskfile.yml": "script",
  "tox.ini": "script",
  ".gitlab-ci.yml": "ci",
  ".circleci/config.yml": "ci",
  "azure-pipelines.yml": "ci",
  "azure-pipelines.yaml": "ci",
  ".azure-pipelines.yml": "ci",
  "bitbucket-pipelines.yml": "ci",
  ".drone.yml": "ci",
  ".woodpecker.yml": "ci",
  ".travis.yml": "ci",
  ".cirrus.yml": "ci",
  "cloudbuild.yaml": "ci",
  Jenkinsfile: "ci",
};
const FOLDERS: readonly (readonly [folder: string, name: RegExp, kind: GateKind])[] = [
  [".github/workflows", /\.ya?ml$/, "ci"],
  [".github/actions", /\.ya?ml$/, "ci"],
  [".gitlab", /\.ya?ml$/, "ci"],
  [".gitlab/ci", /\.ya?ml$/, "ci"],
  [".buildkite", /\.ya?ml$/, "ci"],
  [".woodpecker", /\.ya?ml$/, "ci"],
  [".azure-pipelines", /\.ya?ml$/, "ci"],
  [".husky", /^[a-z][a-z-]*$/, "hook"],
  [".githooks", /^[a-z][a-z-]*$/, "hook"],
  [".hooks", /^[a-z][a-z-]*$/, "hook"],
];

/** @param root absolute */
export function gateFiles(root: string): readonly GateFile[] {
  const paths: (readonly [path: string, kind: GateKind])[] = [
    ...Object.entries(NAMED),
    ...FOLDERS.flatMap(([folder, name, kind]) =>
      namesIn(join(root, folder))
        .filter((one) => name.test(one))
        .sort()
        .map((one) => [`${folder}/${one}`, kind] as const),
    ),
  ];
  return paths.flatMap(([path, kind]) => {
    const text = textAt(root, path);
    return text === undefined ? [] : [{ path, kind, text }];
  });
}
