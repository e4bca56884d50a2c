/** The process's environment, read once: the only place besides main.ts that looks at it. */
export interface Environment {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal?: boolean;
  /** Columns of the terminal, if it is one. */
  readonly columns?: number | undefined;
  /** Absolute path of the running Node. */
  readonly node: string;
  /** Absolute path of the running bundle (or of src/cli/main.ts). */
  readonly program: string;
}

/** Whether the output has colours, as https://no-color.org and https://force-color.org have it. A flag wins over both. */
export function wantsColor(choice: "auto" | "always" | "never", environment: Environment): boolean {
  if (choice !== "auto") return choice === "always";
  const { FORCE_COLOR, NO_COLOR, TERM } = environment.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  return environment.stdoutIsTerminal && TERM !== "dumb";
}
