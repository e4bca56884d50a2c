/** The files through which a step speaks to GitHub: its outputs and its part of the job's summary. */
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";

type Env = Readonly<Record<string, string | undefined>>;

/** Sets outputs of the step. Where there is no such file (an old runner, a test by hand) nothing is set. */
export function setOutputs(env: Env, outputs: Readonly<Record<string, string>>): void {
  const path = env["GITHUB_OUTPUT"];
  if (path === undefined || path === "") return;
  // A value may hold anything, and must not be able to end itself and begin another output.
  const end = `end-${randomUUID()}`;
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`);
  appendFileSync(path, lines.join(""));
}

/** Adds Markdown to the job's summary, where there is one. */
export function addSummary(env: Env, markdown: string): void {
  const path = env["GITHUB_STEP_SUMMARY"];
  if (path !== undefined && path !== "") appendFileSync(path, markdown);
}
