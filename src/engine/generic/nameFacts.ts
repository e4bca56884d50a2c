/** What the scorer knows about a name, worked out once for each. */
import { add, addGroups } from "./buckets.ts";
import { NAME_ABOUT, NAME_KINDS, wordsOf } from "./names.ts";
import { flag } from "./valueFeatures.ts";

/** What a name alone says; names come again and again in a file, and on a line. */
export interface NameFacts {
  /** {@link NAME_KINDS}, 1 or 0. */
  readonly kinds: readonly number[];
  /** Whether the name speaks of a credential. */
  readonly speaks: boolean;
  /** {@link NAME_ABOUT}, 1 or 0. */
  readonly about: readonly number[];
  readonly constant: number;
  /** Small letters and digits of it. */
  readonly letters: string;
  /** Buckets as a value's own name, and as a name beside it. */
  readonly asName: readonly number[];
  readonly asNear: readonly number[];
}

/** Names that are kept; all are dropped when there are more, so that memory stays bounded. */
const MOST_NAMES = 4096;

const SPEAKS = /pass|pwd|secret|token|key|auth|cred/i;

/** @param names what is known already */
export function nameFacts(name: string, names: Map<string, NameFacts>): NameFacts {
  let facts = names.get(name);
  if (facts === undefined) {
    if (names.size >= MOST_NAMES) names.clear();
    names.set(name, (facts = newNameFacts(name)));
  }
  return facts;
}

function newNameFacts(name: string): NameFacts {
  const lower = name.toLowerCase();
  const letters = lettersOf(lower);
  const parts = wordsOf(name);
  const asName: number[] = [];
  const asNear: number[] = [];
  add(asName, "N", lower);
  add(asName, "Z", parts[parts.length - 1] ?? "");
  for (let i = 0; i < parts.length; i++) {
    add(asName, "n", parts[i] as string);
    if (i > 0) add(asName, "2", `${parts[i - 1]} ${parts[i]}`);
    add(asNear, "l", parts[i] as string);
  }
  addGroups(asName, "4", letters, 4, 40);
  addGroups(asNear, "5", letters, 4, 30);
  return {
    kinds: NAME_KINDS.map(([, pattern]) => flag(pattern.test(name))),
    speaks: SPEAKS.test(name),
    about: NAME_ABOUT.map(([, pattern]) => flag(pattern.test(name))),
    constant: flag(name.length > 2 && name === name.toUpperCase()),
    letters,
    asName,
    asNear,
  };
}

/** @param text in small letters */
export function lettersOf(text: string): string {
  return text.replace(/[^a-z0-9]/g, "");
}
