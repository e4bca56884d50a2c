const { existsSync, readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { relative } = globalThis.process.getBuiltinModule("node:path");
const { join } = globalThis.process.getBuiltinModule("node:path");
import {
  findFiles,
  gateFiles,
  readFiles
} from "./chunk-DBQQMUD7.js";
import {
  testRules
} from "./chunk-4DR2XWQ2.js";
import {
  hasEnded
} from "./chunk-64WG7MHQ.js";
import {
  loadUserRules
} from "./chunk-H6BJKDX5.js";
import "./chunk-GBORDLB4.js";
import "./chunk-IRTH3SKJ.js";
import "./chunk-2AJRLDHE.js";
import "./chunk-AHZDWVCY.js";
import "./chunk-DLL57RMM.js";
import {
  child,
  entriesOf,
  itemsOf,
  mapsIn,
  parseYaml,
  scalarsIn,
  textOf
} from "./chunk-7PNBA6AC.js";
import "./chunk-5SA2I3QE.js";
import "./chunk-7HJQZND5.js";
import {
  readBaseline
} from "./chunk-EO3G3NYD.js";
import {
  m0_BASELINE_FILE
} from "./chunk-X2LJYSO7.js";
import "./chunk-VH2HSPLG.js";
import "./chunk-IBSKVRGS.js";
import {
  atLeast,
  hookSite,
  hookStates
} from "./chunk-D7GLV5T5.js";
import {
  m99_HOOKS
} from "./chunk-2ZOQUDG4.js";
import {
  m13_loadParsers
} from "./chunk-HHY3X5SV.js";
import {
  m167_prepare
} from "./chunk-Q2K6IMET.js";
import "./chunk-IAXZ4NUR.js";
import {
  m100_scan
} from "./chunk-V6FYVPGY.js";
import {
  m169_OWN_RULES
} from "./chunk-ASFKNAUB.js";
import "./chunk-3GXF3YZZ.js";
import "./chunk-H7VKOKBB.js";
import "./chunk-E7Y7D5T2.js";
import {
  m101_IncompleteError,
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/doctor/commands.ts
var TOOL = /(?:^|[\s"'`;&|(=@/[,])(leakgate(?:@[\w.-]+|\.js)?|gitleaks|betterleaks|detect-secrets-hook|detect-secrets|secretlint|trufflehog|kingfisher|ggshield|ripsecrets|credsweeper|git-secrets|git secrets)\b["']?((?:[^\n]*))/;
var SCANS = {
  leakgate: /^["',\s]+(?:scan|git|dir|detect|protect|hook["',\s]+run)\b/,
  gitleaks: /^\s+(?:--?\S+\s+)*(?:detect|protect|git|dir|stdin|files|directory)\b|^:\S+\s+(?:detect|git|dir|protect)\b/,
  betterleaks: /^\s+(?:--?\S+\s+)*(?:detect|protect|git|dir|stdin)\b/,
  "detect-secrets-hook": /^/,
  "detect-secrets": /^\s+(?:--?\S+\s+)*(?:scan|audit)\b/,
  secretlint: /^\s+["'*\-.\w]/,
  trufflehog: /^(?::\S+)?\s+(?:--?\S+\s+)*(?:git|filesystem|github|docker|gitlab)\b/,
  kingfisher: /^\s+scan\b/,
  ggshield: /^\s+(?:secret\s+)?scan\b/,
  ripsecrets: /^\s+\S/,
  credsweeper: /^\s+--/,
  "git-secrets": /^\s+--(?:scan|pre_commit_hook)/
};
function scanCommands(text) {
  const lines = text.split("\n");
  const safePipes = /pipefail|shell:\s*bash\b/.test(text);
  return lines.flatMap((raw, i) => {
    if (/^\s*(?:#|\/\/)|^\s*(?:- )?name:/.test(raw)) return [];
    let joined = raw.replace(/\s#\s.*$/, "");
    for (let next = i + 1; joined.endsWith("\\") && next < lines.length; next++)
      joined = `${joined.slice(0, -1)} ${(lines[next] ?? "").trim()}`;
    const match = TOOL.exec(joined);
    if (match === null) return [];
    const tool = match[1].replace(/^leakgate.*/, "leakgate").replace("git secrets", "git-secrets");
    const rest = match[2] ?? "";
    if (SCANS[tool]?.test(rest) !== true || /\b(?:install|image:|uses:)\s*\S*$/.test(joined.slice(0, match.index + 1)))
      return [];
    return [{ tool, line: i + 1, text: joined.trim(), flaws: flawsOf(tool, rest, safePipes) }];
  });
}
function flawsOf(tool, rest, safePipes) {
  const flaws = [];
  const add = (code, message, fix) => flaws.push({ code, message, fix });
  if (/\|\|\s*(?:true|:|exit 0|echo\b|printf\b)|;\s*(?:true|exit 0)\b/.test(rest)) {
    add(
      "ignored-exit-code",
      "the exit code is thrown away, so that this step cannot fail",
      "take away what follows || or ;"
    );
  } else if (/(?<!\|)\|(?!\|)/.test(rest) && !safePipes) {
    add(
      "piped-exit-code",
      "the exit code is that of the last command of the pipe, so that this step cannot fail",
      "write the report with a flag (--report FORMAT=PATH), or put set -o pipefail first"
    );
  }
  if (/--exit-code[= ]["']?0\b/.test(rest))
    add("exit-code-zero", "--exit-code 0 makes findings a success", "take --exit-code 0 away");
  if (/--exit-zero\b/.test(rest))
    add("exit-code-zero", "--exit-zero makes findings a success", "take --exit-zero away");
  if (/--fail-on[= ]["']?none\b/.test(rest))
    add(
      "fail-on-none",
      "--fail-on none only reports",
      "take --fail-on none away, or name the lowest severity that is to fail"
    );
  if (tool === "detect-secrets") {
    if (/^\s+.*\bscan\b/.test(rest))
      add(
        "detect-secrets-scan",
        "detect-secrets scan always exits 0, and with --baseline it accepts every new secret into the baseline",
        "run leakgate scan here (leakgate migrate --write does it), or detect-secrets-hook --baseline FILE on the changed files"
      );
    else
      add(
        "detect-secrets-audit",
        "detect-secrets audit always exits 0",
        "it gates nothing: run leakgate scan (leakgate migrate --write)"
      );
  }
  if (tool === "trufflehog" && !/--fail\b/.test(rest))
    add(
      "trufflehog-no-fail",
      "trufflehog exits 0 with findings unless --fail is given",
      "add --fail, or run leakgate scan"
    );
  if (tool === "secretlint" && /--output\b/.test(rest))
    add(
      "secretlint-output",
      "secretlint exits 0 when --output is used, even with errors",
      "drop --output, or run leakgate scan"
    );
  if (tool === "credsweeper" && !/--error\b/.test(rest))
    add(
      "credsweeper-no-error",
      "credsweeper exits 0 with findings unless --error is given",
      "add --error, or run leakgate scan"
    );
  if ((tool === "gitleaks" || tool === "betterleaks") && /--no-git\b/.test(rest)) {
    add(
      "no-git",
      "--no-git looks at the files that are checked out and at no commit: what was added and removed again passes",
      "take --no-git away, or run leakgate scan --range A..B"
    );
  }
  if (/--no-verify\b/.test(rest) && tool === "leakgate")
    add("no-verify", "--no-verify is no flag of a scan", "take it away");
  return flaws;
}

// src/doctor/ci.ts
var ACTION = /^(leakgate\/leakgate|(?:gitleaks|zricethezav)\/gitleaks-action|gacts\/gitleaks|DariuszPorowski\/github-action-gitleaks|trufflesecurity\/trufflehog|GitGuardian\/[\w-]+(?:\/[\w/-]+)?|reviewdog\/action-detect-secrets|Samsung\/CredSweeper|\.\/?)(?:@|$)/i;
var EVENTS = ["push", "pull_request", "pull_request_target", "merge_group", "workflow_call"];
var SOFT = {
  "continue-on-error": /^true$/i,
  continueOnError: /^true$/i,
  allow_failure: /^true$/i,
  soft_fail: /^true$/i,
  ignore_failure: /^true$/i
};
var OFF = {
  if: /^(?:false|\$\{\{\s*false\s*\}\})$/i,
  enabled: /^false$/i,
  when: /^(?:never|manual)$/i,
  skip: /^true$/i,
  condition: /^false$/i
};
async function checkCi(file) {
  const { path, text } = file;
  const lineAt = (offset) => text.slice(0, offset).split("\n").length;
  const commands = scanCommands(text);
  const documents = /\.ya?ml$/.test(path) ? await parseYaml(text) ?? [] : [];
  const problems = commands.flatMap(({ line, flaws }) => flaws.map((flaw) => ({ ...flaw, path, line })));
  const gates = commands.map(({ tool, line, flaws }) => ({
    kind: "ci",
    tool,
    path,
    line,
    effective: flaws.every(({ code }) => code === "no-git")
  }));
  const actions = documents.flatMap((document) => [...mapsIn(document)].flatMap(({ map }) => actionOf(map, lineAt)));
  for (const { tool, line, map } of actions) {
    const found = actionProblems(tool, map, lineAt).map((one) => ({ ...one, path }));
    problems.push(...found);
    gates.push({ kind: "ci", tool, path, line, effective: !found.some(({ code }) => code === "fail-on-none") });
  }
  for (const document of documents) {
    for (const { map } of mapsIn(document)) {
      const switched = switchOf(map, lineAt);
      if (switched === void 0 || !scansBelow(
        map,
        commands.map((command) => command.line),
        actions.map(({ line }) => line),
        lineAt
      ))
        continue;
      problems.push({ ...switched, path });
      markDead(gates, map, lineAt);
    }
    if (path.startsWith(".github/workflows/") && gates.length > 0)
      problems.push(...workflowProblems(document, gates, text, lineAt).map((one) => ({ ...one, path })));
  }
  if (/Secret-Detection(?:\.latest)?\.gitlab-ci\.yml/.test(text)) {
    const line = text.split("\n").findIndex((one) => one.includes("Secret-Detection")) + 1;
    problems.push({
      code: "gitlab-template",
      path,
      line,
      message: "GitLab's Secret-Detection template only reports: its job may fail (allow_failure: true)",
      fix: "add a job that runs leakgate scan"
    });
  }
  if (path === "Jenkinsfile" && /returnStatus:\s*true|catchError/.test(text) && commands.length > 0) {
    const line = text.split("\n").findIndex((one) => /returnStatus:\s*true|catchError/.test(one)) + 1;
    problems.push({
      code: "ignored-exit-code",
      path,
      line,
      message: "returnStatus or catchError keeps the scan from failing the build",
      fix: "call it with a plain sh step"
    });
    return { gates: gates.map((gate) => ({ ...gate, effective: false })), problems };
  }
  return { gates, problems };
}
function actionOf(map, lineAt) {
  const entry = map.entries.find(({ key }) => key === "uses");
  const uses = textOf(entry?.value);
  const name = uses === void 0 ? void 0 : ACTION.exec(uses)?.[1];
  if (entry === void 0 || name === void 0) return [];
  if (name.startsWith(".")) return [];
  return [{ tool: name.startsWith("leakgate/") ? "leakgate" : name, line: lineAt(entry.keyStart), map }];
}
function actionProblems(tool, map, lineAt) {
  const problems = [];
  const line = lineAt(map.start);
  const failOn = entriesOf(child(map, "with")).find(({ key }) => key === "fail-on");
  if (tool === "leakgate" && textOf(failOn?.value) === "none") {
    problems.push({
      code: "fail-on-none",
      line: lineAt(failOn?.keyStart ?? map.start),
      message: "fail-on: none only reports",
      fix: "take it away, or name the lowest severity that is to fail"
    });
  }
  if (/gitleaks-action/i.test(tool) && child(map, "env", "GITLEAKS_LICENSE") === void 0) {
    problems.push({
      code: "gitleaks-licence",
      line,
      message: "gitleaks-action does not scan repositories of an organisation without GITLEAKS_LICENSE, and pull requests from forks have no access to it",
      fix: "use leakgate/leakgate@v1, which needs no licence and no token (leakgate migrate --write)"
    });
  }
  return problems;
}
function switchOf(map, lineAt) {
  for (const { key, keyStart, value } of map.entries) {
    const text = textOf(value) ?? "";
    const line = lineAt(keyStart);
    if (SOFT[key]?.test(text.trim()) === true)
      return {
        code: "may-fail",
        line,
        message: `${key}: ${text} makes a failure of the scan a success`,
        fix: "take the line away"
      };
    if (OFF[key]?.test(text.trim()) === true)
      return {
        code: "never-runs",
        line,
        message: `${key}: ${text} keeps the scan from running`,
        fix: "take the line away"
      };
  }
  return void 0;
}
function scansBelow(map, commands, actions, lineAt) {
  const [from, to] = linesOf(map, lineAt);
  return [...commands, ...actions].some((line) => line >= from && line <= to);
}
function linesOf(map, lineAt) {
  let last = map.start;
  for (const { scalar } of scalarsIn(map)) last = Math.max(last, scalar.end);
  return [lineAt(map.start), lineAt(Math.max(map.start, last - 1))];
}
function markDead(gates, map, lineAt) {
  const [from, to] = linesOf(map, lineAt);
  gates.forEach((gate, i) => {
    if (gate.line !== void 0 && gate.line >= from && gate.line <= to) gates[i] = { ...gate, effective: false };
  });
}
function workflowProblems(document, gates, text, lineAt) {
  const problems = [];
  const on = entriesOf(document).find(({ key }) => key === "on" || key === "true");
  const events = on === void 0 ? [] : on.value.kind === "map" ? on.value.entries.map(({ key }) => key) : itemsOf(on.value).map((item) => textOf(item) ?? "");
  if (on !== void 0 && !events.some((event) => EVENTS.includes(event))) {
    problems.push({
      code: "late-events",
      line: lineAt(on.keyStart),
      message: `it runs only on ${events.join(", ")}: a push or a pull request is not looked at`,
      fix: "add push and pull_request under on:"
    });
    gates.forEach((gate, i) => gates[i] = { ...gate, effective: false });
  }
  for (const { value: job } of entriesOf(child(document, "jobs"))) {
    if (job.kind !== "map") continue;
    const [from, to] = linesOf(job, lineAt);
    const lines = text.split("\n");
    const needy = gates.find(
      ({ line = 0, tool }) => line >= from && line <= to && (/--history|--range|--log-opts|--since-commit|\bgitleaks\s+(?:detect|git)\b|\btrufflehog\b.*\bgit\b/.test(
        lines[line - 1] ?? ""
      ) || tool !== "leakgate" && /gitleaks-action|trufflehog/i.test(tool) && (lines[line - 1] ?? "").includes("uses:"))
    );
    const checkout = itemsOf(child(job, "steps")).find(
      (step) => /(?:^|\/)checkout@/.test(textOf(child(step, "uses")) ?? "")
    );
    const depth = textOf(child(checkout, "with", "fetch-depth"));
    if (needy === void 0 || checkout === void 0 || checkout.kind !== "map" || depth === "0") continue;
    problems.push({
      code: "shallow-checkout",
      line: lineAt(checkout.start),
      message: `actions/checkout fetches ${depth === void 0 ? "one commit" : `${depth} commits`}, and the scan in line ${needy.line} speaks of more`,
      fix: "add with: fetch-depth: 0, or use leakgate/leakgate@v1, which fetches what it needs"
    });
  }
  return problems;
}

// src/doctor/hooks.ts
var DECLARED = /[/:](?:leakgate|gitleaks|betterleaks|detect-secrets|trufflehog|ggshield|ripsecrets|kingfisher)(?:\.git)?\s*$/im;
var PRE_COMMIT_ID = /^\s*-?\s*id:\s*["']?(leakgate|gitleaks|betterleaks|detect-secrets|trufflehog|ggshield|ripsecrets|kingfisher)/gim;
async function checkHooks(cwd, files, env) {
  const site = await hookSite(cwd);
  const problems = [];
  const gates = [];
  const advice = [];
  const nowhere = site.hooksPath !== void 0 && !existsSync(site.folder);
  if (site.hooksPath !== void 0 && nowhere) {
    problems.push({
      code: "hooks-path-nowhere",
      path: site.hooksPath.file,
      message: `core.hooksPath is ${site.hooksPath.value}, and there is no such folder: git runs no hook at all`,
      fix: "git config --unset core.hooksPath, or run what makes the folder (such as npm install for husky)"
    });
  }
  const states = await hookStates(site, m99_HOOKS, env);
  for (const { name, state, at, why } of states) {
    if (state === "effective") gates.push({ kind: "hook", tool: "leakgate", path: at, effective: true });
    if (state === "hidden" && !nowhere)
      problems.push({
        code: "hook-hidden",
        message: `the ${name} hook of leakgate has no effect: ${why ?? ""}`,
        fix: "leakgate hook install",
        path: at
      });
    if (state === "other") gates.push(...otherHook(site, at, files));
  }
  const isCi = env["CI"] !== void 0 && env["CI"] !== "" && env["CI"] !== "false";
  if (!isCi) problems.push(...declaredOnly(site, files, gates));
  const hasHook = gates.some(({ tool }) => tool === "leakgate");
  if (!hasHook && !isCi && !problems.some(({ code }) => code.startsWith("hook")))
    advice.push({ message: "no hook of leakgate is installed in this clone", fix: "leakgate hook install" });
  else if (hasHook && !isCi) {
    const missing = states.filter(({ state }) => state === "absent" || state === "other").map(({ name }) => name);
    if (missing.length > 0)
      advice.push({ message: `not installed: ${missing.join(", ")}`, fix: "leakgate hook install" });
  }
  for (const { path, text, kind } of files) {
    if (kind !== "hook") continue;
    for (const { line, flaws } of scanCommands(text)) problems.push(...flaws.map((flaw) => ({ ...flaw, path, line })));
  }
  return { gates, problems, advice };
}
function otherHook(site, path, files) {
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return [];
  }
  const shown = relative(site.repository.root ?? site.folder, path);
  const config = files.find(({ kind }) => kind === "pre-commit");
  const ids = /pre-commit/.test(text) && config !== void 0 ? [...config.text.matchAll(PRE_COMMIT_ID)].map(([, id]) => id) : [];
  const direct = scanCommands(text).map(({ tool }) => tool);
  return [.../* @__PURE__ */ new Set([...ids, ...direct])].map((tool) => ({ kind: "hook", tool, path: shown, effective: true }));
}
function declaredOnly({ folder, husky }, files, gates) {
  if (gates.some(({ kind }) => kind === "hook")) return [];
  return files.flatMap(({ path, kind, text }) => {
    if (kind === "pre-commit" && DECLARED.test(text)) {
      const line = text.split("\n").findIndex(
        (one) => /[/:](?:leakgate|gitleaks|betterleaks|detect-secrets|trufflehog|ggshield|ripsecrets|kingfisher)(?:\.git)?\s*$/i.test(
          one
        )
      ) + 1;
      return [
        {
          code: "hook-not-installed",
          path,
          line,
          message: `declares a scanner, but ${folder} has no hook that pre-commit installed: nothing runs`,
          fix: "pre-commit install"
        }
      ];
    }
    if (kind === "hook" && path.startsWith(".husky/") && husky === void 0 && scanCommands(text).length > 0) {
      return [
        {
          code: "hook-not-installed",
          path,
          line: scanCommands(text)[0]?.line ?? 1,
          message: "is a hook of husky, but husky is not set up here (core.hooksPath): it does not run",
          fix: "npx husky"
        }
      ];
    }
    if (kind === "hook" && /lefthook/.test(path) && scanCommands(text).length > 0) {
      return [
        {
          code: "hook-not-installed",
          path,
          line: scanCommands(text)[0]?.line ?? 1,
          message: "declares a scanner, but lefthook is not installed here: it does not run",
          fix: "lefthook install"
        }
      ];
    }
    return [];
  });
}

// src/doctor/settings.ts

// src/config/globs.ts
import { m12_compileGlobs } from "../core.js";

// src/doctor/settings.ts
var SECRET_NAME = /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[\w.-]+\.env|id_(?:rsa|dsa|ecdsa|ed25519)|[\w.-]+\.(?:pem|key|p12|pfx|jks|keystore|kdbx)|\.npmrc|\.pypirc|\.netrc|credentials(?:\.json)?|secrets?\.(?:ya?ml|json|toml)|service[-_]?account[\w-]*\.json|terraform\.tfstate|[\w.-]+\.tfvars)$/i;
var TEMPLATE_NAME = /(?:example|sample|template|dist|defaults?)(?:\.\w+)?$|\.pub$/i;
var TOO_MUCH = 0.5;
var FEW = 8;
var MOST = 20;
async function checkSettings(root, repository, gates, today) {
  const problems = [];
  const stale = [];
  const advice = [];
  await m13_loadParsers();
  let config;
  let code = 0;
  try {
    config = (await m167_prepare({ cwd: root })).config;
    const report = await m100_scan({ cwd: root }).report();
    for (const { by, id, path, reason } of report.staleSuppressions) {
      const place = path === void 0 ? {} : by === "config" ? placeOf(path) : { path };
      if (by === "config") {
        advice.push({ message: `an allowance matches nothing: ${reason ?? id}`, fix: "take it away", ...place });
      } else {
        const message = `an entry of the baseline matches nothing any more${reason === void 0 ? "" : `: ${reason}`}`;
        stale.push({ code: "stale-entry", message, fix: "leakgate baseline sync", ...place });
      }
    }
    problems.push(...capped(stale));
    for (const problem of report.coverage.problems) {
      code = 3;
      problems.push({ code: "incomplete", message: "a scan cannot look at everything", fix: problem });
    }
  } catch (error) {
    if (!(error instanceof m101_UsageError) && !(error instanceof m101_IncompleteError)) throw error;
    code = error instanceof m101_UsageError ? 2 : 3;
    problems.push(
      ...error.message.split("\n").map((line) => ({
        code: "settings",
        ...placeOf(line),
        message: `a scan refuses it: ${line}`,
        fix: "mend it; leakgate config check says when it is good"
      }))
    );
  }
  problems.push(...ownRuleProblems(root));
  if (config !== void 0) {
    problems.push(...await endedSuppressions(root, config, today));
    const files = (await repository.git.output(["ls-files", "-z", "--cached"])).stdout.toString("utf8").split("\0").filter((path) => path !== "");
    problems.push(...hidden(files, config), ...hiddenByOthers(root, files, gates));
  }
  return { problems, advice, code };
}
function placeOf(text) {
  const [, path, line] = /^([^\s:][^:\n]*?):(\d+)(?::|$)/.exec(text) ?? [];
  return path === void 0 ? {} : { path, line: Number(line) };
}
function capped(problems) {
  if (problems.length <= MOST) return problems;
  const [first] = problems;
  return [
    ...problems.slice(0, MOST),
    { code: first.code, message: `${problems.length - MOST} more of this kind`, fix: first.fix }
  ];
}
function ownRuleProblems(root) {
  try {
    const { rules, docs } = loadUserRules(join(root, m169_OWN_RULES), m169_OWN_RULES);
    return testRules(rules, docs).failures.map(({ rule, origin, kind, reason }) => ({
      code: "rule-example",
      ...placeOf(origin),
      message: `rule ${rule}: its ${kind} example: ${reason}`,
      fix: "leakgate rules test shows it; mend the pattern or the example"
    }));
  } catch {
    return [];
  }
}
async function endedSuppressions(root, config, today) {
  const allowances = config.allowances().filter(({ until }) => until !== void 0 && until < today);
  const file = typeof config.baseline === "string" ? config.baseline : join(root, m0_BASELINE_FILE);
  const baseline = config.baseline === false ? void 0 : await readBaseline(file).catch(() => void 0);
  const entries = baseline?.entries.filter((entry) => hasEnded(entry, today)) ?? [];
  return capped([
    ...allowances.map(({ at = "", reason, until }) => ({
      code: "ended",
      ...placeOf(at),
      message: `an allowance ended on ${until}: ${reason}`,
      fix: "revoke the secret and take the allowance away, or give it a new until"
    })),
    ...entries.map(({ path, rule, until }) => ({
      code: "ended",
      message: `the baseline's entry for ${rule} ended on ${until}`,
      fix: "revoke the secret and remove it, or give the entry a new until (leakgate baseline audit)",
      ...path !== void 0 && { path }
    }))
  ]);
}
function hidden(files, config) {
  const out = files.flatMap((path) => {
    const by = config.excludedBy(path);
    return by === void 0 ? [] : [{ path, by }];
  });
  const problems = [];
  const times = /* @__PURE__ */ new Map();
  for (const { by } of out) times.set(by, (times.get(by) ?? 0) + 1);
  const [widest] = [...times].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (widest !== void 0 && files.length >= FEW && out.length > files.length * TOO_MUCH) {
    problems.push({
      code: "excludes-too-much",
      ...placeOf(widest),
      message: `exclude leaves out ${out.length} of ${files.length} files`,
      fix: "name only what cannot hold a secret"
    });
  }
  const secrets = out.filter(({ path }) => SECRET_NAME.test(path) && !TEMPLATE_NAME.test(path));
  problems.push(
    ...capped(
      secrets.map(({ path, by }) => ({
        code: "excludes-secret-file",
        ...placeOf(by),
        message: `${path} is left out (${by}), and its name says that it holds secrets`,
        fix: "narrow the glob, or stop tracking the file"
      }))
    )
  );
  const wide = config.allowances().find(
    ({ path, rules, values, stopwords }) => path !== void 0 && rules === void 0 && values === void 0 && stopwords === void 0 && files.length >= FEW && files.filter((one) => path(one)).length > files.length * TOO_MUCH
  );
  if (wide !== void 0)
    problems.push({
      code: "allows-too-much",
      ...placeOf(wide.at ?? ""),
      message: `an allowance holds for most of the files: ${wide.reason}`,
      fix: "name the files or the rules that are meant"
    });
  return problems;
}
function hiddenByOthers(root, files, gates) {
  return findFiles(root, gates).flatMap((found) => {
    try {
      return readFiles(root, [found], [], () => false).flatMap((imported) => {
        const globs = [
          ...imported.exclude,
          ...imported.allow.filter(
            ({ rules, values, stopwords }) => rules === void 0 && values === void 0 && stopwords === void 0
          ).flatMap(({ paths = [] }) => paths)
        ];
        if (globs.length === 0 || files.length < FEW) return [];
        const matches = m12_compileGlobs(globs, "", () => found.path);
        const count = files.filter((path) => matches(path) >= 0).length;
        return count > files.length * TOO_MUCH ? [
          {
            code: "excludes-too-much",
            path: found.path,
            message: `it leaves out ${count} of ${files.length} files for ${found.tool}`,
            fix: "name only what cannot hold a secret"
          }
        ] : [];
      });
    } catch (error) {
      if (!(error instanceof m101_UsageError)) throw error;
      return [
        {
          code: "settings",
          ...placeOf(error.message),
          message: error.message,
          fix: `mend it, or remove it when ${found.tool} is not used any more`
        }
      ];
    }
  });
}

// src/doctor/doctor.ts
var OLDEST_NODE = [20, 19];
var OLDEST_GIT = [2, 25];
async function diagnose({ cwd, env, today }) {
  const site = await hookSite(cwd);
  const { repository, version } = site;
  const { root } = repository;
  if (root === void 0)
    throw new m101_UsageError(
      "a bare repository has no files to look at; run leakgate doctor in a work tree (on a server: leakgate hook status)"
    );
  const files = gateFiles(root);
  const settings = await checkSettings(root, repository, files, today);
  const parts = [await checkHooks(cwd, files, env), settings, versions(version)];
  for (const file of files) if (file.kind === "ci") parts.push(await checkCi(file));
  for (const { kind, path, text } of files) {
    if (kind !== "script") continue;
    parts.push({
      problems: scanCommands(text).flatMap(({ line, flaws }) => flaws.map((flaw) => ({ ...flaw, path, line })))
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
      fix: "add leakgate/leakgate@v1 to a workflow, or leakgate scan to the pipeline"
    });
  if (repository.shallow)
    advice.push({
      message: "this clone is shallow: leakgate scan --history cannot see all of it",
      fix: "git fetch --unshallow"
    });
  return { schema: "leakgate-doctor/1", gating, gates, problems, advice, exitCode: codeFor(settings.code, problems) };
}
function codeFor(settings, problems) {
  if (settings === 2) return 2;
  if (problems.some(({ code }) => code !== "incomplete")) return 1;
  return settings;
}
function nothingGates(some) {
  const fix = "leakgate hook install for this clone, and leakgate/leakgate@v1 in a workflow (or leakgate scan in a pipeline) for all";
  if (some)
    return {
      code: "nothing-gates",
      message: "nothing that scans here can stop a secret: each gate below has a flaw",
      fix
    };
  return { code: "nothing-gates", message: "nothing here looks for secrets: no hook, and no step of a pipeline", fix };
}
function versions(git) {
  const problems = [];
  const node = process.version.slice(1);
  if (!atLeast(node, OLDEST_NODE))
    problems.push({
      code: "old-node",
      message: `Node ${node} is too old`,
      fix: `update to ${OLDEST_NODE.join(".")} or later`
    });
  if (!atLeast(git, OLDEST_GIT))
    problems.push({
      code: "old-git",
      message: `git ${git} is too old`,
      fix: `update to ${OLDEST_GIT.join(".")} or later`
    });
  return { problems };
}
export {
  diagnose
};
