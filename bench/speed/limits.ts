/** The limits: work that no scanner can do without, done by programs that do nothing else. */
import { writeFileSync } from "node:fs";
import path from "node:path";

import type { Command } from "./measure.ts";
import { scratch } from "./paths.ts";
import type { Mode } from "./workloads.ts";

export interface Limit {
  readonly name: string;
  readonly usesNode: boolean;
  readonly command: (folder: string) => Command;
}

/** Reads every file below the working directory into one buffer, as a scanner in Node must at least do. */
const READ_LOOP = `
import fs from "node:fs";
const buffer = Buffer.allocUnsafe(1 << 22);
const walk = (folder) => {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = folder + "/" + entry.name;
    if (entry.isDirectory()) walk(file);
    else if (entry.isFile()) {
      const open = fs.openSync(file);
      while (fs.readSync(open, buffer, 0, buffer.length, null) === buffer.length);
      fs.closeSync(open);
    }
  }
};
walk(".");
`;

/** @param node the Node that leakgate runs on, a path */
export function limits(mode: Mode, node: string): readonly Limit[] {
  const shell = (script: string) => (cwd: string) => ({ argv: ["sh", "-c", script], cwd });
  switch (mode) {
    case "tree": {
      const script = path.join(scratch, "readLoop.mjs");
      writeFileSync(script, READ_LOOP);
      return [
        {
          name: "cat of all files",
          usesNode: false,
          command: shell("find . -type f -print0 | xargs -0 cat > /dev/null"),
        },
        { name: "read loop in Node", usesNode: true, command: (cwd) => ({ argv: [node, script], cwd }) },
      ];
    }
    case "history": {
      const all = ["git", "cat-file", "--batch-all-objects", "--batch", "--unordered"];
      return [{ name: "git cat-file of all objects", usesNode: false, command: (cwd) => ({ argv: all, cwd }) }];
    }
    case "again": {
      const list = ["git", "rev-list", "--objects", "--all"];
      return [{ name: "git rev-list of all objects", usesNode: false, command: (cwd) => ({ argv: list, cwd }) }];
    }
    case "hook": {
      const both = `"${node}" -e 0; git diff --cached > /dev/null`;
      return [
        { name: "node -e 0 and git diff --cached", usesNode: true, command: shell(both) },
        { name: "node -e 0", usesNode: true, command: (cwd) => ({ argv: [node, "-e", "0"], cwd }) },
      ];
    }
  }
}
