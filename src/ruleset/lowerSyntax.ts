/**
 * Lowers the syntax that people know from RE2 and from other scanners (inline flags anywhere, `(?P<name>`, POSIX classes,
 * `\z`, `\Q…\E`, free spacing) to what V8 takes on Node 20. Content is matched as Latin-1, one character a byte, so everything
 * here works on byte values: a non-ASCII literal becomes its UTF-8 bytes.
 */
import { addRanges, ESCAPES, hex, otherCase, POSIX, quote, SHORTHAND, writeClass } from "./classes.ts";
import { PatternError } from "./patternError.ts";

export interface Lowered {
  /** JavaScript source; needs no flags but those given. */
  readonly source: string;
  /** "" or "i". */
  readonly flags: string;
}

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
}

/**
 * Lowers a pattern.
 *
 * @param useFlag whether a leading `(?i)` may become a flag; else it is written out in classes
 * @param unit what the pattern is matched against: bytes as Latin-1, or text (then the source needs the flag `u`)
 * @throws PatternError for syntax that is unknown or has no bounded meaning on bytes
 */
export function lowerSyntax(pattern: string, useFlag = true, unit: "byte" | "character" = "byte"): Lowered {
  const whole = useFlag && /^\(\?([ims]*i[ims]*)\)/.test(pattern) && !/\(\?[a-z]*-[a-z]*i/.test(pattern);
  return { source: new Lowerer(pattern, whole, unit).run(), flags: whole ? "i" : "" };
}

class Lowerer {
  readonly #text: string;
  /** The whole pattern ignores case by a flag, so letters need no classes. */
  readonly #flagged: boolean;
  readonly #unit: "byte" | "character";
  #at = 0;
  #flags: Flags = { i: false, m: false, s: false, x: false };
  #outer: Flags[] = [];

  constructor(text: string, flagged: boolean, unit: "byte" | "character") {
    this.#text = text;
    this.#flagged = flagged;
    this.#unit = unit;
  }

  run(): string {
    let out = "";
    while (this.#at < this.#text.length) out += this.#next();
    if (this.#outer.length > 0) throw new PatternError("a group is not closed");
    return out;
  }

  #next(): string {
    const c = this.#text[this.#at] as string;
    if (this.#flags.x && /\s/.test(c)) return this.#skip(1);
    if (this.#flags.x && c === "#") {
      const end = this.#text.indexOf("\n", this.#at);
      return this.#skip((end < 0 ? this.#text.length : end) - this.#at);
    }
    if (c === "\\") return this.#escape();
    if (c === "[") return this.#charClass();
    if (c === "(") return this.#open();
    this.#at++;
    if (c === ")") {
      const flags = this.#outer.pop();
      if (flags === undefined) throw new PatternError("there is a ')' without its '('");
      this.#flags = flags;
      return ")";
    }
    if (c === ".") return this.#flags.s ? "[\\s\\S]" : "[^\\n]";
    if (c === "^") return this.#flags.m ? "(?<![^\\n])" : "(?<![\\s\\S])";
    if (c === "$") return this.#flags.m ? "(?![^\\r\\n])" : "(?![\\s\\S])";
    if ("|?*+".includes(c)) return c;
    if (c === "{") {
      const count = /^\d+(?:,\d*)?\}/.exec(this.#text.slice(this.#at));
      if (count === null) return "\\{";
      this.#at += count[0].length;
      return c + count[0];
    }
    if (c === "}" || c === "]") return `\\${c}`;
    const code = this.#text.codePointAt(this.#at - 1) as number;
    if (code > 0xffff) this.#at++;
    return this.#literal(code);
  }

  #skip(count: number): string {
    this.#at += count;
    return "";
  }

  #literal(code: number): string {
    if (code > 0x7f && this.#unit === "character") return `\\u{${code.toString(16)}}`;
    if (code > 0x7f) {
      const bytes = [...Buffer.from(String.fromCodePoint(code), "utf8")];
      return `(?:${bytes.map(hex).join("")})`;
    }
    const other = this.#flags.i && !this.#flagged ? otherCase(code) : undefined;
    return other === undefined ? quote(code) : `[${String.fromCharCode(code, other)}]`;
  }

  #open(): string {
    const rest = this.#text.slice(this.#at);
    const named = /^\(\?P?<([A-Za-z_]\w*)>/.exec(rest);
    const plain = /^\(\?(?:[=!:]|<[=!])/.exec(rest);
    const flagged = /^\(\?([A-Za-z]*)(?:-([A-Za-z]+))?(:|\))/.exec(rest);
    if (named !== null) return this.#group(named[0].length, `(?<${named[1]}>`);
    if (plain !== null) return this.#group(plain[0].length, plain[0]);
    if (flagged !== null) {
      const flags = this.#changed(flagged[1] ?? "", flagged[2] ?? "");
      if (flagged[3] === ":") {
        const opened = this.#group(flagged[0].length, "(?:");
        this.#flags = flags;
        return opened;
      }
      this.#flags = flags;
      return this.#skip(flagged[0].length);
    }
    if (rest.startsWith("(?")) throw new PatternError(`the group '${rest.slice(0, 4)}' is not supported`);
    // A plain group captures in RE2; only named groups are used here, so it need not.
    return this.#group(1, "(?:");
  }

  #group(length: number, opened: string): string {
    this.#outer.push(this.#flags);
    this.#at += length;
    return opened;
  }

  #changed(on: string, off: string): Flags {
    const flags = { ...this.#flags };
    for (const [letters, value] of [
      [on, true],
      [off, false],
    ] as const) {
      for (const letter of letters) {
        if (!(letter in flags)) throw new PatternError(`the flag '${letter}' is not supported (i, m, s and x are)`);
        flags[letter as keyof Flags] = value;
      }
    }
    return flags;
  }

  #escape(): string {
    const c = this.#text[this.#at + 1];
    if (c === undefined) throw new PatternError("it ends with a lone backslash");
    if (c === "A") return this.#skip(2) + "(?<![\\s\\S])";
    if (c === "z" || c === "Z") return this.#skip(2) + "(?![\\s\\S])";
    if (c === "b" || c === "B") return this.#skip(2) + `\\${c}`;
    if (c === "Q") {
      const end = this.#text.indexOf("\\E", this.#at);
      const quoted = this.#text.slice(this.#at + 2, end < 0 ? undefined : end);
      this.#at = end < 0 ? this.#text.length : end + 2;
      return [...quoted].map((q) => this.#literal(q.codePointAt(0) as number)).join("");
    }
    const set = new Set<number>();
    const single = this.#classEscape(set);
    if (single !== undefined) return single > 0x7f ? hex(single) : this.#literal(single);
    return writeClass(set, false);
  }

  /** Reads an escape that is good inside and outside a class: gives its code, or adds its set and gives undefined. */
  #classEscape(set: Set<number>): number | undefined {
    const rest = this.#text.slice(this.#at);
    const number = /^\\(?:x([0-9A-Fa-f]{2})|x\{([0-9A-Fa-f]+)\}|u00([0-9A-Fa-f]{2})|(0[0-7]{0,2}))/.exec(rest);
    if (number !== null) {
      this.#at += number[0].length;
      const code = Number.parseInt(
        number[1] ?? number[2] ?? number[3] ?? number[4] ?? "",
        number[4] === undefined ? 16 : 8,
      );
      if (code > 0xff) throw new PatternError(`'${number[0]}' is beyond one byte; write the character itself`);
      return code;
    }
    const c = rest[1] ?? "";
    this.#at += 2;
    const shorthand = SHORTHAND[c.toLowerCase()];
    if (shorthand !== undefined) {
      addRanges(set, shorthand, c !== c.toLowerCase());
      return undefined;
    }
    const control = ESCAPES[c];
    if (control !== undefined) return control;
    if (/[A-Za-z0-9]/.test(c)) {
      throw new PatternError(
        /[1-9k]/.test(c)
          ? "back references are not supported"
          : /[pP]/.test(c)
            ? "Unicode classes are not supported: content is matched as bytes"
            : `'\\${c}' is not supported`,
      );
    }
    return c.codePointAt(0) as number;
  }

  #charClass(): string {
    const negated = this.#text[this.#at + 1] === "^";
    this.#at += negated ? 2 : 1;
    const set = new Set<number>();
    for (let first = true; ; first = false) {
      const c = this.#text[this.#at];
      if (c === undefined) throw new PatternError("a character class is not closed");
      if (c === "]" && !first) break;
      const posix = /^\[:(\^?)([a-z]+):\]/.exec(this.#text.slice(this.#at));
      if (posix !== null) {
        const ranges = POSIX[posix[2] ?? ""];
        if (ranges === undefined) throw new PatternError(`'${posix[0]}' is not a POSIX class`);
        this.#at += posix[0].length;
        addRanges(set, ranges, posix[1] === "^");
        continue;
      }
      const low = this.#classMember(set);
      if (low === undefined) continue;
      const ranged =
        this.#text[this.#at] === "-" && this.#text[this.#at + 1] !== "]" && this.#at + 1 < this.#text.length;
      if (!ranged) {
        set.add(low);
        continue;
      }
      this.#at++;
      const high = this.#classMember(set);
      if (high === undefined) {
        set.add(low).add(45);
        continue;
      }
      if (high < low) throw new PatternError("a character range runs backwards");
      for (let code = low; code <= high; code++) set.add(code);
    }
    this.#at++;
    if (this.#flags.i && !this.#flagged) {
      for (const code of set) {
        const other = otherCase(code);
        if (other !== undefined) set.add(other);
      }
    }
    return writeClass(set, negated);
  }

  #classMember(set: Set<number>): number | undefined {
    if (this.#text[this.#at] === "\\") {
      if (this.#text[this.#at + 1] === "b") {
        this.#at += 2;
        return 8;
      }
      return this.#classEscape(set);
    }
    const code = this.#text.codePointAt(this.#at) as number;
    if (code > 0x7f)
      throw new PatternError("a character class holds a non-ASCII character; write it as an alternative, (?:ä|ö)");
    this.#at++;
    return code;
  }
}
