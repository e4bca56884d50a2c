/** A document as GitHub's Markdown. */
import { code, escapeMarkdown as escaped } from "../../report/markdown.ts";
import { webAddress } from "../../report/words.ts";
import type { Block, Line } from "./document.ts";

/** Ends with a line feed. */
export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(block).join("\n\n")}\n`;
}

function block(content: Block): string {
  switch (content.kind) {
    case "heading":
      return `${"#".repeat(content.level)} ${line(content.text)}`;
    case "paragraph":
      return line(content.text);
    case "list":
      return content.items.map((item) => `- ${content.isChecklist === true ? "[ ] " : ""}${line(item)}`).join("\n");
    case "table":
      return [
        row(content.head.map((cell) => escaped(cell))),
        row(content.head.map(() => "---")),
        ...content.rows.map((cells) => row(cells.map(line))),
      ].join("\n");
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function line(text: Line): string {
  return text
    .map((piece) => {
      if (typeof piece === "string") return piece.replace(/[|<>&`[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      if ("code" in piece) return code(piece.code);
      const address = webAddress(piece.link);
      if (address === undefined) return code(piece.link);
      return piece.text === undefined ? `<${address}>` : `[${escaped(piece.text)}](<${address}>)`;
    })
    .join("");
}
