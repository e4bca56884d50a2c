const { randomUUID } = globalThis.process.getBuiltinModule("node:crypto");
const { appendFileSync } = globalThis.process.getBuiltinModule("node:fs");
// src/action/commandFiles.ts
function setOutputs(env, outputs) {
  const path = env["GITHUB_OUTPUT"];
  if (path === void 0 || path === "") return;
  const end = `end-${randomUUID()}`;
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}
${value}
${end}
`);
  appendFileSync(path, lines.join(""));
}
function addSummary(env, markdown) {
  const path = env["GITHUB_STEP_SUMMARY"];
  if (path !== void 0 && path !== "") appendFileSync(path, markdown);
}

export {
  setOutputs,
  addSummary
};
