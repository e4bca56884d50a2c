const { emitKeypressEvents } = globalThis.process.getBuiltinModule("node:readline");
import "./chunk-KIZ6KU7F.js";

// src/cli/keyboard.ts
var Keyboard = class {
  #stdin;
  #write;
  #queue = [];
  #waiting;
  #isEnded = false;
  /** Takes the terminal; {@link close} gives it back. */
  constructor(stdin, write) {
    this.#stdin = stdin;
    this.#write = write;
    emitKeypressEvents(stdin);
    stdin.setRawMode(true);
    stdin.on("keypress", this.#onKey);
    stdin.on("end", this.#onEnd);
    stdin.resume();
  }
  close() {
    this.#stdin.off("keypress", this.#onKey);
    this.#stdin.off("end", this.#onEnd);
    this.#stdin.setRawMode(false);
    this.#stdin.pause();
    this.#stdin.unref();
  }
  /** One of these keys, in lower case; undefined when the person breaks off (Ctrl-C, Ctrl-D, Escape). Other keys are passed over. */
  async key(keys) {
    for (; ; ) {
      const key = await this.#next();
      if (breaksOff(key)) return void 0;
      const name = key.sequence?.toLowerCase() ?? "";
      if (name.length !== 1 || !keys.includes(name)) continue;
      this.#write(`${name}
`);
      return name;
    }
  }
  /** A line, which begins with `initial`; undefined when the person breaks off. */
  async line(prompt, initial) {
    let text = [...initial];
    this.#write(`${prompt}${initial}`);
    for (; ; ) {
      const key = await this.#next();
      if (breaksOff(key)) {
        this.#write("\n");
        return void 0;
      }
      if (key.name === "return" || key.name === "enter") {
        this.#write("\n");
        return text.join("").trim();
      }
      if (key.name === "backspace") {
        if (text.pop() !== void 0) this.#write("\b \b");
      } else if (key.ctrl === true && key.name === "u") {
        this.#write("\b \b".repeat(text.length));
        text = [];
      } else if (key.ctrl !== true && key.meta !== true && key.sequence !== void 0 && isText(key.sequence)) {
        text.push(...key.sequence);
        this.#write(key.sequence);
      }
    }
  }
  #onKey = (_, key) => {
    const waiting = this.#waiting;
    this.#waiting = void 0;
    if (waiting === void 0) this.#queue.push(key);
    else waiting(key);
  };
  #onEnd = () => {
    this.#isEnded = true;
    this.#waiting?.(END);
  };
  #next() {
    const key = this.#queue.shift() ?? (this.#isEnded ? END : void 0);
    return key === void 0 ? new Promise((resolve) => this.#waiting = resolve) : Promise.resolve(key);
  }
};
var END = { ctrl: true, name: "d" };
function breaksOff({ ctrl, name }) {
  return name === "escape" || ctrl === true && (name === "c" || name === "d");
}
function isText(sequence) {
  return !new RegExp("\\p{C}", "u").test(sequence);
}
export {
  Keyboard
};
