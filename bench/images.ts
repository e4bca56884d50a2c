/**
 * The benchmark of images: an image made of this machine's own packages, scanned by leakgate and, where it is there, by kingfisher,
 * beside what reading and unpacking it cost, and what the same files cost as a tree. Prints a table.
 *
 *   node bench/images.ts [--megabytes 1500] [--from /usr/lib --from /usr/share]
 */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { spawnSync } from "node:child_process";

import { type Cost, measure } from "./speed/measure.ts";
import { cache, repository } from "./speed/paths.ts";

const { values } = parseArgs({
  options: {
    megabytes: { type: "string", default: "1500" },
    from: { type: "string", multiple: true, default: ["/usr/lib", "/usr/share"] },
  },
});
const node = path.join(repository, "node_modules/.bin/node");
const bundle = path.join(repository, "dist/leakgate.js");
const work = path.join(cache, "images");

const sha = async (file: string): Promise<string> => {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
};
const run = (program: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: work, encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return stdout;
};

/** One layer of files up to the size asked for, as a docker-archive and unpacked. */
async function prepare(): Promise<void> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(path.join(work, "tree"), { recursive: true });
  const listed = run("find", ...values.from, "-type", "f", "-readable", "-printf", "%s %p\\n")
    .trim()
    .split("\n")
    .sort();
  let left = Number(values.megabytes) * 1e6;
  const chosen = listed.flatMap((line) => {
    const size = Number(line.slice(0, line.indexOf(" ")));
    if (size > left) return [];
    left -= size;
    return [line.slice(line.indexOf(" ") + 2)];
  });
  writeFileSync(path.join(work, "files.txt"), chosen.join("\n"));
  run("tar", "-cf", "layer.tar", "-C", "/", "--verbatim-files-from", "-T", "files.txt");
  run("tar", "-xf", "layer.tar", "-C", "tree", "--no-same-owner");
  const id = await sha(path.join(work, "layer.tar"));
  run("mv", "layer.tar", `${id}.tar`);
  const config = {
    os: "linux",
    architecture: "amd64",
    config: {},
    rootfs: { diff_ids: [`sha256:${id}`] },
    history: [],
  };
  writeFileSync(path.join(work, "config.json"), JSON.stringify(config));
  const manifest = [{ Config: "config.json", RepoTags: ["bench:1"], Layers: [`${id}.tar`] }];
  writeFileSync(path.join(work, "manifest.json"), JSON.stringify(manifest));
  run("tar", "-cf", "image.tar", `${id}.tar`, "config.json", "manifest.json");
  rmSync(path.join(work, `${id}.tar`));
  run("gzip", "-1", "-k", "image.tar");
}

const READ = `import t from "tar-stream"; import { createReadStream } from "node:fs";
const walk = async (input) => { const x = t.extract(); input.pipe(x); for await (const e of x) { if (/[.]tar$/.test(e.header.name)) await walk(e); else e.resume(); } };
await walk(createReadStream(process.argv[1], { highWaterMark: 1 << 18 }));`;
const SECONDS = (cost: Cost): string => cost.cpu.toFixed(1);
const MEGABYTES = (cost: Cost): string => Math.round(cost.largest / 1e6).toString();

await prepare();
const contenders: Readonly<Record<string, readonly string[]>> = {
  "leakgate scan --image image.tar": [node, bundle, "scan", "--image", "image.tar", "--format", "json"],
  "leakgate scan --image image.tar.gz": [node, bundle, "scan", "--image", "image.tar.gz", "--format", "json"],
  "reading the tar (tar-stream)": [
    node,
    "--input-type=module",
    "-e",
    READ.replaceAll("\n", " "),
    path.join(work, "image.tar"),
  ],
  "unpacking (gzip -dc)": ["gzip", "-dc", "image.tar.gz"],
  "the same files as a tree, archives opened": [node, bundle, "scan", "tree", "--format", "json"],
  ...kingfisher(),
};
console.log(`image of ${Math.round(readFileSync(path.join(work, "files.txt"), "utf8").split("\n").length)} files\n`);
console.log("| | CPU s | wall s | memory MB | exit |\n| --- | --- | --- | --- | --- |");
for (const [name, argv] of Object.entries(contenders)) {
  // tar-stream is found from the repository.
  const cwd = name.startsWith("reading") ? repository : work;
  const cost = measure({ argv, cwd }, false);
  console.log(`| ${name} | ${SECONDS(cost)} | ${cost.wall.toFixed(1)} | ${MEGABYTES(cost)} | ${cost.code} |`);
}
rmSync(work, { recursive: true, force: true });

function kingfisher(): Record<string, readonly string[]> {
  const lib = path.join(cache, "peers/venv/bin/kingfisher");
  return existsSync(lib)
    ? { "kingfisher scan image.tar": [lib, "scan", "image.tar", "--no-validate", "--format", "json"] }
    : {};
}
