/** `leakgate version`. */
import { version } from "../../version.ts";
import type { CommandSpec } from "../command.ts";

export const versionCommand: CommandSpec = {
  command: "version",
  describe: "Print the version",
  run: async (_flags, { output }) => {
    output.print(version);
    return 0;
  },
};
