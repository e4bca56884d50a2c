/** Settings and suppressions: what a scan refuses, what hides too much, what is out of date. */
import { join } from "node:path";
import { readBaseline } from "../baseline/read.ts";
import { BASELINE_FILE } from "../baseline/entry.ts";
import { hasEnded } from "../baseline/match.ts";
import type { Config } from "../config/config.ts";
import { loadParsers } from "../config/parsers.ts";
import { compileGlobs } from "../config/globs.ts";
import { scan } from "../index.ts";
import { findFiles } from "../migrate/findFiles.ts";
import type { GateFile } from "../migrate/gates/gateFiles.ts";
import { readFiles } from "../migrate/readFiles.ts";
import type { Repository } from "../git/repository.ts";
import { prepare } from "../run/prepare.ts";
import { OWN_RULES } from "../run/ruleSet.ts";
import { loadUserRules } from "../ruleset/userRules.ts";
import { testRules } from "../ruleset/testRules.ts";
import { IncompleteError, UsageError } from "../model.ts";
import type { Part, Problem } from "./diagnosis.ts";

/** Files whose name says that they hold a secret. */
const SECRET_NAME =
  /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[\w.-]+\.env|id_(?:rsa|dsa|ecdsa|ed25519)|[\w.-]+\.(?:pem|key|p12|pfx|jks|keystore|kdbx)|\.npmrc|\.pypirc|\.netrc|credentials(?:\.json)?|secrets?\.(?:ya?ml|json|toml)|service[-_]?account[\w-]*\.json|terraform\.tfstate|[\w.-]+\.tfvars)$/i;
const TEMPLATE_NAME = /(?:example|sample|template|dist|defaults?)(?:\.\w+)?$|\.pub$/i;
/** Share of the files that a repository may leave out before it is told. */
const TOO_MUCH = 0.5;
/** Few files say nothing about shares. */
const FEW = 8;
/** Problems of one kind that are named; the rest is counted. */
const MOST = 20;

export interface SettingsPart extends Part {
  /** A scan refuses the settings (2), or cannot look at everything (3). */
  readonly code: 0 | 2 | 3;
}

/** @param today YYYY-MM-DD */
export async function checkSettings(
  root: string,
  repository: Repository,
  gates: readonly GateFile[],
  today: string,
): Promise<SettingsPart> {
  const problems: Problem[] = [];
  const stale: Problem[] = [];
  const advice: Omit<Problem, "code">[] = [];
  await loadParsers();
  let config: Config | undefined;
  let code: 0 | 2 | 3 = 0;
  try {
    config = (await prepare({ cwd: root })).config;
    const report = await scan({ cwd: root }).report();
    for (const { by, id, path, reason } of report.staleSuppressions) {
      const place = path === undefined ? {} : by === "config" ? placeOf(path) : { path };
      if (by === "config") {
        advice.push({ message: `an allowance matches nothing: ${reason ?? id}`, fix: "take it away", ...place });
      } else {
        const message = `an entry of the baseline matches nothing any more${reason === undefined ? "" : `: ${reason}`}`;
        stale.push({ code: "stale-entry", message, fix: "leakgate baseline sync", ...place });
      }
    }
    problems.push(...capped(stale));
    for (const problem of report.coverage.problems) {
      code = 3;
      problems.push({ code: "incomplete", message: "a scan cannot look at everything", fix: problem });
    }
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof IncompleteError)) throw error;
    code = error instanceof UsageError ? 2 : 3;
    problems.push(
      ...error.message.split("\n").map((line) => ({
        code: "settings",
        ...placeOf(line),
        message: `a scan refuses it: ${line}`,
        fix: "mend it; leakgate config check says when it is good",
      })),
    );
  }
  problems.push(...ownRuleProblems(root));
  if (config !== undefined) {
    problems.push(...(await endedSuppressions(root, config, today)));
    const files = (await repository.git.output(["ls-files", "-z", "--cached"])).stdout
      .toString("utf8")
      .split("\0")
      .filter((path) => path !== "");
    problems.push(...hidden(files, config), ...hiddenByOthers(root, files, gates));
  }
  return { problems, advice, code };
}

function placeOf(text: string): { path?: string; line?: number } {
  const [, path, line] = /^([^\s:][^:\n]*?):(\d+)(?::|$)/.exec(text) ?? [];
  return path === undefined ? {} : { path, line: Number(line) };
}

function capped(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST) return problems;
  const [first] = problems as [Problem];
  return [
    ...problems.slice(0, MOST),
    { code: first.code, message: `${problems.length - MOST} more of this kind`, fix: first.fix },
  ];
}

/** Examples that do not do what they say: the rule may find nothing. */
function ownRuleProblems(root: string): readonly Problem[] {
  try {
    const { rules, docs } = loadUserRules(join(root, OWN_RULES), OWN_RULES);
    return testRules(rules, docs).failures.map(({ rule, origin, kind, reason }) => ({
      code: "rule-example",
      ...placeOf(origin),
      message: `rule ${rule}: its ${kind} example: ${reason}`,
      fix: "leakgate rules test shows it; mend the pattern or the example",
    }));
  } catch {
    // Said already, by the scan that refused it.
    return [];
  }
}

async function endedSuppressions(root: string, config: Config, today: string): Promise<readonly Problem[]> {
  const allowances = config.allowances().filter(({ until }) => until !== undefined && until < today);
  const file = typeof config.baseline === "string" ? config.baseline : join(root, BASELINE_FILE);
  const baseline = config.baseline === false ? undefined : await readBaseline(file).catch(() => undefined);
  const entries = baseline?.entries.filter((entry) => hasEnded(entry, today)) ?? [];
  return capped([
    ...allowances.map(({ at = "", reason, until }) => ({
      code: "ended",
      ...placeOf(at),
      message: `an allowance ended on ${until}: ${reason}`,
      fix: "revoke the secret and take the allowance away, or give it a new until",
    })),
    ...entries.map(({ path, rule, until }) => ({
      code: "ended",
      message: `the baseline's entry for ${rule} ended on ${until}`,
      fix: "revoke the secret and remove it, or give the entry a new until (leakgate baseline audit)",
      ...(path !== undefined && { path }),
    })),
  ]);
}

/** What our own configuration leaves out. */
function hidden(files: readonly string[], config: Config): readonly Problem[] {
  const out = files.flatMap((path) => {
    const by = config.excludedBy(path);
    return by === undefined ? [] : [{ path, by }];
  });
  const problems: Problem[] = [];
  const times = new Map<string, number>();
  for (const { by } of out) times.set(by, (times.get(by) ?? 0) + 1);
  const [widest] = [...times].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (widest !== undefined && files.length >= FEW && out.length > files.length * TOO_MUCH) {
    problems.push({
      code: "excludes-too-much",
      ...placeOf(widest),
      message: `exclude leaves out ${out.length} of ${files.length} files`,
      fix: "name only what cannot hold a secret",
    });
  }
  const secrets = out.filter(({ path }) => SECRET_NAME.test(path) && !TEMPLATE_NAME.test(path));
  problems.push(
    ...capped(
      secrets.map(({ path, by }) => ({
        code: "excludes-secret-file",
        ...placeOf(by),
        message: `${path} is left out (${by}), and its name says that it holds secrets`,
        fix: "narrow the glob, or stop tracking the file",
      })),
    ),
  );
  const wide = config
    .allowances()
    .find(
      ({ path, rules, values, stopwords }) =>
        path !== undefined &&
        rules === undefined &&
        values === undefined &&
        stopwords === undefined &&
        files.length >= FEW &&
        files.filter((one) => path(one)).length > files.length * TOO_MUCH,
    );
  if (wide !== undefined)
    problems.push({
      code: "allows-too-much",
      ...placeOf(wide.at ?? ""),
      message: `an allowance holds for most of the files: ${wide.reason}`,
      fix: "name the files or the rules that are meant",
    });
  return problems;
}

/** What the ignore files of other tools leave out. */
function hiddenByOthers(root: string, files: readonly string[], gates: readonly GateFile[]): readonly Problem[] {
  return findFiles(root, gates).flatMap((found): Problem[] => {
    try {
      return readFiles(root, [found], [], () => false).flatMap((imported) => {
        const globs = [
          ...imported.exclude,
          ...imported.allow
            .filter(
              ({ rules, values, stopwords }) => rules === undefined && values === undefined && stopwords === undefined,
            )
            .flatMap(({ paths = [] }) => paths),
        ];
        if (globs.length === 0 || files.length < FEW) return [];
        const matches = compileGlobs(globs, "", () => found.path);
        const count = files.filter((path) => matches(path) >= 0).length;
        return count > files.length * TOO_MUCH
          ? [
              {
                code: "excludes-too-much",
                path: found.path,
                message: `it leaves out ${count} of ${files.length} files for ${found.tool}`,
                fix: "name only what cannot hold a secret",
              },
            ]
          : [];
      });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return [
        {
          code: "settings",
          ...placeOf(error.message),
          message: error.message,
          fix: `mend it, or remove it when ${found.tool} is not used any more`,
        },
      ];
    }
  });
}
