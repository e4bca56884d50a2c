/**
 * Where a token begins and ends.
 */

/**
 * Left boundary of a token with a format of its own: not inside a longer word. A letter before it is no word when it belongs
 * to an escape (`\nghp_…` in a string, `%3Dghp_…` in a URL, a terminal's colour).
 */
export const START: string = String.raw`(?:(?<![0-9A-Za-z_])|(?<=\\[nrtbfv0]|%[0-9A-Fa-f]{2}|\\[xu][0-9A-Fa-f]{2,4}|\x1b\[[0-9;]{1,8}m))`;

/**
 * Right boundary: the value does not go on, is no name that is assigned to or called, and no part of a dotted name. A full stop
 * that ends a sentence may follow.
 */
export const END: string = String.raw`(?![0-9A-Za-z_=(-]|\.[0-9A-Za-z_])`;

/** Right boundary of Base64, whose alphabet is wider. */
export const END64: string = String.raw`(?![0-9A-Za-z_+/=-])`;

/** A UUID; letters beyond `f` occur in made-up ones that providers issue. */
export const UUID = "[0-9A-Za-z]{8}(?:-[0-9A-Za-z]{4}){3}-[0-9A-Za-z]{12}";

/** A digit follows within the first characters of a value: names of that length without one are common. */
export const DIGIT = "(?=[A-Za-z_+/=.:~-]{0,40}[0-9])";
