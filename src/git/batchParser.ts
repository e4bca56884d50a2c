/**
 * Parses the output of `git cat-file --batch` as it streams: `<oid> <type> <size>\n<content>\n`, or `<name> missing\n`. An object
 * that lies within one piece of the stream is not copied at all, one that spans several is copied once.
 */
import { IncompleteError } from "../model.ts";
import type { ObjectAnswer, ObjectType } from "./object.ts";

const LF = 10;
/** Longer than any header: a sha256 oid, a type, a size. A name that was asked for and is missing may be longer. */
const HEADER_LIMIT = 65_536;
const HEADER = /^([0-9a-f]{40}(?:[0-9a-f]{24})?) (blob|tree|commit|tag) (\d+)$/;

export class BatchParser {
  readonly #limit: number;
  /** Start of a header whose end has not come yet. */
  #rest: Buffer = Buffer.alloc(0);
  #oid = "";
  #type: ObjectType = "blob";
  #size = 0;
  /** Body that spans pieces of the stream; absent for one that is passed over. */
  #body: Buffer | undefined;
  /** Bytes of the body (and its final line feed) still to come; 0 between objects. */
  #left = 0;

  /** @param limit bytes; larger objects are passed over without being kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True when the stream may end here. */
  get idle(): boolean {
    return this.#left === 0 && this.#rest.length === 0;
  }

  /**
   * The answers that are complete with this piece. Their bytes may be views into `piece`.
   *
   * @throws IncompleteError when the stream is not what git documents
   */
  push(piece: Buffer): ObjectAnswer[] {
    const out: ObjectAnswer[] = [];
    let at = 0;
    if (this.#left > 0) at = this.#continueBody(piece, out);
    else if (this.#rest.length > 0) {
      piece = Buffer.concat([this.#rest, piece]);
      this.#rest = Buffer.alloc(0);
    }
    while (at < piece.length) {
      const end = piece.indexOf(LF, at);
      if (end < 0) {
        if (piece.length - at > HEADER_LIMIT)
          throw new IncompleteError("git cat-file gave an answer that cannot be read");
        // A copy: the piece must not be kept alive by a few bytes.
        this.#rest = Buffer.from(piece.subarray(at));
        break;
      }
      at = this.#object(piece, at, end, out);
    }
    return out;
  }

  /** Reads the header in [at, end) and as much of the body as there is; gives the offset after it. */
  #object(piece: Buffer, at: number, end: number, out: ObjectAnswer[]): number {
    const line = piece.toString("latin1", at, end);
    const header = HEADER.exec(line);
    if (header === null) {
      out.push(missing(line));
      return end + 1;
    }
    this.#oid = header[1] ?? "";
    this.#type = header[2] as ObjectType;
    this.#size = Number(header[3]);
    const start = end + 1;
    const keep = this.#size <= this.#limit;
    if (start + this.#size < piece.length) {
      this.#finish(keep ? piece.subarray(start, start + this.#size) : undefined, out);
      return start + this.#size + 1;
    }
    this.#body = keep ? Buffer.allocUnsafeSlow(this.#size) : undefined;
    this.#left = this.#size + 1;
    return start + this.#continueBody(piece.subarray(start), out);
  }

  /** Takes the next part of the body from the start of `piece`; gives the number of bytes taken. */
  #continueBody(piece: Buffer, out: ObjectAnswer[]): number {
    const take = Math.min(this.#left, piece.length);
    // The last byte to come is the line feed after the body, which is not part of it.
    this.#body?.set(piece.subarray(0, Math.min(take, this.#left - 1)), this.#size + 1 - this.#left);
    this.#left -= take;
    if (this.#left === 0) {
      this.#finish(this.#body, out);
      this.#body = undefined;
    }
    return take;
  }

  #finish(bytes: Buffer | undefined, out: ObjectAnswer[]): void {
    const oid = this.#oid;
    const type = this.#type;
    const size = this.#size;
    out.push(bytes === undefined ? { kind: "too-large", oid, type, size } : { kind: "object", oid, type, size, bytes });
  }
}

function missing(line: string): ObjectAnswer {
  const space = line.lastIndexOf(" ");
  const word = line.slice(space + 1);
  const name = line.slice(0, Math.max(space, 0));
  if (word === "ambiguous") return { kind: "ambiguous", name };
  if (word === "missing" || word === "submodule") return { kind: "missing", name };
  throw new IncompleteError("git cat-file gave an answer that cannot be read");
}
