/**
 * Numbers for object ids, in typed arrays: a history holds millions of ids, and as strings they would not fit in the memory that a
 * scan may use.
 */

const FREE = 0;
const HEX: Uint8Array = hexDigits();

export class OidTable {
  readonly #words: number;
  /** Ids, `#words` 32-bit words each. */
  #keys: Uint32Array;
  /** Open addressing: index + 1, or FREE. */
  #slots: Uint32Array = new Uint32Array(2048);
  #size = 0;

  /** @param hexLength digits of an id: 40 for sha1, 64 for sha256 */
  constructor(hexLength: number) {
    this.#words = hexLength / 8;
    this.#keys = new Uint32Array(1024 * this.#words);
  }

  get size(): number {
    return this.#size;
  }

  /** The number of an id, which is given one (0, 1, 2, …) when it has none. */
  add(oid: string): number {
    this.#grow();
    this.#read(oid);
    const slot = this.#slotOf();
    const known = this.#slots[slot] ?? FREE;
    if (known !== FREE) return known - 1;
    this.#slots[slot] = ++this.#size;
    return this.#size - 1;
  }

  /** The number of an id, or -1. */
  find(oid: string): number {
    this.#grow();
    this.#read(oid);
    return (this.#slots[this.#slotOf()] ?? FREE) - 1;
  }

  /** {@link find} for an id that stands as text in a buffer. */
  findIn(text: Buffer, at: number): number {
    this.#grow();
    const start = this.#size * this.#words;
    for (let word = 0; word < this.#words; word++) {
      let value = 0;
      for (let i = 0; i < 8; i++) value = (value << 4) | (HEX[text[at++] ?? 0] ?? 0);
      this.#keys[start + word] = value;
    }
    return (this.#slots[this.#slotOf()] ?? FREE) - 1;
  }

  /** {@link find} for an id that stands in binary form in a buffer. */
  findBytes(bytes: Buffer, at: number): number {
    this.#grow();
    const start = this.#size * this.#words;
    for (let word = 0; word < this.#words; word++) this.#keys[start + word] = bytes.readUInt32BE(at + word * 4);
    return (this.#slots[this.#slotOf()] ?? FREE) - 1;
  }

  /** The id with a number. */
  text(index: number): string {
    let out = "";
    for (let word = 0; word < this.#words; word++) {
      out += (this.#keys[index * this.#words + word] ?? 0).toString(16).padStart(8, "0");
    }
    return out;
  }

  /** Writes the id into the place of the next key: a lookup compares with it, an insertion leaves it there. */
  #read(oid: string): void {
    const start = this.#size * this.#words;
    for (let word = 0, at = 0; word < this.#words; word++) {
      let value = 0;
      for (let i = 0; i < 8; i++) value = (value << 4) | (HEX[oid.charCodeAt(at++)] ?? 0);
      this.#keys[start + word] = value;
    }
  }

  /** Slot of the key just read, or the free one where it belongs. Ids are hashes, so their first word spreads well. */
  #slotOf(): number {
    const keys = this.#keys;
    const start = this.#size * this.#words;
    const mask = this.#slots.length - 1;
    for (let slot = (keys[start] ?? 0) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] ?? FREE;
      if (known === FREE) return slot;
      const other = (known - 1) * this.#words;
      let word = 0;
      while (word < this.#words && keys[other + word] === keys[start + word]) word++;
      if (word === this.#words) return slot;
    }
  }

  /** Makes room for one more key, and keeps half of the slots free. */
  #grow(): void {
    if ((this.#size + 1) * this.#words > this.#keys.length) {
      const keys = new Uint32Array(this.#keys.length * 2);
      keys.set(this.#keys);
      this.#keys = keys;
    }
    if ((this.#size + 1) * 2 <= this.#slots.length) return;
    const slots = new Uint32Array(this.#slots.length * 2);
    for (let index = 0; index < this.#size; index++) {
      let slot = (this.#keys[index * this.#words] ?? 0) & (slots.length - 1);
      while (slots[slot] !== FREE) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
}

function hexDigits(): Uint8Array {
  const table = new Uint8Array(256);
  for (let i = 0; i < 16; i++) {
    const digit = i.toString(16);
    table[digit.charCodeAt(0)] = i;
    table[digit.toUpperCase().charCodeAt(0)] = i;
  }
  return table;
}
