/**
 * Many objects at the speed of git: one `git cat-file --batch --buffer`, read in pieces, delivered in batches. Memory stays bounded,
 * since git is paused while the consumer works on a batch.
 */
import type { Writable } from "node:stream";
import { IncompleteError } from "../model.ts";
import { BatchParser } from "./batchParser.ts";
import type { Git, GitProcess } from "./git.ts";
import type { ObjectAnswer } from "./object.ts";

/**
 * Every object in the store, in the order of the packs (the fastest one), each once.
 *
 * @param limit bytes; larger objects come as "too-large", their content is never held
 * @throws IncompleteError when git fails, after the batches that could be read
 */
export function allObjects(git: Git, limit: number): AsyncGenerator<readonly ObjectAnswer[], void, undefined> {
  return answers(git.start(["cat-file", "--batch-all-objects", "--batch", "--unordered", "--buffer"]), limit);
}

/**
 * The objects with the given ids, in that order.
 *
 * @param ids pieces of text that hold one id a line, each piece ending with a line feed
 * @throws IncompleteError when git fails, after the batches that could be read
 */
export async function* objectsOf(
  git: Git,
  ids: AsyncIterable<Buffer | string> | Iterable<Buffer | string>,
  limit: number,
): AsyncGenerator<readonly ObjectAnswer[], void, undefined> {
  const process = git.start(["cat-file", "--batch", "--buffer"]);
  const fed = writeAll(process.stdin, ids);
  // Awaited below, after the answers; until then a failure must not count as unhandled.
  fed.catch(() => {});
  yield* answers(process, limit);
  await fed;
}

/** Ids of all objects in the store, in the order of the packs: pieces of text that hold one id a line. */
export async function* allObjectIds(git: Git): AsyncGenerator<Buffer, void, undefined> {
  const process = git.start([
    "cat-file",
    "--batch-all-objects",
    "--batch-check=%(objectname)",
    "--unordered",
    "--buffer",
  ]);
  try {
    yield* process.stdout as AsyncIterable<Buffer>;
    await process.ended;
  } finally {
    process.stop();
  }
}

async function* answers(process: GitProcess, limit: number): AsyncGenerator<readonly ObjectAnswer[], void, undefined> {
  const parser = new BatchParser(limit);
  try {
    for await (const piece of process.stdout as AsyncIterable<Buffer>) {
      const batch = parser.push(piece);
      if (batch.length > 0) yield batch;
    }
    await process.ended;
    if (!parser.idle) throw new IncompleteError("git cat-file ended in the middle of an object");
  } finally {
    process.stop();
  }
}

async function writeAll(
  stream: Writable,
  pieces: AsyncIterable<Buffer | string> | Iterable<Buffer | string>,
): Promise<void> {
  try {
    for await (const piece of pieces) {
      if (stream.destroyed) return;
      if (!stream.write(piece)) await drained(stream);
    }
  } finally {
    // Without an end, git would wait for more.
    stream.end();
  }
}

/** Resolves when more can be written, or when nothing can any more. */
function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off("drain", done);
      stream.off("close", done);
      resolve();
    };
    stream.on("drain", done);
    stream.on("close", done);
  });
}
