/** The guards from the built product: in a bundle, packages are loaded in another way than in the sources. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fake } from "../support/fake.ts";
import { scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const FILES = (): Record<string, string> => ({
  ".gitignore": ".env*\n!.env.example\nsecrets/\n*.pem\n*.key\n",
  ".env.bak": `DB_PASSWORD=${fake("alnum", 24, 71)}\n`,
  "docker-compose.yml": `services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${fake("alnum", 14, 72)}\n`,
  Dockerfile: `FROM scratch\nARG API_TOKEN=${fake("alnum", 20, 73)}\nCOPY .env /app/\n`,
  "k8s/secret.yaml": `apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  password: ${fake("alnum", 16, 74)}\n`,
});

const EXPECTED = [
  ".env.bak env-file",
  "Dockerfile build-argument-secret",
  "Dockerfile dockerfile-copies-secret",
  "docker-compose.yml compose-secret",
  "k8s/secret.yaml kubernetes-secret",
];

describe("guards of the built product", () => {
  let repo: TempRepo;
  beforeAll(() => {
    repo = tempRepo();
    repo.commit("start", { "README.md": "# A project\n" });
    for (const [path, content] of Object.entries(FILES())) repo.write(path, content);
    repo.git("add", "--force", "--all");
  });
  afterAll(() => repo[Symbol.dispose]());

  async function guarded(...args: string[]): Promise<{ found: string[]; plain: string[] }> {
    const { report } = await scan(repo, args);
    const found = report.findings.filter((f) => f.where === "policy").map((f) => `${f.path} ${f.rule}`);
    const plain = report.coverage.skipped.filter((group) => group.reason === "read-as-plain-lines");
    return { found: [...new Set(found)].sort(), plain: plain.flatMap((group) => group.examples) };
  }

  test("staged and tree: every guard sees its file, parsed as what it is", async () => {
    for (const args of [["--staged"], []]) {
      const { found, plain } = await guarded(...args);
      expect(found).toEqual(expect.arrayContaining(EXPECTED));
      expect(plain).toEqual([]);
    }
  });

  test("range and history", async () => {
    repo.git("commit", "-q", "-m", "add");
    for (const args of [["--range", "HEAD~1..HEAD"], ["--history"]]) {
      const { found, plain } = await guarded(...args);
      expect(found).toEqual(expect.arrayContaining(EXPECTED));
      expect(plain).toEqual([]);
    }
  });

  test("a file that is no YAML is read as plain lines, and the report says so", async () => {
    repo.write("docker-compose.yml", "services: [\n  POSTGRES_PASSWORD: {{{\n");
    repo.git("add", "--all");
    expect((await guarded("--staged")).plain).toEqual(["docker-compose.yml"]);
  });
});
