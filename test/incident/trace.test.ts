/** Attribution against what `git log -S` says, on histories made from a seed: branches, merges, renames, values that come and go. */
import { expect, test } from "vitest";
import { CoverageLog, revealSecret } from "../../src/model.ts";
import { discover } from "../../src/git/repository.ts";
import { searchHistory } from "../../src/incident/searchHistory.ts";
import { Tracer } from "../../src/incident/trace.ts";
import { ValueScanner } from "../../src/incident/valueScanner.ts";
import { fake } from "../support/fake.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const VALUES = Array.from({ length: 40 }, (_, i) => fake("alnum", 24, 900 + i));

/** A small generator: the same numbers for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

function history(repo: TempRepo, seed: number): void {
  const pick = random(seed);
  const files = ["a.txt", "b.txt", "dir/c.txt"];
  const lines = new Map(files.map((file) => [file, ["start"]]));
  repo.commit("start", Object.fromEntries(files.map((file) => [file, "start\n"])));
  for (let i = 0; i < 60; i++) {
    if (i % 15 === 10) {
      repo.git("switch", "--quiet", "--create", `side${i}`);
      const value = VALUES[pick(VALUES.length)] as string;
      repo.commit(`side ${i}`, { [`side${i}.txt`]: `${value}\n` });
      repo.git("switch", "--quiet", "main");
      repo.commit(`main ${i}`, { "main.txt": `${i}\n` });
      repo.git("merge", "--quiet", "--no-edit", `side${i}`);
      continue;
    }
    const file = files[pick(files.length)] as string;
    const content = lines.get(file) as string[];
    if (pick(3) === 0 && content.length > 1) content.splice(1 + pick(content.length - 1), 1);
    else content.splice(pick(content.length + 1), 0, VALUES[pick(VALUES.length)] as string);
    repo.commit(`change ${i}`, { [file]: `${content.join("\n")}\n` });
  }
}

test("first commit and removals equal those of git log -S", async () => {
  using repo = tempRepo();
  history(repo, 11);
  const repository = await discover(repo.path, repo.env);
  if (repository === undefined) throw new Error("no repository");
  const searched = await searchHistory(
    repository,
    new ValueScanner(VALUES.map((v) => ({ value: Buffer.from(v) }))),
    new CoverageLog(),
  );
  const hits = VALUES.map((value) => searched.hits.filter(({ match }) => revealSecret(match.secret) === value));
  const traces = await new Tracer(repository, searched.reader, searched.plan, 0).trace(hits);
  let compared = 0;
  for (const [i, value] of VALUES.entries()) {
    const logged = repo.git("log", "--all", "--reverse", "--no-renames", "--format=%H %an", `-S${value}`).trim();
    const commits = logged === "" ? [] : logged.split("\n").map((line) => line.split(" ")[0]);
    const trace = traces[i];
    expect(trace?.first?.commit).toBe(commits[0]);
    const events = [...(trace?.introducedIn ?? []), ...(trace?.removedIn ?? [])].map(({ commit }) => commit);
    expect(events.toSorted()).toEqual(commits.toSorted());
    expect(trace?.atHead).toBe(repo.run(["grep", "--quiet", value, "HEAD"]).status === 0);
    compared += commits.length;
  }
  await searched.close();
  expect(compared).toBeGreaterThan(40);
});

test("what a merge only takes over is no event, and a rename no removal", async () => {
  using repo = tempRepo();
  const value = VALUES[0] as string;
  repo.commit("start", { "a.txt": "a\n" });
  repo.git("switch", "--quiet", "--create", "side");
  const first = repo.commit("leak", { "leak.txt": `${value}\n` });
  repo.git("switch", "--quiet", "main");
  repo.commit("main", { "a.txt": "b\n" });
  repo.git("merge", "--quiet", "--no-edit", "side");
  repo.git("mv", "leak.txt", "moved.txt");
  repo.commit("move");
  const repository = await discover(repo.path, repo.env);
  if (repository === undefined) throw new Error("no repository");
  const searched = await searchHistory(
    repository,
    new ValueScanner([{ value: Buffer.from(value) }]),
    new CoverageLog(),
  );
  const [trace] = await new Tracer(repository, searched.reader, searched.plan, 0).trace([searched.hits]);
  await searched.close();
  expect(trace?.introducedIn.map(({ commit }) => commit)).toEqual([first]);
  expect(trace?.removedIn).toEqual([]);
  expect(trace?.paths).toEqual(["leak.txt", "moved.txt"]);
  expect(trace?.refs).toEqual(["refs/heads/main", "refs/heads/side"]);
});
