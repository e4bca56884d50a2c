import { expect, test } from "vitest";
import { tempRepo } from "../support/tempRepo.ts";

test("a repository of its own, with commits a minute apart and a configuration that a test may change", () => {
  using repo = tempRepo();
  const first = repo.commit("one", { "a/b.txt": "x\n" });
  const second = repo.commit("two");
  expect(repo.git("rev-list", "HEAD").trim().split("\n")).toEqual([second, first]);
  expect(repo.git("show", "HEAD~1:a/b.txt")).toBe("x\n");
  expect(Number(repo.git("log", "-1", "--format=%ct")) - Number(repo.git("log", "-1", "--format=%ct", first))).toBe(60);
  repo.git("config", "--global", "color.ui", "always");
  expect(repo.git("config", "color.ui")).toBe("always\n");
  expect(() => repo.git("no-such-command")).toThrow("no-such-command");
});

test("bare and sha256", () => {
  const bare = tempRepo({ bare: true, name: "b.git" });
  expect(bare.git("rev-parse", "--is-bare-repository")).toBe("true\n");
  const sha256 = tempRepo({ objectFormat: "sha256" });
  expect(sha256.commit("one")).toHaveLength(64);
});
