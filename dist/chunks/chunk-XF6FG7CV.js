// src/report/markdown.ts
import { m122_code, m122_escapeMarkdown, m122_markdown } from "../core.js";

export {
  m122_code,
  m122_escapeMarkdown,
  m122_markdown
};
