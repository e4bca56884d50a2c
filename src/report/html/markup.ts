/** Text for HTML: nothing that was scanned can become markup, leave an attribute, or act in another way. */
import { printable } from "../../triage/printable.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text or the value of a quoted attribute. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** A part of the page with a heading, as a landmark that screen readers can jump to. */
export function section(id: string, heading: string, body: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>\n${body}\n</section>`;
}

/** A link that tells the other side nothing, or only the text when the address is none of the web. */
export function link(address: string | undefined, text: string): string {
  return address === undefined ? text : `<a href="${escaped(address)}" rel="noopener noreferrer">${text}</a>`;
}
