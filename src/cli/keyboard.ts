/**
 * Keys and short lines from a terminal. What is typed ahead waits its turn, and nothing is drawn again, so that it also serves
 * terminals without a size (`script`, a pseudo-terminal of a test) and screen readers.
 */
import { emitKeypressEvents, type Key } from "node:readline";

export class Keyboard {
  readonly #stdin: NodeJS.ReadStream;
  readonly #write: (text: string) => void;
  readonly #queue: Key[] = [];
  #waiting: ((key: Key) => void) | undefined;
  #isEnded = false;

  /** Takes the terminal; {@link close} gives it back. */
  constructor(stdin: NodeJS.ReadStream, write: (text: string) => void) {
    this.#stdin = stdin;
    this.#write = write;
    emitKeypressEvents(stdin);
    stdin.setRawMode(true);
    stdin.on("keypress", this.#onKey);
    stdin.on("end", this.#onEnd);
    stdin.resume();
  }

  close(): void {
    this.#stdin.off("keypress", this.#onKey);
    this.#stdin.off("end", this.#onEnd);
    this.#stdin.setRawMode(false);
    this.#stdin.pause();
    // A paused stream of a terminal still keeps the process alive.
    this.#stdin.unref();
  }

  /** One of these keys, in lower case; undefined when the person breaks off (Ctrl-C, Ctrl-D, Escape). Other keys are passed over. */
  async key(keys: string): Promise<string | undefined> {
    for (;;) {
      const key = await this.#next();
      if (breaksOff(key)) return undefined;
      const name = key.sequence?.toLowerCase() ?? "";
      if (name.length !== 1 || !keys.includes(name)) continue;
      this.#write(`${name}\n`);
      return name;
    }
  }

  /** A line, which begins with `initial`; undefined when the person breaks off. */
  async line(prompt: string, initial: string): Promise<string | undefined> {
    let text = [...initial];
    this.#write(`${prompt}${initial}`);
    for (;;) {
      const key = await this.#next();
      if (breaksOff(key)) {
        this.#write("\n");
        return undefined;
      }
      if (key.name === "return" || key.name === "enter") {
        this.#write("\n");
        return text.join("").trim();
      }
      if (key.name === "backspace") {
        if (text.pop() !== undefined) this.#write("\b \b");
      } else if (key.ctrl === true && key.name === "u") {
        this.#write("\b \b".repeat(text.length));
        text = [];
      } else if (key.ctrl !== true && key.meta !== true && key.sequence !== undefined && isText(key.sequence)) {
        text.push(...key.sequence);
        this.#write(key.sequence);
      }
    }
  }

  readonly #onKey = (_: string | undefined, key: Key): void => {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting === undefined) this.#queue.push(key);
    else waiting(key);
  };

  readonly #onEnd = (): void => {
    this.#isEnded = true;
    this.#waiting?.(END);
  };

  #next(): Promise<Key> {
    const key = this.#queue.shift() ?? (this.#isEnded ? END : undefined);
    return key === undefined ? new Promise((resolve) => (this.#waiting = resolve)) : Promise.resolve(key);
  }
}

/** Stands for the end of the input. */
const END: Key = { ctrl: true, name: "d" };

function breaksOff({ ctrl, name }: Key): boolean {
  return name === "escape" || (ctrl === true && (name === "c" || name === "d"));
}

function isText(sequence: string): boolean {
  return !/\p{C}/u.test(sequence);
}
