/** Made histories of real text, written by `git fast-import` and packed as git packs. */
import { spawnSync } from "node:child_process";

import { exec, isolated } from "../speed/exec.ts";
import { textFiles, textOfFile } from "./text.ts";

interface File {
  readonly path: string;
  readonly content: Buffer;
}

/** @returns number of bytes of all contents */
function importCommits(folder: string, commits: Iterable<readonly File[]>): number {
  exec("git", ["init", "-q", "--initial-branch=main", folder]);
  const parts: Buffer[] = [];
  const data = (content: Buffer): void => {
    parts.push(Buffer.from(`data ${content.length}\n`), content, Buffer.from("\n"));
  };
  let bytes = 0;
  let i = 0;
  for (const files of commits) {
    const who = `A U Thor <author${i % 20}@example.org> ${1_700_000_000 + i * 600} +0000`;
    parts.push(Buffer.from(`commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n`));
    data(Buffer.from(`Change number ${++i}: ${files.length} files\n`));
    for (const { path, content } of files) {
      parts.push(Buffer.from(`M 100644 inline ${path}\n`));
      data(content);
      bytes += content.length;
    }
    parts.push(Buffer.from("\n"));
  }
  const input = Buffer.concat(parts);
  const done = spawnSync("git", ["fast-import", "--quiet"], { cwd: folder, env: isolated, input });
  if (done.status !== 0) throw new Error(`git fast-import failed: ${done.stderr.toString()}`);
  exec("git", ["-c", "pack.threads=1", "repack", "-adfq"], { cwd: folder });
  return bytes;
}

/** Names that a path in git may not have, and what fast-import would take for a quoted one. */
const isPlain = (name: string): boolean => !/["\n]|(?:^|\/)\.git/.test(name);

const FILES = 300;
const LINES = 4;

/** Three hundred files, and then commits that change a few lines of one file each: cost by the number of commits. */
export function manyCommits(folder: string, commits: number): number {
  const names = textFiles().filter(isPlain).slice(0, FILES);
  const texts = names.map((name) => textOfFile(name).toString("latin1").split("\n"));
  const file = (i: number): File => ({
    path: names[i] as string,
    content: Buffer.from((texts[i] as string[]).join("\n"), "latin1"),
  });
  function* all(): Generator<readonly File[]> {
    yield names.map((_, i) => file(i));
    for (let n = 1; n < commits; n++) {
      const i = (n * 7) % FILES;
      const lines = texts[i] as string[];
      const other = texts[(n * 13 + 1) % FILES] as string[];
      const at = (n * 31) % lines.length;
      const from = (n * 17) % other.length;
      // As many lines as go, so that files do not grow.
      lines.splice(at, LINES, ...other.slice(from, from + LINES));
      if (lines.length === 0) lines.push("");
      yield [file(i)];
    }
  }
  return importCommits(folder, all());
}

/** So many different files, added by twenty commits: cost by the number and size of contents. */
export function manyBlobs(folder: string, blobs: number): number {
  const names = textFiles().filter(isPlain).slice(0, blobs);
  const each = Math.ceil(names.length / 20);
  function* all(): Generator<readonly File[]> {
    for (let at = 0; at < names.length; at += each)
      yield names.slice(at, at + each).map((name) => ({ path: name, content: textOfFile(name) }));
  }
  return importCommits(folder, all());
}

/** A history in which every file that is added holds a few made-up tokens. */
export function manyLeaks(folder: string, leaks: number, token: (i: number) => string): number {
  const names = textFiles().filter(isPlain).slice(0, FILES);
  const each = Math.ceil(leaks / 20);
  function* all(): Generator<readonly File[]> {
    for (let at = 0; at < leaks; at += each)
      yield Array.from({ length: Math.min(each, leaks - at) }, (_, k) => ({
        path: `leaks/${at + k}.py`,
        content: withToken(textOfFile(names[(at + k) % FILES] as string), token(at + k)),
      }));
  }
  return importCommits(folder, all());
}

/** At most 4,000 bytes of the text, with the token in a line of its own at the end. */
export function withToken(text: Buffer, token: string): Buffer {
  return Buffer.concat([text.subarray(0, 4000), Buffer.from(`\ntoken = "${token}"\n`)]);
}
