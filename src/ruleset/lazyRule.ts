/**
 * A compiled rule that is parsed when something asks for more than its id: of the hundreds of built-in rules, a run needs few.
 */
import type { CompiledRule } from "../model.ts";

/** @param read gives the rule's JSON; called at most once */
export function lazyRule(id: string, read: () => string): CompiledRule {
  return new LazyRule(id, read);
}

class LazyRule implements CompiledRule {
  readonly id: string;
  readonly #read: () => string;
  #parsed: CompiledRule | undefined;

  constructor(id: string, read: () => string) {
    this.id = id;
    this.#read = read;
  }

  get #rule(): CompiledRule {
    return (this.#parsed ??= JSON.parse(this.#read()) as CompiledRule);
  }
  get provider(): string {
    return this.#rule.provider;
  }
  get family(): string {
    return this.#rule.family;
  }
  get title(): string {
    return this.#rule.title;
  }
  get severity(): CompiledRule["severity"] {
    return this.#rule.severity;
  }
  get confidence(): CompiledRule["confidence"] {
    return this.#rule.confidence;
  }
  get keywords(): readonly string[] {
    return this.#rule.keywords;
  }
  // Absent and undefined are told apart by nobody, but the type wants a string where there is one.
  get pattern(): string {
    return this.#rule.pattern as string;
  }
  get detector(): string {
    return this.#rule.detector as string;
  }
  get flags(): string {
    return this.#rule.flags;
  }
  get before(): CompiledRule["before"] {
    return this.#rule.before;
  }
  get maxLength(): number {
    return this.#rule.maxLength;
  }
  get reach(): { readonly before: number; readonly after: number } {
    return this.#rule.reach as { readonly before: number; readonly after: number };
  }
  get prefix(): string {
    return this.#rule.prefix;
  }
  get entropy(): number {
    return this.#rule.entropy;
  }
  get stopwords(): readonly string[] {
    return this.#rule.stopwords;
  }
  get allow(): readonly string[] {
    return this.#rule.allow;
  }
  get checks(): readonly string[] {
    return this.#rule.checks;
  }
  get path(): string {
    return this.#rule.path as string;
  }
  get where(): CompiledRule["where"] {
    return this.#rule.where;
  }
  get needs(): CompiledRule["needs"] {
    return this.#rule.needs;
  }
  get specificity(): number {
    return this.#rule.specificity;
  }
  get revoke(): CompiledRule["revoke"] {
    return this.#rule.revoke;
  }
  /** For configHash and for people who print a rule. */
  toJSON(): CompiledRule {
    return this.#rule;
  }
}
