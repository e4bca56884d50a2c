/**
 * The people in commits and tags: `Name <email> seconds zone`.
 */

export interface Identity {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 with the offset that git stores, such as `2023-11-15T00:13:20+02:00`; "" when git's date makes no sense. */
  readonly date: string;
}

const LINE = /^(.*?) ?<([^>]*)>(?: (-?\d+) ([+-]\d{4}))?/s;

/** Reads the value of an `author`, `committer` or `tagger` line; what is broken in it stays empty. */
export function parseIdentity(text: string): Identity {
  const parts = LINE.exec(text);
  if (parts === null) return { name: text.trim(), email: "", date: "" };
  const [, name = "", email = "", seconds, zone] = parts;
  return { name, email, date: seconds === undefined || zone === undefined ? "" : isoDate(Number(seconds), zone) };
}

/**
 * @param seconds since 1970, UTC
 * @param zone such as `+0200`
 */
export function isoDate(seconds: number, zone: string): string {
  const sign = zone.startsWith("-") ? -1 : 1;
  const minutes = sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
  const shifted = new Date((seconds + minutes * 60) * 1000);
  if (Number.isNaN(shifted.getTime())) return "";
  return `${shifted.toISOString().slice(0, -5)}${zone.slice(0, 3)}:${zone.slice(3, 5)}`;
}
