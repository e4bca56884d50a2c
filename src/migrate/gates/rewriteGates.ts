/** What hook and workflow files look like when leakgate takes the place of the other tools. */
import { diff } from "./diff.ts";
import { type Tool, TOOLS } from "../imported.ts";
import type { GateFile } from "./gateFiles.ts";
import { rewriteLine } from "./rewriteCommand.ts";
import { rewritePreCommit, rewriteWorkflow } from "./rewriteYaml.ts";

export interface Rewritten {
  readonly path: string;
  readonly text: string;
  /** Unified diff. */
  readonly diff: string;
}

/** @param wants tools whose place is taken; hooks and steps of the others stay */
export function rewriteGates(files: readonly GateFile[], wants: (tool: Tool) => boolean): readonly Rewritten[] {
  const speaksOf = (text: string): boolean => {
    const plain = text.toLowerCase().replaceAll("_", "-").replace("gitguardian", "ggshield");
    const named = TOOLS.filter((tool) => plain.includes(tool));
    return named.length === 0 ? wants("gitleaks") : named.some(wants);
  };
  return files.flatMap((file) => {
    const text = rewritten(file, speaksOf);
    return text === file.text ? [] : [{ path: file.path, text, diff: diff(file.path, file.text, text) }];
  });
}

function rewritten({ path, kind, text }: GateFile, speaksOf: (text: string) => boolean): string {
  const structured =
    kind === "pre-commit"
      ? rewritePreCommit(text, speaksOf)
      : path.startsWith(".github/")
        ? rewriteWorkflow(text, speaksOf)
        : text;
  const hook = kind === "hook" ? /([a-z-]+)$/.exec(path)?.[1] : undefined;
  // lint-staged and hook managers speak of staged files in package.json too.
  let section = "";
  return structured
    .split("\n")
    .flatMap((line) => {
      const [, key] = /^\s*"?([\w-]+)"?\s*:\s*[{[]?\s*$/.exec(line) ?? [];
      if (key !== undefined) section = key;
      const isStaged = path === "package.json" && /lint-staged|simple-git-hooks|husky|hooks/.test(section);
      const own = /^\s*["']?(pre-commit|pre-push|commit-msg)["']?\s*:/.exec(line)?.[1];
      const name = own ?? (/^pre-(?:commit|push)$/.test(section) ? section : hook);
      return rewriteLine(line, { kind: isStaged ? "hook" : kind, ...(name !== undefined && { hook: name }), speaksOf });
    })
    .join("\n");
}
