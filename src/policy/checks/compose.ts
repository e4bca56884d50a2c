/** Looks for credentials in compose files. */
import type { GuardedFile } from "../file.ts";
import type { Assignment } from "../formats/assignment.ts";
import { commandSecrets } from "../formats/commandLine.ts";
import { isSops } from "../formats/encrypted.ts";
import { textAssignments } from "../formats/textLines.ts";
import { child, entriesOf, itemsOf, mapsIn, textOf, type YamlNode } from "../formats/yaml.ts";
import { assignmentsIn, joinedText, linesOf } from "../formats/yamlValues.ts";
import type { GuardMatch } from "../guard.ts";
import { Kind, kindsOf } from "../kind.ts";
import type { Judged } from "../values/judge.ts";
import { isSlot } from "../values/placeholders.ts";
import { isSecretArgument } from "../values/secretArgument.ts";
import { type Choose, credentialMatches } from "./credentialMatches.ts";

const buildArgumentRule = "build-argument-secret";
const defaultRule = "compose-default";
const literalRule = "compose-secret";

export async function check(file: GuardedFile): Promise<readonly GuardMatch[]> {
  if (isSops(file.text)) return [];
  const docs = await file.yaml();
  const choose = chooser(file);
  if (docs === undefined) return credentialMatches(file, textAssignments(file.text), choose);
  return docs.flatMap((doc) => [
    ...credentialMatches(file, [...environmentsOf(doc), ...extensionsOf(doc), ...inlineSecrets(doc)], choose),
    ...commands(doc, choose),
    ...templatesInUse(doc),
    ...buildArguments(doc),
  ]);
}

/** Throw-away passwords of test set-ups are nobody's business. */
function chooser(file: GuardedFile): Choose {
  const forTests = /(?:^|[/._-])(?:tests?|testing|e2e|ci|integration)(?:[/._-]|$)/i.test(file.path);
  return (part, { name, owner }) => {
    const whose = owner === undefined ? name : `${name} of ${owner}`;
    if (part.verdict !== "real") {
      if (forTests) return undefined;
      const what = part.fallback ? `${whose} falls back to a default` : `${whose} is a default value`;
      return { rule: defaultRule, note: what };
    }
    if (part.fallback) return { rule: defaultRule, note: `${whose} falls back to a value that is written out` };
    return { rule: literalRule, note: `${whose} is written out` };
  };
}

function environmentsOf(doc: YamlNode): readonly Assignment[] {
  const services = entriesOf(child(doc, "services")).flatMap(({ key, value }) => [
    ...assignmentsIn(child(value, "environment"), `service ${key}`),
    // Without a secret's name, but perhaps with an address that holds a password.
    ...assignmentsIn(child(value, "build", "args"), `build of ${key}`).filter(({ name }) => !isSecretArgument(name)),
    ...assignmentsIn(child(value, "labels"), `labels of ${key}`),
  ]);
  return services;
}

/** `x-…` keys at the top hold what services merge. */
function extensionsOf(doc: YamlNode): readonly Assignment[] {
  return entriesOf(doc)
    .filter(({ key }) => key.startsWith("x-"))
    .flatMap(({ value }) =>
      [...mapsIn(value)]
        .flatMap(({ map }) => assignmentsIn(map))
        .concat(value.kind === "list" ? assignmentsIn(value) : []),
    );
}

/** `secrets:` and `configs:` with their content in the file itself. */
function inlineSecrets(doc: YamlNode): readonly Assignment[] {
  const secrets = entriesOf(child(doc, "secrets")).flatMap(({ key, value }): readonly Assignment[] => {
    const content = child(value, "content");
    if (content?.kind !== "scalar" || content.empty) return [];
    return [
      {
        name: "SECRET",
        nameStart: content.start,
        value: content.text.trim(),
        start: content.start,
        end: content.end,
        owner: `secret ${key}`,
      },
    ];
  });
  const configs = entriesOf(child(doc, "configs")).flatMap(({ key, value }): readonly Assignment[] => {
    const content = child(value, "content");
    return content?.kind !== "scalar" ? [] : linesOf(content).flatMap((line) => lineAssignments(line, key));
  });
  return [...secrets, ...configs];
}

function lineAssignments(line: { readonly text: string; readonly start: number }, key: string): readonly Assignment[] {
  return textAssignments(line.text).map((one) => ({
    ...one,
    start: one.start + line.start,
    end: one.end + line.start,
    nameStart: one.nameStart + line.start,
    owner: `config ${key}`,
  }));
}

function commands(doc: YamlNode, choose: Choose): readonly GuardMatch[] {
  return entriesOf(child(doc, "services")).flatMap(({ key, value }) =>
    [child(value, "command"), child(value, "entrypoint"), child(value, "healthcheck", "test")].flatMap((node) => {
      const command = joinedText(node);
      return commandSecrets(command.text).flatMap((part): readonly GuardMatch[] => {
        const chosen = isSlot(part.text) ? undefined : choose(part satisfies Judged, commandAssignment(part.name, key));
        return chosen === undefined
          ? []
          : [{ rule: chosen.rule, at: command.at(part), value: part.text, notes: [chosen.note] }];
      });
    }),
  );
}

/** `env_file: .env.example` starts the service with placeholders. */
function templatesInUse(doc: YamlNode): readonly GuardMatch[] {
  return entriesOf(child(doc, "services")).flatMap(({ key, value }) =>
    itemsOf(child(value, "env_file")).flatMap((item): readonly GuardMatch[] => {
      const path = item.kind === "map" ? child(item, "path") : item;
      if (path?.kind !== "scalar" || (kindsOf(path.text) & Kind.template) === 0) return [];
      const note = `service ${key} runs with the placeholders of a template`;
      return [{ rule: defaultRule, at: { start: path.start, end: path.end }, notes: [note] }];
    }),
  );
}

function commandAssignment(name: string, service: string): Assignment {
  return { name, nameStart: 0, value: "", start: 0, end: 0, owner: `the command of service ${service}` };
}

/** A secret's name among the arguments is enough: however the value comes, it ends in the image's history. */
function buildArguments(doc: YamlNode): readonly GuardMatch[] {
  return entriesOf(child(doc, "services")).flatMap(({ key, value }) => {
    const args = child(value, "build", "args");
    const names =
      args?.kind === "map" ? args.entries.map((e) => ({ name: e.key, at: e.keyStart })) : itemsOf(args).map(argumentOf);
    return names
      .filter(({ name }) => isSecretArgument(name))
      .map(({ name, at }): GuardMatch => ({
        rule: buildArgumentRule,
        at: { start: at, end: at + name.length },
        notes: [`${name} in the build of service ${key}`],
      }));
  });
}

function argumentOf(item: YamlNode): { readonly name: string; readonly at: number } {
  const text = textOf(item) ?? "";
  return { name: text.split("=")[0] as string, at: item.kind === "scalar" ? item.start : 0 };
}
