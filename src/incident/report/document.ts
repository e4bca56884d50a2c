/**
 * A document without a format: headings, paragraphs, lists, tables. What an incident report says is written once, and becomes Markdown
 * and HTML by two small renderers.
 */

/** A piece of a line: words of ours, foreign text shown as code, or a link. */
export type Inline = string | { readonly code: string } | { readonly link: string; readonly text?: string };

export type Line = readonly Inline[];

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: Line }
  | { readonly kind: "paragraph"; readonly text: Line }
  /** With boxes to tick when it is a checklist. */
  | { readonly kind: "list"; readonly items: readonly Line[]; readonly isChecklist?: boolean }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] };

export function heading(level: 1 | 2 | 3, ...text: Inline[]): Block {
  return { kind: "heading", level, text };
}

export function paragraph(...text: Inline[]): Block {
  return { kind: "paragraph", text };
}

export function list(items: readonly Line[]): Block {
  return { kind: "list", items };
}

export function checklist(items: readonly Line[]): Block {
  return { kind: "list", items, isChecklist: true };
}

export function table(head: readonly string[], rows: readonly (readonly Line[])[]): Block {
  return { kind: "table", head, rows };
}
