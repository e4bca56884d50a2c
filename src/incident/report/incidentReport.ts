/** The three files of an incident report. */
import type { Mask } from "../../triage/mask.ts";
import type { Incident } from "../gather.ts";
import { incidentDocument } from "./incidentDocument.ts";
import { toHtml } from "./toHtml.ts";
import { toJson } from "./toJson.ts";
import { toMarkdown } from "./toMarkdown.ts";

export interface IncidentFiles {
  readonly "report.md": string;
  readonly "report.html": string;
  readonly "report.json": string;
}

/** @param name of the repository; @param mask hides values that stand in paths, names and authors */
export function incidentReport(incident: Incident, name: string, mask: Mask): IncidentFiles {
  const blocks = incidentDocument(incident, name, mask);
  return {
    "report.md": toMarkdown(blocks),
    "report.html": toHtml(`Incident report: ${mask(name)}`, blocks),
    "report.json": toJson(incident, mask),
  };
}
