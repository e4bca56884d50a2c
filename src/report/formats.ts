/** All formats by the name that `--format` and `--report` take. A new format is a file of its own and a line here. */
import { checkstyle } from "./checkstyle.ts";
import { codequality } from "./codequality.ts";
import { csv } from "./csv.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import { rdjson } from "./rdjson.ts";
import type { Format } from "./render.ts";
import { sarif } from "./sarif.ts";

export const formats: Readonly<Record<string, Format>> = {
  pretty: { render: pretty, describe: "for people", mediaType: "text/plain" },
  json: { render: json, describe: "one object, as in schemas/report.json", mediaType: "application/json" },
  jsonl: { render: jsonl, describe: "a finding a line, then a summary", mediaType: "application/jsonl" },
  sarif: { render: sarif, describe: "SARIF 2.1.0, for code scanning", mediaType: "application/sarif+json" },
  junit: { render: junit, describe: "JUnit XML", mediaType: "application/xml" },
  checkstyle: { render: checkstyle, describe: "Checkstyle XML", mediaType: "application/xml" },
  gitlab: { render: gitlab, describe: "GitLab secret detection", mediaType: "application/json" },
  codequality: { render: codequality, describe: "GitLab code quality (Code Climate)", mediaType: "application/json" },
  rdjson: { render: rdjson, describe: "reviewdog", mediaType: "application/json" },
  csv: { render: csv, describe: "for spreadsheets", mediaType: "text/csv" },
  markdown: { render: markdown, describe: "for summaries and comments", mediaType: "text/markdown" },
  html: {
    // Loaded when it is wanted: a hook, which loads the formats, never prints it.
    render: async (report, options) => (await import("./html/html.ts")).html(report, options),
    describe: "one page with filters and charts",
    mediaType: "text/html",
  },
  github: { render: github, describe: "GitHub workflow annotations", mediaType: "text/plain" },
};
