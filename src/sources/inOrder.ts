/**
 * Work that waits for another process goes ahead by a few steps, while results come in the order of the input.
 */

/**
 * @param ahead how many pieces of work may be under way at once; their results wait in memory
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  ahead: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Awaited in its turn; until then a failure must not count as unhandled.
    result.catch(() => {});
    running.push(result);
    if (running.length < ahead) continue;
    const first = running.shift();
    if (first !== undefined) yield await first;
  }
  for (const result of running) yield await result;
}
