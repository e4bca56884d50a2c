/**
 * Every wanted object of the packs, each tree of deltas walked once and depth first, so that an object's base is at hand when it is
 * made. Only contents on the way from the root to the current object are held. What cannot be understood or is damaged is left out:
 * the caller asks git for what has not come.
 */
import { crc32 } from "node:zlib";
import type { ObjectFormat } from "../repository.ts";
import type { ObjectType } from "../object.ts";
import { applyDelta, deltaSizes } from "./applyDelta.ts";
import { DeltaForest } from "./deltaForest.ts";
import { makeInflater } from "./inflate.ts";
import { PackFile } from "./packFile.ts";
import { packsOf } from "./packFolders.ts";
import { PackIndex } from "./packIndex.ts";
import { Slab } from "./slab.ts";

export interface PackedObject {
  readonly oid: string;
  readonly type: ObjectType;
  readonly bytes: Buffer;
  /** Names this object to those that are made from it. */
  readonly key: object;
  /** Whether others are made from it. */
  readonly isBase: boolean;
  /** The object from which it is made. */
  readonly from?: { readonly key: object; readonly size: number; readonly copies: Int32Array };
}

export interface PackWalkOptions {
  readonly commonDir: string;
  readonly objectFormat: ObjectFormat;
  /** Whether an object is still to be given. @param ids binary ids @param at where the object's id begins */
  readonly wants: (ids: Buffer, at: number) => boolean;
  /** Bytes; larger objects, and what is made from them, are left out. */
  readonly limit: number;
}

/** Larger objects are git's to read. */
const LARGEST = 48 * 1024 * 1024;
/** Bytes of contents that wait for the objects made from them; beyond that they are made again. */
const HELD = 96 * 1024 * 1024;

export function* packedObjects(options: PackWalkOptions): Generator<PackedObject, void, undefined> {
  const idLength = options.objectFormat === "sha1" ? 20 : 32;
  for (const path of packsOf(options.commonDir)) {
    const opened = open(path, idLength);
    if (opened === undefined) continue;
    try {
      yield* new PackWalk(opened.forest, opened.index, opened.pack, options).objects();
    } finally {
      opened.pack.close();
    }
  }
}

function open(
  path: string,
  idLength: number,
): { readonly index: PackIndex; readonly pack: PackFile; readonly forest: DeltaForest } | undefined {
  let pack: PackFile | undefined;
  try {
    const index = PackIndex.read(`${path}.idx`, idLength);
    if (index === undefined) return undefined;
    pack = new PackFile(`${path}.pack`);
    return { index, pack, forest: new DeltaForest(index, pack) };
  } catch {
    pack?.close();
    return undefined;
  }
}

/** Bytes; larger deltas are rare. */
const SCRATCH = 512 * 1024;

/** An object on the way from a root to the current one. */
interface Node {
  readonly entry: number;
  readonly parent: Node | undefined;
  readonly key: object;
  /** Absent: to be made again. */
  bytes: Buffer | undefined;
  /** Children still to come, the next one last. */
  readonly pending: number[];
}

class PackWalk {
  readonly #forest: DeltaForest;
  readonly #index: PackIndex;
  readonly #pack: PackFile;
  readonly #options: PackWalkOptions;
  readonly #limit: number;
  readonly #inflater = makeInflater();
  readonly #slab = new Slab();
  readonly #scratch = Buffer.allocUnsafeSlow(SCRATCH);

  constructor(forest: DeltaForest, index: PackIndex, pack: PackFile, options: PackWalkOptions) {
    this.#forest = forest;
    this.#index = index;
    this.#pack = pack;
    this.#options = options;
    this.#limit = Math.min(options.limit, LARGEST);
  }

  *objects(): Generator<PackedObject, void, undefined> {
    for (const root of this.#forest.roots) {
      const { type } = this.#forest.entry(root);
      if (type === undefined || type === "tree" || !this.#wantsBelow(root)) continue;
      yield* this.#tree(root, type);
    }
  }

  *#tree(root: number, type: ObjectType): Generator<PackedObject, void, undefined> {
    const path: Node[] = [];
    let held = 0;
    const enter = (entry: number, parent: Node | undefined): PackedObject | undefined => {
      const made = this.#make(entry, parent);
      if (made === undefined) return undefined;
      const pending = this.#forest.children(entry).toReversed();
      const node: Node = { entry, parent, key: {}, bytes: made.bytes, pending };
      if (pending.length > 0) {
        path.push(node);
        held += made.bytes.length;
        // The oldest are needed last.
        for (let i = 0; held > HELD && i < path.length - 1; i++) held -= forget(path[i] as Node);
      }
      const at = this.#forest.number(entry) * this.#index.idLength;
      if (!this.#options.wants(this.#index.ids, at)) return undefined;
      const oid = this.#index.ids.toString("hex", at, at + this.#index.idLength);
      return { oid, type, key: node.key, isBase: pending.length > 0, ...made };
    };
    const first = enter(root, undefined);
    if (first !== undefined) yield first;
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const child = node.pending.pop();
      if (child === undefined) {
        path.pop();
        held -= forget(node);
        continue;
      }
      if (!this.#wantsBelow(child)) continue;
      const object = enter(child, node);
      if (node.pending.length === 0) held -= forget(node);
      if (object !== undefined) yield object;
    }
  }

  #make(entry: number, parent: Node | undefined): Pick<PackedObject, "bytes" | "from"> | undefined {
    try {
      if (parent === undefined) {
        const bytes = this.#inflate(entry, (size) => this.#slab.take(size));
        return bytes === undefined ? undefined : { bytes };
      }
      // Before the delta, whose place the deltas of its bases may take.
      const base = this.#bytesOf(parent);
      if (base === undefined) return undefined;
      const delta = this.#inflate(entry, (size) => this.#scratchOf(size));
      if (delta === undefined || deltaSizes(delta).result > this.#limit) return undefined;
      const { bytes, copies } = applyDelta(base, delta, (size) => this.#slab.take(size));
      return { bytes, from: { key: parent.key, size: base.length, copies } };
    } catch {
      // Damaged: git will say so when it is asked for it.
      return undefined;
    }
  }

  #bytesOf(node: Node): Buffer | undefined {
    return node.bytes ?? this.#make(node.entry, node.parent)?.bytes;
  }

  /** @param take gives memory of a size */
  #inflate(entry: number, take: (size: number) => Buffer): Buffer | undefined {
    const { size, offset, start, end } = this.#forest.entry(entry);
    if (size > this.#limit) return undefined;
    const packed = this.#pack.read(offset, end);
    if (crc32(packed) !== this.#index.crc(this.#forest.number(entry))) throw new RangeError("the entry is damaged");
    // One more: a larger stream must be seen to be larger.
    const room = take(size + 1);
    const length = this.#inflater(packed.subarray(start - offset), room);
    if (length !== size) throw new RangeError("the entry has another size");
    return room.subarray(0, size);
  }

  /** Memory that is used again. */
  #scratchOf(size: number): Buffer {
    if (size > SCRATCH) return Buffer.allocUnsafeSlow(size);
    return this.#scratch.subarray(0, size);
  }

  /** Whether the entry or one that is made from it is wanted. */
  #wantsBelow(entry: number): boolean {
    const { ids, idLength } = this.#index;
    const left = [entry];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (this.#options.wants(ids, this.#forest.number(next) * idLength)) return true;
      left.push(...this.#forest.children(next));
    }
    return false;
  }
}

function forget(node: Node): number {
  const size = node.bytes?.length ?? 0;
  node.bytes = undefined;
  return size;
}
