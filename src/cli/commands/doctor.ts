/** `leakgate doctor`: whether anything really gates here. */
import type { CommandSpec, Context } from "../command.ts";
import { type Flags, text } from "../flags.ts";

export const doctorCommand: CommandSpec = {
  command: "doctor",
  describe:
    "Is anything really scanned here: hooks, pipelines, gates that cannot fail, what is ignored, what is out of date",
  flags: { format: { type: "string", requiresArg: true, choices: ["pretty", "json"], describe: "Default: pretty" } },
  run: diagnoseHere,
};

async function diagnoseHere(flags: Flags, { environment, output }: Context): Promise<number> {
  const { diagnose } = await import("../../doctor/doctor.ts");
  const { describeDiagnosis } = await import("../../doctor/describe.ts");
  const { maskMessage } = await import("../../run/maskMessage.ts");
  const today = new Date().toISOString().slice(0, 10);
  const diagnosis = await diagnose({ cwd: environment.cwd, env: environment.env, today });
  const { exitCode, ...rest } = diagnosis;
  const shown = text(flags, "format") === "json" ? JSON.stringify(rest, undefined, 2) : describeDiagnosis(diagnosis);
  output.print(maskMessage(shown));
  return exitCode;
}
