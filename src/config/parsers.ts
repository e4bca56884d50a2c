/**
 * Hands out the packages that read a configuration file, once loaded. A run that meets its first file in its midst, in a
 * synchronous question about a path, is begun again after loading them (see run.ts).
 */
export type Parsers = typeof import("./packages.ts");

/** A configuration file was met before {@link loadParsers} was called. */
export class ParsersNeeded extends Error {
  override readonly name = "ParsersNeeded";
}

let loaded: Parsers | undefined;

/** Loads what {@link parsers} gives. */
export async function loadParsers(): Promise<void> {
  loaded ??= await import("./packages.ts");
}

/** @throws ParsersNeeded */
export function parsers(): Parsers {
  if (loaded === undefined) throw new ParsersNeeded("the configuration's parsers are not loaded");
  return loaded;
}
