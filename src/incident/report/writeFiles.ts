/** Writes the files of a report into a folder. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { UsageError } from "../../model.ts";
import type { IncidentFiles } from "./incidentReport.ts";

/**
 * @param folder absolute; made when it is not there
 * @param name as the user wrote it
 * @throws UsageError when something cannot be written
 */
export async function writeFiles(folder: string, files: IncidentFiles, name: string): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [file, content] of Object.entries(files)) await writeFileAtomic(join(folder, file), content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`--out ${name}: the report cannot be written (${code})`);
  }
}
