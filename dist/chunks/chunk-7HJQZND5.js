const { Script } = globalThis.process.getBuiltinModule("node:vm");
// src/withinTime.ts
var JOB = /* @__PURE__ */ Symbol.for("leakgate.work");
var holder = globalThis;
var script;
function withinTime(limit, work) {
  script ??= new Script(`globalThis[Symbol.for("leakgate.work")]()`);
  const outer = holder[JOB];
  holder[JOB] = work;
  try {
    script.runInThisContext({ timeout: Math.ceil(limit) });
    return true;
  } catch (error) {
    if (error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  } finally {
    if (outer === void 0) delete holder[JOB];
    else holder[JOB] = outer;
  }
}

export {
  withinTime
};
