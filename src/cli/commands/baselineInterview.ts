/** The questions of `leakgate baseline audit`, a key for each answer. Loaded only there. */
import type { BaselineEntry, BaselineStatus } from "../../baseline/entry.ts";
import { type Label, wrongDay } from "../../baseline/label.ts";
import type { Finding } from "../../model.ts";
import { placeText } from "../../report/words.ts";
import { printable } from "../../triage/printable.ts";
import type { Keyboard } from "../keyboard.ts";

export interface Question {
  readonly entry: BaselineEntry;
  /** Of which it speaks; none when the scan did not meet it. */
  readonly findings: readonly Finding[];
}

/** Places that are named besides the first. */
const MORE_PLACES = 3;

const STATUSES: Readonly<Record<string, BaselineStatus>> = {
  r: "open",
  t: "rotated",
  f: "false-positive",
  a: "accepted",
};

const KEYS = `  r  real: it must be revoked, and stays reported
  t  rotated: it was real, and is revoked already
  f  false positive: it is no secret
  a  accept: it is real, and known to be harmless here
  s  skip
  b  back
  q  quit; what was answered is written already`;

/**
 * Asks about each entry until all are answered or the person stops.
 *
 * @param write is called with each answer, before the next question
 * @returns number of entries that were answered
 */
export async function interview(
  questions: readonly Question[],
  keyboard: Keyboard,
  print: (text: string) => void,
  write: (entry: BaselineEntry, label: Label) => Promise<void>,
): Promise<number> {
  const answered = new Set<number>();
  let owner = "";
  for (let i = 0; i < questions.length;) {
    const question = questions[i] as Question;
    print(`\n${description(question, `${i + 1} of ${questions.length}`)}\n\n${i === 0 ? `${KEYS}\n` : ""}`);
    print("What is it? [r/t/f/a/s/b/q] ");
    const key = await keyboard.key("rtfasbq");
    if (key === undefined) print("\n");
    if (key === undefined || key === "q") break;
    const status = STATUSES[key];
    if (status !== undefined) {
      const label = await words(question.entry, status, owner, keyboard, print);
      if (label === undefined) break;
      owner = label.owner ?? owner;
      await write(question.entry, { status, ...label });
      answered.add(i);
    }
    i = Math.max(0, i + (key === "b" ? -1 : 1));
  }
  return answered.size;
}

/** Reason, owner and last day; undefined when the person stops. */
async function words(
  entry: BaselineEntry,
  status: BaselineStatus,
  lastOwner: string,
  keyboard: Keyboard,
  print: (text: string) => void,
): Promise<Label | undefined> {
  const reason = await keyboard.line("Reason (may be empty): ", entry.reason ?? "");
  if (reason === undefined) return undefined;
  const owner = await keyboard.line("Owner (may be empty): ", entry.owner ?? lastOwner);
  if (owner === undefined) return undefined;
  // What is reported anyway, or revoked, needs no end.
  if (status === "open" || status === "rotated") return { reason, owner, until: "" };
  for (;;) {
    const until = await keyboard.line("Until (YYYY-MM-DD, empty: for ever): ", entry.until ?? "");
    const wrong =
      until === undefined || until === "" ? undefined : wrongDay(until, new Date().toISOString().slice(0, 10));
    if (wrong === undefined) return until === undefined ? undefined : { reason, owner, until };
    print(`  ${until as string} ${wrong}\n`);
  }
}

function description({ entry, findings }: Question, number: string): string {
  const [first] = findings;
  const { scope, path, rule, fingerprint, status, reason, owner, until } = entry;
  const said = [status, ...(reason === undefined ? [] : [reason]), ...(owner === undefined ? [] : [`owner ${owner}`])];
  if (first === undefined) {
    const where = scope === "repository" ? "the whole repository" : (path as string);
    return [
      `${number}  ${rule}  ${fingerprint}`,
      `${where}: this scan did not meet it${entry.history === true ? "; --history does" : " (baseline sync takes it out)"}`,
      said.join("; "),
    ]
      .map(printable)
      .join("\n");
  }
  const others = findings.slice(1, 1 + MORE_PLACES).map((finding) => `also ${placeText(finding)}`);
  const more = findings.length - 1 - others.length;
  const by = first.commit === undefined ? [] : [`commit ${first.commit.slice(0, 12)} by ${first.author ?? "unknown"}`];
  return [
    `${number}  ${first.title}  ${rule}  ${first.severity}  ${first.confidence} confidence`,
    placeText(first),
    ...(first.excerpt === undefined ? [] : first.excerpt.split("\n").map((excerpt) => `│ ${excerpt}`)),
    ...by,
    ...others,
    ...(more > 0 ? [`and ${more} more places`] : []),
    `${said.join("; ")}${until === undefined ? "" : `; until ${until}`}  ${fingerprint}`,
  ]
    .map(printable)
    .join("\n");
}
