import {
  isSops
} from "../chunks/chunk-LI53ZI2M.js";
import {
  assignmentsIn,
  joinedText,
  linesOf
} from "../chunks/chunk-BAJNB3IO.js";
import {
  isSecretArgument
} from "../chunks/chunk-FOSHH654.js";
import {
  commandSecrets
} from "../chunks/chunk-NGHPMNBQ.js";
import {
  credentialMatches
} from "../chunks/chunk-FRTU365X.js";
import "../chunks/chunk-YYPDFVHR.js";
import {
  textAssignments
} from "../chunks/chunk-LUMOAOST.js";
import {
  isSlot
} from "../chunks/chunk-XZWLXSFC.js";
import "../chunks/chunk-DGDKYGIQ.js";
import {
  child,
  entriesOf,
  itemsOf,
  mapsIn,
  textOf
} from "../chunks/chunk-7PNBA6AC.js";
import {
  m130_Kind,
  m130_kindsOf
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/checks/compose.ts
var buildArgumentRule = "build-argument-secret";
var defaultRule = "compose-default";
var literalRule = "compose-secret";
async function check(file) {
  if (isSops(file.text)) return [];
  const docs = await file.yaml();
  const choose = chooser(file);
  if (docs === void 0) return credentialMatches(file, textAssignments(file.text), choose);
  return docs.flatMap((doc) => [
    ...credentialMatches(file, [...environmentsOf(doc), ...extensionsOf(doc), ...inlineSecrets(doc)], choose),
    ...commands(doc, choose),
    ...templatesInUse(doc),
    ...buildArguments(doc)
  ]);
}
function chooser(file) {
  const forTests = /(?:^|[/._-])(?:tests?|testing|e2e|ci|integration)(?:[/._-]|$)/i.test(file.path);
  return (part, { name, owner }) => {
    const whose = owner === void 0 ? name : `${name} of ${owner}`;
    if (part.verdict !== "real") {
      if (forTests) return void 0;
      const what = part.fallback ? `${whose} falls back to a default` : `${whose} is a default value`;
      return { rule: defaultRule, note: what };
    }
    if (part.fallback) return { rule: defaultRule, note: `${whose} falls back to a value that is written out` };
    return { rule: literalRule, note: `${whose} is written out` };
  };
}
function environmentsOf(doc) {
  const services = entriesOf(child(doc, "services")).flatMap(({ key, value }) => [
    ...assignmentsIn(child(value, "environment"), `service ${key}`),
    // Without a secret's name, but perhaps with an address that holds a password.
    ...assignmentsIn(child(value, "build", "args"), `build of ${key}`).filter(({ name }) => !isSecretArgument(name)),
    ...assignmentsIn(child(value, "labels"), `labels of ${key}`)
  ]);
  return services;
}
function extensionsOf(doc) {
  return entriesOf(doc).filter(({ key }) => key.startsWith("x-")).flatMap(
    ({ value }) => [...mapsIn(value)].flatMap(({ map }) => assignmentsIn(map)).concat(value.kind === "list" ? assignmentsIn(value) : [])
  );
}
function inlineSecrets(doc) {
  const secrets = entriesOf(child(doc, "secrets")).flatMap(({ key, value }) => {
    const content = child(value, "content");
    if (content?.kind !== "scalar" || content.empty) return [];
    return [
      {
        name: "SECRET",
        nameStart: content.start,
        value: content.text.trim(),
        start: content.start,
        end: content.end,
        owner: `secret ${key}`
      }
    ];
  });
  const configs = entriesOf(child(doc, "configs")).flatMap(({ key, value }) => {
    const content = child(value, "content");
    return content?.kind !== "scalar" ? [] : linesOf(content).flatMap((line) => lineAssignments(line, key));
  });
  return [...secrets, ...configs];
}
function lineAssignments(line, key) {
  return textAssignments(line.text).map((one) => ({
    ...one,
    start: one.start + line.start,
    end: one.end + line.start,
    nameStart: one.nameStart + line.start,
    owner: `config ${key}`
  }));
}
function commands(doc, choose) {
  return entriesOf(child(doc, "services")).flatMap(
    ({ key, value }) => [child(value, "command"), child(value, "entrypoint"), child(value, "healthcheck", "test")].flatMap((node) => {
      const command = joinedText(node);
      return commandSecrets(command.text).flatMap((part) => {
        const chosen = isSlot(part.text) ? void 0 : choose(part, commandAssignment(part.name, key));
        return chosen === void 0 ? [] : [{ rule: chosen.rule, at: command.at(part), value: part.text, notes: [chosen.note] }];
      });
    })
  );
}
function templatesInUse(doc) {
  return entriesOf(child(doc, "services")).flatMap(
    ({ key, value }) => itemsOf(child(value, "env_file")).flatMap((item) => {
      const path = item.kind === "map" ? child(item, "path") : item;
      if (path?.kind !== "scalar" || (m130_kindsOf(path.text) & m130_Kind.template) === 0) return [];
      const note = `service ${key} runs with the placeholders of a template`;
      return [{ rule: defaultRule, at: { start: path.start, end: path.end }, notes: [note] }];
    })
  );
}
function commandAssignment(name, service) {
  return { name, nameStart: 0, value: "", start: 0, end: 0, owner: `the command of service ${service}` };
}
function buildArguments(doc) {
  return entriesOf(child(doc, "services")).flatMap(({ key, value }) => {
    const args = child(value, "build", "args");
    const names = args?.kind === "map" ? args.entries.map((e) => ({ name: e.key, at: e.keyStart })) : itemsOf(args).map(argumentOf);
    return names.filter(({ name }) => isSecretArgument(name)).map(({ name, at }) => ({
      rule: buildArgumentRule,
      at: { start: at, end: at + name.length },
      notes: [`${name} in the build of service ${key}`]
    }));
  });
}
function argumentOf(item) {
  const text = textOf(item) ?? "";
  return { name: text.split("=")[0], at: item.kind === "scalar" ? item.start : 0 };
}
export {
  check
};
