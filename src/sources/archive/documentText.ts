/** Text of files that are no text: each kind is read by a small reader of its own. */
import { classText, pycText } from "./classFile.ts";
import type { DocumentKind } from "./kind.ts";
import { pdfText } from "./pdf.ts";
import { sqliteText } from "./sqlite.ts";

/** @returns undefined when the content is damaged: it is then looked at as it is */
export function documentText(kind: DocumentKind, bytes: Buffer): string | undefined {
  try {
    switch (kind) {
      case "pdf":
        return pdfText(bytes);
      case "sqlite":
        return sqliteText(bytes);
      case "class":
        return classText(bytes);
      case "pyc":
        return pycText(bytes);
    }
  } catch (error) {
    // A number that points out of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
