import { describe, expect, it } from "vitest";
import { fillTemplates } from "../../src/ruleset/examples.ts";
import { checks } from "../../src/engine/checks/index.ts";

describe("fillTemplates", () => {
  it("gives the same text for the same seed and another for another", () => {
    const text = "a={{alnum:40}} b={{hex:40}}";
    expect(fillTemplates(text, "x")).toBe(fillTemplates(text, "x"));
    expect(fillTemplates(text, "x")).not.toBe(fillTemplates(text, "y"));
  });

  it("fills nested templates from the inside", () => {
    const filled = fillTemplates("{{base64of:user:{{alnum:12}}}}", "x");
    expect(Buffer.from(filled, "base64").toString()).toMatch(/^user:[0-9A-Za-z]{12}$/);
  });

  it.each([
    ["ghp_{{github:30}}", "crc32-base62"],
    ["{{checked:crc32-atlassian:ATBB{{alnum:24}}}}", "crc32-atlassian"],
    ["{{checked:crc32-grafana:glsa_{{alnum:32}}_}}", "crc32-grafana"],
    ["{{upperbech32of:age-secret-key-:52}}", "bech32"],
    ["{{pypi}}", "macaroon"],
    ["{{jwt}}", "jwt-header"],
    ["{{pem:RSA PRIVATE KEY}}", "pem-body"],
    ["{{opensshkey}}", "pem-body"],
    ["{{pemline:EC PRIVATE KEY:120}}", "pem-body"],
    ["{{base64bytes:64}}", "base64-64-bytes"],
  ])("%s passes %s", (template, check) => {
    expect(checks[check]?.(fillTemplates(template, "seed"))).toBe("pass");
  });

  it("leaves the templates of other languages alone", () => {
    expect(fillTemplates("{{ .Values.x }} ${{ secrets.X }}", "x")).toBe("{{ .Values.x }} ${{ secrets.X }}");
  });

  it("names the nearest template for an unknown one", () => {
    expect(() => fillTemplates("{{alnumm:3}}", "x")).toThrow("Did you mean 'alnum'");
  });
});
