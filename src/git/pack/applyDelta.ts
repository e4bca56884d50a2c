/**
 * Deltas as packs hold them (gitformat-pack): an object told as copies from another one and new bytes.
 */

export interface Applied {
  readonly bytes: Buffer;
  /** What was copied: place in the result, place in the base, length; three numbers each, in the order of the result. */
  readonly copies: Int32Array;
}

/** Sizes of the base and of the result, which stand at the beginning of a delta. */
export function deltaSizes(delta: Buffer): { readonly base: number; readonly result: number; readonly end: number } {
  const base = readSize(delta, 0);
  const result = readSize(delta, base.end);
  return { base: base.value, result: result.value, end: result.end };
}

/**
 * Makes the object.
 *
 * @param take gives memory of a size
 * @throws RangeError when the delta does not fit its base, or is damaged
 */
export function applyDelta(base: Buffer, delta: Buffer, take: (size: number) => Buffer): Applied {
  const sizes = deltaSizes(delta);
  if (sizes.base !== base.length) throw new RangeError("the delta has another base");
  const bytes = take(sizes.result);
  const copies: number[] = [];
  let size = 0;
  let at = sizes.end;
  while (at < delta.length) {
    const command = delta[at++] as number;
    if ((command & 0x80) === 0) {
      if (command === 0 || at + command > delta.length || size + command > bytes.length) throw damaged();
      copy(delta, at, bytes, size, command);
      at += command;
      size += command;
      continue;
    }
    let from = 0;
    let length = 0;
    if (command & 1) from = delta[at++] as number;
    if (command & 2) from |= (delta[at++] as number) << 8;
    if (command & 4) from |= (delta[at++] as number) << 16;
    if (command & 8) from += (delta[at++] as number) * 0x100_0000;
    if (command & 16) length = delta[at++] as number;
    if (command & 32) length |= (delta[at++] as number) << 8;
    if (command & 64) length |= (delta[at++] as number) << 16;
    if (length === 0) length = 0x10000;
    if (at > delta.length || from + length > base.length || size + length > bytes.length) throw damaged();
    copy(base, from, bytes, size, length);
    const last = copies.length - 3;
    const follows =
      last >= 0 &&
      size === (copies[last] as number) + (copies[last + 2] as number) &&
      from === (copies[last + 1] as number) + (copies[last + 2] as number);
    if (follows) copies[last + 2] = (copies[last + 2] as number) + length;
    else copies.push(size, from, length);
    size += length;
  }
  if (size !== bytes.length) throw damaged();
  return { bytes, copies: typed(copies) };
}

/** Shorter stretches are copied faster byte by byte. */
const SHORT = 48;

function copy(source: Buffer, from: number, target: Buffer, to: number, length: number): void {
  if (length > SHORT) source.copy(target, to, from, from + length);
  else for (let i = 0; i < length; i++) target[to + i] = source[from + i] as number;
}

function typed(numbers: readonly number[]): Int32Array {
  const array = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) array[i] = numbers[i] as number;
  return array;
}

function readSize(delta: Buffer, at: number): { readonly value: number; readonly end: number } {
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = delta[at++];
    if (byte === undefined) throw damaged();
    value += (byte & 0x7f) * scale;
    scale *= 128;
    if ((byte & 0x80) === 0) return { value, end: at };
  }
}

function damaged(): RangeError {
  return new RangeError("the delta is damaged");
}
