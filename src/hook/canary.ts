/** A made-up file with secrets, for trying out hooks: new each time, so that no baseline and no allowance knows it. */
import { randomBytes, randomInt } from "node:crypto";

export interface Canary {
  /** Name of the file, at the top of the tree. */
  readonly path: string;
  readonly text: string;
  /** Rules that find something in it. */
  readonly rules: readonly string[];
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

export function makeCanary(): Canary {
  const slack = `xoxb-${random("0123456789", 12)}-${random("0123456789", 12)}-${random(LETTERS, 24)}`;
  const gitlab = `glpat-${random(LETTERS, 20)}`;
  return {
    path: `leakgate-canary-${randomBytes(4).toString("hex")}`,
    text: `slack_token = "${slack}"\ngitlab_token = "${gitlab}"\n`,
    rules: ["slack-bot-token", "gitlab-pat"],
  };
}

function random(letters: string, length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}
