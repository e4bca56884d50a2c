/**
 * The built-in rules, compiled when leakgate was built: a file with the keyword index on its first line and a rule on each
 * further line. It is read whole (one system call) and parsed by need.
 */
import { existsSync, readFileSync } from "node:fs";
import { type KeywordIndex, unpackIndex } from "../engine/keywordIndex.ts";
import { type CompiledRule, IncompleteError } from "../model.ts";
import { lazyRule } from "./lazyRule.ts";

/** Where the file stands, seen from a bundle's chunk, from a bundle's entry, and from the source tree. */
const PLACES = ["../rules.jsonl", "./rules.jsonl", "../generated/rules.jsonl"];

interface BuiltIn {
  readonly rules: readonly CompiledRule[];
  readonly index: () => KeywordIndex;
}

let loaded: BuiltIn | undefined;

/**
 * The built-in rules, sorted by id.
 *
 * @throws IncompleteError when the installation lacks its rules
 */
export function builtinRules(): readonly CompiledRule[] {
  return (loaded ??= load()).rules;
}

/** The keyword index of the built-in rules and of the guards' wakes. */
export function builtinIndex(): KeywordIndex {
  return (loaded ??= load()).index();
}

function load(): BuiltIn {
  const url = PLACES.map((place) => new URL(place, import.meta.url)).find((place) => existsSync(place));
  if (url === undefined) {
    throw new IncompleteError("the built-in rules are missing from this installation of leakgate; install it again");
  }
  // Made with ASCII only, so that Latin-1, the fastest decoding, is right.
  const text = readFileSync(url, "latin1");
  const firstEnd = text.indexOf("\n");
  const rules: CompiledRule[] = [];
  for (let at = firstEnd + 1; at < text.length;) {
    const end = text.indexOf("\n", at);
    const start = at;
    rules.push(lazyRule(text.slice(at + ID.length, text.indexOf('"', at + ID.length)), () => text.slice(start, end)));
    at = end + 1;
  }
  return { rules, index: () => unpackIndex(text.slice(0, firstEnd)) };
}

/** How every rule's line begins; the compiler writes the id first. */
const ID = '{"id":"';
