/** What a format is: a function from the report to text. Formats are pure; where the text goes is the command's business. */
import type { Report } from "../model.ts";

/** The part of chalk that reports use; chalk itself fits, and is only loaded when colours are wanted. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
}

export interface RenderOptions {
  /** Print the values themselves. Default: masks. */
  readonly showSecrets?: boolean;
  /** Colours, for `pretty`. Absent: none. */
  readonly paint?: Paint;
  /** Absolute folder to which paths are relative: `pretty` then links file names and addresses (OSC 8). Absent: no links. */
  readonly linkRoot?: string;
  /** `pretty`: findings only; what is wrong with the run is still said. */
  readonly quiet?: boolean;
  /** `pretty`: suppressed findings, too. */
  readonly verbose?: boolean;
  /** `pretty`: the report is what a git hook prints, and must fit a screen. */
  readonly hook?: HookHint;
  /** Time of the scan, ISO 8601 without fraction, for the one format that demands it (`gitlab`). Default: 1970-01-01T00:00:00. */
  readonly time?: string;
}

export interface HookHint {
  /** Such as `pre-commit`. */
  readonly name: string;
  /** What is not done because of the findings: `commit`, `merge`, `push`. */
  readonly action: string;
  /** Command that shows all findings, such as `leakgate scan --staged`. */
  readonly showAll: string;
  /** How to go on once without the check, such as `git commit --no-verify`. Absent: there is no way (on a server). */
  readonly skip?: string;
}

export type Render = (report: Report, options: RenderOptions) => string;

export interface Format {
  readonly render: (report: Report, options: RenderOptions) => string | Promise<string>;
  /** One line for the help text. */
  readonly describe: string;
  /** Media type, for uploads. */
  readonly mediaType: string;
}
