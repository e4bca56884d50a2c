import {
  IncompleteError
} from "./chunk-5XQC26GI.js";

// src/git/failure.ts
function gitFailure(command, status, stderr) {
  const owner = /(?:dubious ownership in|unsafe) repository (?:at )?\(?'([^']*)'/.exec(stderr);
  if (owner !== null) {
    const folder = owner[1] ?? "";
    return new IncompleteError(
      `git refuses to read this repository because another user owns it: run git config --global --add safe.directory '${folder}'`
    );
  }
  const said = firstLine(stderr);
  return new IncompleteError(`git ${command} failed (${status})${said === "" ? "" : `: ${said}`}`);
}
function gitMissing(error, cwd) {
  if (error.code === "ENOENT")
    return new IncompleteError(`git was not found (or the folder ${cwd} is gone): install git and put it on PATH`);
  return new IncompleteError(`git could not be started: ${error.code ?? error.message}`);
}
function firstLine(stderr) {
  const lines = stderr.split("\n").filter((line2) => line2.trim() !== "");
  const line = lines.find((text) => text.startsWith("fatal:")) ?? lines[0] ?? "";
  return line.replace(/^(?:fatal|error): /, "").replace(/:\/\/[^/@\s]*@/g, "://****@").slice(0, 300);
}

export {
  gitFailure,
  gitMissing
};
