/** Optional properties. */

/** `{key: value}`, or nothing for undefined, so that "not given" and "undefined" stay the same. */
export function defined<K extends string, V>(key: K, given: V | undefined): { readonly [P in K]?: V } {
  return given === undefined ? {} : ({ [key]: given } as { readonly [P in K]: V });
}
