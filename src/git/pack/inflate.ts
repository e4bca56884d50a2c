/**
 * Unpacks many small streams. `inflateSync` makes a stream with all that belongs to it for each of them, which costs more than most
 * entries of a pack (8 of 10 µs). Node's zlib streams have a synchronous write that can be used again after `reset`; it is not
 * documented, so where it is not there, or is another, the documented way is gone.
 */
import { constants, createInflate, inflateSync, type Inflate } from "node:zlib";

/**
 * Fills `out` from its beginning.
 *
 * @returns bytes written; all of `out`: the stream may be longer, or damaged at its end
 * @throws Error when the stream is damaged
 */
export type Inflater = (input: Buffer, out: Buffer) => number;

interface Handle {
  reset(): void;
  writeSync(flush: number, input: Buffer, from: number, length: number, out: Buffer, at: number, room: number): void;
  onerror: (message: string) => void;
}

interface Inside {
  readonly _handle?: Partial<Handle> | null;
  /** Room that is left, and input that is left. */
  readonly _writeState?: Uint32Array;
}

export function makeInflater(): Inflater {
  return reusing(createInflate()) ?? plain;
}

function reusing(stream: Inflate): Inflater | undefined {
  const { _handle: handle, _writeState: state } = stream as unknown as Inside;
  if (!isHandle(handle) || !(state instanceof Uint32Array)) return undefined;
  let failure: string | undefined;
  // The rule is about elements of a page.
  // oxlint-disable-next-line unicorn/prefer-add-event-listener
  handle.onerror = (message) => {
    failure = message;
  };
  const inflate: Inflater = (input, out) => {
    failure = undefined;
    handle.reset();
    handle.writeSync(constants.Z_FINISH, input, 0, input.length, out, 0, out.length);
    // With the stream that belongs to the handle: it must live as long.
    if (failure !== undefined || stream.destroyed) throw new RangeError(`damaged: ${failure}`);
    return out.length - (state[0] as number);
  };
  return works(inflate) ? inflate : undefined;
}

function isHandle(handle: Partial<Handle> | null | undefined): handle is Handle {
  return typeof handle?.reset === "function" && typeof handle.writeSync === "function";
}

/** One byte, 97, as zlib packs it; then the same with a wrong check sum. */
const SAMPLE = Buffer.from("789c4b040000620062", "hex");
const DAMAGED = Buffer.from("789c4b040000620063", "hex");

function works(inflate: Inflater): boolean {
  const out = Buffer.alloc(4);
  try {
    if (inflate(SAMPLE, out) !== 1 || out[0] !== 97) return false;
    inflate(DAMAGED, out);
    return false;
  } catch {
    // As it should be; and it must go on.
    try {
      return inflate(SAMPLE, out) === 1;
    } catch {
      return false;
    }
  }
}

const plain: Inflater = (input, out) => {
  const bytes = inflateSync(input, { maxOutputLength: out.length });
  return bytes.copy(out);
};
