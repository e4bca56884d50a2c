/** action.yml and the workflows in the docs, checked as GitHub would check them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseScan } from "../../src/cli/parseScan.ts";
import { Output } from "../../src/cli/output.ts";
import { ACTION } from "../support/runAction.ts";

const root: string = fileURLToPath(new URL("../..", import.meta.url));
const hasChecker = spawnSync("check-jsonschema", ["--version"]).status === 0;

function check(schema: string, file: string): string {
  const { status, stdout } = spawnSync("check-jsonschema", ["--builtin-schema", schema, file], { encoding: "utf8" });
  return status === 0 ? "" : stdout;
}

test.skipIf(!hasChecker)("action.yml fits GitHub's schema (needs check-jsonschema)", () => {
  expect(check("vendor.github-actions", join(root, "action.yml"))).toBe("");
});

test("action.yml runs the bundle under Node 24, and has the outputs of the contract", () => {
  expect(ACTION.runs).toEqual({ using: "node24", main: "dist/action.js" });
  const { outputs } = parse(readFileSync(join(root, "action.yml"), "utf8")) as { outputs: object };
  expect(Object.keys(outputs)).toEqual(["findings", "suppressed", "complete", "exit-code", "report", "sarif"]);
});

interface Snippet {
  readonly name: string;
  readonly text: string;
}

/** Code blocks of the docs. */
function snippets(page: string, language: string): readonly Snippet[] {
  const text = readFileSync(join(root, "docs", page), "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, code = ""], i) => ({
    name: `${page} ${language} ${i + 1}`,
    text: code,
  }));
}

const examples: readonly Snippet[] = readdirSync(join(root, "docs/examples")).map((name) => ({
  name,
  text: readFileSync(join(root, "docs/examples", name), "utf8"),
}));
const pages = [...snippets("github-action.md", "yaml"), ...snippets("ci.md", "yaml"), ...examples];

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}

const workflows = pages.filter(({ text }) => /^jobs:$/m.test(text) && /runs-on:/.test(text));

describe("workflows in the docs", () => {
  test("there are some", () => {
    expect(workflows.length).toBeGreaterThanOrEqual(3);
  });

  test.skipIf(!hasChecker).each(workflows)("$name fits GitHub's schema (needs check-jsonschema)", ({ text }) => {
    const file = join(mkdtempSync(join(tmpdir(), "leakgate-")), "workflow.yml");
    writeFileSync(file, text);
    expect(check("vendor.github-workflows", file)).toBe("");
  });

  test.each(workflows)("$name uses only inputs that there are", ({ text }) => {
    const { jobs } = parse(text) as { jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> };
    const ours = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith("leakgate/leakgate@") === true);
    expect(ours.length).toBeGreaterThan(0);
    for (const step of ours)
      for (const name of Object.keys(step.with ?? {})) expect(Object.keys(ACTION.inputs)).toContain(name);
  });
});

test.skipIf(!hasChecker).each(pages.filter(({ text }) => text.startsWith("# gitlab")))(
  "$name fits GitLab's schema (needs check-jsonschema)",
  ({ text }) => {
    const file = join(mkdtempSync(join(tmpdir(), "leakgate-")), "ci.yml");
    writeFileSync(file, text);
    expect(check("vendor.gitlab-ci", file)).toBe("");
  },
);

test("every `leakgate scan` in the recipes is a command line that leakgate takes", async () => {
  const lines = [...pages, ...snippets("ci.md", "groovy"), ...snippets("ci.md", "sh")].flatMap(({ text }) =>
    [...text.replaceAll(/\\\n\s*/g, " ").matchAll(/leakgate(?:@[\d.]+)? scan ([^\n'#|]*)/g)].map(([, args = ""]) =>
      args.trim(),
    ),
  );
  expect(lines.length).toBeGreaterThan(4);
  const environment = {
    cwd: root,
    env: { CI_NODE_INDEX: "1", CI_NODE_TOTAL: "4" },
    stdin: process.stdin,
    stdoutIsTerminal: false,
    node: "",
    program: "",
  };
  for (const line of lines) {
    const args = line.replaceAll(/"([^"]*)"/g, "$1").split(/\s+/);
    await expect(parseScan(args, { environment, output: new Output() }), line).resolves.toBeDefined();
  }
});
