/** `leakgate doctor`: is anything really scanned here? Looks at hooks, pipelines, settings and tools; changes nothing. */
import { atLeast } from "../git/gitVersion.ts";
import { hookSite } from "../hook/hookSite.ts";
import { UsageError } from "../model.ts";
import { gateFiles } from "../migrate/gates/gateFiles.ts";
import { scanCommands } from "./commands.ts";
import { checkCi } from "./ci.ts";
import type { Diagnosis, Part, Problem } from "./diagnosis.ts";
import { checkHooks } from "./hooks.ts";
import { checkSettings } from "./settings.ts";

const OLDEST_NODE = [20, 19] as const;
/** `rev-parse --show-object-format`, with which every run begins, is of 2.25. */
const OLDEST_GIT = [2, 25] as const;

export interface DoctorRequest {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/**
 * @throws UsageError in a bare repository
 * @throws IncompleteError outside of a repository
 */
export async function diagnose({ cwd, env, today }: DoctorRequest): Promise<Diagnosis> {
  const site = await hookSite(cwd);
  const { repository, version } = site;
  const { root } = repository;
  if (root === undefined)
    throw new UsageError(
      "a bare repository has no files to look at; run leakgate doctor in a work tree (on a server: leakgate hook status)",
    );
  const files = gateFiles(root);
  const settings = await checkSettings(root, repository, files, today);
  const parts: Part[] = [await checkHooks(cwd, files, env), settings, versions(version)];
  for (const file of files) if (file.kind === "ci") parts.push(await checkCi(file));
  for (const { kind, path, text } of files) {
    if (kind !== "script") continue;
    parts.push({
      problems: scanCommands(text).flatMap(({ line, flaws }) => flaws.map((flaw) => ({ ...flaw, path, line }))),
    });
  }
  const gates = parts.flatMap((part) => part.gates ?? []);
  const problems = parts.flatMap((part) => part.problems ?? []);
  const advice = parts.flatMap((part) => part.advice ?? []);
  const gating = gates.some(({ effective }) => effective);
  if (!gating) problems.unshift(nothingGates(gates.length > 0));
  const hasCi = gates.some(({ kind, effective }) => kind === "ci" && effective);
  if (!hasCi && gating)
    advice.push({
      message: "no pipeline scans: a hook can be skipped with --no-verify, and others need not install it",
      fix: "add leakgate/leakgate@v1 to a workflow, or leakgate scan to the pipeline",
    });
  if (repository.shallow)
    advice.push({
      message: "this clone is shallow: leakgate scan --history cannot see all of it",
      fix: "git fetch --unshallow",
    });
  return { schema: "leakgate-doctor/1", gating, gates, problems, advice, exitCode: codeFor(settings.code, problems) };
}

/** As for a scan: a mistake in the settings wins over problems, and these over what could not be looked at. */
function codeFor(settings: 0 | 2 | 3, problems: readonly Problem[]): Diagnosis["exitCode"] {
  if (settings === 2) return 2;
  if (problems.some(({ code }) => code !== "incomplete")) return 1;
  return settings;
}

function nothingGates(some: boolean): Problem {
  const fix =
    "leakgate hook install for this clone, and leakgate/leakgate@v1 in a workflow (or leakgate scan in a pipeline) for all";
  if (some)
    return {
      code: "nothing-gates",
      message: "nothing that scans here can stop a secret: each gate below has a flaw",
      fix,
    };
  return { code: "nothing-gates", message: "nothing here looks for secrets: no hook, and no step of a pipeline", fix };
}

function versions(git: string): Part {
  const problems: Problem[] = [];
  const node = process.version.slice(1);
  if (!atLeast(node, OLDEST_NODE))
    problems.push({
      code: "old-node",
      message: `Node ${node} is too old`,
      fix: `update to ${OLDEST_NODE.join(".")} or later`,
    });
  if (!atLeast(git, OLDEST_GIT))
    problems.push({
      code: "old-git",
      message: `git ${git} is too old`,
      fix: `update to ${OLDEST_GIT.join(".")} or later`,
    });
  return { problems };
}
