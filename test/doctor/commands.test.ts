import { describe, expect, it } from "vitest";
import { scanCommands } from "../../src/doctor/commands.ts";

const codes = (text: string): readonly string[] =>
  scanCommands(text).flatMap(({ flaws }) => flaws.map(({ code }) => code));

describe("scanCommands", () => {
  it.each([
    ["- run: detect-secrets scan --baseline .secrets.baseline", "detect-secrets-scan"],
    ["- run: gitleaks detect --source . || true", "ignored-exit-code"],
    ["  gitleaks git -v --exit-code 0", "exit-code-zero"],
    ["  gitleaks detect --no-git", "no-git"],
    ["  trufflehog git file://. --since-commit HEAD~1", "trufflehog-no-fail"],
    ["  npx leakgate scan --fail-on none", "fail-on-none"],
    ["  npx leakgate scan | tee out.txt", "piped-exit-code"],
    ["  ggshield secret scan ci --exit-zero", "exit-code-zero"],
    ['  npx secretlint "**/*" --output x.json', "secretlint-output"],
    ["  gitleaks detect \\\n    --exit-code=0", "exit-code-zero"],
  ])("%s cannot fail", (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    "- run: npx leakgate scan --staged",
    "  trufflehog git file://. --fail",
    "  detect-secrets-hook --baseline .secrets.baseline a.py",
    "  set -o pipefail; leakgate scan | tee out.txt",
    "  gitleaks git || exit 1",
  ])("%s can fail", (text) => {
    expect(scanCommands(text)).toHaveLength(1);
    expect(codes(text)).toEqual([]);
  });

  it.each([
    "# gitleaks detect || true",
    "name: gitleaks detect",
    "pip install detect-secrets",
    "image: zricethezav/gitleaks:latest",
    "  needs: [gitleaks]",
  ])("%s is no scan", (text) => {
    expect(scanCommands(text)).toEqual([]);
  });
});
