/** Hooks: whether git really runs one that scans. */
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { HOOKS } from "../hook/hookNames.ts";
import { type HookSite, hookSite } from "../hook/hookSite.ts";
import { hookStates } from "../hook/hookStates.ts";
import type { GateFile } from "../migrate/gates/gateFiles.ts";
import { scanCommands } from "./commands.ts";
import type { Gate, Part, Problem } from "./diagnosis.ts";

const DECLARED =
  /[/:](?:leakgate|gitleaks|betterleaks|detect-secrets|trufflehog|ggshield|ripsecrets|kingfisher)(?:\.git)?\s*$/im;
const PRE_COMMIT_ID =
  /^\s*-?\s*id:\s*["']?(leakgate|gitleaks|betterleaks|detect-secrets|trufflehog|ggshield|ripsecrets|kingfisher)/gim;

/** @param env the caller's environment; on a CI machine no hook is expected */
export async function checkHooks(
  cwd: string,
  files: readonly GateFile[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Part> {
  const site = await hookSite(cwd);
  const problems: Problem[] = [];
  const gates: Gate[] = [];
  const advice: { message: string; fix: string }[] = [];
  const nowhere = site.hooksPath !== undefined && !existsSync(site.folder);
  if (site.hooksPath !== undefined && nowhere) {
    problems.push({
      code: "hooks-path-nowhere",
      path: site.hooksPath.file,
      message: `core.hooksPath is ${site.hooksPath.value}, and there is no such folder: git runs no hook at all`,
      fix: "git config --unset core.hooksPath, or run what makes the folder (such as npm install for husky)",
    });
  }
  const states = await hookStates(site, HOOKS, env);
  for (const { name, state, at, why } of states) {
    if (state === "effective") gates.push({ kind: "hook", tool: "leakgate", path: at, effective: true });
    if (state === "hidden" && !nowhere)
      problems.push({
        code: "hook-hidden",
        message: `the ${name} hook of leakgate has no effect: ${why ?? ""}`,
        fix: "leakgate hook install",
        path: at,
      });
    if (state === "other") gates.push(...otherHook(site, at, files));
  }
  const isCi = env["CI"] !== undefined && env["CI"] !== "" && env["CI"] !== "false";
  if (!isCi) problems.push(...declaredOnly(site, files, gates));
  const hasHook = gates.some(({ tool }) => tool === "leakgate");
  if (!hasHook && !isCi && !problems.some(({ code }) => code.startsWith("hook")))
    advice.push({ message: "no hook of leakgate is installed in this clone", fix: "leakgate hook install" });
  else if (hasHook && !isCi) {
    const missing = states.filter(({ state }) => state === "absent" || state === "other").map(({ name }) => name);
    if (missing.length > 0)
      advice.push({ message: `not installed: ${missing.join(", ")}`, fix: "leakgate hook install" });
  }
  // Commands in hook files that cannot fail.
  for (const { path, text, kind } of files) {
    if (kind !== "hook") continue;
    for (const { line, flaws } of scanCommands(text)) problems.push(...flaws.map((flaw) => ({ ...flaw, path, line })));
  }
  return { gates, problems, advice };
}

/** A hook that is there and calls another tool. */
function otherHook(site: HookSite, path: string, files: readonly GateFile[]): readonly Gate[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return [];
  }
  const shown = relative(site.repository.root ?? site.folder, path);
  const config = files.find(({ kind }) => kind === "pre-commit");
  const ids =
    /pre-commit/.test(text) && config !== undefined
      ? [...config.text.matchAll(PRE_COMMIT_ID)].map(([, id]) => id as string)
      : [];
  const direct = scanCommands(text).map(({ tool }) => tool);
  return [...new Set([...ids, ...direct])].map((tool) => ({ kind: "hook", tool, path: shown, effective: true }));
}

/** A hook that a file declares and that nobody has installed. */
function declaredOnly(
  { folder, husky }: HookSite,
  files: readonly GateFile[],
  gates: readonly Gate[],
): readonly Problem[] {
  if (gates.some(({ kind }) => kind === "hook")) return [];
  return files.flatMap(({ path, kind, text }): Problem[] => {
    if (kind === "pre-commit" && DECLARED.test(text)) {
      const line =
        text
          .split("\n")
          .findIndex((one) =>
            /[/:](?:leakgate|gitleaks|betterleaks|detect-secrets|trufflehog|ggshield|ripsecrets|kingfisher)(?:\.git)?\s*$/i.test(
              one,
            ),
          ) + 1;
      return [
        {
          code: "hook-not-installed",
          path,
          line,
          message: `declares a scanner, but ${folder} has no hook that pre-commit installed: nothing runs`,
          fix: "pre-commit install",
        },
      ];
    }
    if (kind === "hook" && path.startsWith(".husky/") && husky === undefined && scanCommands(text).length > 0) {
      return [
        {
          code: "hook-not-installed",
          path,
          line: scanCommands(text)[0]?.line ?? 1,
          message: "is a hook of husky, but husky is not set up here (core.hooksPath): it does not run",
          fix: "npx husky",
        },
      ];
    }
    if (kind === "hook" && /lefthook/.test(path) && scanCommands(text).length > 0) {
      return [
        {
          code: "hook-not-installed",
          path,
          line: scanCommands(text)[0]?.line ?? 1,
          message: "declares a scanner, but lefthook is not installed here: it does not run",
          fix: "lefthook install",
        },
      ];
    }
    return [];
  });
}
