/** XML for the formats that need it: two functions are enough for elements with attributes and text. */
import { printable } from "../triage/printable.ts";

/** Text or attribute value; characters that XML 1.0 does not allow are written as escapes such as `\x1b`. */
export function xmlText(text: string): string {
  return printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}

/**
 * An element.
 *
 * @param attributes left out when undefined
 * @param content markup, already escaped; line feeds in it stay
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = "",
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n';
