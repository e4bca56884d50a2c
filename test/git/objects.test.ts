import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, truncateSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gitEnvironment } from "../../src/git/environment.ts";
import { gitFailure } from "../../src/git/failure.ts";
import { Git } from "../../src/git/git.ts";
import type { GitObject } from "../../src/git/object.ts";
import { ObjectReader } from "../../src/git/objectReader.ts";
import { allObjectIds, allObjects, objectsOf } from "../../src/git/objectStream.ts";
import { IncompleteError } from "../../src/model.ts";
import { tempDir, tempRepo, type TempRepo } from "../support/tempRepo.ts";

function gitOf(repo: TempRepo, cwd = repo.path): Git {
  return new Git(cwd, repo.env);
}

function blob(repo: TempRepo, content: string | Buffer): string {
  return repo.run(["hash-object", "-w", "--stdin"], { input: content }).stdout.toString().trim();
}

function looseFile(repo: TempRepo, oid: string): string {
  const path = join(repo.path, ".git/objects", oid.slice(0, 2), oid.slice(2));
  chmodSync(path, 0o600);
  return path;
}

describe("ObjectReader", () => {
  test("answers in any number, in both hash functions", async () => {
    for (const objectFormat of ["sha1", "sha256"] as const) {
      const repo = tempRepo({ objectFormat });
      const contents = Array.from({ length: 50 }, (_, i) => randomBytes(i * 997));
      const oids = contents.map((content) => blob(repo, content));
      const reader = new ObjectReader(gitOf(repo));
      const answers = await Promise.all([...oids, ...oids].map((oid) => reader.get(oid)));
      await reader.close();
      expect(answers).toEqual(
        [...oids, ...oids].map((oid, i) => {
          const bytes = contents[i % 50];
          return { kind: "object", oid, type: "blob", size: bytes?.length, bytes };
        }),
      );
    }
  });

  test("missing, too large, by name, of another type", async () => {
    const repo = tempRepo();
    const commit = repo.commit("one", { "a b.txt": "x".repeat(100) });
    const reader = new ObjectReader(gitOf(repo), 99);
    const missing = "1".repeat(40);
    const asked = await Promise.all(
      [missing, "HEAD:a b.txt", "HEAD^{tree}", "no\nname"].map((name) => reader.get(name)),
    );
    expect(asked).toMatchObject([
      { kind: "missing", name: missing },
      { kind: "too-large", type: "blob", size: 100 },
      { kind: "object", type: "tree" },
      { kind: "missing" },
    ]);
    await expect(reader.content(missing, "blob")).rejects.toThrow("missing");
    await expect(reader.content(commit, "blob")).rejects.toThrow(IncompleteError);
    await reader.close();
    await expect(reader.get(commit)).rejects.toThrow(IncompleteError);
  });

  test("a damaged object rejects one request and no other", async () => {
    const repo = tempRepo();
    const good = Array.from({ length: 6 }, (_, i) => blob(repo, `good ${i}`));
    const bad = Array.from({ length: 5 }, () => blob(repo, randomBytes(200_000)));
    for (const oid of bad) truncateSync(looseFile(repo, oid), 100_000);
    const reader = new ObjectReader(gitOf(repo));
    const order = [good[0], bad[0], good[1], bad[1], good[2], bad[2], good[3], bad[3], good[4], bad[4], good[5]];
    const results = await Promise.allSettled(order.map((oid) => reader.get(oid ?? "")));
    await reader.close();
    expect(results.map((result) => result.status)).toEqual(
      order.map((oid) => (good.includes(oid ?? "") ? "fulfilled" : "rejected")),
    );
  });

  test("a git that cannot run rejects everything, and soon", async () => {
    const repo = tempRepo();
    const reader = new ObjectReader(gitOf(repo, tempDir().path));
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => reader.get("HEAD")));
    expect(results.every((result) => result.status === "rejected" && result.reason instanceof IncompleteError)).toBe(
      true,
    );
    await reader.close();
  });

  test("closing with requests under way rejects them", async () => {
    const repo = tempRepo();
    const oid = blob(repo, randomBytes(5_000_000));
    const reader = new ObjectReader(gitOf(repo));
    const asked = Promise.allSettled(Array.from({ length: 20 }, () => reader.get(oid)));
    await reader.close();
    expect((await asked).some((result) => result.status === "rejected")).toBe(true);
  });

  test("a partial clone: nothing is fetched, what is there is read", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": "a", "b.txt": "b", "c.txt": "c" });
    repo.git("config", "uploadpack.allowFilter", "true");
    const cwd = join(tempDir().path, "clone");
    repo.git("clone", "--quiet", "--no-local", "--no-checkout", "--filter=blob:none", repo.path, cwd);
    const oids = ["a.txt", "b.txt", "c.txt"].map((name) => repo.git("rev-parse", `HEAD:${name}`).trim());
    const reader = new ObjectReader(gitOf(repo, cwd));
    const kinds = await Promise.all(
      [...oids, "HEAD", ...oids, ...oids].map(async (name) => (await reader.get(name)).kind),
    );
    await reader.close();
    expect(kinds).toEqual(["missing", "missing", "missing", "object", ...Array.from({ length: 6 }, () => "missing")]);
  });
});

describe("streams", () => {
  async function read(batches: AsyncIterable<readonly { kind: string }[]>): Promise<Map<string, GitObject>> {
    const objects = new Map<string, GitObject>();
    for await (const batch of batches) {
      for (const answer of batch)
        if (answer.kind === "object") objects.set((answer as GitObject).oid, answer as GitObject);
    }
    return objects;
  }

  test("every object, loose and packed, in alternates, once", async () => {
    const repo = tempRepo();
    repo.commit("packed", { "a.txt": "a" });
    repo.git("gc", "--quiet");
    const clone = join(tempDir().path, "clone");
    repo.git("clone", "--quiet", "--shared", repo.path, clone);
    repo.run(["commit", "--quiet", "--allow-empty", "-m", "loose"], { cwd: clone });
    const objects = await read(allObjects(gitOf(repo, clone), 1000));
    expect([...objects.values()].map(({ type }) => type).sort()).toEqual(["blob", "commit", "commit", "tree"]);
    let ids = "";
    for await (const piece of allObjectIds(gitOf(repo, clone))) ids += piece.toString();
    expect(ids.trim().split("\n").sort()).toEqual([...objects.keys()].sort());
  });

  test("chosen objects, in the order asked for; large ones are passed over", async () => {
    const repo = tempRepo();
    const contents = Array.from({ length: 300 }, (_, i) => Buffer.alloc((i * 7919) % 200_000, i));
    const oids = contents.map((content) => blob(repo, content));
    const answers = [];
    for await (const batch of objectsOf(gitOf(repo), [`${oids.join("\n")}\n`], 150_000)) answers.push(...batch);
    expect(answers.map((answer) => "oid" in answer && answer.oid)).toEqual(oids);
    expect(
      answers.every((answer, i) => answer.kind !== "object" || answer.bytes.equals(contents[i] ?? Buffer.alloc(0))),
    ).toBe(true);
    expect(answers.filter((answer) => answer.kind === "too-large").length).toBe(
      contents.filter(({ length }) => length > 150_000).length,
    );
  });

  test("a damaged object ends the stream with an error, after what came before", async () => {
    const repo = tempRepo();
    const good = blob(repo, "good");
    const bad = blob(repo, randomBytes(200_000));
    truncateSync(looseFile(repo, bad), 100_000);
    const seen: string[] = [];
    const reading = (async () => {
      for await (const batch of objectsOf(gitOf(repo), [`${good}\n${bad}\n`], 1e6)) {
        for (const answer of batch) if ("oid" in answer) seen.push(answer.oid);
      }
    })();
    await expect(reading).rejects.toThrow(IncompleteError);
    expect(seen).toEqual([good]);
  });

  test("a consumer that stops early, a feed that fails: git ends", async () => {
    const repo = tempRepo();
    const oid = blob(repo, "x".repeat(100_000));
    for await (const batch of objectsOf(gitOf(repo), [`${oid}\n`.repeat(2000)], 1e6)) {
      expect(batch.length).toBeGreaterThan(0);
      break;
    }
    async function* failing(): AsyncGenerator<string, void, undefined> {
      yield `${oid}\n`;
      throw new IncompleteError("no more");
    }
    await expect(read(objectsOf(gitOf(repo), failing(), 1e6))).rejects.toThrow("no more");
  });
});

describe("Git", () => {
  test("a failure says what git said, without credentials", async () => {
    const url = ["https://user:", "pass", "@host/x.git"].join("");
    const error = gitFailure("fetch", "exit code 128", `warning: hm\nfatal: unable to access '${url}': no\n`);
    expect(error.message).toBe("git fetch failed (exit code 128): unable to access 'https://****@host/x.git': no");
    const repo = tempRepo();
    await expect(gitOf(repo).output(["no-such-command"])).rejects.toThrow("git no-such-command failed (exit code 1)");
  });

  test("the index of a repository that is looked at is not refreshed", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": "a" });
    utimesSync(join(repo.path, "a.txt"), 1, 1);
    const before = readFileSync(join(repo.path, ".git/index"));
    await gitOf(repo).output(["status"]);
    expect(readFileSync(join(repo.path, ".git/index")).equals(before)).toBe(true);
    repo.git("status");
    expect(readFileSync(join(repo.path, ".git/index")).equals(before)).toBe(false);
  });

  test("what says where the repository is reaches git, what changes its answers does not", () => {
    const kept = {
      GIT_DIR: "d",
      GIT_INDEX_FILE: "i",
      GIT_QUARANTINE_PATH: "q",
      GIT_CONFIG_COUNT: "0",
      HOME: "h",
      PATH: "p",
    };
    const dropped = {
      GIT_EXTERNAL_DIFF: "x",
      GIT_TRACE: "1",
      GIT_PAGER: "x",
      GIT_REPLACE_REF_BASE: "x",
      GIT_DIFF_OPTS: "x",
    };
    const env = gitEnvironment({ ...kept, ...dropped, GIT_GRAFT_FILE: "x", LC_ALL: "de_DE", GIT_NAMESPACE: undefined });
    expect(env).toMatchObject({ ...kept, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1" });
    for (const name of [...Object.keys(dropped), "GIT_NAMESPACE"]) expect(env).not.toHaveProperty(name);
    expect(env["GIT_GRAFT_FILE"]).not.toBe("x");
  });
});
