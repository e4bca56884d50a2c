/** A document as one HTML file that loads nothing, runs nothing, and can be printed. */
import { xmlText } from "../../report/xml.ts";
import { webAddress } from "../../report/words.ts";
import type { Block, Line } from "./document.ts";

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.2; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { text-align: left; vertical-align: top; padding: .3rem .7rem; border-bottom: 1px solid #8886; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; background: #8882; padding: .1em .3em; border-radius: .2em; }
ul.checklist { list-style: none; padding-left: .5rem; }
@media print { body { margin: 0; max-width: none; } }
`;

/** @param title plain text */
export function toHtml(title: string, blocks: readonly Block[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${xmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map(block).join("\n")}
</main>
</body>
</html>
`;
}

function block(content: Block): string {
  switch (content.kind) {
    case "heading":
      return `<h${content.level}>${line(content.text)}</h${content.level}>`;
    case "paragraph":
      return `<p>${line(content.text)}</p>`;
    case "list":
      return content.isChecklist === true
        ? `<ul class="checklist">${content.items.map((item) => `<li><label><input type="checkbox"> ${line(item)}</label></li>`).join("")}</ul>`
        : `<ul>${content.items.map((item) => `<li>${line(item)}</li>`).join("")}</ul>`;
    case "table":
      return `<table><thead><tr>${content.head.map((cell) => `<th scope="col">${xmlText(cell)}</th>`).join("")}</tr></thead><tbody>${content.rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${line(cell)}</td>`).join("")}</tr>`)
        .join("")}</tbody></table>`;
  }
}

function line(text: Line): string {
  return text
    .map((piece) => {
      if (typeof piece === "string") return xmlText(piece);
      if ("code" in piece) return `<code>${xmlText(piece.code)}</code>`;
      const address = webAddress(piece.link);
      if (address === undefined) return `<code>${xmlText(piece.link)}</code>`;
      return `<a href="${xmlText(address)}" rel="noreferrer">${xmlText(piece.text ?? address)}</a>`;
    })
    .join("");
}
