/**
 * Names that hold values: of files, of refs, of people. Each gets a new one in which {@link STAND_IN} stands where a value stood.
 */
import type { Hit } from "../../model.ts";
import { ValueScanner } from "../valueScanner.ts";

/** Not the stars of a content: they are not allowed in the name of a ref, nor of a file on Windows. */
const STAND_IN = "REMOVED";

type Span = readonly [from: number, to: number];

/** Collects where values stand in names, and gives the new names. */
export class Renames {
  readonly #spans = new Map<string, Span[]>();

  /** @param hit one in a name; its columns are those of the name */
  add({ path, match }: Hit): void {
    this.#spans.set(path, [...(this.#spans.get(path) ?? []), [match.column - 1, match.endColumn - 1]]);
  }

  /** Old and new names, sorted; two names never become one. */
  pairs(): readonly (readonly [from: string, to: string])[] {
    const taken = new Set(this.#spans.keys());
    return [...this.#spans]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, spans]) => {
        let to = without([...name], spans, STAND_IN);
        for (let i = 2; taken.has(to); i++) to = without([...name], spans, `${STAND_IN}-${i}`);
        taken.add(to);
        return [name, to];
      });
  }
}

/** A person as git names them. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/**
 * The mailmap that takes values out of people's names and addresses; those who have none in them are not in it.
 *
 * @param values each at least SHORTEST_VALUE bytes, all different
 */
export function mailmap(people: readonly Person[], values: readonly Buffer[]): readonly string[] {
  const scanner = new ValueScanner(values.map((value) => ({ value })));
  const clean = (text: string): string =>
    without(
      [...text],
      scanner.scan({ bytes: Buffer.from(text) }).map(({ column, endColumn }): Span => [column - 1, endColumn - 1]),
      STAND_IN,
    );
  const lines = people.flatMap(({ name, email }) => {
    const now = { name: clean(name), email: clean(email) };
    if (now.name === name && now.email === email) return [];
    // A hash begins a comment wherever it stands; then the address alone says who is meant.
    if (name.includes("#")) return [`${now.name.replaceAll("#", "")} <${now.email}> <${email}>`];
    return [`${now.name} <${now.email}> ${name} <${email}>`];
  });
  return [...new Set(lines)].sort();
}

function without(characters: readonly string[], spans: readonly Span[], standIn: string): string {
  let out = "";
  let at = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from >= at) out += characters.slice(at, from).join("") + standIn;
    at = Math.max(at, to);
  }
  return out + characters.slice(at).join("");
}
