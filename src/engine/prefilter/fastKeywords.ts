/**
 * Keywords found by WebAssembly: what {@link findKeywords} finds, in little more than half of its time. Small content does not pay for its start.
 */
import { prefilterModule } from "../../generated/prefilter.ts";
import type { Automaton } from "../automaton.ts";
import type { HitList } from "../hitList.ts";
import { BEHIND, BLOCK, keywordTables, LAYOUT } from "./keywordTables.ts";

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly first0: { value: number };
  readonly first1: { value: number };
  readonly first2: { value: number };
  readonly first3: { value: number };
  readonly find: (size: number, results: number) => number;
}

/** What is used of it; Node's types do not have it. It is not there under --jitless. */
interface WithWebAssembly {
  readonly WebAssembly: {
    readonly Module: new (bytes: Buffer) => object;
    readonly Instance: new (module: object) => { readonly exports: unknown };
  };
}

const PAGE = 65536;

export class FastKeywords {
  readonly #find: Exports["find"];
  readonly #memory: Buffer;
  readonly #results: Int32Array;
  readonly #resultsAt: number;

  private constructor(exports: Exports, memory: Buffer, resultsAt: number, resultsSize: number) {
    this.#find = exports.find;
    this.#memory = memory;
    this.#resultsAt = resultsAt;
    this.#results = new Int32Array(memory.buffer, resultsAt, resultsSize >> 2);
  }

  /** @returns undefined where WebAssembly (or its SIMD) does not run, and for keywords that it cannot do */
  static make(automaton: Automaton): FastKeywords | undefined {
    const tables = keywordTables(automaton);
    if (tables === undefined) return undefined;
    const exports = instance();
    if (exports === undefined) return undefined;
    const size = tables.results + tables.resultsSize;
    exports.memory.grow(Math.max(0, Math.ceil(size / PAGE) - exports.memory.buffer.byteLength / PAGE));
    const memory = Buffer.from(exports.memory.buffer);
    tables.fill(memory);
    [exports.first0, exports.first1, exports.first2, exports.first3].forEach((first, i) => {
      first.value = tables.firsts[i] as number;
    });
    return new FastKeywords(exports, memory, tables.results, tables.resultsSize);
  }

  find(bytes: Uint8Array, hits: HitList): void {
    const size = bytes.length;
    for (let at = 0; at < size; at += BLOCK) {
      const to = Math.min(size, at + BLOCK + BEHIND);
      this.#memory.set(bytes.subarray(at, to), LAYOUT.content);
      if (to === size) this.#memory.fill(0, LAYOUT.content + to - at, LAYOUT.content + to - at + BEHIND);
      const count = (this.#find(Math.min(size - at, BLOCK), this.#resultsAt) - this.#resultsAt) >> 2;
      for (let i = 0; i < count; i += 2) {
        const end = at + (this.#results[i + 1] as number);
        const { size: known } = hits;
        if (known === 0 || (hits.ends[known - 1] as number) < end) hits.push(this.#results[i] as number, end);
        else hits.insert(this.#results[i] as number, end);
      }
    }
  }
}

function instance(): Exports | undefined {
  try {
    const { WebAssembly } = globalThis as unknown as WithWebAssembly;
    return new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(prefilterModule, "base64"))).exports as Exports;
  } catch {
    // No WebAssembly, or none of its SIMD.
    return undefined;
  }
}
