/** What the Action leaves behind: annotations, summary, reports, outputs; and how it fetches from a server that wants a token. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkout, pullRequest, testMerge } from "../support/checkout.ts";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { FORMATS, imageFolder } from "../support/image.ts";
import { gitServer } from "../support/gitServer.ts";
import { type ActionResult, runAction } from "../support/runAction.ts";
import { captureOutput } from "../support/output.ts";
import { leakgate } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const line = (seed: number): string => `token = "${fakeSlackToken(seed)}"\n`;

function pull(files: Readonly<Record<string, string>>, base: Readonly<Record<string, string>> = {}) {
  const origin = tempRepo({ name: "origin" });
  const from = origin.commit("base", { "README.md": "hello\n", ...base });
  for (let i = 0; i < 3; i++) origin.commit(`main ${i}`, { "main.txt": `${i}\n` });
  origin.git("switch", "--quiet", "--create", "feature");
  for (let i = 0; i < 3; i++) origin.commit(`feature ${i}`, { "feature.txt": `${i}\n` });
  const head = origin.commit("change", files);
  const tip = origin.git("rev-parse", "main").trim();
  return { origin, from, base: tip, head, merge: testMerge(origin, tip, head) };
}

function run(
  request: ReturnType<typeof pull>,
  inputs: Readonly<Record<string, string>>,
  clone?: TempRepo,
): Promise<ActionResult> {
  return runAction(clone ?? checkout(request.origin, request.merge), {
    event: "pull_request",
    payload: pullRequest(request.base, request.head),
    env: { GITHUB_SHA: request.merge },
    with: inputs,
  });
}

const MANY: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 14 }, (_, i) => [`src/f${String(i).padStart(2, "0")}.py`, line(9000 + 10 * i)]),
);

test("annotates ten of fourteen findings, and lists all in the summary", async () => {
  const { commands, summary, outputs } = await run(pull(MANY), {});
  expect(commands.filter((command) => command.startsWith("error"))).toHaveLength(10);
  expect(outputs["findings"]).toBe("14");
  for (const path of Object.keys(MANY)) expect(summary).toContain(`${path}:1`);
  expect(summary).toContain("What to do");
});

test("annotations and summary can be switched off; the log and the outputs stay", async () => {
  const { commands, summary, outputs, log } = await run(pull(MANY), { annotations: "false", summary: "false" });
  expect({ commands, summary }).toEqual({ commands: [], summary: "" });
  expect(outputs["findings"]).toBe("14");
  expect(log).toContain("src/f00.py");
});

test("writes SARIF and further reports where they are wanted, beside those of the configuration", async () => {
  const request = pull({ "app.py": line(9200) });
  const clone = checkout(request.origin, request.merge);
  const result = await run(
    request,
    { sarif: "out.sarif", reports: "junit=out.xml\ncsv=with space.csv", args: "--report jsonl=out.jsonl" },
    clone,
  );
  expect(result.code, result.log).toBe(1);
  expect(result.outputs["sarif"]).toBe("out.sarif");
  for (const name of ["out.sarif", "out.xml", "with space.csv", "out.jsonl"])
    captureOutput(name, readFileSync(join(clone.path, name), "utf8"));
  expect(JSON.parse(readFileSync(join(clone.path, "out.sarif"), "utf8")).runs[0].results).toHaveLength(1);
  expect(statSync(result.outputs["report"] ?? "").isFile()).toBe(true);
});

test("a report that cannot be written is exit code 2, and what was found is still told", async () => {
  const result = await run(pull({ "app.py": line(9210) }), { sarif: "no/such/folder/out.sarif" });
  expect(result.code).toBe(2);
  expect(result.outputs).toMatchObject({ "exit-code": "2", findings: "1" });
  expect(result.summary).toContain("app.py:1");
});

describe("fail-on", () => {
  test.each([
    ["none", {}, 0],
    ["critical", {}, 1],
    ["low", {}, 1],
    ["low", { ".leakgate.yaml": "fail-on: none\n" }, 0],
    ["high", { ".leakgate.yaml": "fail-on: none\n" }, 1],
  ])("%s with %j gives %i", async (failOn, base, code) => {
    const result = await run(pull({ "app.py": line(9220) }, base), { "fail-on": failOn });
    expect({ code: result.code, findings: result.outputs["findings"] }, result.log).toEqual({ code, findings: "1" });
  });
});

test("shards look at different parts, and leakgate merge gives the whole", async () => {
  const request = pull(MANY);
  const clone = checkout(request.origin, request.merge, 0);
  const parts: string[] = [];
  for (const shard of ["1/2", "2/2"]) {
    const { code, outputs, log } = await run(request, { shard, "fail-on": "none" }, clone);
    expect(code, log).toBe(0);
    expect(Number(outputs["findings"])).toBeLessThan(14);
    parts.push(outputs["report"] ?? "");
  }
  const merged = await leakgate(clone, ["merge", ...parts, "--format", "json"]);
  expect(merged.code, merged.stderr).toBe(1);
  expect(JSON.parse(merged.stdout).findings).toHaveLength(14);
  expect((await leakgate(clone, ["merge", parts[0] as string])).code).toBeGreaterThan(1);
});

test("an image is scanned as well; one that cannot be had makes the step incomplete, and no finding is lost", async () => {
  const request = pull({ "app.py": line(9280) });
  const clone = checkout(request.origin, request.merge);
  const image = await FORMATS["OCI layout"]({ layers: [{ "srv/image.py": line(9290) }] });
  imageFolder(image, join(clone.path, "../image"));
  const result = await run(request, { image: "../image", args: "--platform linux/amd64" }, clone);
  expect(result.code, result.log).toBe(1);
  expect(result.places.map((place) => place.replace(/^.*!/, ""))).toEqual([
    "app.py:1 slack-bot-token",
    expect.stringMatching(/image\.py/),
  ]);
  const lost = await run(request, { image: "127.0.0.1:1/app:1", "fail-on": "none" }, clone);
  expect(lost.code, lost.log).toBe(3);
  expect(lost.outputs).toMatchObject({ findings: "1", complete: "false" });
});

test("a change that suppresses something is named in the summary", async () => {
  const allowed = `token = "${fakeSlackToken(9270)}" # leakgate:allow -- revoked\n`;
  const { code, summary, log } = await run(pull({ "app.py": allowed }), {});
  expect(code, log).toBe(0);
  expect(summary).toMatch(/Suppressions that this change adds\n\n- added: comment at app\.py:1 .*revoked/);
});

test("what was skipped is named in the summary", async () => {
  const result = await run(
    pull({ "vendor/x.py": line(9230), "app.py": "x\n" }, { ".leakgate.yaml": "exclude: ['vendor/**']\n" }),
    {},
  );
  expect(result.code, result.log).toBe(0);
  expect(result.summary).toMatch(/Skipped 1 excluded .*vendor\/x\.py/);
});

test("a summary is cut below GitHub's limit, at a line", async () => {
  const long = `${"deep/".repeat(40)}`;
  const files = Object.fromEntries(
    Array.from({ length: 1500 }, (_, i) => [`${long}${i}/${"n".repeat(200)}.py`, line(20_000 + i)]),
  );
  const request = pull(files, {});
  const result = await run(request, { args: "--quiet" });
  expect(result.outputs["findings"], result.log.slice(-300)).toBe("1500");
  expect(Buffer.byteLength(result.summary)).toBeLessThan(1024 * 1024);
  expect(result.summary).toMatch(/more\.|cut here/);
});

describe("from a server that wants a token", () => {
  const TOKEN = `ghs_${fake("alnum", 36, 9300)}`;

  test("history is fetched with it, also when the checkout left another header behind", async () => {
    const request = pull({ "app.py": line(9240) });
    await using server = await gitServer(request.origin, TOKEN);
    for (const left of [false, true]) {
      const clone = checkout(request.origin, request.merge);
      clone.git("remote", "set-url", "origin", server.repository);
      if (left) clone.git("config", `http.${server.url}/.extraheader`, "AUTHORIZATION: basic b2xk");
      const result = await runAction(clone, {
        event: "pull_request",
        payload: pullRequest(request.base, request.head),
        env: { GITHUB_SHA: request.merge, GITHUB_SERVER_URL: server.url },
        with: { token: TOKEN },
      });
      expect(result.code, result.log).toBe(1);
      expect(result.outputs["complete"]).toBe("true");
      expect(result.log).not.toContain(TOKEN);
      expect(readFileSync(join(clone.path, ".git/config"), "utf8")).not.toContain(
        Buffer.from(TOKEN).toString("base64").slice(0, 20),
      );
    }
    expect(new Set(server.authorizations)).toEqual(
      new Set([`basic ${Buffer.from(`x-access-token:${TOKEN}`).toString("base64")}`]),
    );
  });

  test("without it: exit code 3 with the fix; with a public server no token is needed", async () => {
    const request = pull({ "app.py": line(9250) });
    for (const [token, code] of [
      [TOKEN, 3],
      [undefined, 1],
    ] as const) {
      await using server = await gitServer(request.origin, token);
      const clone = checkout(request.origin, request.merge);
      clone.git("remote", "set-url", "origin", server.repository);
      const result = await run(request, {}, clone);
      expect(result.code, result.log).toBe(code);
      if (code === 3) expect(result.log).toContain("give this action a token");
    }
  });

  test("it is not sent to another server", async () => {
    const request = pull({ "app.py": line(9260) });
    await using server = await gitServer(request.origin);
    const clone = checkout(request.origin, request.merge);
    clone.git("remote", "set-url", "origin", server.repository);
    const result = await run(request, { token: TOKEN }, clone);
    expect(result.code, result.log).toBe(1);
    expect(server.authorizations).toEqual([]);
  });
});
