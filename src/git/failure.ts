/**
 * Words for a git that failed. Everything here is exit code 3: something asked for could not be looked at.
 */
import { IncompleteError } from "../model.ts";

/**
 * The error for a git process that ended badly.
 *
 * @param command git's sub-command, for the message
 * @param stderr what git said; only its first telling line is shown, without credentials
 */
export function gitFailure(command: string, status: string, stderr: string): IncompleteError {
  const owner = /(?:dubious ownership in|unsafe) repository (?:at )?\(?'([^']*)'/.exec(stderr);
  if (owner !== null) {
    const folder = owner[1] ?? "";
    return new IncompleteError(
      `git refuses to read this repository because another user owns it: run git config --global --add safe.directory '${folder}'`,
    );
  }
  const said = firstLine(stderr);
  return new IncompleteError(`git ${command} failed (${status})${said === "" ? "" : `: ${said}`}`);
}

/** For a git that cannot be started at all. */
export function gitMissing(error: NodeJS.ErrnoException, cwd: string): IncompleteError {
  if (error.code === "ENOENT")
    return new IncompleteError(`git was not found (or the folder ${cwd} is gone): install git and put it on PATH`);
  return new IncompleteError(`git could not be started: ${error.code ?? error.message}`);
}

/** The first fatal line of git's standard error, else its first line; credentials in URLs are masked. */
export function firstLine(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const line = lines.find((text) => text.startsWith("fatal:")) ?? lines[0] ?? "";
  return line
    .replace(/^(?:fatal|error): /, "")
    .replace(/:\/\/[^/@\s]*@/g, "://****@")
    .slice(0, 300);
}
