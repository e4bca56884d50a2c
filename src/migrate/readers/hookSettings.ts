/** What a hook's own settings leave out: `exclude:` and the arguments of detect-secrets in `.pre-commit-config.yaml`. */
import { Imported, type SourceFile, type Tool } from "../imported.ts";
import { excludeFiles, excludeLines, excludeValues } from "./detectSecrets.ts";
import { fieldsOf, listOf, textsOf, yamlFile } from "./yamlFile.ts";

const HOOKS: Readonly<Record<string, Tool>> = {
  "detect-secrets": "detect-secrets",
  gitleaks: "gitleaks",
  "gitleaks-docker": "gitleaks",
  "gitleaks-system": "gitleaks",
  betterleaks: "betterleaks",
  trufflehog: "trufflehog",
  ggshield: "ggshield",
  ripsecrets: "ripsecrets",
};

/** @throws UsageError when it is no YAML */
export function readHookSettings(file: SourceFile): readonly Imported[] {
  const { data, line } = yamlFile(file);
  return listOf(data["repos"]).flatMap((repository, r) =>
    listOf(fieldsOf(repository)?.["hooks"]).flatMap((one, h) => {
      const hook = fieldsOf(one) ?? {};
      const tool = HOOKS[String(hook["id"])];
      if (tool === undefined) return [];
      const imported = new Imported(tool, file.path);
      const at = line("repos", r, "hooks", h);
      const args = textsOf(hook["args"]);
      const given = (flag: string): readonly string[] =>
        args
          .flatMap((arg, i) =>
            arg === flag ? [args[i + 1] ?? ""] : arg.startsWith(`${flag}=`) ? [arg.slice(flag.length + 1)] : [],
          )
          .filter((text) => text !== "");
      excludeFiles([...textsOf(hook["exclude"]), ...given("--exclude-files")], imported, at);
      excludeLines(given("--exclude-lines"), imported, at);
      excludeValues(given("--exclude-secrets"), imported, at);
      for (const plugin of given("--disable-plugin"))
        imported.note(
          at,
          `--disable-plugin ${plugin}: detect-secrets' plugins are not our rules; leakgate rules list shows which to put under rules: exclude:`,
        );
      return [imported];
    }),
  );
}
