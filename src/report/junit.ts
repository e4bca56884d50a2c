/** `junit`: a test case for each finding, as CI systems show them; coverage as properties, what is incomplete as an error. */
import type { Finding } from "../model.ts";
import type { Render, RenderOptions } from "./render.ts";
import { coverageTexts, placeText, scannedText, secretText, skippedTexts, suppressionText } from "./words.ts";
import { element, XML_HEADER, xmlText } from "./xml.ts";

export const junit: Render = (report, options) => {
  const { findings, suppressed, coverage, tool } = report;
  const cases = [
    ...findings.map((f) => testCase(f, failure(f, options))),
    ...suppressed.map((f) => testCase(f, element("skipped", { message: suppressionText(f) }))),
    ...coverage.problems.map((problem) =>
      element(
        "testcase",
        { classname: "leakgate", name: "everything was scanned" },
        element("error", { type: "incomplete", message: problem }),
      ),
    ),
  ];
  // A suite without a case is taken for a job that did not run.
  if (cases.length === 0) cases.push(element("testcase", { classname: "leakgate", name: "no secrets" }));
  const counts = {
    tests: cases.length,
    failures: findings.length,
    errors: coverage.problems.length,
    skipped: suppressed.length,
  };
  const property = (name: string, value: string): string => element("property", { name, value });
  const properties = [
    property("leakgate.version", tool.version),
    property("leakgate.complete", String(coverage.complete)),
    property("leakgate.scanned", scannedText(coverage)),
    ...skippedTexts(coverage).map((text) => property("leakgate.skipped", text)),
  ];
  const body = [
    element("properties", {}, lines(properties)),
    ...cases,
    element("system-out", {}, xmlText(coverageTexts(report).join(" "))),
  ];
  const suite = element("testsuite", { name: "leakgate", ...counts }, lines(body));
  return `${XML_HEADER}${element("testsuites", { name: "leakgate", ...counts }, lines([suite]))}\n`;
};

function testCase(finding: Finding, outcome: string): string {
  const name = `${finding.rule} at ${placeText(finding)}`;
  return element("testcase", { classname: finding.path, name, file: finding.path, line: finding.line }, outcome);
}

function failure(finding: Finding, options: RenderOptions): string {
  const { severity, title, message, help, url, excerpt } = finding;
  const text = [
    ...(excerpt === undefined ? [] : [excerpt]),
    ...(options.showSecrets === true ? [`Secret: ${secretText(finding, options)}`] : []),
    message,
    help,
    ...(url === undefined ? [] : [url]),
  ];
  return element("failure", { type: finding.rule, message: `${severity}: ${title}` }, text.map(xmlText).join("\n"));
}

function lines(elements: readonly string[]): string {
  return `\n${elements.join("\n")}\n`;
}
