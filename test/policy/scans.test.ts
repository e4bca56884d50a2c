/** Guards in real repositories: what a change adds and what it does not, files that git does not track, and the company of rules. */
import { appendFileSync, chmodSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scan } from "../../src/index.ts";
import type { Report } from "../../src/model.ts";
import type { ScanOptions, ScanSource } from "../../src/options.ts";
import { formats } from "../../src/report/formats.ts";
import { fake } from "../support/fake.ts";
import { captureOutput } from "../support/output.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const S = fake("alnum", 24, 31);
const OTHER = fake("alnum", 24, 32);
const IGNORES = ".env\n.env.*\n!.env.example\n/secrets/*\n!/secrets/.gitkeep\n*.pem\n*.key\n";

async function run(cwd: string, source: ScanSource, options: ScanOptions = {}): Promise<Report> {
  const report = await scan({ cwd, source, ...options }).report();
  for (const [name, { render }] of Object.entries(formats))
    captureOutput(`guards as ${name}`, await render(report, {}));
  return report;
}

/** `rule path:line` of all findings, sorted. */
async function found(repo: TempRepo, source: ScanSource, options: ScanOptions = {}): Promise<readonly string[]> {
  const { findings } = await run(repo.path, source, options);
  return findings.map((f) => `${f.rule} ${f.path}${f.line === undefined ? "" : `:${f.line}`}`).sort();
}

const tree: ScanSource = { kind: "tree" };
const staged: ScanSource = { kind: "staged" };

function compose(password: string, more = ""): string {
  return `services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${password}\n${more}`;
}

describe("a change", () => {
  test("speaks of the lines that it adds, not of those that were there", async () => {
    const repo = tempRepo();
    repo.commit("old", { "docker-compose.yml": compose(S), ".gitignore": IGNORES });
    repo.write("docker-compose.yml", compose(S, `      REDIS_PASSWORD: ${OTHER}\n`));
    repo.git("add", "--all");
    expect(await found(repo, staged)).toEqual(["compose-secret docker-compose.yml:5"]);
    repo.commit("new");
    expect(await found(repo, { kind: "range", range: "HEAD~1..HEAD" })).toEqual([
      "compose-secret docker-compose.yml:5",
    ]);
    expect(await found(repo, tree)).toEqual([
      "compose-secret docker-compose.yml:4",
      "compose-secret docker-compose.yml:5",
    ]);
  });

  test("that touches a tracked env file answers for the credentials that it adds", async () => {
    const repo = tempRepo();
    repo.commit("old", { ".env": `PORT=1\nDB_PASSWORD=${S}\n` });
    repo.write(".env", `PORT=2\nDB_PASSWORD=${S}\n`);
    repo.git("add", "--all", "--force");
    expect(await found(repo, staged)).toEqual([]);
    repo.write(".env", `PORT=2\nDB_PASSWORD=${S}\nADMIN_PASSWORD=winter\n`);
    repo.git("add", "--all", "--force");
    expect(await found(repo, staged)).toEqual(["env-file .env:3"]);
  });

  test("that renames a file to a forbidden name", async () => {
    const repo = tempRepo();
    repo.commit("old", { "settings.txt": `A=1\nB=2\nC=3\nDB_PASSWORD=\n`, ".gitignore": IGNORES });
    renameSync(join(repo.path, "settings.txt"), join(repo.path, ".env.production"));
    repo.git("add", "--all", "--force");
    expect(await found(repo, staged)).toEqual(["env-file-plain .env.production"]);
  });

  test("that moves a template's line does not ask for the whole template", async () => {
    const repo = tempRepo();
    repo.commit("old", { ".env.example": `A=1\nJWT_SECRET=${S}\n`, ".gitignore": IGNORES });
    repo.write(".env.example", `A=2\nJWT_SECRET=${S}\n`);
    repo.git("add", "--all");
    expect(await found(repo, staged, { rules: ["template-secret"] })).toEqual([]);
  });
});

test("a change that takes a pattern for secrets out of .gitignore", async () => {
  const repo = tempRepo();
  repo.commit("old", { ".gitignore": "node_modules/\n*.pem\n*.p12\n/certs/\n*.log\n", "README.md": "x" });
  repo.write(".gitignore", "node_modules/\n/certs/*\n*.pem\n");
  repo.git("add", "--all");
  const { findings } = await run(repo.path, staged);
  expect(findings.map(({ rule, path }) => [rule, path])).toEqual([["ignore-coverage", ".gitignore"]]);
  // `*.key` was never there: it is asked for as the other of a pair; `*.log` keeps no secret, and /certs/* says what /certs/ said.
  expect(findings[0]?.message).toMatch(/add \*\.p12 {2}\*\.key/);
});

describe("a history", () => {
  test("every version counts, once, with the commit that brought it", async () => {
    const repo = tempRepo();
    repo.commit("one", { "docker-compose.yml": compose("${P:?}"), ".gitignore": IGNORES });
    const two = repo.commit("two", { "docker-compose.yml": compose(S) });
    repo.commit("three", { "docker-compose.yml": compose(S, "      A: 1\n") });
    repo.commit("four", { "docker-compose.yml": compose("${P:?}") });
    const { findings } = await run(repo.path, { kind: "history" });
    expect(findings.map(({ rule, path, commit }) => [rule, path, commit])).toEqual([
      ["compose-secret", "docker-compose.yml", two],
    ]);
  });

  test("an env file that is long gone", async () => {
    const repo = tempRepo();
    const one = repo.commit("one", { "config/.env.bak": `DB_PASSWORD=${S}\n` });
    repo.git("rm", "--quiet", "config/.env.bak");
    repo.commit("two", { "README.md": "x" });
    const { findings } = await run(repo.path, { kind: "history" }, { rules: ["env-file"] });
    expect(findings.map(({ rule, path, commit }) => [rule, path, commit])).toEqual([
      ["env-file", "config/.env.bak", one],
    ]);
    expect(await found(repo, { kind: "history", author: "Ada" }, { rules: ["env-file"] })).toEqual([
      "env-file config/.env.bak",
    ]);
    expect(await found(repo, tree, { rules: ["env-file"] })).toEqual([]);
  });

  test("what only the content gives away, in a version that is gone", async () => {
    const repo = tempRepo();
    repo.commit("one", { "app/auth.py": "import os\n" });
    repo.commit("two", { "app/auth.py": 'import os\nKEY = os.getenv("JWT_SECRET", "dev-secret")\n' });
    repo.commit("three", { "app/auth.py": 'import os\nKEY = os.environ["JWT_SECRET"]\n' });
    expect(await found(repo, { kind: "history" }, { rules: ["default-secret"] })).toEqual([
      "default-secret app/auth.py:2",
    ]);
    expect(await found(repo, tree, { rules: ["default-secret"] })).toEqual([]);
  });
});

describe("files that git does not track", () => {
  test("ignored ones are nobody's business; those that the next git add takes are", async () => {
    const repo = tempRepo();
    repo.commit("base", { ".gitignore": IGNORES, "README.md": "x" });
    repo.write(".env", `DB_PASSWORD=${S}\n`);
    chmodSync(join(repo.path, ".env"), 0o600);
    expect(await found(repo, tree)).toEqual([]);
    repo.write(".gitignore", "node_modules/\n");
    const guards = { rules: ["env-file", "env-file-plain", "ignore-coverage", "secret-file-mode"] };
    expect(await found(repo, tree, guards)).toEqual(["ignore-coverage .gitignore"]);
  });

  test.runIf(process.platform !== "win32")("their mode", async () => {
    const repo = tempRepo();
    repo.commit("base", { "README.md": "x" });
    repo.write("secrets/token", `${S}\n`);
    chmodSync(join(repo.path, "secrets/token"), 0o644);
    expect(await found(repo, tree, { rules: ["secret-file-mode"] })).toEqual(["secret-file-mode secrets/token"]);
    chmodSync(join(repo.path, "secrets/token"), 0o600);
    expect(await found(repo, tree, { rules: ["secret-file-mode"] })).toEqual([]);
  });

  test("a user's own ignore list does not count", async () => {
    const repo = tempRepo();
    repo.commit("base", { ".env.example": "A=\n" });
    appendFileSync(join(repo.path, ".git/info/exclude"), ".env\n");
    expect(await found(repo, tree)).toEqual(["ignore-coverage .gitignore"]);
    repo.write(".gitignore", ".env\n");
    expect(await found(repo, tree)).toEqual([]);
  });

  test("outside a repository and on standard input guards are silent", async () => {
    const { path } = tempDir();
    mkdirSync(join(path, "secrets"));
    writeFileSync(join(path, ".env"), "DB_PASSWORD=postgres\n");
    writeFileSync(join(path, "secrets/db"), "postgres\n");
    writeFileSync(join(path, "docker-compose.yml"), compose("postgres"));
    expect((await run(path, tree)).findings.filter((f) => f.where === "policy")).toEqual([]);
    async function* input(): AsyncGenerator<Uint8Array, void, undefined> {
      yield Buffer.from("DB_PASSWORD=postgres\n");
    }
    const fromStdin = await run(path, { kind: "stdin", input: input(), filename: ".env" });
    expect(fromStdin.findings.filter((f) => f.where === "policy")).toEqual([]);
  });

  test("links and submodules are no env files", async () => {
    const repo = tempRepo();
    repo.commit("base", { ".gitignore": IGNORES });
    repo.git(
      "update-index",
      "--add",
      "--cacheinfo",
      `120000,${repo.run(["hash-object", "-w", "--stdin"], { input: "../shared/.env" }).stdout.toString().trim()},.env`,
    );
    expect(await found(repo, staged)).toEqual([]);
  });
});

test("git-crypt: what git holds is encrypted, though the work tree shows it", async () => {
  const repo = tempRepo();
  const sealed = repo
    .run(["hash-object", "-w", "--stdin"], { input: Buffer.from("\0GITCRYPT\0abcdefgh") })
    .stdout.toString()
    .trim();
  repo.write(".gitignore", IGNORES);
  repo.git("add", "--all");
  repo.git("update-index", "--add", "--cacheinfo", `100644,${sealed},.env`);
  repo.write(".env", "DB_PASSWORD=winter\n");
  const guards = { rules: ["env-file", "env-file-plain"] };
  expect(await found(repo, tree, guards)).toEqual([]);
  expect(await found(repo, staged, guards)).toEqual([]);
});

test("one variable for two systems, and a template in use", async () => {
  const repo = tempRepo();
  const text = compose(
    "${POSTGRES_PASSWORD:?}",
    "      REDIS_PASSWORD: ${POSTGRES_PASSWORD}\n    env_file: .env.example\n",
  );
  repo.commit("base", { "docker-compose.yml": text, ".gitignore": IGNORES });
  expect(await found(repo, tree)).toEqual([
    "compose-default docker-compose.yml:6",
    "secret-reuse docker-compose.yml:5",
  ]);
});

describe("in the company of rules", () => {
  test("one value on one line is one finding", async () => {
    const repo = tempRepo();
    repo.commit("base", {
      "docker-compose.yml": compose(S),
      ".env.example": `SLACK_BOT_TOKEN=xoxb-${fake("digit", 12, 1)}-${fake("digit", 12, 2)}-${fake("alnum", 24, 3)}\n`,
      ".gitignore": IGNORES,
    });
    const { findings } = await run(repo.path, tree);
    // The guard knows more than a guess, and less than a rule for the token.
    expect(findings.map(({ path, where }) => [path, where])).toEqual([
      [".env.example", "content"],
      ["docker-compose.yml", "policy"],
    ]);
    expect(findings[1]).toMatchObject({ rule: "compose-secret", line: 4, column: 26, endColumn: 50 });
    expect(findings[1]?.excerpt).toBe("      POSTGRES_PASSWORD: ****…****");
  });

  test("a match without a value shows no line", async () => {
    const repo = tempRepo();
    repo.commit("base", { Dockerfile: `FROM x\nARG NPM_TOKEN=${S}\n`, ".gitignore": IGNORES });
    const { findings } = await run(repo.path, tree, { rules: ["build-argument-secret"] });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.excerpt).toBeUndefined();
    expect(findings[0]?.line).toBe(2);
  });

  test("comments, configuration and severity hold for guards as for all", async () => {
    const repo = tempRepo();
    repo.commit("base", {
      "docker-compose.yml": compose("postgres # leakgate:allow[compose-default] -- local only"),
      ".env": "# leakgate:allow -- made for everybody\nPORT=1\n",
      "k.env": "A=1\n",
      ".gitignore": "x\n",
    });
    const { findings, suppressed } = await run(repo.path, tree);
    expect(findings.map(({ rule, path }) => [rule, path])).toEqual([["env-file-plain", "k.env"]]);
    expect(suppressed.map(({ rule, by, reason }) => [rule, by, reason])).toEqual([
      ["env-file-plain", "inline", "made for everybody"],
      ["compose-default", "inline", "local only"],
    ]);
    expect(await found(repo, tree, { minSeverity: "high", inlineAllow: false })).toEqual([]);
    expect(await found(repo, tree, { excludeRules: ["env-file-plain"] })).toEqual([]);
    repo.write(".leakgate.yaml", "allow:\n  - rules: [env-file-plain]\n    paths: ['*.env']\n    reason: public\n");
    expect(await found(repo, tree)).toEqual([]);
  });

  test("a file that does not parse is read as lines, and the report says so", async () => {
    const repo = tempRepo();
    repo.commit("base", { "docker-compose.yml": `services: [\n  POSTGRES_PASSWORD: ${S}\n`, ".gitignore": IGNORES });
    const report = await run(repo.path, tree);
    expect(report.findings.map(({ rule, line }) => [rule, line])).toEqual([["compose-secret", 2]]);
    expect(report.coverage.skipped).toMatchObject([
      { reason: "read-as-plain-lines", examples: ["docker-compose.yml"] },
    ]);
    expect(report.coverage.complete).toBe(true);
  });

  test("a run of one guard alone is a run", async () => {
    const repo = tempRepo();
    repo.commit("base", { ".env": `DB_PASSWORD=${S}\n`, "docker-compose.yml": compose(S) });
    expect(await found(repo, tree, { rules: ["env-file"] })).toEqual(["env-file .env"]);
  });
});

test("Windows line ends, UTF-16 and characters beyond ASCII: the place is the value's", async () => {
  const repo = tempRepo();
  repo.commit("base", {
    ".env.example": `# é\r\nNAME=é\r\nJWT_SECRET=${S}\r\n`,
    "app.env.example": Buffer.from(`\ufeffA=1\r\nJWT_SECRET=${S}\r\n`, "utf16le"),
    ".gitignore": `${IGNORES}*.env\n`,
  });
  const { findings } = await run(repo.path, tree, { rules: ["template-secret"] });
  expect(findings.map(({ path, line, column, endColumn }) => [path, line, column, endColumn])).toEqual([
    [".env.example", 3, 12, 36],
    ["app.env.example", 2, 12, 36],
  ]);
});
