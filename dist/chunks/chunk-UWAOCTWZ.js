// src/report/markdown.ts
import { m145_code, m145_escapeMarkdown, m145_markdown } from "../core.js";

export {
  m145_code,
  m145_escapeMarkdown,
  m145_markdown
};
