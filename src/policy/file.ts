/** A file as guards see it: read once, parsed once for each format, with its text's offsets turned into places. */
import { scanText } from "../engine/text.ts";
import type { CoverageLog } from "../model.ts";
import type { Entry } from "../sources/source.ts";
import { type DockerInstruction, parseDockerfile } from "./formats/dockerfile.ts";
import { type EnvFile, parseEnv } from "./formats/envFile.ts";
import { parseYaml, type YamlNode } from "./formats/yaml.ts";
import type { Wakes } from "./wake.ts";

/** Longer content is not parsed: no person writes it, and a guard is not the only one to look. */
const PARSED_BYTES = 2_000_000;

export class GuardedFile {
  readonly entry: Entry;
  readonly path: string;
  /** Bits of `Kind`. */
  readonly kinds: number;
  readonly bytes: Buffer;
  /** The guards that its content has woken. */
  readonly woken: Wakes;
  /** Not part of the change, but what it is judged by. */
  readonly isSurrounding: boolean;
  readonly #coverage: CoverageLog;
  #text: string | undefined;
  #env: EnvFile | undefined;
  #yaml: Promise<readonly YamlNode[] | undefined> | undefined;
  #docker: Promise<readonly DockerInstruction[] | undefined> | undefined;

  constructor(entry: Entry, kinds: number, bytes: Buffer, woken: Wakes, coverage: CoverageLog, isSurrounding = false) {
    this.entry = entry;
    this.path = entry.path;
    this.kinds = kinds;
    this.bytes = bytes;
    this.woken = woken;
    this.#coverage = coverage;
    this.isSurrounding = isSurrounding;
  }

  /** Last part of the path. */
  get base(): string {
    return this.path.slice(Math.max(this.path.lastIndexOf("/"), this.path.lastIndexOf("!")) + 1);
  }

  /** The folder's path without a slash at the end; "" for the root. */
  get folder(): string {
    return this.path.slice(0, Math.max(0, this.path.lastIndexOf("/")));
  }

  is(kind: number): boolean {
    return (this.kinds & kind) !== 0;
  }

  /** The bytes in which places are counted: UTF-16 turned into UTF-8. */
  get scanned(): Buffer {
    return scanText(this.bytes).bytes;
  }

  /** The content as text; "" for binary content and for what is too long to be written by a person. */
  get text(): string {
    if (this.#text === undefined) {
      const { bytes, binary } = scanText(this.bytes);
      this.#text = binary || bytes.length > PARSED_BYTES ? "" : bytes.toString("utf8");
      if (bytes.length > PARSED_BYTES && !binary) this.#coverage.skip("too-long-for-guards", this.path, bytes.length);
    }
    return this.#text;
  }

  /** Tells of an offset in the text whether its line is one that the change adds; without a change all are. */
  async addedLines(): Promise<(offset: number) => boolean> {
    const ranges = await this.entry.added?.();
    if (ranges === undefined) return () => true;
    return (offset) => {
      const line = this.text.slice(0, offset).split("\n").length;
      return ranges.some((range) => range.start <= line && line < range.end);
    };
  }

  /** Offsets in the text at which a guard was woken, ascending; undefined when its content has not woken it. */
  wokenAt(guard: string): readonly number[] | undefined {
    const offsets = this.woken.get(guard);
    if (offsets === undefined) return undefined;
    const { scanned, text } = this;
    const sorted = [...offsets].sort((a, b) => a - b);
    // Bytes are characters in nearly all code.
    if (scanned.length === text.length) return sorted;
    let bytes = 0;
    let characters = 0;
    return sorted.map((offset) => {
      characters += scanned.toString("utf8", bytes, offset).length;
      bytes = offset;
      return characters;
    });
  }

  env(): EnvFile {
    return (this.#env ??= parseEnv(this.text));
  }

  /** Undefined when it is not valid: the guard then reads lines, and the coverage says so. */
  yaml(): Promise<readonly YamlNode[] | undefined> {
    return (this.#yaml ??= parseYaml(this.text).then((docs) => this.#told(docs)));
  }

  dockerfile(): Promise<readonly DockerInstruction[] | undefined> {
    return (this.#docker ??= parseDockerfile(this.text).then((instructions) => this.#told(instructions)));
  }

  #told<T>(parsed: T | undefined): T | undefined {
    if (parsed === undefined) this.#coverage.skip("read-as-plain-lines", this.path, this.bytes.length);
    return parsed;
  }
}
