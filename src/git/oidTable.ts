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
    return this.#insert();
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
    this.#readIn(text, at);
    return (this.#slots[this.#slotOf()] ?? FREE) - 1;
  }

  /** {@link add} for an id that stands as text in a buffer. */
  addIn(text: Buffer, at: number): number {
    this.#grow();
    this.#readIn(text, at);
    return this.#insert();
  }

  /** {@link add} for an id of another table. */
  addFrom(other: OidTable, index: number): number {
    this.#grow();
    this.#copy(other, index);
    return this.#insert();
  }

  /** {@link find} for an id of another table. */
  findFrom(other: OidTable, index: number): number {
    this.#grow();
    this.#copy(other, index);
    return (this.#slots[this.#slotOf()] ?? FREE) - 1;
  }

  /** Order of two ids of this table. */
  compare(one: number, other: number): number {
    for (let word = 0; word < this.#words; word++) {
      const [a, b] = [this.#keys[one * this.#words + word] ?? 0, this.#keys[other * this.#words + word] ?? 0];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  }

  /** All ids, as 32-bit words of the numbers that they are; for {@link from}. */
  words(): Uint32Array {
    return this.#keys.subarray(0, this.#size * this.#words);
  }

  /** @param words what {@link words} gave: ids of which no two are the same; not copied */
  static from(hexLength: number, words: Uint32Array): OidTable {
    const table = new OidTable(hexLength);
    table.#size = Math.floor(words.length / table.#words);
    table.#keys = words.length === 0 ? table.#keys : words;
    let slots = table.#slots.length;
    while (slots < (table.#size + 1) * 2) slots *= 2;
    table.#fill(slots);
    return table;
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

  #readIn(text: Buffer, from: number): void {
    const start = this.#size * this.#words;
    for (let word = 0, at = from; word < this.#words; word++) {
      let value = 0;
      for (let i = 0; i < 8; i++) value = (value << 4) | (HEX[text[at++] ?? 0] ?? 0);
      this.#keys[start + word] = value;
    }
  }

  #copy(other: OidTable, index: number): void {
    for (let word = 0; word < this.#words; word++)
      this.#keys[this.#size * this.#words + word] = other.#keys[index * this.#words + word] ?? 0;
  }

  /** Keeps the key just read. */
  #insert(): number {
    const slot = this.#slotOf();
    const known = this.#slots[slot] ?? FREE;
    if (known !== FREE) return known - 1;
    this.#slots[slot] = ++this.#size;
    return this.#size - 1;
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
    this.#fill(this.#slots.length * 2);
  }

  /** Puts all ids into so many slots. */
  #fill(count: number): void {
    const slots = new Uint32Array(count);
    const mask = count - 1;
    const keys = this.#keys;
    const words = this.#words;
    for (let index = 0, at = 0; index < this.#size; index++, at += words) {
      let slot = (keys[at] ?? 0) & mask;
      while (slots[slot] !== FREE) slot = (slot + 1) & mask;
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
