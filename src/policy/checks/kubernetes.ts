/** Looks for values in manifests and charts. */
import type { GuardedFile } from "../file.ts";
import type { Assignment } from "../formats/assignment.ts";
import { commandSecrets } from "../formats/commandLine.ts";
import { isSops } from "../formats/encrypted.ts";
import { textAssignments } from "../formats/textLines.ts";
import { child, entriesOf, itemsOf, mapsIn, textOf, type YamlMap, type YamlNode } from "../formats/yaml.ts";
import { assignmentsIn, joinedText, linesOf } from "../formats/yamlValues.ts";
import type { GuardContext, GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";
import { credentialKind } from "../values/credentialName.ts";
import type { Judged } from "../values/judge.ts";
import { isSlot } from "../values/placeholders.ts";
import { type Choose, credentialMatches } from "./credentialMatches.ts";
import { helmMatches, isResourceName } from "./helm.ts";
import { manifestSecrets } from "./manifestSecret.ts";

const defaultRule = "kubernetes-default";
const literalRule = "kubernetes-literal";
const secretRule = "kubernetes-secret";

export async function check(file: GuardedFile, context: GuardContext): Promise<readonly GuardMatch[]> {
  if (!concerns(file, context) || isSops(file.text)) return [];
  const docs = await file.yaml();
  const choose = chooser(file);
  if (docs === undefined) return fallback(file, choose);
  const matches = docs.flatMap((doc) =>
    manifestsIn(doc).flatMap((manifest) => [...manifestMatches(file, manifest, choose)]),
  );
  const values = file.is(Kind.helmValues) && !docs.some((doc) => textOf(child(doc, "kind")) !== undefined);
  return [
    ...matches,
    ...(values ? docs.flatMap((doc) => helmMatches(file, doc, choose)) : []),
    ...(file.text.includes("{{") ? templateDefaults(file) : []),
  ];
}

/** Kinds that only say where a secret is. */
const POINTERS =
  /^(?:External|Cluster(?:External)?|Sealed|PushSecret|Sops|Vault|AWS|Azure|GCP|Bitwarden|Infisical|OnePassword|Doppler|Akeyless|SecretProvider|SecretStore|SecretSync|CustomResource)/;

/** In a change every YAML file is looked at: what is added may stand far from the line that says what the file is. */
function concerns(file: GuardedFile, { isChange }: GuardContext): boolean {
  if (file.is(Kind.helmValues) || !file.is(Kind.yaml)) return true;
  if (file.is(Kind.compose | Kind.workflow | Kind.pipeline | Kind.scannerConfig)) return false;
  return !isChange || /(?:^|\n)\s*(?:-\s+)?["']?kind["']?\s*:/.test(file.text);
}

function chooser(file: GuardedFile): Choose {
  const template =
    file.is(Kind.template) ||
    /(?:^|[/._-])(?:examples?|samples?|templates?-example|tests?|testdata|fixtures?|ci)(?:[/._-]|$)/i.test(file.path);
  return (part, { name, value, owner }) => {
    if (owner === undefined && isResourceName(name, value)) return undefined;
    const whose = owner === undefined ? name : `${name} of ${owner}`;
    if (part.verdict === "real") return { rule: literalRule, note: `${whose} is written out` };
    return template ? undefined : { rule: defaultRule, note: `${whose} has a default value` };
  };
}

/** The manifests of a document; a `kind: List` holds several. */
function manifestsIn(doc: YamlNode): readonly YamlMap[] {
  if (doc.kind === "list") return doc.items.flatMap(manifestsIn);
  if (doc.kind !== "map") return [];
  const kind = textOf(child(doc, "kind"));
  if (kind === undefined) return [];
  return kind.endsWith("List") ? itemsOf(child(doc, "items")).flatMap(manifestsIn) : [doc];
}

function manifestMatches(file: GuardedFile, manifest: YamlMap, choose: Choose): readonly GuardMatch[] {
  const kind = textOf(child(manifest, "kind")) ?? "";
  if (kind === "Secret") return manifestSecrets(file, manifest, secretRule);
  if (POINTERS.test(kind) || kind === "Cluster") return [];
  const name = textOf(child(manifest, "metadata", "name"));
  const owner = name === undefined ? kind : `${kind} ${name}`;
  const assignments: Assignment[] = [];
  if (kind === "ConfigMap") assignments.push(...configMap(manifest, owner));
  if (kind === "Kustomization") assignments.push(...generators(manifest));
  if (kind === "HelmRelease" || kind === "Application" || kind === "HelmChart")
    return helmMatches(file, manifest, choose);
  for (const { map } of mapsIn(manifest)) {
    const env = child(map, "env");
    if (env?.kind === "list") assignments.push(...assignmentsIn(env, owner));
  }
  return [...credentialMatches(file, assignments, choose), ...commands(manifest, owner, choose)];
}

/** Single settings, and files of settings. */
function configMap(manifest: YamlMap, owner: string): readonly Assignment[] {
  return entriesOf(child(manifest, "data")).flatMap(({ key, keyStart, value }): readonly Assignment[] => {
    if (value.kind !== "scalar" || value.empty) return [];
    if (!value.block)
      return [{ name: key, nameStart: keyStart, value: value.text, start: value.start, end: value.end, owner }];
    return linesOf(value).flatMap((line) =>
      textAssignments(line.text).map((one) => ({
        ...one,
        start: one.start + line.start,
        end: one.end + line.start,
        owner,
      })),
    );
  });
}

function generators(manifest: YamlMap): readonly Assignment[] {
  return ["secretGenerator", "configMapGenerator"].flatMap((key) =>
    itemsOf(child(manifest, key)).flatMap((generator) =>
      assignmentsIn(child(generator, "literals"), key).map((one) =>
        // Whatever stands in a Secret is one.
        key === "secretGenerator" &&
        credentialKind(one.name) === undefined &&
        !/user|host|port|name|url/i.test(one.name)
          ? { ...one, name: "SECRET" }
          : one,
      ),
    ),
  );
}

function commands(manifest: YamlMap, owner: string, choose: Choose): readonly GuardMatch[] {
  return [...mapsIn(manifest)].flatMap(({ map }) =>
    [child(map, "command"), child(map, "args")].flatMap((node) => {
      if (node?.kind !== "list") return [];
      const command = joinedText(node);
      return commandSecrets(command.text).flatMap((part: Judged & { name: string }): readonly GuardMatch[] => {
        const assignment = {
          name: part.name,
          nameStart: 0,
          value: part.text,
          start: 0,
          end: 0,
          owner: `a command of ${owner}`,
        };
        const chosen = isSlot(part.text) || part.verdict !== "real" ? undefined : choose(part, assignment);
        return chosen === undefined
          ? []
          : [{ rule: chosen.rule, at: command.at(part), value: part.text, notes: [chosen.note] }];
      });
    }),
  );
}

const DEFAULT = /^[ \t-]*["']?([\w.-]+)["']?[ \t]*:[^\n]*?\{\{[^}\n]*?\bdefault\s+"([^"\n]{3,})"/gm;

/** `password: {{ .Values.password | default "changeme" }}`. */
function templateDefaults(file: GuardedFile): readonly GuardMatch[] {
  return [...file.text.matchAll(DEFAULT)].flatMap((match): readonly GuardMatch[] => {
    const [whole, name = "", value = ""] = match;
    const kind = credentialKind(name);
    if (kind === undefined || kind === "url" || isSlot(value) || isResourceName(name, value)) return [];
    const start = match.index + whole.length - 1 - value.length;
    return [
      {
        rule: defaultRule,
        at: { start, end: start + value.length },
        value,
        notes: [`${name} falls back to a value in the template`],
      },
    ];
  });
}

/** A manifest that cannot be parsed: the lines of its Secret. */
function fallback(file: GuardedFile, choose: Choose): readonly GuardMatch[] {
  if (!/^\s*kind:\s*["']?(?:Secret|Deployment|StatefulSet|ConfigMap)\b/m.test(file.text) && !file.is(Kind.helmValues))
    return [];
  return credentialMatches(file, textAssignments(file.text), choose);
}
