import {
  runScan
} from "./chunk-7XIFNVSE.js";
import {
  nearest
} from "./chunk-VFXSVQ74.js";
import {
  UsageError
} from "./chunk-5XQC26GI.js";

// src/hook/hookNames.ts
var HOOKS = ["pre-commit", "pre-merge-commit", "pre-push"];
function hookName(name) {
  const known = HOOKS.find((hook) => hook === name);
  if (known !== void 0) return known;
  const near = nearest(name, HOOKS);
  throw new UsageError(
    `no such hook; ${near === void 0 ? `there are ${HOOKS.join(", ")}` : `did you mean ${near}?`}`
  );
}

// src/cli/commands/runHook.ts
var ACTIONS = {
  "pre-commit": "commit",
  "pre-merge-commit": "merge",
  "pre-push": "push"
};
async function runHook(name, { settings, print }, context) {
  const hook = hookName(name);
  const { cwd } = context.environment;
  const sources = await sourcesOf(hook, context);
  const action = ACTIONS[hook];
  const skip = `git ${action} --no-verify`;
  let worst = 0;
  for (const source of sources) {
    const showAll = source.kind === "range" ? `leakgate scan --range ${source.range}` : "leakgate scan --staged";
    const hint = { name: hook, action, showAll, skip };
    const code = await runScan({ cwd, source, ...settings }, { quiet: true, hook: hint, ...print }, context);
    if (code === 3)
      context.output.say(
        `this ${action} is stopped, since not everything was scanned; once without the check: ${skip}`
      );
    worst = graver(worst, code);
  }
  return worst;
}
async function sourcesOf(hook, context) {
  if (hook !== "pre-push") return [{ kind: "staged" }];
  const { pushedSources } = await import("./pushedSources-3WKVHVC5.js");
  return await pushedSources(context);
}
function graver(one, other) {
  const order = [0, 3, 1, 2];
  return order.indexOf(other) > order.indexOf(one) ? other : one;
}

export {
  HOOKS,
  runHook
};
