/** `.secretsignore` of ripsecrets: lines of .gitignore, then `[secrets]` and literal values, one a line. */
import { Imported, type SourceFile } from "../imported.ts";
import { ignoreLine } from "./ignoreLines.ts";

export function readSecretsIgnore(file: SourceFile): Imported {
  const imported = new Imported("ripsecrets", file.path);
  let isValues = false;
  let values = 0;
  file.text.split(/\r?\n/).forEach((raw, i) => {
    const text = raw.trim();
    if (text === "[secrets]") isValues = true;
    else if (!isValues) ignoreLine(raw, i + 1, imported);
    else if (text !== "" && !text.startsWith("#")) {
      values++;
      imported.known.push({
        at: { path: file.path, line: i + 1 },
        label: "unlabelled",
        about: `the value in line ${i + 1}`,
        reason: `listed in ${file.path}`,
        everywhere: true,
        covers: ({ value, pieces }) => value === text || pieces().has(text),
      });
    }
  });
  if (values > 0)
    imported.remarks.push(`${file.path} holds ${values} values in plain text: remove the file when all is well`);
  return imported;
}
