/** `leakgate doctor` in real repositories: what gates, what cannot, and what each problem's place is. */
import { describe, expect, it } from "vitest";
import { leakgate } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

interface Diagnosis {
  readonly gating: boolean;
  readonly gates: readonly { readonly tool: string; readonly effective: boolean; readonly path: string }[];
  readonly problems: readonly {
    readonly code: string;
    readonly fix: string;
    readonly path?: string;
    readonly line?: number;
  }[];
}

async function doctor(repo: TempRepo): Promise<Diagnosis & { readonly code: number }> {
  const { code, stdout, stderr } = await leakgate(repo, ["doctor", "--format", "json"]);
  if (stdout === "") throw new Error(stderr);
  return { ...(JSON.parse(stdout) as Diagnosis), code };
}

function workflow(steps: string, extra = ""): string {
  return `on: [push, pull_request]\njobs:\n  scan:\n    runs-on: ubuntu-latest\n${extra}    steps:\n${steps}`;
}

const CHECKOUT = "      - uses: actions/checkout@v5\n        with: { fetch-depth: 0 }\n";

describe("doctor", () => {
  it("says that nothing gates, in words and with what to do", async () => {
    using repo = tempRepo();
    repo.commit("one", { "a.txt": "x\n" });
    const { code, stdout } = await leakgate(repo, ["doctor"]);
    expect(code).toBe(1);
    expect(stdout).toContain("NOTHING GATES HERE");
    expect(stdout).toContain("leakgate hook install");
  });

  it("is content with installed hooks, and with the Action", async () => {
    using repo = tempRepo();
    repo.commit("one", { "a.txt": "x\n" });
    await leakgate(repo, ["hook", "install"]);
    const hooked = await doctor(repo);
    expect(hooked).toMatchObject({ code: 0, gating: true, problems: [] });
    await leakgate(repo, ["hook", "uninstall"]);
    repo.commit("two", {
      ".github/workflows/ci.yml": workflow("      - uses: actions/checkout@v5\n      - uses: leakgate/leakgate@v1\n"),
    });
    expect(await doctor(repo)).toMatchObject({ code: 0, gating: true, problems: [] });
  });

  it.each([
    ["detect-secrets-scan", "      - run: detect-secrets scan --baseline .secrets.baseline\n", 8, ""],
    ["ignored-exit-code", "      - run: gitleaks git || true\n", 8, ""],
    ["may-fail", "      - uses: leakgate/leakgate@v1\n        continue-on-error: true\n", 9, ""],
    ["may-fail", "      - uses: leakgate/leakgate@v1\n", 5, "    continue-on-error: true\n"],
    ["never-runs", "      - run: npx leakgate scan\n        if: false\n", 9, ""],
    ["fail-on-none", "      - uses: leakgate/leakgate@v1\n        with:\n          fail-on: none\n", 10, ""],
  ])("%s is no gate", async (problem, step, line, extra) => {
    using repo = tempRepo();
    repo.commit("one", { ".github/workflows/ci.yml": workflow(CHECKOUT + step, extra) });
    const found = await doctor(repo);
    expect(found).toMatchObject({ code: 1, gating: false });
    expect(found.problems).toContainEqual(
      expect.objectContaining({ code: problem, path: ".github/workflows/ci.yml", line }),
    );
    expect(found.problems.every(({ fix }) => fix !== "")).toBe(true);
  });

  it("sees the same in other systems", async () => {
    using repo = tempRepo();
    repo.commit("one", {
      ".gitlab-ci.yml": "secrets:\n  script:\n    - gitleaks git -v\n  allow_failure: true\n",
      ".circleci/config.yml": "version: 2.1\njobs:\n  a:\n    steps:\n      - run: trufflehog git file://.\n",
      "azure-pipelines.yml": "steps:\n  - script: npx leakgate scan\n    continueOnError: true\n",
      Jenkinsfile: "node { sh script: 'npx leakgate scan', returnStatus: true }\n",
      ".buildkite/pipeline.yml": "steps:\n  - command: npx leakgate scan\n    soft_fail: true\n",
    });
    const { problems, gating } = await doctor(repo);
    expect(gating).toBe(false);
    expect(problems.map(({ path, code }) => `${path ?? ""} ${code}`).sort()).toEqual(
      [
        " nothing-gates",
        ".buildkite/pipeline.yml may-fail",
        ".circleci/config.yml trufflehog-no-fail",
        ".gitlab-ci.yml may-fail",
        "Jenkinsfile ignored-exit-code",
        "azure-pipelines.yml may-fail",
      ].sort(),
    );
  });

  it("tells a checkout that is too shallow, late events and a missing licence", async () => {
    using repo = tempRepo();
    const steps = "      - uses: actions/checkout@v5\n      - uses: gitleaks/gitleaks-action@v2\n";
    repo.commit("one", { ".github/workflows/ci.yml": workflow(steps).replace("[push, pull_request]", "[schedule]") });
    const { problems } = await doctor(repo);
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["shallow-checkout", "late-events", "gitleaks-licence"]),
    );
  });

  it("tells hooks that do not run", async () => {
    using repo = tempRepo();
    repo.commit("one", {
      ".pre-commit-config.yaml":
        "repos:\n  - repo: https://github.com/gitleaks/gitleaks\n    rev: v8.0.0\n    hooks:\n      - id: gitleaks\n",
    });
    expect((await doctor(repo)).problems).toContainEqual(
      expect.objectContaining({ code: "hook-not-installed", path: ".pre-commit-config.yaml", line: 2 }),
    );
    await leakgate(repo, ["hook", "install"]);
    repo.git("config", "core.hooksPath", "no/such/folder");
    const { problems, gating } = await doctor(repo);
    expect(gating).toBe(false);
    expect(problems.map(({ code }) => code)).toContain("hooks-path-nowhere");
  });

  it("tells what the configuration hides, and what has ended", async () => {
    using repo = tempRepo();
    const files = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`src/${i}.txt`, "x\n"]));
    const config = "exclude:\n  - src/\n  - deploy/\nallow:\n  - values: [x]\n    reason: old\n    until: 2020-01-31\n";
    repo.commit("one", { ...files, "deploy/prod.key": "x\n", ".leakgate.yaml": config });
    await leakgate(repo, ["hook", "install"]);
    const { problems, code } = await doctor(repo);
    expect(code).toBe(1);
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "excludes-too-much", path: ".leakgate.yaml", line: 2 }),
        expect.objectContaining({ code: "excludes-secret-file", path: ".leakgate.yaml", line: 3 }),
        expect.objectContaining({ code: "ended", path: ".leakgate.yaml" }),
      ]),
    );
  });

  it("exits 2 for settings that a scan refuses, with their place", async () => {
    using repo = tempRepo();
    repo.commit("one", { ".leakgate.yaml": "exclud: [x]\n", ".leakgate/rules/own.yaml": "provider: x\n" });
    const { problems, code } = await doctor(repo);
    expect(code).toBe(2);
    expect(problems.find((one) => one.code === "settings")?.path).toMatch(/leakgate/);
  });

  it("exits 3 outside of a repository", async () => {
    const { code, stderr } = await leakgate("/", ["doctor"]);
    expect(code).toBe(3);
    expect(stderr).toContain("no git repository");
  });
});
