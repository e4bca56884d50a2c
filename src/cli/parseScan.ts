/** Reads the flags of a scan without running it: for the Action, which takes flags as a user writes them. */
import { UsageError } from "../model.ts";
import { runCommandLine } from "./cli.ts";
import type { Context } from "./command.ts";
import { scanCommand, type ScanRequest, scanRequest } from "./commands/scan.ts";

/**
 * @param args what follows `leakgate scan`
 * @throws UsageError as the command line does
 */
export async function parseScan(args: readonly string[], context: Context): Promise<ScanRequest> {
  let request: ScanRequest | undefined;
  const run = (flags: Parameters<typeof scanRequest>[0]): Promise<number> => {
    request = scanRequest(flags, context);
    return Promise.resolve(0);
  };
  await runCommandLine(["scan", ...args], context, [{ ...scanCommand, run }]);
  if (request === undefined) throw new UsageError("--help is no scan");
  return request;
}
