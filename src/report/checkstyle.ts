/** `checkstyle`: understood by many CI plug-ins. Coverage stands under the file ".", since the format has no other place. */
import type { Finding, Severity } from "../model.ts";
import type { Render, RenderOptions } from "./render.ts";
import { coverageTexts, secretText, suppressionText } from "./words.ts";
import { element, XML_HEADER } from "./xml.ts";

const LEVELS: Readonly<Record<Severity, string>> = { critical: "error", high: "error", medium: "warning", low: "info" };

export const checkstyle: Render = (report, options) => {
  const files = new Map<string, string[]>();
  const add = (path: string, error: string): void => {
    const errors = files.get(path);
    if (errors === undefined) files.set(path, [error]);
    else errors.push(error);
  };
  for (const f of report.findings) add(f.path, entry(f, LEVELS[f.severity], text(f, options)));
  for (const f of report.suppressed)
    add(f.path, entry(f, "ignore", `${text(f, options)} Suppressed, ${suppressionText(f)}.`));
  for (const line of coverageTexts(report)) {
    const incomplete = line.startsWith("Incomplete");
    const source = incomplete ? "leakgate.incomplete" : "leakgate.coverage";
    add(".", element("error", { line: 1, severity: incomplete ? "error" : "info", message: line, source }));
  }
  const body = [...files].map(([name, errors]) => element("file", { name }, `\n${errors.join("\n")}\n`));
  return `${XML_HEADER}${element("checkstyle", { version: "8.0" }, `\n${body.join("\n")}\n`)}\n`;
};

function entry({ line, column, rule }: Finding, severity: string, message: string): string {
  return element("error", { line: line ?? 1, column, severity, message, source: `leakgate.${rule}` });
}

function text(finding: Finding, options: RenderOptions): string {
  const secret = options.showSecrets === true ? ` ${secretText(finding, options)}` : "";
  return `${finding.message}${secret} ${finding.help}`;
}
