/** What an error means: one message for the user, one exit code. Never a stack trace, never what a file holds. */
import { IncompleteError, UsageError } from "../model.ts";

export interface Failure {
  readonly code: 2 | 3;
  /** Lines for standard error, without the program's name. */
  readonly message: string;
}

/**
 * @param debug `LEAKGATE_DEBUG=1`: say where an unexpected error arose
 */
export function explain(error: unknown, debug = false): Failure {
  if (error instanceof UsageError) return { code: 2, message: error.message };
  if (error instanceof IncompleteError) return { code: 3, message: error.message };
  // Nothing was proved, so it is not green. The message of an unexpected error may quote content, and is not shown.
  const { name, code, syscall, stack } = Object(error) as Partial<NodeJS.ErrnoException>;
  const what =
    code === undefined ? (name ?? "unknown error") : `${code}${syscall === undefined ? "" : ` (${syscall})`}`;
  const message = `the scan broke off with an unexpected error: ${what}`;
  if (!debug) return { code: 3, message: `${message}. LEAKGATE_DEBUG=1 shows where` };
  const frames = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { code: 3, message: [message, ...frames].join("\n") };
}

/** The message with everything masked that looks like a secret: it may quote what a user typed. */
export async function withoutSecrets(message: string): Promise<string> {
  try {
    const { maskMessage } = await import("../run/maskMessage.ts");
    return maskMessage(message);
  } catch {
    return "the scan broke off, and the reason cannot be shown: leakgate is not installed completely";
  }
}
