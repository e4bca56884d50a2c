/**
 * Names that stand beside a value rather than before it: `<add key="…" value="…"/>`, `- name: …` above `value: …`, as in the settings
 * of .NET, Kubernetes, Maven and of tools that keep a list of pairs.
 */

/** What a value is called when its name is a value of its own. */
const VALUE = /(?:^|\.)(?:value|val|defaultvalue|default|content|data|stringvalue|fieldvalue|answer|initial)$/i;
const NAME =
  /(?:^|[\s{,<"'\\([-])(?:key|name|id|property|option|variable|var|field|param|label|setting|env|attribute)(?:\\*["'])?\s{0,4}(?:=>|[:=])\s{0,4}(?:\\*["'])?([A-Za-z_][\w.:-]{1,80})/i;

/** @returns the value's true name; undefined when it has another name, or none stands on the line or beside it */
export function indirectName(
  name: string,
  line: { readonly text: string; readonly before: string; readonly after: string },
): string | undefined {
  if (name.length > 24 || !VALUE.test(name)) return undefined;
  const found = NAME.exec(line.text) ?? NAME.exec(line.before) ?? NAME.exec(line.after);
  return found?.[1];
}
