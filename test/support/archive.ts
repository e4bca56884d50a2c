/** Archives made in memory, with no tool of the machine, so that every system can test them. */
import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import tarStream from "tar-stream";

export type Files = Readonly<Record<string, string | Buffer>>;

/** A zip. @param level 0: stored, as it is */
export function zip(files: Files, level: 0 | 6 = 6): Buffer {
  const entries = Object.entries(files).map(([name, content]) => [name, Buffer.from(content)] as const);
  return Buffer.from(zipSync(Object.fromEntries(entries), { level, mtime: "2026-01-02" }));
}

/** A tar. A link is written as `name -> target`. */
export async function tar(
  files: Files | readonly (readonly [name: string, content: string | Buffer])[],
): Promise<Buffer> {
  const pack = tarStream.pack();
  const list = Array.isArray(files) ? files : Object.entries(files);
  for (const [name, content] of list as readonly (readonly [string, string | Buffer])[]) {
    const [path, target] = name.split(" -> ");
    const mtime = new Date(0);
    if (target !== undefined) pack.entry({ name: path as string, type: "symlink", linkname: target, mtime });
    else if (name.endsWith("/")) pack.entry({ name, type: "directory", mtime });
    else pack.entry({ name, mtime }, Buffer.from(content));
  }
  pack.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of pack) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

export async function tarGz(files: Parameters<typeof tar>[0]): Promise<Buffer> {
  return gzipSync(await tar(files));
}

/** What a program writes to its standard output when it is given the content. @throws Error when it fails */
export function pipe(tool: string, args: readonly string[], input: Buffer): Buffer {
  const { status, stdout, stderr } = spawnSync(tool, args, { input, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${tool} gave ${status}: ${stderr.toString()}`);
  return stdout;
}

/** Whether a program is there; for tests that are left out where it is not. */
export function hasTool(tool: string): boolean {
  return spawnSync(process.platform === "win32" ? "where" : "which", [tool]).status === 0;
}
