const { mkdirSync, mkdtempSync, readFileSync: readFileSync2, writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { tmpdir } = globalThis.process.getBuiltinModule("node:os");
const { join, resolve } = globalThis.process.getBuiltinModule("node:path");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
import {
  m140_github,
  m140_workflowCommand
} from "./chunk-YNBDBSJF.js";
import {
  fetchInto
} from "./chunk-FHIDJ7UN.js";
import {
  m145_escapeMarkdown,
  m145_markdown
} from "./chunk-UWAOCTWZ.js";
import {
  maskMessage
} from "./chunk-BU7ZO626.js";
import "./chunk-GBORDLB4.js";
import "./chunk-IRTH3SKJ.js";
import {
  addSummary,
  setOutputs
} from "./chunk-AV7KPEZH.js";
import {
  m6_printRun,
  runCommandLine,
  scanCommand,
  scanRequest
} from "./chunk-X2KKLVDM.js";
import "./chunk-SNCJFO4E.js";
import "./chunk-YDDCC3JG.js";
import "./chunk-D7GLV5T5.js";
import "./chunk-A2ZKC6YF.js";
import "./chunk-F7HQTXLU.js";
import "./chunk-DFMGVWCY.js";
import "./chunk-2ZOQUDG4.js";
import "./chunk-TOPMMDKA.js";
import "./chunk-UX3JOLJK.js";
import "./chunk-HHY3X5SV.js";
import "./chunk-Q2K6IMET.js";
import "./chunk-7ZCP46QP.js";
import "./chunk-G2SPY3YO.js";
import "./chunk-2NFJI7WK.js";
import {
  parseCommit
} from "./chunk-7HHZ3Y5M.js";
import "./chunk-NLHSVFSY.js";
import "./chunk-VDYH3BD6.js";
import "./chunk-BLHTV6GK.js";
import "./chunk-XCWIZIBK.js";
import "./chunk-OVRD6QK3.js";
import {
  m158_nearest
} from "./chunk-IAXZ4NUR.js";
import "./chunk-S32C2UYC.js";
import "./chunk-CGUE4PLT.js";
import "./chunk-ESH2NSMB.js";
import "./chunk-CN4O2DYZ.js";
import "./chunk-D267QXLM.js";
import "./chunk-GVIGKBX3.js";
import "./chunk-XCZGW5UD.js";
import "./chunk-DDIJVA56.js";
import {
  isZero,
  shallowBoundary
} from "./chunk-LPIN2NTM.js";
import {
  m100_scan
} from "./chunk-V6FYVPGY.js";
import "./chunk-ASFKNAUB.js";
import "./chunk-3GXF3YZZ.js";
import "./chunk-H7VKOKBB.js";
import {
  m97_discover
} from "./chunk-E7Y7D5T2.js";
import {
  m101_IncompleteError,
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/action/step.ts

// src/cli/parseScan.ts
async function parseScan(args, context) {
  let request2;
  const run = (flags) => {
    request2 = scanRequest(flags, context);
    return Promise.resolve(0);
  };
  await runCommandLine(["scan", ...args], context, [{ ...scanCommand, run }]);
  if (request2 === void 0) throw new m101_UsageError("--help is no scan");
  return request2;
}

// src/report/json.ts
import { m142_json } from "../core.js";

// src/action/clone.ts
var STEPS = [50, 500, 5e3];
var Clone = class {
  #repo;
  #remote;
  #options;
  /** What git said when it last failed to fetch. */
  #failure;
  /** See {@link openClone}. */
  constructor(repo, options) {
    this.#repo = repo;
    this.#options = options;
    const { token, server, repository } = options;
    const known = repo.git.outputNow(["config", "--get", "remote.origin.url"], { accept: [0, 1] }).status === 0;
    this.#remote = {
      name: known ? "origin" : `${server}/${repository}`,
      ...token !== void 0 && { token: { value: token, server } }
    };
  }
  get shallow() {
    return this.#repo.shallow;
  }
  /** Full id of the commit that a revision names (tags are followed); undefined when it is not in the clone. */
  commit(revision) {
    const question = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
    const { status, stdout } = this.#repo.git.outputNow(question, { accept: [0, 1, 128] });
    return status === 0 ? stdout.toString("latin1").trim() : void 0;
  }
  /** Parents as the commit names them, those that a shallow clone lacks included. */
  parents(oid) {
    const { status, stdout } = this.#repo.git.outputNow(["cat-file", "commit", oid], { accept: [0, 128] });
    return status === 0 ? parseCommit(stdout).parents : [];
  }
  /** Whether everything that `older` reaches, `newer` reaches too. Both must be there. */
  isAncestor(older, newer) {
    return this.#repo.git.outputNow(["merge-base", "--is-ancestor", older, newer], { accept: [0, 1] }).status === 0;
  }
  /** Fetches what is not there. @returns whether all of it is there now */
  async obtain(oids, ref) {
    const lacking = () => oids.filter((oid) => this.commit(oid) === void 0);
    const depth = this.shallow ? "--depth=1" : "";
    if (lacking().length > 0) await this.#fetch(depth, lacking());
    if (lacking().length > 0 && ref !== void 0) await this.#fetch(depth, [ref]);
    return lacking().length === 0;
  }
  /** Full id of the tip of a branch, as the remote has it now, else as the clone knows it. */
  async branchTip(name) {
    const known = `refs/remotes/origin/${name}`;
    if (!this.shallow && this.commit(known) !== void 0) return this.commit(known);
    await this.#fetch(this.shallow ? "--depth=1" : "", [`+refs/heads/${name}:${known}`]);
    return this.commit(known);
  }
  /**
   * Sees to it that the commits in `to` and not in `from` can be told: both are there, and no path from them to where they meet ends
   * at the clone's edge.
   *
   * @param from undefined: all that `to` reaches
   * @throws IncompleteError with the fix, when that cannot be had
   */
  async reach(from, to, ref) {
    const tips = from === void 0 ? [to] : [from, to];
    if (!await this.obtain(tips, ref)) {
      const lacks = tips.filter((oid) => this.commit(oid) === void 0).map((oid) => oid.slice(0, 12));
      throw new m101_IncompleteError(`this clone has no commit ${lacks.join(" and ")}, and ${this.#couldNot()}`);
    }
    for (const step of STEPS) {
      if (!this.#touchesEdge(tips)) return;
      this.#options.say(`this clone is shallow: fetching ${step} more commits`);
      await this.#fetch(`--deepen=${step}`, tips);
    }
    if (!this.#touchesEdge(tips)) return;
    this.#options.say("this clone is shallow: fetching the whole history");
    await this.#fetch("--unshallow", tips);
    if (this.#touchesEdge(tips))
      throw new m101_IncompleteError(`this clone is too shallow to tell what was added, and ${this.#couldNot()}`);
  }
  /** All of the history of all branches and tags. What cannot be had, the scan tells of. */
  async complete() {
    if (!this.shallow) return;
    this.#options.say("this clone is shallow: fetching the whole history, all branches and tags");
    await this.#fetch("--unshallow", ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"]);
  }
  /** With three dots: from both sides to where they meet. */
  #touchesEdge(tips) {
    const edge = shallowBoundary(this.#repo);
    if (edge.size === 0) return false;
    const { stdout } = this.#repo.git.outputNow(["rev-list", tips.join("..."), "--"]);
    return stdout.toString("latin1").split("\n").some((oid) => edge.has(oid));
  }
  async #fetch(depth, wanted) {
    const failure = fetchInto(this.#repo.git, this.#remote, depth, wanted);
    if (failure !== void 0) this.#failure = failure;
    this.#repo = await m97_discover(this.#repo.git.cwd) ?? this.#repo;
  }
  #couldNot() {
    const why = this.#failure === void 0 ? "" : ` (${this.#failure})`;
    return `fetching it failed${why}: set fetch-depth: 0 for actions/checkout, or give this action a token`;
  }
};
async function openClone(workspace, options) {
  const repo = await m97_discover(workspace);
  if (repo === void 0)
    throw new m101_IncompleteError(`there is no repository in ${workspace}: a step with actions/checkout must come first`);
  return new Clone(repo, options);
}

// src/action/combine.ts
function combined(first, second) {
  let report;
  const join2 = async () => {
    const one = await first.report();
    return joined(one, await reportOrProblem(second, one));
  };
  return {
    settings: () => first.settings(),
    root: () => first.root(),
    report: () => report ??= join2()
  };
}
async function reportOrProblem(run, like) {
  try {
    return await run.report();
  } catch (error) {
    if (!(error instanceof m101_IncompleteError)) throw error;
    const nothing = {
      complete: false,
      problems: [error.message],
      commits: 0,
      objects: 0,
      files: 0,
      bytes: 0,
      skipped: []
    };
    return { ...like, coverage: nothing, findings: [], suppressed: [], staleSuppressions: [] };
  }
}
function joined(one, other) {
  const targets = [.../* @__PURE__ */ new Set([one.source.target, other.source.target])];
  const changes = [...one.suppressionChanges ?? [], ...other.suppressionChanges ?? []];
  return {
    ...one,
    source: { kind: one.source.kind, target: targets.join(", ") },
    coverage: {
      ...one.coverage,
      complete: one.coverage.complete && other.coverage.complete,
      problems: [...one.coverage.problems, ...other.coverage.problems],
      commits: one.coverage.commits + other.coverage.commits,
      objects: one.coverage.objects + other.coverage.objects,
      files: one.coverage.files + other.coverage.files,
      bytes: one.coverage.bytes + other.coverage.bytes,
      skipped: [...one.coverage.skipped, ...other.coverage.skipped]
    },
    findings: [...one.findings, ...other.findings],
    suppressed: [...one.suppressed, ...other.suppressed],
    staleSuppressions: [...one.staleSuppressions, ...other.staleSuppressions],
    ...changes.length > 0 && { suppressionChanges: changes }
  };
}

// src/action/event.ts
function readEvent(env) {
  const name = env["GITHUB_EVENT_NAME"] ?? "";
  if (name === "")
    throw new m101_UsageError("GITHUB_EVENT_NAME is not set: this runs as a GitHub Action; elsewhere run leakgate scan");
  const sha = env["GITHUB_SHA"];
  return { name, change: changeOf(name, env["GITHUB_EVENT_PATH"]), sha: isId(sha) ? sha : void 0 };
}
function changeOf(name, path) {
  const carriesCommits = name.startsWith("pull_request") || name === "push" || name === "merge_group";
  if (!carriesCommits) return { kind: "none" };
  const payload = readPayload(path);
  if (name === "push") return pushOf(payload);
  if (name === "merge_group") {
    const group = part(payload, "merge_group");
    return { kind: "merge-group", base: idIn(group, "base_sha", name), head: idIn(group, "head_sha", name) };
  }
  return pullRequestOf(name, payload);
}
function pullRequestOf(name, payload) {
  const request2 = part(payload, "pull_request");
  const [base, head] = [part(request2, "base"), part(request2, "head")];
  const [from, to] = [part(head, "repo")["full_name"], part(base, "repo")["full_name"]];
  const number = Number(request2["number"] ?? payload["number"]);
  return {
    kind: "pull-request",
    number: Number.isInteger(number) ? number : 0,
    base: idIn(base, "sha", name),
    head: idIn(head, "sha", name),
    baseRef: textIn(base, "ref") ?? "",
    // A fork that was deleted has no name any more.
    trusted: name !== "pull_request_target" && from !== void 0 && from === to
  };
}
function pushOf(payload) {
  return {
    kind: "push",
    ref: textIn(payload, "ref") ?? "",
    before: idIn(payload, "before", "push"),
    after: idIn(payload, "after", "push"),
    forced: payload["forced"] === true,
    defaultBranch: textIn(part(payload, "repository"), "default_branch")
  };
}
function readPayload(path) {
  try {
    return object(JSON.parse(readFileSync(path ?? "", "utf8")));
  } catch {
    throw new m101_IncompleteError(
      "the event's payload (GITHUB_EVENT_PATH) cannot be read, so it is not known what to scan and whose configuration counts"
    );
  }
}
function object(value) {
  return typeof value === "object" && value !== null ? value : {};
}
function part(value, key) {
  return object(value[key]);
}
function textIn(value, key) {
  const text = value[key];
  return typeof text === "string" && text !== "" ? text : void 0;
}
function idIn(value, key, event) {
  const id = value[key];
  if (isId(id)) return id;
  throw new m101_IncompleteError(`the payload of this ${event} event names no commit under ${key}; use scan and range`);
}
function isId(value) {
  return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

// src/action/inputs.ts
var NAMES = [
  "scan",
  "range",
  "image",
  "config",
  "baseline",
  "fail-on",
  "sarif",
  "reports",
  "annotations",
  "summary",
  "comment",
  "token",
  "shard",
  "args"
];
var SCANS = ["auto", "tree", "history", "range"];
function readInputs(env) {
  for (const variable of Object.keys(env)) if (/^INPUT_/i.test(variable)) requireKnown(variable);
  const text = (name) => {
    const value = env[`INPUT_${name.toUpperCase()}`]?.trim();
    return value === "" ? void 0 : value;
  };
  const scan = text("scan") ?? "auto";
  if (!isScan(scan)) throw new m101_UsageError(`input scan: must be one of ${SCANS.join(", ")}, not "${scan}"`);
  const range2 = text("range");
  if (scan === "range" && range2 === void 0) throw new m101_UsageError("input scan: range needs the input range, as A..B");
  if (scan !== "range" && range2 !== void 0) throw new m101_UsageError('input range: needs "scan: range"');
  return {
    scan,
    ...given("range", range2),
    ...given("image", text("image")),
    ...given("config", text("config")),
    ...given("baseline", text("baseline")),
    // The default of action.yml, which GitHub does not tell from what a workflow says, must not win over a configuration.
    ...given("failOn", text("fail-on") === "low" ? void 0 : text("fail-on")),
    ...given("sarif", text("sarif")),
    reports: (text("reports") ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== ""),
    annotations: flag("annotations", text("annotations") ?? "true"),
    summary: flag("summary", text("summary") ?? "true"),
    comment: flag("comment", text("comment") ?? "false"),
    ...given("token", text("token")),
    ...given("shard", text("shard")),
    args: text("args") ?? ""
  };
}
function requireKnown(variable) {
  const name = variable.slice("INPUT_".length).toLowerCase();
  if (NAMES.includes(name)) return;
  const near = m158_nearest(name, NAMES);
  throw new m101_UsageError(
    `unknown input "${name}"; ${near === void 0 ? `there are ${NAMES.join(", ")}` : `did you mean "${near}"?`}`
  );
}
function isScan(text) {
  return SCANS.includes(text);
}
function flag(name, text) {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  throw new m101_UsageError(`input ${name}: must be true or false, not "${text}"`);
}
function given(key, value) {
  return value === void 0 ? {} : { [key]: value };
}

// src/action/plan.ts
async function planFor({ name, change, sha }, inputs, clone) {
  const base = change.kind === "pull-request" ? await baseOf(change, name, sha, clone) : void 0;
  const policy = change.kind === "pull-request" && !change.trusted && base !== void 0 ? { policyFrom: base } : void 0;
  switch (inputs.scan) {
    case "tree":
      return { source: { kind: "tree" }, why: "the files of the checkout", ...policy };
    case "history":
      return { ...await history(clone), ...policy };
    case "range": {
      const range2 = inputs.range ?? "";
      await reachSides(range2, clone);
      return { source: { kind: "range", range: range2 }, why: `the range ${range2}`, ...policy };
    }
    case "auto":
      break;
  }
  if (change.kind === "pull-request" && base !== void 0) {
    const why2 = `what pull request ${change.number} adds to ${change.baseRef} (${short(base, change.head)})`;
    return { source: range(base, change.head), why: why2, ...policy };
  }
  if (change.kind === "push") return await pushed(change, clone);
  if (change.kind === "merge-group") {
    await clone.reach(change.base, change.head);
    const why2 = `what this merge group adds (${short(change.base, change.head)})`;
    return { source: range(change.base, change.head), why: why2 };
  }
  const { source, why } = await history(clone);
  return { source, why: `${why} (${name} brings no commits of its own)` };
}
async function baseOf({ base, head, number }, event, sha, clone) {
  const headRef = `refs/pull/${number}/head`;
  const newer = event === "pull_request_target" ? sha : await baseOfMerge(sha, head, clone);
  if (newer === void 0 || newer === base || !await clone.obtain([newer])) {
    await clone.reach(base, head, headRef);
    return base;
  }
  await clone.reach(newer, head, headRef);
  if (!await clone.obtain([base]) || !clone.isAncestor(newer, base)) return newer;
  await clone.reach(base, head, headRef);
  return base;
}
async function baseOfMerge(merge, head, clone) {
  if (merge === void 0 || merge === head || !await clone.obtain([merge])) return void 0;
  const [first, second] = clone.parents(merge);
  return second === head ? first : void 0;
}
async function pushed({ ref, before, after, forced, defaultBranch }, clone) {
  const shown = ref.replace(/^refs\/(?:heads|tags)\//, "");
  if (isZero(after)) return { source: brings([]), why: `nothing: ${shown} was deleted` };
  const isNew = isZero(before);
  if (!isNew && (await clone.obtain([before, after], ref) || !forced)) {
    await clone.reach(before, after, ref);
    const why2 = `what this push adds to ${shown} (${short(before, after)})`;
    if (ref.startsWith("refs/heads/"))
      return { source: { kind: "range", range: `${before}..${after}`, allowEmpty: true }, why: why2 };
    return { source: brings([{ name: ref, oid: after, old: before }]), why: why2 };
  }
  await clone.obtain([after], ref);
  const to = clone.commit(after) ?? after;
  const isDefault = defaultBranch === void 0 || ref === `refs/heads/${defaultBranch}`;
  const tip = isDefault ? void 0 : await clone.branchTip(defaultBranch);
  await clone.reach(tip, to, ref);
  const refs = [{ name: ref, oid: after }, ...tip === void 0 ? [] : [{ name: "", oid: to, old: tip }]];
  const why = tip === void 0 ? `all commits of ${shown}` : `what ${shown} has and ${defaultBranch} lacks`;
  return { source: brings(refs), why };
}
function brings(refs) {
  return { kind: "push", refs, known: [] };
}
async function history(clone) {
  await clone.complete();
  return { source: { kind: "history" }, why: "the whole history" };
}
async function reachSides(text, clone) {
  const [, left = "", right = ""] = /^(.*?)\.{2,3}(.*)$/s.exec(text) ?? [];
  const [from, to] = [await side(left, clone), await side(right, clone)];
  if (to !== void 0 && (from !== void 0 || isZero(left))) await clone.reach(from, to);
}
async function side(name, clone) {
  const revision = name === "" ? "HEAD" : name;
  if (isZero(revision)) return void 0;
  const known = clone.commit(revision);
  if (known !== void 0) return known;
  if (/^[0-9a-f]{40,64}$/.test(revision)) await clone.obtain([revision]);
  else if (/^origin\/[\w./-]+$/.test(revision)) await clone.branchTip(revision.slice("origin/".length));
  return clone.commit(revision);
}
function range(from, to) {
  return { kind: "range", range: `${from}..${to}` };
}
function short(from, to) {
  return `${from.slice(0, 12)}..${to.slice(0, 12)}`;
}

// src/action/summary.ts
var MOST_SUMMARY_BYTES = 1e6;
var MOST_COMMENT_BYTES = 6e4;
function summaryOf(report, why, notes, limit) {
  const heading = [`Scanned: ${m145_escapeMarkdown(why)}.`, ...notes.map(m145_escapeMarkdown)].map((text) => `- ${text}`).join("\n");
  return cut(`${m145_markdown(report, {})}
${heading}
`, limit);
}
function cut(text, limit) {
  if (Buffer.byteLength(text) <= limit) return text;
  const kept = Buffer.from(text).subarray(0, limit - 200).toString("utf8");
  const whole = kept.slice(0, kept.lastIndexOf("\n"));
  return `${whole}

\u2026 cut here, since GitHub takes no more. The log and the report files have everything.
`;
}

// src/action/words.ts
function words(text) {
  const found = [];
  let rest = text.trimStart();
  while (rest !== "") {
    const word = /^(?:[^\s'"\\]|\\[^]|'[^']*'|"(?:[^"\\]|\\[^])*")+/.exec(rest)?.[0];
    if (word === void 0 || !/^(?:\s|$)/.test(rest.slice(word.length)))
      throw new m101_UsageError("input args: a quote or a backslash has no end");
    found.push(word.replace(/\\([^])|'([^']*)'|"((?:[^"\\]|\\[^])*)"/g, unquoted));
    rest = rest.slice(word.length).trimStart();
  }
  return found;
}
function unquoted(_, escaped, single, double) {
  return escaped ?? single ?? (double ?? "").replace(/\\(["\\$`])/g, "$1");
}

// src/action/step.ts
async function runStep(step) {
  const { env } = step.environment;
  const inputs = readInputs(env);
  const event = readEvent(env);
  const clone = await openClone(step.environment.cwd, {
    token: inputs.token,
    server: env["GITHUB_SERVER_URL"] || "https://github.com",
    repository: env["GITHUB_REPOSITORY"] ?? "",
    say: (message) => step.output.say(message)
  });
  const bare = await planFor(event, inputs, clone);
  const plan = { ...bare, why: maskMessage(bare.why) };
  step.output.say(`scanning ${plan.why}`);
  if (plan.policyFrom !== void 0)
    step.output.say(`configuration, own rules and baseline are those of ${plan.policyFrom}, not of the pull request`);
  const { run, print } = await request(inputs, plan, step);
  const sarif = inputs.sarif === void 0 ? [] : [`sarif=${inputs.sarif}`];
  const reports = [...print.reports ?? [], ...sarif, ...inputs.reports];
  const code = await m6_printRun(run, { ...print, ...reports.length > 0 && { reports } }, step);
  await tell(await run.report(), { step, inputs, event, plan, code });
  return code;
}
async function request(inputs, plan, step) {
  const flag2 = (name, value) => value === void 0 ? [] : [`--${name}=${value}`];
  const flags = [
    ...flag2("image", inputs.image),
    ...flag2("config", inputs.config),
    ...flag2("baseline", inputs.baseline),
    ...flag2("fail-on", inputs.failOn),
    ...flag2("shard", inputs.shard),
    ...words(inputs.args),
    // Last, so that it counts.
    ...flag2("policy-from", plan.policyFrom)
  ];
  const { options, print } = await parseScan(flags, step);
  if (options.showSecrets === true)
    throw new m101_UsageError("input args: --show-secrets is not allowed here, since others can read the log");
  const main = m100_scan({ ...options, source: sourceOf(options, plan, inputs) });
  return { run: inputs.image === void 0 ? main : combined(main, m100_scan(options)), print };
}
function sourceOf({ source = { kind: "tree" } }, plan, inputs) {
  if (source.kind !== (inputs.image === void 0 ? "tree" : "image"))
    throw new m101_UsageError("input args: where to look is said by the inputs scan, range and image");
  if (source.kind !== "tree" || source.paths === void 0) return plan.source;
  if (inputs.scan !== "tree") throw new m101_UsageError('input args: paths need "scan: tree"');
  return source;
}
async function tell(report, told) {
  const { step, inputs, plan, code } = told;
  const { env, cwd } = step.environment;
  if (inputs.annotations) step.command(m140_github(report, {}));
  setOutputs(env, {
    findings: String(report.findings.length),
    suppressed: String(report.suppressed.length),
    complete: String(report.coverage.complete),
    "exit-code": String(code),
    report: writeJson(report, env["RUNNER_TEMP"]),
    ...inputs.sarif !== void 0 && { sarif: inputs.sarif }
  });
  const notes = [
    ...plan.policyFrom === void 0 ? [] : [`Configuration, own rules and baseline are those of ${plan.policyFrom}, not of the pull request.`],
    ...inputs.sarif === void 0 ? [] : sarifNotes(resolve(cwd, inputs.sarif)),
    ...inputs.comment ? await comment(report, told) : []
  ];
  if (!inputs.summary) return;
  try {
    addSummary(env, summaryOf(report, plan.why, notes, MOST_SUMMARY_BYTES));
  } catch (error) {
    step.output.say(`the summary cannot be written (${error.code ?? "unknown error"})`);
  }
}
function writeJson(report, temporary) {
  const parent = temporary || tmpdir();
  mkdirSync(parent, { recursive: true });
  const path = join(mkdtempSync(join(parent, "leakgate-")), "report.json");
  writeFileSync(path, m142_json(report, {}));
  return path;
}
function sarifNotes(path) {
  let notifications;
  try {
    notifications = JSON.parse(readFileSync2(path, "utf8")).runs[0].invocations[0].toolExecutionNotifications ?? [];
  } catch {
    return [];
  }
  return notifications.filter(({ descriptor }) => descriptor?.id?.startsWith("results-") === true).map(({ message }) => `SARIF: ${message?.text ?? ""}`);
}
async function comment(report, { step, inputs, event, plan }) {
  const why = await tryComment(report, step.environment.env, inputs, event, plan);
  if (why === void 0) return [];
  step.command(`${m140_workflowCommand("notice", { title: "leakgate" }, `No comment was written: ${why}`)}
`);
  return [`No comment was written: ${why}.`];
}
async function tryComment(report, env, { token }, { change }, plan) {
  if (change.kind !== "pull-request") return void 0;
  if (token === void 0) return "the input token is empty";
  const { writeComment } = await import("./comment-JUWTWAPY.js");
  return await writeComment({
    api: env["GITHUB_API_URL"] || "https://api.github.com",
    token,
    repository: env["GITHUB_REPOSITORY"] ?? "",
    pullRequest: change.number,
    body: summaryOf(report, plan.why, [], MOST_COMMENT_BYTES),
    resolved: report.findings.length === 0 && report.coverage.complete
  });
}
export {
  runStep
};
